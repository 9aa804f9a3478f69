import Glibc

/// A passphrase in a file, for commands that nobody watches.
enum SecretFile {
    enum Fault: Error {
        case notReadable
        /// Others than its owner may read it.
        case openToOthers
    }

    private static let limit = 1024

    /// The first line of the file.
    static func read(_ path: String) throws(Fault) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notReadable }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .notReadable }
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
