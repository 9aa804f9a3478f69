import Testing

@testable import CareerDomain

@Suite struct DoctorTests {
    private static let database = "/var/lib/karier/karier.db"

    /// An installation as the README has it.
    private static var sound: InstallationFacts {
        var facts = InstallationFacts()
        facts.account = "karier"
        facts.now = Moment(secondsSinceEpoch: 1_800_000_000)
        facts.databasePath = database
        var content = InstallationFacts.Database()
        content.bytes = 400 << 20
        content.schemaVersion = 3
        content.knownSchemaVersion = 3
        content.journalMode = "wal"
        content.newestRecord = Moment(secondsSinceEpoch: 1_799_999_990)
        facts.database = content
        facts.files = [
            file(.folder, "/var/lib/karier", 0o700), file(.database, database),
            file(.companion, database + "-wal"), file(.backupFolder, "/var/backups/karier", 0o700),
            file(.backup, "/var/backups/karier/karier-20270115-120000.db"),
        ]
        facts.databaseDisk = disk("/var/lib/karier", device: 1)
        var backups = InstallationFacts.Backups(path: "/var/backups/karier")
        backups.isThere = true
        backups.newest = Moment(secondsSinceEpoch: 1_799_990_000)
        backups.disk = disk("/var/backups/karier", device: 2)
        facts.backups = backups
        facts.remote = InstallationFacts.Remote()
        facts.run.coreLimit = 0
        facts.run.corePattern = "core"
        facts.run.backtrace = "enable=no"
        facts.run.codeset = "UTF-8"
        facts.run.terminal = "linux"
        facts.isClockSynchronised = true
        facts.sqlite = SQLiteLibrary(number: 3_040_001)
        return facts
    }

    private static func file(
        _ role: InstallationFacts.File.Role, _ path: String, _ permissions: Int = 0o600,
        owner: String = "karier", isGroupPrivate: Bool = false
    ) -> InstallationFacts.File {
        InstallationFacts.File(
            role: role, path: path, owner: owner, permissions: permissions,
            isGroupPrivate: isGroupPrivate)
    }

    private static func disk(
        _ path: String, free: Int64 = 100 << 30, kind: String = "ext4", device: UInt64
    ) -> InstallationFacts.Disk {
        InstallationFacts.Disk(path: path, freeBytes: free, fileSystem: kind, device: device)
    }

    private static func codes(
        _ change: (inout InstallationFacts) -> Void
    ) -> [String] {
        var facts = sound
        change(&facts)
        return Doctor.findings(facts).map(\.code)
    }

    @Test func `an installation as the README has it is well`() {
        #expect(Doctor.findings(Self.sound).isEmpty)
    }

    @Test func `what is not known is not judged`() {
        var facts = InstallationFacts()
        facts.databasePath = Self.database
        facts.run.backtrace = "enable=no"
        facts.run.codeset = "UTF-8"
        #expect(Doctor.findings(facts) == [.databaseMissing(path: Self.database)])
    }

    @Test(arguments: [
        (0o644, false, ["open_to_everybody"]), (0o604, true, ["open_to_everybody"]),
        (0o640, false, ["open_to_group"]), (0o660, true, []), (0o600, false, []),
    ])
    func `only the owner's own group may read with him`(
        permissions: Int, isGroupPrivate: Bool, wanted: [String]
    ) {
        let found = Self.codes {
            $0.files[1].permissions = permissions
            $0.files[1].isGroupPrivate = isGroupPrivate
        }
        #expect(found == wanted)
    }

    @Test func `a folder is told from a file`() {
        var facts = Self.sound
        facts.files[0].permissions = 0o755
        #expect(
            Doctor.findings(facts) == [
                .openToEverybody(path: "/var/lib/karier", permissions: 0o755, isFolder: true)
            ])
    }

    @Test func `everything belongs to the database's owner`() {
        for index in [0, 2, 3, 4] {
            #expect(Self.codes { $0.files[index].owner = "root" } == ["owner_differs"])
        }
    }

    @Test func `the database itself is looked at`() {
        #expect(Self.codes { $0.database?.obstacle = "rusak" } == ["database_unreadable"])
        #expect(Self.codes { $0.database?.schemaVersion = 2 } == ["schema_older"])
        #expect(Self.codes { $0.database?.schemaVersion = 9 } == ["schema_newer"])
        #expect(Self.codes { $0.database?.journalMode = "delete" } == ["journal_mode"])
        #expect(Self.codes { $0.database?.logBytes = 65 << 20 } == ["log_large"])
        #expect(Self.codes { $0.sqlite = SQLiteLibrary(number: 3_039_004) } == ["sqlite_old"])
    }

    @Test func `a disk has twice the database's size left`() {
        let enough: Int64 = 800 << 20
        #expect(Self.codes { $0.databaseDisk?.freeBytes = enough } == [])
        #expect(Self.codes { $0.databaseDisk?.freeBytes = enough - 1 } == ["space_short"])
        #expect(Self.codes { $0.backups?.disk?.freeBytes = enough - 1 } == ["space_short"])
    }

    @Test(arguments: [
        ("nfs4", "network_file_system"), ("cifs", "network_file_system"),
        ("fuse.sshfs", "network_file_system"), ("tmpfs", "fleeting_file_system"),
    ])
    func `a disk that cannot be relied on is named`(kind: String, code: String) {
        #expect(Self.codes { $0.databaseDisk?.fileSystem = kind } == [code])
    }

    @Test func `backups are there, new and elsewhere`() {
        #expect(Self.codes { $0.backups?.isThere = false } == ["backup_folder_missing"])
        #expect(Self.codes { $0.backups?.newest = nil } == ["no_backup"])
        let old = Moment(secondsSinceEpoch: 1_800_000_000 - 48 * 3600)
        #expect(Self.codes { $0.backups?.newest = old } == ["backup_old"])
        #expect(Self.codes { $0.backups?.disk?.device = 1 } == ["backups_on_same_disk"])
    }

    @Test func `what a crash would leave is named`() {
        #expect(Self.codes { $0.run.coreLimit = .max } == ["core_dumps"])
        #expect(Self.codes { $0.run.backtrace = nil } == ["backtrace_on"])
        #expect(Self.codes { $0.run.backtrace = "color=no,enable=no" } == [])
    }

    @Test func `locale and terminal are those the program can use`() {
        #expect(Self.codes { $0.run.codeset = nil } == ["locale_missing"])
        #expect(Self.codes { $0.run.codeset = "ANSI_X3.4-1968" } == ["locale_not_utf8"])
        #expect(Self.codes { $0.run.isTerminalKnown = false } == ["terminal_unknown"])
        #expect(
            Self.codes {
                $0.run.terminal = nil
                $0.run.isTerminalKnown = false
            } == [])
    }

    @Test func `a clock before what is recorded was set back`() {
        let now: Int64 = 1_800_000_000
        #expect(
            Self.codes { $0.database?.newestRecord = Moment(secondsSinceEpoch: now + 5) } == [])
        #expect(
            Self.codes { $0.database?.newestRecord = Moment(secondsSinceEpoch: now + 6) }
                == ["clock_behind"])
        #expect(Self.codes { $0.isClockSynchronised = false } == ["clock_not_synchronised"])
        #expect(Self.codes { $0.isClockSynchronised = nil } == [])
    }

    @Test func `the owner of the database has no shell over SSH`() {
        #expect(Self.codes { $0.remote?.isUsed = true } == ["command_not_forced"])
        #expect(
            Self.codes {
                $0.remote?.isUsed = true
                $0.remote?.originalCommand = "doctor"
            } == [])
        #expect(
            Self.codes {
                $0.remote?.isUsed = true
                $0.account = "root"
            } == [])
    }
}
