import Glibc

/// Locks of this process on bytes of an open file (`fcntl`), against other
/// processes alone.
///
/// The system gives them up when the process ends, however it ends, and when
/// the process closes any descriptor of the file. Bytes behind the file's end
/// can be locked too.
struct ByteLocks: Sendable {
    enum Kind {
        case shared
        case exclusive
    }

    let descriptor: Int32

    /// Takes the lock if nobody is in its way.
    func take(_ kind: Kind, _ bytes: Range<off_t>) -> Bool {
        apply(F_SETLK, Self.record(kind, bytes))
    }

    /// Takes the lock when nobody is in its way any more.
    /// - Returns: false when the system refuses to wait, as for two that wait
    ///   for each other.
    func waitToTake(_ kind: Kind, _ bytes: Range<off_t>) -> Bool {
        let record = Self.record(kind, bytes)
        while !apply(F_SETLKW, record) {
            guard errno == EINTR else { return false }
        }
        return true
    }

    func release(_ bytes: Range<off_t>) {
        var record = Self.record(.shared, bytes)
        record.l_type = Int16(F_UNLCK)
        _ = apply(F_SETLK, record)
    }

    /// A process that is in the way of a lock on the bytes; nil when nobody is.
    func obstructor(of kind: Kind, _ bytes: Range<off_t>) -> pid_t? {
        var record = Self.record(kind, bytes)
        guard fcntl(descriptor, F_GETLK, &record) == 0, record.l_type != Int16(F_UNLCK),
            record.l_pid > 0
        else { return nil }
        return record.l_pid
    }

    private func apply(_ command: Int32, _ record: flock) -> Bool {
        var record = record
        return fcntl(descriptor, command, &record) == 0
    }

    private static func record(_ kind: Kind, _ bytes: Range<off_t>) -> flock {
        var record = flock()
        record.l_type = Int16(kind == .shared ? F_RDLCK : F_WRLCK)
        record.l_whence = Int16(SEEK_SET)
        record.l_start = bytes.lowerBound
        record.l_len = bytes.upperBound - bytes.lowerBound
        return record
    }
}
