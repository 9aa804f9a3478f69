import Glibc
import PseudoTerminal

/// A lock on part of a file, held by this process against all others.
final class RangeLock {
    private let descriptor: Int32

    init(path: String, start: Int, length: Int) throws {
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = start
        lock.l_len = length
        guard descriptor >= 0, fcntl(descriptor, F_SETLKW, &lock) == 0 else {
            throw PseudoTerminalError.system(call: "fcntl " + path, code: errno)
        }
    }

    deinit { close(descriptor) }

    /// Who holds a lock on the byte; nil when nobody does.
    static func holder(path: String, start: Int) throws -> pid_t? {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        defer { close(descriptor) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = start
        lock.l_len = 1
        guard descriptor >= 0, fcntl(descriptor, F_GETLK, &lock) == 0 else {
            throw PseudoTerminalError.system(call: "fcntl " + path, code: errno)
        }
        return lock.l_type == Int16(F_UNLCK) ? nil : lock.l_pid
    }

    func release() {
        var lock = flock()
        lock.l_type = Int16(F_UNLCK)
        lock.l_whence = Int16(SEEK_SET)
        _ = fcntl(descriptor, F_SETLK, &lock)
    }
}
