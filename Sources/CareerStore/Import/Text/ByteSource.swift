import Glibc

/// Reads a file or pipe in pieces.
final class ByteSource {
    /// Bytes asked of the system at once.
    static let chunkSize = 65_536

    private let descriptor: Int32
    /// Size in bytes of a regular file; nil for pipes and devices.
    let size: Int?

    /// - Throws: `notFound`, `isDirectory` or `notReadable`.
    init(path: String) throws(ImportFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .notFound : .notReadable(code: errno)
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
        self.size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit { close(descriptor) }

    /// The next bytes, at most `chunkSize`; empty at the end.
    /// - Throws: `notReadable`.
    func read() throws(ImportFailure) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
            var result: Int
            repeat {
                result = Glibc.read(descriptor, buffer.baseAddress, Self.chunkSize)
            } while result < 0 && errno == EINTR
            if result < 0 { code = errno }
            count = max(0, result)
        }
        guard code == 0 else { throw .notReadable(code: code) }
        return bytes
    }

    /// Goes to a byte of a regular file.
    func seek(to offset: Int) throws(ImportFailure) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
            throw .notReadable(code: errno)
        }
    }
}
