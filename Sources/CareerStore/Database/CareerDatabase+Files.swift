import Glibc

extension CareerDatabase {
    /// The file at a path and all that SQLite and this program keep beside it.
    public static func files(of path: String) -> [String] {
        ["", "-wal", "-shm", "-journal", ".lock", ".load"].map { path + $0 }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func fileSize(at path: String) -> Int64 {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        return Int64(status.st_size)
    }
}

/// A place of the file system, told by the file that lies there, else by its
/// folder and name: two paths may lead to one place.
struct FilePlace {
    private let file: Identity?
    private let folder: Identity?
    private let name: Substring

    private struct Identity: Equatable {
        let device: UInt
        let number: UInt

        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
        }
    }

    init(_ path: String) {
        file = Identity(path)
        folder = Identity(CareerDatabase.folder(of: path))
        name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    }

    func isSame(as other: FilePlace) -> Bool {
        if let file, file == other.file { return true }
        guard let folder else { return false }
        return folder == other.folder && name == other.name
    }

    /// Whether a regular file lies there; a pipe is not touched.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a regular file lies there, and not a link to one.
    static func isPlainFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether the account that the process acts as may do so with what lies
    /// there.
    /// - Parameter rights: as of `access`.
    static func allows(_ path: String, _ rights: Int32) -> Bool {
        faccessat(AT_FDCWD, path, rights, AT_EACCESS) == 0
    }

    /// Whether a file begins as every SQLite database does.
    static func holdsDatabase(_ path: String) -> Bool {
        guard isFile(path) else { return false }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: 16)
        guard read(descriptor, &head, head.count) == head.count else { return false }
        return head == Array("SQLite format 3\0".utf8)
    }
}
