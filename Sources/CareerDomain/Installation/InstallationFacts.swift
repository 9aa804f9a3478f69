/// What was found out about an installation of the program on a machine. What
/// could not be found out is nil or empty, and is not judged.
public struct InstallationFacts: Hashable, Sendable {
    /// The account this run belongs to.
    public var account = ""
    public var now = Moment(secondsSinceEpoch: 0)
    public var databasePath = ""
    /// Nil when there is none.
    public var database: Database?
    /// The database, its folder, and what lies beside it and among the backups.
    public var files: [File] = []
    public var databaseDisk: Disk?
    public var backups: Backups?
    public var remote: Remote?
    public var run = Run()
    /// Whether the system says that its clock follows a time server.
    public var isClockSynchronised: Bool?
    /// What the program is linked with.
    public var sqlite = SQLiteLibrary(number: 0)

    public init() {}

    public struct Database: Hashable, Sendable {
        /// SQLite's or the program's words on why it cannot be read.
        public var obstacle: String?
        public var bytes: Int64 = 0
        public var logBytes: Int64 = 0
        public var schemaVersion = 0
        public var knownSchemaVersion = 0
        public var journalMode = ""
        /// The latest time that something was recorded.
        public var newestRecord: Moment?

        public init() {}
    }

    public struct File: Hashable, Sendable {
        public enum Role: String, Sendable, CaseIterable {
            case folder, database, companion, backupFolder, backup
        }
        public var role: Role
        public var path: String
        public var owner: String
        /// The nine permission bits.
        public var permissions: Int
        /// Nobody but the owner belongs to the file's group.
        public var isGroupPrivate: Bool

        public init(
            role: Role, path: String, owner: String, permissions: Int, isGroupPrivate: Bool
        ) {
            (self.role, self.path, self.owner) = (role, path, owner)
            (self.permissions, self.isGroupPrivate) = (permissions, isGroupPrivate)
        }
    }

    public struct Disk: Hashable, Sendable {
        public var path: String
        public var freeBytes: Int64
        /// As the kernel names it: `ext4`, `nfs4`.
        public var fileSystem: String
        /// Tells one disk from another.
        public var device: UInt64

        public init(path: String, freeBytes: Int64, fileSystem: String, device: UInt64) {
            (self.path, self.freeBytes) = (path, freeBytes)
            (self.fileSystem, self.device) = (fileSystem, device)
        }
    }

    public struct Backups: Hashable, Sendable {
        public var path: String
        public var isThere = false
        /// When the newest was written; nil when there is none.
        public var newest: Moment?
        public var disk: Disk?

        public init(path: String) { self.path = path }
    }

    /// Ways in over SSH.
    public struct Remote: Hashable, Sendable {
        /// This run came in over SSH.
        public var isUsed = false
        /// What the client asked for while the server forced another command.
        public var originalCommand: String?
        public var serverPath: String?
        public var server: ServerConfiguration?
        public var keysPath: String?
        public var keys: AuthorizedKeys?

        public init() {}
    }

    /// What surrounds this run.
    public struct Run: Hashable, Sendable {
        /// In bytes; nil where it is not known, `UInt64.max` without a limit.
        public var coreLimit: UInt64?
        public var corePattern = ""
        public var backtrace: String?
        /// Nil where the locale asked for is not installed.
        public var codeset: String?
        public var locale = ""
        /// Nil where the run has no terminal.
        public var terminal: String?
        public var isTerminalKnown = true

        public init() {}
    }
}
