import Glibc

/// An advisory lock across processes, held from its making until its release
/// or the end of the process.
final class LockFile {
    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// Takes the lock of the file, which is made if there is none.
    /// - Throws: `locked` when another process holds it beyond the patience,
    ///   `folderNotWritable` or `failed` when the file cannot be made.
    static func take(
        _ path: String, patienceSeconds: Double, isInterrupted: () -> Bool
    ) throws(OpeningError) -> LockFile {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else {
            switch errno {
            case EACCES, EROFS, EPERM: throw .folderNotWritable
            case ENOENT, ENOTDIR: throw .folderMissing
            case ENOSPC, EDQUOT: throw .diskFull
            default: throw .failed(code: -Int(errno), detail: "open lock")
            }
        }
        let lock = LockFile(descriptor: descriptor)
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let isHeldElsewhere = errno == EWOULDBLOCK || errno == EINTR
            guard isHeldElsewhere, waited < patienceSeconds, !isInterrupted() else {
                throw .locked
            }
            usleep(5_000)
            waited += 0.005
        }
        return lock
    }
}
