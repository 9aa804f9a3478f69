import CareerDomain
import GRDB
import GRDBSQLite
import Glibc

extension SQLiteLibrary {
    /// The one that this program is linked with.
    public static let linked = SQLiteLibrary(number: Int(sqlite3_libversion_number()))
}

/// Finding out about an installation. Reads only; what cannot be read is left
/// out.
public struct InstallationSurvey {
    /// The database's path.
    public var database: String
    /// A folder of backups.
    public var backups: String?
    /// A file as `sshd_config(5)` has it, or what `sshd -T` prints.
    public var serverConfiguration: String?
    public var authorizedKeys: String?

    public init(database: String) { self.database = database }

    public func facts(at now: Moment = .now) -> InstallationFacts {
        var facts = InstallationFacts()
        facts.account = FileOwner.name(of: getuid())
        facts.now = now
        facts.databasePath = database
        facts.sqlite = .linked
        // Looking at the files first: opening the database makes some.
        facts.files = files()
        facts.databaseDisk = SurveyedDisk.disk(of: CareerDatabase.folder(of: database))
        if access(database, F_OK) == 0 {
            facts.database = DatabaseSurvey(path: database).facts(at: now)
        }
        facts.backups = backups.map { folder in
            PlaceOwner.act(at: folder) { backupFacts(folder) }
                ?? InstallationFacts.Backups(path: folder)
        }
        facts.remote = remote()
        facts.run = RunSurvey.facts()
        facts.isClockSynchronised = RunSurvey.isClockSynchronised
        return facts
    }

    private func files() -> [InstallationFacts.File] {
        let folder = CareerDatabase.folder(of: database)
        let own = CareerDatabase.files(of: database).compactMap { path in
            FileOwner.file(path, path == database ? .database : .companion)
        }
        let files = [FileOwner.file(folder, .folder)].compactMap(\.self) + own
        guard let backups else { return files }
        return files + (PlaceOwner.act(at: backups) { backupFiles(backups, beside: folder) } ?? [])
    }

    private func backupFiles(
        _ backups: String, beside folder: String
    ) -> [InstallationFacts.File] {
        guard FilePlace.isFolder(backups) else { return [] }
        var files: [InstallationFacts.File] = []
        let isApart = !FilePlace(backups).isSame(as: FilePlace(folder))
        if isApart { files += [FileOwner.file(backups, .backupFolder)].compactMap(\.self) }
        files += shelf(backups).backups().compactMap { FileOwner.file($0, .backup) }
        return files
    }

    private func shelf(_ folder: String) -> BackupShelf {
        BackupShelf(folder: folder, database: database)
    }

    private func backupFacts(_ folder: String) -> InstallationFacts.Backups {
        var facts = InstallationFacts.Backups(path: folder)
        guard FilePlace.isFolder(folder) else { return facts }
        facts.isThere = true
        facts.disk = SurveyedDisk.disk(of: folder)
        facts.newest = shelf(folder).backups().compactMap { path -> Moment? in
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            return Moment(secondsSinceEpoch: Int64(status.st_mtim.tv_sec))
        }.max()
        return facts
    }

    private func remote() -> InstallationFacts.Remote {
        var remote = InstallationFacts.Remote()
        remote.isUsed = RunSurvey.variable("SSH_CONNECTION") != nil
        remote.originalCommand = RunSurvey.variable("SSH_ORIGINAL_COMMAND")
        remote.serverPath = serverConfiguration
        remote.server = serverConfiguration.flatMap(SurveyedText.read)
            .map(ServerConfiguration.init(parsing:))
        remote.keysPath = authorizedKeys
        remote.keys = authorizedKeys.flatMap(SurveyedText.read)
            .map(AuthorizedKeys.init(parsing:))
        return remote
    }
}

/// Whose a file is and who may read it.
enum FileOwner {
    static func file(
        _ path: String, _ role: InstallationFacts.File.Role
    ) -> InstallationFacts.File? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return InstallationFacts.File(
            role: role, path: path, owner: name(of: status.st_uid),
            permissions: Int(status.st_mode & 0o777),
            isGroupPrivate: isPrivate(status.st_gid, to: status.st_uid))
    }

    static func name(of account: uid_t) -> String {
        guard let name = getpwuid(account)?.pointee.pw_name else { return String(account) }
        return String(cString: name)
    }

    /// The account's own group, to which nobody else was added.
    private static func isPrivate(_ group: gid_t, to account: uid_t) -> Bool {
        guard let entry = getpwuid(account)?.pointee, entry.pw_gid == group else { return false }
        let owner = String(cString: entry.pw_name)
        guard let found = getgrgid(group)?.pointee, String(cString: found.gr_name) == owner else {
            return false
        }
        var member = found.gr_mem
        while let name = member?.pointee {
            if String(cString: name) != owner { return false }
            member = member?.successor()
        }
        return true
    }
}

/// Small files that people write.
enum SurveyedText {
    private static let limit = 1 << 20

    static func read(_ path: String) -> String? {
        guard let file = PlaceOwner.act(at: path, { fopen(path, "re") }) ?? nil else {
            return nil
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return ferror(file) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
