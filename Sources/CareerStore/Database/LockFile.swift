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
    ///   `lockNotUsable` when the file is there but may not be opened,
    ///   `folderNotWritable` or `failed` when it cannot be made.
    static func take(
        _ path: String, patienceSeconds: Double, isInterrupted: () -> Bool
    ) throws(OpeningError) -> LockFile {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else {
            let code = errno
            switch code {
            case EACCES,
                EPERM where access(path, F_OK) == 0:
                throw .lockNotUsable(file: path)
            case EACCES, EROFS, EPERM: throw .folderNotWritable
            case ENOENT, ENOTDIR: throw .folderMissing
            case ENOSPC, EDQUOT: throw .diskFull
            default: throw .failed(code: -Int(code), detail: "open lock")
            }
        }
        let lock = LockFile(descriptor: descriptor)
        var waited = 0.0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let isHeldElsewhere = errno == EWOULDBLOCK || errno == EINTR
            guard isHeldElsewhere, waited < patienceSeconds, !isInterrupted() else {
                throw .locked
            }
            // Many may be waiting: those who have waited for a while ask less
            // often.
            let pause = waited < 0.05 ? 0.005 : 0.02
            usleep(UInt32(pause * 1_000_000))
            waited += pause
        }
        return lock
    }

    /// Lets everybody take the lock who may write the other file. Only the
    /// lock's owner can, and root, who gives it to the other file's; for others
    /// it is as it is.
    func share(like path: String) {
        var own = stat()
        var other = stat()
        guard fstat(descriptor, &own) == 0, stat(path, &other) == 0 else { return }
        let wanted = other.st_mode & 0o666
        let owner = geteuid() == 0 ? other.st_uid : own.st_uid
        // The group first: a change of it may take mode bits away.
        if own.st_gid != other.st_gid || own.st_uid != owner {
            _ = fchown(descriptor, owner, other.st_gid)
        }
        if own.st_mode & 0o666 != wanted { _ = fchmod(descriptor, wanted) }
    }
}
