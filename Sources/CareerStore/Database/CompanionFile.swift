import Glibc

/// Opening a file that this program keeps for itself beside a database.
enum CompanionFile {
    enum Fault: Error, Equatable {
        /// A link, a pipe, a device, a folder, or a file that has another name
        /// too: nothing that this program has made.
        case notPlain
        /// The system refused, with its error number.
        case refused(code: Int32)
    }

    /// Never through a link, and waits for nobody. What was opened is looked at
    /// before anything is done with it.
    /// - Parameters:
    ///   - flags: those of `open` beside `O_CLOEXEC`.
    ///   - permissions: of a file that is made.
    static func open(
        _ path: String, _ flags: Int32, permissions: mode_t = 0
    ) throws(Fault) -> Int32 {
        let descriptor = Glibc.open(
            path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, permissions)
        guard descriptor >= 0 else {
            switch errno {
            // A link; a folder; a socket, or a pipe that nobody reads.
            case ELOOP, EISDIR, ENXIO: throw .notPlain
            case let code: throw .refused(code: code)
            }
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_nlink <= 1
        else {
            close(descriptor)
            throw .notPlain
        }
        return descriptor
    }
}
