import Glibc

/// Reads a file or pipe in pieces.
final class ByteSource {
    /// Bytes asked of the system at once.
    static let chunkSize = 65_536

    /// Between two looks whether a silent pipe is still waited for.
    private static let patienceMilliseconds: Int32 = 100

    private let descriptor: Int32
    private let isInterrupted: () -> Bool
    /// Size in bytes of a regular file; nil for pipes and devices.
    let size: Int?

    /// Does not wait for the writer of a pipe: reading does.
    ///
    /// - Parameter isInterrupted: asked while nothing comes from a pipe; true
    ///   ends the wait.
    /// - Throws: `notFound`, `isDirectory` or `notReadable`.
    init(
        path: String, isInterrupted: @escaping () -> Bool = { false }
    ) throws(ImportFailure) {
        let descriptor = try PlaceOwner.act(at: path, orFail: .notReadable(code: EPERM)) {
            () throws(ImportFailure) in
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
            guard descriptor >= 0 else {
                throw errno == ENOENT || errno == ENOTDIR ? .notFound : .notReadable(code: errno)
            }
            return descriptor
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .notReadable(code: code)
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw .isDirectory
        }
        self.descriptor = descriptor
        self.isInterrupted = isInterrupted
        self.size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { close(descriptor) }

    /// The next bytes, at most `chunkSize`; empty at the end.
    /// - Throws: `notReadable`, or `interrupted`.
    func read() throws(ImportFailure) -> [UInt8] {
        while true {
            if size == nil { try waitForBytes() }
            var code: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
                let result = Glibc.read(descriptor, buffer.baseAddress, Self.chunkSize)
                if result < 0 { code = errno }
                count = max(0, result)
            }
            switch code {
            case 0: return bytes
            case EINTR, EAGAIN: continue
            default: throw .notReadable(code: code)
            }
        }
    }

    /// Until there is something to read or the writer is gone.
    private func waitForBytes() throws(ImportFailure) {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&watched, 1, Self.patienceMilliseconds) <= 0 {
            if isInterrupted() { throw .interrupted }
        }
    }

    /// Goes to a byte of a regular file.
    func seek(to offset: Int) throws(ImportFailure) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
            throw .notReadable(code: errno)
        }
    }
}
