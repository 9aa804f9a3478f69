/// A file's text as UTF-8, whatever its encoding, piece by piece.
final class TextSource {
    let encoding: TextEncoding
    /// Size in bytes of a regular file; nil for pipes.
    let size: Int?
    /// Bytes of the file handed out so far.
    private(set) var bytesRead = 0

    private let source: ByteSource
    private var transcoder: TextTranscoder
    private var head: [UInt8]?
    private var isFinished = false

    /// Begins to read and finds the encoding: the byte order mark; else zero
    /// bytes for UTF-16; else UTF-8 unless broken sequences prevail over the
    /// whole file (over the first chunk of a pipe), which means Windows-1252.
    /// - Throws: `notReadable`, `empty`, `workbook` or `interrupted`.
    init(_ source: ByteSource) throws(ImportFailure) {
        self.source = source
        size = source.size
        let first = try source.read()
        guard !first.isEmpty else { throw .empty }
        guard !Self.isWorkbook(first) else { throw .workbook }
        if let mark = TextEncoding.mark(in: first) {
            encoding = mark.encoding
            head = Array(first.dropFirst(mark.length))
            bytesRead = mark.length
        } else if let unmarked = TextEncoding.unmarkedUTF16(in: first) {
            encoding = unmarked
            head = first
        } else {
            encoding = try Self.judge(first, rest: source)
            head = first
        }
        transcoder = TextTranscoder(encoding)
    }

    /// Opens the file first.
    /// - Throws: besides `notFound` and `isDirectory`.
    convenience init(
        path: String, isInterrupted: @escaping () -> Bool = { false }
    ) throws(ImportFailure) {
        try self.init(ByteSource(path: path, isInterrupted: isInterrupted))
    }

    /// Another reading of the same regular file; this one must not go on.
    /// - Throws: as when it was begun.
    func fromBeginning() throws(ImportFailure) -> TextSource {
        try source.seek(to: 0)
        return try TextSource(source)
    }

    /// Appends the next piece of text; false at the end.
    func read(into text: inout [UInt8]) throws(ImportFailure) -> Bool {
        guard !isFinished else { return false }
        var chunk = head ?? []
        if head == nil { chunk = try source.read() }
        head = nil
        bytesRead += chunk.count
        if chunk.isEmpty {
            isFinished = true
            transcoder.finish(into: &text)
            return false
        }
        transcoder.transcode(chunk, into: &text)
        return true
    }

    private static func judge(
        _ first: [UInt8], rest source: ByteSource
    ) throws(ImportFailure) -> TextEncoding {
        var tally = UTF8Tally()
        tally.consume(first)
        guard source.size != nil else { return tally.verdict }
        var chunk = try source.read()
        while !chunk.isEmpty {
            tally.consume(chunk)
            chunk = try source.read()
        }
        try source.seek(to: first.count)
        return tally.verdict
    }

    /// The beginnings of an Excel file: a zip archive or an OLE document.
    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }
}
