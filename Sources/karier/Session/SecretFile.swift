import CareerStore
import Glibc

/// A passphrase in a file, for commands that nobody watches.
enum SecretFile {
    enum Fault: Error {
        case notReadable
        /// A pipe, a device or a folder.
        case notAFile
        /// Others than its owner may read it.
        case openToOthers
    }

    private static let limit = 1024

    /// The first line of the file, or of the file that a link leads to.
    static func read(_ path: String) throws(Fault) -> String {
        try PlaceOwner.act(at: path, orFail: .notReadable) { () throws(Fault) in
            let descriptor = try open(path)
            defer { close(descriptor) }
            return try firstLine(of: descriptor)
        }
    }

    /// Whatever is no plain file is not even opened: that alone would wait for
    /// the writer of a pipe, or set a device going.
    private static func open(_ path: String) throws(Fault) -> Int32 {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .notReadable }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .notReadable }
        return descriptor
    }

    private static func firstLine(of descriptor: Int32) throws(Fault) -> String {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .notReadable }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_mode & (S_IRWXG | S_IRWXO) == 0 else { throw .openToOthers }
        var buffer = [UInt8](repeating: 0, count: limit)
        let count = Glibc.read(descriptor, &buffer, limit)
        guard count > 0 else { throw .notReadable }
        let line = buffer.prefix(count).prefix { $0 != 0x0A && $0 != 0x0D }
        guard let text = String(validating: line, as: UTF8.self), !text.isEmpty else {
            throw .notReadable
        }
        return text
    }
}
