import Glibc

/// Putting a file that was written beside its place there, so that it is there
/// whole or not at all.
enum FilePlacement {
    /// Where a link leads, so that the link itself stays.
    static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Whether anything lies there, a link that leads nowhere included.
    static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Takes the place of what lies there.
    static func move(_ made: String, over place: String) throws(PlacingFailure) {
        guard rename(made, place) == 0 else { throw .notWritable(code: errno) }
        flushFolder(of: place)
    }

    /// Fails when the name is taken in between, also by another program.
    static func put(_ made: String, whereNothingIs place: String) throws(PlacingFailure) {
        if link(made, place) == 0 {
            unlink(made)
        } else {
            switch errno {
            case EEXIST: throw .occupied
            case EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EINVAL:
                // A file system without links.
                guard !isTaken(place) else { throw .occupied }
                guard rename(made, place) == 0 else { throw .notWritable(code: errno) }
            default: throw .notWritable(code: errno)
            }
        }
        flushFolder(of: place)
    }

    /// Some file systems cannot flush a folder; the file is whole anyway.
    static func flushFolder(of place: String) {
        let folder = open(
            CareerDatabase.folder(of: place), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        _ = fsync(folder)
        close(folder)
    }
}
