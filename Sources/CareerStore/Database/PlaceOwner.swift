import Glibc

/// The account in whose power a place of the file system lies: it decides what
/// is found there.
///
/// A process of root's touches a place only as that account. Over what is put
/// there, also between two looks (a link, another name of a file of root's, a
/// pipe), it then has no more power than whoever put it there. Every other
/// process acts as itself.
public struct PlaceOwner: Equatable, Sendable {
    let user: uid_t
    let group: gid_t

    /// As how many links a path may lead on; Linux has the same limit.
    private static let mostLinks = 40

    /// From here on the process acts as the account that has the path in its
    /// power.
    /// - Returns: false where the system does not allow it; then nothing there
    ///   may be touched.
    public static func become(ownerOf path: String) -> Bool {
        guard isRoots else { return true }
        return PlaceOwner(of: path).assume()
    }

    /// Acts as the account that has the path in its power while the body runs.
    /// - Throws: what the body throws, or the failure where the system does not
    ///   allow it.
    public static func act<Value, Failure: Error>(
        at path: String, orFail failure: Failure, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard isRoots else { return try body() }
        let before = PlaceOwner.present
        let owner = PlaceOwner(of: path)
        guard owner.user != before.user else { return try body() }
        // Should the way back be barred, what follows is denied to this account.
        defer { _ = before.assume() }
        guard owner.assume() else { throw failure }
        return try body()
    }

    /// The same for what cannot fail.
    /// - Returns: nil where the system does not allow it.
    static func act<Value>(at path: String, _ body: () -> Value) -> Value? {
        try? act(at: path, orFail: NotAllowed()) { () throws(NotAllowed) in body() }
    }

    private struct NotAllowed: Error {}

    /// The account's name, else its number.
    public var name: String { FileOwner.name(of: user) }

    // MARK: Whose a place is

    /// - Parameter path: need not be there.
    public init(of path: String) {
        guard Self.isRoots else {
            self = Self.present
            return
        }
        let before = Self.present
        defer { _ = before.assume() }
        // Root alone sees every step of the way.
        _ = Self.root.assume()
        self = Self.found(onTheWayTo: path) ?? Self.root
    }

    private init(user: uid_t, group: gid_t) {
        self.user = user
        self.group = group
    }

    /// The first account but root that decides what a step of the way is: it
    /// owns the folder, or an entry of one where others may put things too. Nil
    /// where all of the way is root's.
    private static func found(onTheWayTo path: String) -> PlaceOwner? {
        var here = ""
        var rest = steps(of: path.hasPrefix("/") ? path : workingFolder + "/" + path)
        var links = 0
        while let step = rest.popLast() {
            guard step != ".." else {
                here = String(here.prefix(upTo: here.lastIndex(of: "/") ?? here.startIndex))
                continue
            }
            // What the kernel shows there nobody can exchange.
            let entry = here + "/" + step
            guard entry != "/proc", let status = status(of: entry) else { return nil }
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            if status.st_uid != 0, isFolder || isShared(here.isEmpty ? "/" : here) {
                return PlaceOwner(user: status.st_uid, group: group(of: status))
            }
            if isFolder {
                here = entry
            } else if status.st_mode & S_IFMT == S_IFLNK, links < mostLinks {
                links += 1
                guard let target = target(of: entry) else { return nil }
                if target.hasPrefix("/") { here = "" }
                rest += steps(of: target)
            } else {
                return nil
            }
        }
        return nil
    }

    /// The last one first.
    private static func steps(of path: String) -> [String] {
        path.split(separator: "/").filter { $0 != "." }.reversed().map(String.init)
    }

    private static var workingFolder: String {
        guard let folder = getcwd(nil, 0) else { return "/" }
        defer { free(folder) }
        return String(cString: folder)
    }

    /// Of the entry itself, not of what it leads to.
    private static func status(of entry: String) -> stat? {
        var status = stat()
        return lstat(entry, &status) == 0 ? status : nil
    }

    /// Whether others than its owner may put things into the folder.
    private static func isShared(_ folder: String) -> Bool {
        status(of: folder).map { $0.st_mode & (S_IWGRP | S_IWOTH) != 0 } ?? false
    }

    private static func target(of link: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(link, &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The account's own group, else that of what it owns.
    private static func group(of status: stat) -> gid_t {
        getpwuid(status.st_uid)?.pointee.pw_gid ?? status.st_gid
    }

    // MARK: Acting as an account

    private static let isRoots = getuid() == 0
    private static let root = PlaceOwner(user: 0, group: getgid())
    /// Those that root's process was started with.
    private static let rootGroups: [gid_t] = {
        let count = getgroups(0, nil)
        guard count > 0 else { return [] }
        var groups = [gid_t](repeating: 0, count: Int(count))
        return Array(groups.prefix(Int(max(0, getgroups(count, &groups)))))
    }()

    private static var present: PlaceOwner { PlaceOwner(user: geteuid(), group: getegid()) }

    /// Root stays in reserve, as the real and the saved account.
    private func assume() -> Bool {
        guard self != Self.present else { return true }
        let groups = Self.rootGroups
        // Groups are root's to change.
        guard geteuid() == 0 || seteuid(0) == 0 else { return false }
        guard user != 0 else {
            return setegid(group) == 0 && setgroups(groups.count, groups) == 0
        }
        let isInGroups =
            if let name = getpwuid(user)?.pointee.pw_name {
                initgroups(name, group) == 0
            } else {
                setgroups(1, [group]) == 0
            }
        return isInGroups && setegid(group) == 0 && seteuid(user) == 0
    }
}
