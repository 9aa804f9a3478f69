/// Reads delimited text record by record (RFC 4180, and what spreadsheets and
/// people make of it) in memory that does not grow with the file.
///
/// Records end with LF, CRLF or CR. A field that begins with a quote may hold
/// delimiters, line ends and doubled quotes; quotes elsewhere are plain text.
/// Lines without any text are no records. A quote that is never closed costs
/// only its own line: reading goes on with the next.
final class DelimitedReader {
    /// Why a record cannot be split into fields.
    enum Fault: Hashable, Sendable {
        /// A quote is opened that no later quote closes sensibly.
        case unclosedQuote
        /// The record is longer than `maximumRecordSize`.
        case tooLong
    }

    /// Bytes of UTF-8 a record may have.
    static let maximumRecordSize = 4_194_304

    let source: TextSource
    private(set) var delimiter: UInt8 = 0x2C
    /// Fields a record must have when it spans several lines; otherwise its
    /// quote is taken as unclosed. Set after the heading.
    var expectedFields: Int?

    /// The number of the current record, 0 for the heading.
    private(set) var number = -1
    /// The line in the file on which the current record begins, from 1.
    private(set) var line = 1
    private(set) var fault: Fault?
    private(set) var fields: [Field] = []

    private var buffer: [UInt8] = []
    private var position = 0
    private var nextLine = 1
    private var isExhausted = false
    private var isSkippingLine = false

    /// Where a field lies in the buffer.
    struct Field: Hashable {
        var lower: Int
        var upper: Int
        var hasDoubledQuotes = false
    }

    init(_ source: TextSource) {
        self.source = source
    }

    /// Goes to the next record; false at the end. Its fields, or its fault,
    /// hold until the next call.
    /// - Throws: `notReadable`.
    func next() throws(ImportFailure) -> Bool {
        while true {
            guard try isSkippingLine ? skipLine() : fill() else { return false }
            let scan = try scanRecord()
            line = nextLine
            position = scan.end
            nextLine += scan.lines
            fault = scan.fault
            if fault == nil, isBlank { continue }
            unescape()
            number += 1
            return true
        }
    }

    /// The bytes of a field; none where the record is shorter.
    func withField<Result>(
        _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        buffer.withUnsafeBufferPointer { bytes in
            guard fault == nil, fields.indices.contains(index) else {
                return body(UnsafeBufferPointer(rebasing: bytes[0..<0]))
            }
            let field = fields[index]
            return body(UnsafeBufferPointer(rebasing: bytes[field.lower..<field.upper]))
        }
    }

    /// A field as it stands, ill-formed places repaired.
    func text(_ index: Int) -> String {
        withField(index) { String(decoding: $0, as: UTF8.self) }
    }
}

extension DelimitedReader {
    /// Chooses the delimiter for the record that comes next, without
    /// consuming it, by the score that its fields get.
    /// - Throws: `notReadable`.
    func chooseDelimiter(
        _ score: ([String]) -> Int
    ) throws(ImportFailure) {
        try skipEmptyLines()
        if try takeSeparatorLine() { return }
        var best = (score: -1, delimiter: delimiter)
        defer { isSkippingLine = false }
        for candidate in [0x2C, 0x3B, 0x09] as [UInt8] {
            delimiter = candidate
            guard try fill() else { return }
            let scan = try scanRecord()
            let names = scan.fault == nil ? fields.indices.map { text($0) } : []
            let points = score(names) * 1000 + names.count
            if points > best.score { best = (points, candidate) }
        }
        delimiter = best.delimiter
    }

    private func skipEmptyLines() throws(ImportFailure) {
        while try fill(), buffer[position] == 0x0A || buffer[position] == 0x0D {
            _ = try skipLine()
            nextLine += 1
        }
    }

    /// Excel's own first line `sep=;` names the delimiter.
    private func takeSeparatorLine() throws(ImportFailure) -> Bool {
        while buffer.count - position < 8, try refill() {}
        let head = buffer[position...].prefix(8)
        guard head.count >= 5, head.prefix(4).elementsEqual("sep=".utf8) else { return false }
        delimiter = head[head.startIndex + 4]
        position += 5
        _ = try skipLine()
        nextLine += 1
        return true
    }
}

extension DelimitedReader {
    private struct Scan {
        var end: Int
        var lines: Int
        var fault: Fault?
    }

    /// Makes sure that there is a byte at the position; false at the end.
    private func fill() throws(ImportFailure) -> Bool {
        while position >= buffer.count {
            guard try refill() else { return false }
        }
        return true
    }

    /// Drops what is consumed and reads at least as much as is kept.
    private func refill() throws(ImportFailure) -> Bool {
        guard !isExhausted else { return false }
        buffer.removeSubrange(0..<position)
        position = 0
        let goal = buffer.count + max(ByteSource.chunkSize, buffer.count)
        let before = buffer.count
        while buffer.count < goal {
            guard try source.read(into: &buffer) else {
                isExhausted = true
                break
            }
        }
        return buffer.count > before
    }

    private func scanRecord() throws(ImportFailure) -> Scan {
        while true {
            if let scan = scanBuffer() {
                let isTooLong = scan.end - position > Self.maximumRecordSize
                return isTooLong ? faultyLine(.tooLong) : scan
            }
            if buffer.count - position > Self.maximumRecordSize {
                return faultyLine(.tooLong)
            }
            let isLonger = try refill()
            if !isLonger, let scan = scanBuffer() { return scan }
            if !isLonger { return faultyLine(.unclosedQuote) }
        }
    }

    /// Splits the record at the position; nil when the buffer ends first.
    private func scanBuffer() -> Scan? {
        fields.removeAll(keepingCapacity: true)
        let (position, delimiter, isExhausted) = (position, delimiter, isExhausted)
        var found: [Field] = []
        swap(&found, &fields)
        defer { swap(&found, &fields) }
        let outcome = buffer.withUnsafeBufferPointer { bytes in
            RecordScan(
                bytes: bytes, delimiter: delimiter, isAtEnd: isExhausted, start: position
            ).run(into: &found)
        }
        switch outcome {
        case .cut: return nil
        case .unclosed: return faultyLine(.unclosedQuote)
        case .record(let end, let lines):
            if lines > 1, let expectedFields, found.count != expectedFields {
                return faultyLine(.unclosedQuote)
            }
            return Scan(end: end, lines: lines)
        }
    }

    /// The record as its first line alone, to go on behind it.
    private func faultyLine(_ fault: Fault) -> Scan {
        var end = position
        while end < buffer.count, buffer[end] != 0x0A, buffer[end] != 0x0D { end += 1 }
        guard end < buffer.count else {
            isSkippingLine = !isExhausted
            return Scan(end: end, lines: 1, fault: fault)
        }
        let isPair = buffer[end] == 0x0D && end + 1 < buffer.count && buffer[end + 1] == 0x0A
        return Scan(end: end + (isPair ? 2 : 1), lines: 1, fault: fault)
    }

    /// Goes behind the next line end; false when there is no more text.
    private func skipLine() throws(ImportFailure) -> Bool {
        isSkippingLine = false
        while try fill() {
            let byte = buffer[position]
            position += 1
            if byte == 0x0D {
                if try fill(), buffer[position] == 0x0A { position += 1 }
                break
            }
            if byte == 0x0A { break }
        }
        return try fill()
    }

    private var isBlank: Bool {
        fields.allSatisfy { field in
            buffer[field.lower..<field.upper].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }
    }

    /// Doubled quotes become single ones, in place.
    private func unescape() {
        for index in fields.indices where fields[index].hasDoubledQuotes {
            var target = fields[index].lower
            var source = fields[index].lower
            while source < fields[index].upper {
                let byte = buffer[source]
                buffer[target] = byte
                target += 1
                source += byte == 0x22 ? 2 : 1
            }
            fields[index].upper = target
            fields[index].hasDoubledQuotes = false
        }
    }
}
