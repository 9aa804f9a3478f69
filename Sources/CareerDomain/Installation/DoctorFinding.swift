/// One thing that is wrong with an installation.
public enum DoctorFinding: Hashable, Sendable {
    case databaseMissing(path: String)
    case databaseUnreadable(path: String, detail: String)
    case schemaOlder(found: Int, known: Int)
    case schemaNewer(found: Int, known: Int)
    case notWriteAheadLogged(mode: String)
    case logLarge(path: String, bytes: Int64)
    case sqliteOld(version: Int)

    case openToEverybody(path: String, permissions: Int, isFolder: Bool)
    case openToGroup(path: String, permissions: Int, isFolder: Bool)
    case ownerDiffers(path: String, owner: String, wanted: String)

    case spaceShort(path: String, free: Int64, wanted: Int64)
    case networkFileSystem(path: String, kind: String)
    case fleetingFileSystem(path: String, kind: String)

    case backupFolderMissing(path: String)
    case noBackup(path: String)
    case backupOld(path: String, hours: Int)
    case backupsOnSameDisk(path: String)

    /// The account that owns the database has reached a shell over SSH.
    case commandNotForced(account: String)
    case serverFileUnreadable(path: String)
    case serverBlockMissing(account: String, mayBeIncluded: Bool)
    case serverForcesNothing(account: String)
    case serverSetting(keyword: String, found: String, wanted: String)
    case serverTakesVariable(pattern: String, variable: String)
    case keyOpen(line: Int, lacksRestriction: Bool, lacksCommand: Bool)
    /// The server's forced command goes before the key's.
    case keyCommandUnused(line: Int)

    case coreDumps(bytes: UInt64?)
    case backtraceOn(value: String?)
    case localeMissing(name: String)
    case localeNotUTF8(codeset: String)
    case terminalUnknown(type: String)

    case clockBehind(newest: Moment)
    case clockNotSynchronised

    public enum Severity: String, Sendable {
        /// Data may be lost, read by others or wrong.
        case problem
        /// It works, and could be better.
        case advice
    }

    public var severity: Severity {
        switch self {
        case .schemaOlder, .logLarge, .sqliteOld, .backupsOnSameDisk, .keyCommandUnused,
            .localeMissing, .localeNotUTF8, .clockNotSynchronised:
            .advice
        default: .problem
        }
    }

    /// A stable word for machines.
    public var code: String {
        switch self {
        case .databaseMissing: "database_missing"
        case .databaseUnreadable: "database_unreadable"
        case .schemaOlder: "schema_older"
        case .schemaNewer: "schema_newer"
        case .notWriteAheadLogged: "journal_mode"
        case .logLarge: "log_large"
        case .sqliteOld: "sqlite_old"
        case .openToEverybody: "open_to_everybody"
        case .openToGroup: "open_to_group"
        case .ownerDiffers: "owner_differs"
        case .spaceShort: "space_short"
        case .networkFileSystem: "network_file_system"
        case .fleetingFileSystem: "fleeting_file_system"
        case .backupFolderMissing: "backup_folder_missing"
        case .noBackup: "no_backup"
        case .backupOld: "backup_old"
        case .backupsOnSameDisk: "backups_on_same_disk"
        case .commandNotForced: "command_not_forced"
        case .serverFileUnreadable: "server_file_unreadable"
        case .serverBlockMissing: "server_block_missing"
        case .serverForcesNothing: "server_forces_nothing"
        case .serverSetting: "server_setting"
        case .serverTakesVariable: "server_takes_variable"
        case .keyOpen: "key_open"
        case .keyCommandUnused: "key_command_unused"
        case .coreDumps: "core_dumps"
        case .backtraceOn: "backtrace_on"
        case .localeMissing: "locale_missing"
        case .localeNotUTF8: "locale_not_utf8"
        case .terminalUnknown: "terminal_unknown"
        case .clockBehind: "clock_behind"
        case .clockNotSynchronised: "clock_not_synchronised"
        }
    }
}
