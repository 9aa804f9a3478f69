import Glibc

/// What is left on the disk of a file.
enum DiskSpace {
    /// SQLite's files grow by less than this at a time, in bytes.
    private static let leastRoom: UInt64 = 1 << 20

    /// Bytes that this process may still take of the disk of the path; nil
    /// where the system does not tell.
    static func free(at path: String) -> Int64? {
        var room = statvfs()
        guard statvfs(path, &room) == 0 else { return nil }
        let blocks = geteuid() == 0 ? room.f_bfree : room.f_bavail
        return Int64(clamping: UInt64(blocks) * UInt64(room.f_frsize))
    }

    /// Whether the disk that holds the path has no room for another write.
    static func isExhausted(at path: String) -> Bool {
        var room = statvfs()
        guard statvfs(path, &room) == 0 else { return false }
        let blocks = geteuid() == 0 ? room.f_bfree : room.f_bavail
        return UInt64(blocks) * UInt64(room.f_frsize) < leastRoom
            || room.f_files > 0 && room.f_favail == 0
    }
}
