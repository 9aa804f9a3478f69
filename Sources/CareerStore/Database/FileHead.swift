import Glibc

/// The first bytes of a file, looked at before anything is made beside it.
///
/// The layout is SQLite's: <https://www.sqlite.org/fileformat2.html>.
enum FileHead {
    /// The header, and the beginning of the schema's first page.
    private static let size = 108
    private static let mark = Array("SQLite format 3\0".utf8)

    /// - Throws: `notADatabase` or `foreignDatabase` where the file shows that
    ///   it is none of Karier's; what it does not show, SQLite has to find.
    static func check(_ path: String) throws(OpeningError) {
        let bytes = read(path)
        guard !bytes.isEmpty else { return }
        guard bytes.count == size, bytes.starts(with: mark) else { throw .notADatabase }
        let application = application(bytes)
        guard application != Schema.applicationID else { return }
        // The newest header may still lie in the log.
        let isLogged = CareerDatabase.fileSize(at: path + "-wal") > 0
        guard !isLogged else { return }
        let isLeaf = bytes[100] == 13
        let isEmpty = isLeaf && bytes[103] == 0 && bytes[104] == 0
        guard application == 0, isEmpty else { throw .foreignDatabase }
    }

    /// Whether the file shows that it is a database of Karier's.
    static func isOwn(_ path: String) -> Bool {
        let bytes = read(path)
        return bytes.count == size && bytes.starts(with: mark)
            && application(bytes) == Schema.applicationID
    }

    /// Whether the file says that it is written with a write-ahead log, to those
    /// who read it and to those who write it.
    static func isWriteAheadLogged(_ path: String) -> Bool {
        let bytes = read(path)
        return bytes.count == size && bytes[18] == 2 && bytes[19] == 2
    }

    private static func application(_ bytes: [UInt8]) -> Int64 {
        bytes[68..<72].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }

    /// Nothing where the file cannot be read.
    private static func read(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, size, 0))
        }
    }
}
