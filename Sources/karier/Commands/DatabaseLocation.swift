import Glibc

/// Where the database lies: as asked for, else `KARIER_DATABASE`, else
/// `karier/karier.db` in the user's data folder (XDG Base Directory).
struct DatabaseLocation: Equatable {
    let path: String
    /// Nobody has named it: its folder may be made.
    let isDefault: Bool

    /// Nil when nobody has named one and the user has no home folder.
    init?(asked: String?, environment: [String: String]) {
        if let asked, !asked.isEmpty {
            (path, isDefault) = (asked, false)
        } else if let named = environment["KARIER_DATABASE"], !named.isEmpty {
            (path, isDefault) = (named, false)
        } else {
            guard let folder = Self.dataFolder(environment) else { return nil }
            (path, isDefault) = (folder + "/karier/karier.db", true)
        }
    }

    /// XDG asks for an absolute path and to ignore any other.
    private static func dataFolder(_ environment: [String: String]) -> String? {
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder }
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (home ?? UserAccount.own.home).map { $0 + "/.local/share" }
    }

    /// The folder of the database.
    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes the folder of the default place, for the user alone. Failures
    /// show when the database is opened.
    func makeFolder() {
        guard isDefault else { return }
        let parts = path.split(separator: "/").dropLast()
        var folder = ""
        for part in parts {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
    }
}
