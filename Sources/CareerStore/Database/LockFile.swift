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
    ///   `lockNotPlain` when something else lies there,
    ///   `folderNotWritable` or `failed` when it cannot be made.
    static func take(
        _ path: String, patienceSeconds: Double, isInterrupted: () -> Bool
    ) throws(OpeningError) -> LockFile {
        let lock = LockFile(descriptor: try open(path))
        var waited = 0.0
        while flock(lock.descriptor, LOCK_EX | LOCK_NB) != 0 {
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

    private static func open(_ path: String) throws(OpeningError) -> Int32 {
        do throws(CompanionFile.Fault) {
            return try CompanionFile.open(path, O_RDWR | O_CREAT, permissions: 0o660)
        } catch {
            switch error {
            case .notPlain: throw .lockNotPlain(file: path)
            case .refused(EACCES), .refused(EPERM):
                guard access(path, F_OK) != 0 else { throw .lockNotUsable(file: path) }
                throw .folderNotWritable
            case .refused(EROFS): throw .folderNotWritable
            case .refused(ENOENT), .refused(ENOTDIR): throw .folderMissing
            case .refused(ENOSPC), .refused(EDQUOT): throw .diskFull
            case .refused(let code): throw .failed(code: -Int(code), detail: "open lock")
            }
        }
    }

    /// Lets everybody take the lock who may write the other file. Only the
    /// lock's owner can, and root, who gives a lock of his own to the other
    /// file's; for others it is as it is.
    func share(like path: String) {
        var own = stat()
        var other = stat()
        guard stat(path, &other) == 0, other.st_mode & S_IFMT == S_IFREG,
            fstat(descriptor, &own) == 0, own.st_nlink == 1,
            [geteuid(), other.st_uid].contains(own.st_uid)
        else { return }
        let wanted = other.st_mode & 0o666
        let owner = geteuid() == 0 ? other.st_uid : own.st_uid
        // The group first: a change of it may take mode bits away.
        if own.st_gid != other.st_gid || own.st_uid != owner {
            _ = fchown(descriptor, owner, other.st_gid)
        }
        if own.st_mode & 0o666 != wanted { _ = fchmod(descriptor, wanted) }
    }
}
