/// Turns chunks of an encoding into UTF-8, keeping what a chunk's end cuts.
struct TextTranscoder {
    let encoding: TextEncoding
    private var halfUnit: UInt8?
    private var highSurrogate: UInt16?

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    /// UTF-8 is passed on as it is; ill-formed places are repaired where a
    /// field is read.
    mutating func transcode(_ chunk: [UInt8], into text: inout [UInt8]) {
        switch encoding {
        case .utf8: text.append(contentsOf: chunk)
        case .windows1252: Self.appendWindows1252(chunk, to: &text)
        case .utf16LittleEndian: appendUTF16(chunk, isBigEndian: false, to: &text)
        case .utf16BigEndian: appendUTF16(chunk, isBigEndian: true, to: &text)
        }
    }

    /// What a cut-off end leaves: half a character becomes U+FFFD.
    mutating func finish(into text: inout [UInt8]) {
        if halfUnit != nil || highSurrogate != nil {
            Self.append(0xFFFD, to: &text)
        }
        (halfUnit, highSurrogate) = (nil, nil)
    }

    private static func appendWindows1252(_ chunk: [UInt8], to text: inout [UInt8]) {
        for byte in chunk {
            switch byte {
            case 0x00...0x7F: text.append(byte)
            case 0x80...0x9F: append(UInt32(windows1252[Int(byte) - 0x80]), to: &text)
            default: append(UInt32(byte), to: &text)
            }
        }
    }

    private mutating func appendUTF16(
        _ chunk: [UInt8], isBigEndian: Bool, to text: inout [UInt8]
    ) {
        for byte in chunk {
            guard let first = halfUnit else {
                halfUnit = byte
                continue
            }
            halfUnit = nil
            let (high, low) = isBigEndian ? (first, byte) : (byte, first)
            appendUnit(UInt16(high) << 8 | UInt16(low), to: &text)
        }
    }

    private mutating func appendUnit(_ unit: UInt16, to text: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00
                Self.append(value, to: &text)
                return
            }
            Self.append(0xFFFD, to: &text)
        }
        switch unit {
        case 0xD800...0xDBFF: highSurrogate = unit
        case 0xDC00...0xDFFF: Self.append(0xFFFD, to: &text)
        default: Self.append(UInt32(unit), to: &text)
        }
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// 0x80…0x9F of Windows-1252 (WHATWG Encoding); unassigned bytes keep
    /// their number.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
