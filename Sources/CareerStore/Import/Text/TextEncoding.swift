/// The encodings in which spreadsheets save text.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
}

extension TextEncoding {
    /// The encoding that a byte order mark at the beginning names, and the
    /// mark's length in bytes.
    static func mark(in bytes: some Collection<UInt8>) -> (encoding: Self, length: Int)? {
        let head = Array(bytes.prefix(3))
        if head == [0xEF, 0xBB, 0xBF] { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 without a mark: in western text every second byte is zero.
    static func unmarkedUTF16(in bytes: [UInt8]) -> Self? {
        let pairs = bytes.count / 2
        guard pairs > 0 else { return nil }
        var zerosFirst = 0
        var zerosSecond = 0
        for index in 0..<pairs {
            if bytes[2 * index] == 0 { zerosFirst += 1 }
            if bytes[2 * index + 1] == 0 { zerosSecond += 1 }
        }
        if zerosSecond * 10 > pairs * 7, zerosFirst * 10 < pairs { return .utf16LittleEndian }
        if zerosFirst * 10 > pairs * 7, zerosSecond * 10 < pairs { return .utf16BigEndian }
        return nil
    }
}

/// Counts what speaks for and against UTF-8, chunk by chunk.
struct UTF8Tally {
    private(set) var wellFormed = 0
    private(set) var illFormed = 0
    private var awaited = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    /// UTF-8 unless the broken sequences outnumber the sound ones: a UTF-8
    /// file with a damaged place stays UTF-8.
    var verdict: TextEncoding {
        illFormed + (awaited > 0 ? 1 : 0) > wellFormed ? .windows1252 : .utf8
    }

    mutating func consume(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            var index = 0
            while index < raw.count {
                if awaited == 0, index + 8 <= raw.count {
                    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    if word & 0x8080_8080_8080_8080 == 0 {
                        index += 8
                        continue
                    }
                }
                consume(raw[index])
                index += 1
            }
        }
    }

    private mutating func consume(_ byte: UInt8) {
        if awaited > 0 {
            if (lowest...highest).contains(byte) {
                awaited -= 1
                (lowest, highest) = (0x80, 0xBF)
                if awaited == 0 { wellFormed += 1 }
                return
            }
            illFormed += 1
            awaited = 0
        }
        begin(byte)
    }

    /// First byte of a sequence (Unicode 15, table 3-7).
    private mutating func begin(_ byte: UInt8) {
        (lowest, highest) = (0x80, 0xBF)
        switch byte {
        case 0x00...0x7F: awaited = 0
        case 0xC2...0xDF: awaited = 1
        case 0xE0: (awaited, lowest) = (2, 0xA0)
        case 0xED: (awaited, highest) = (2, 0x9F)
        case 0xE1...0xEF: awaited = 2
        case 0xF0: (awaited, lowest) = (3, 0x90)
        case 0xF1...0xF3: awaited = 3
        case 0xF4: (awaited, highest) = (3, 0x8F)
        default:
            illFormed += 1
            awaited = 0
        }
    }
}
