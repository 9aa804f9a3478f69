import CareerDomain
import Foundation
import Testing

@testable import CareerStore

@Suite struct InstallationSurveyTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file() }

    init() throws { folder = try TemporaryFolder() }

    private func facts(_ change: (inout InstallationSurvey) -> Void = { _ in }) -> InstallationFacts
    {
        var survey = InstallationSurvey(database: path)
        change(&survey)
        return survey.facts(at: Samples.noon)
    }

    private func make() throws {
        let database = try Samples.database(path)
        defer { database.close() }
        let person = try database.register(try Samples.record(1, name: "Siti")).person
        _ = try database.beginAppraisal(of: person, in: try Samples.quarter(2024, 3))
    }

    @Test func `a database is described, and nothing is left beside it`() throws {
        try make()
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let facts = facts()
        let database = try #require(facts.database)
        #expect(database.obstacle == nil && database.journalMode == "wal")
        #expect(database.bytes == CareerDatabase.fileSize(at: path))
        #expect(database.schemaVersion == database.knownSchemaVersion)
        #expect(database.newestRecord == Samples.noon)
        #expect((facts.databaseDisk?.freeBytes ?? 0) > 0)
        #expect(facts.databaseDisk?.fileSystem.isEmpty == false)
        #expect(facts.sqlite.number > 3_000_000)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    }

    @Test func `made-up times of a sample say nothing about the clock`() throws {
        try make()
        let database = try Samples.database(path)
        try database.markAsSample()
        database.close()
        #expect(facts().database?.newestRecord == nil)
    }

    @Test func `a folder is named once, also when the backups lie beside the database`() throws {
        try make()
        let folders = facts { $0.backups = folder.path + "/." }.files
            .filter { $0.role == .folder || $0.role == .backupFolder }
        #expect(folders.map(\.role) == [.folder])
    }

    @Test func `owners and permissions are those of the files`() throws {
        try make()
        chmod(path, 0o640)
        let files = facts().files
        let own = try #require(files.first { $0.role == .database })
        #expect(own.permissions == 0o640 && own.path == path)
        #expect(own.owner == FileOwner.name(of: geteuid()))
        #expect(files.contains { $0.role == .companion && $0.path == path + ".lock" })
        #expect(files.first?.role == .folder)
    }

    @Test func `a file that is none of ours is named as an obstacle`() throws {
        try folder.write("catatan", to: "karier.db")
        #expect(facts().database?.obstacle?.isEmpty == false)
        try FileManager.default.removeItem(atPath: path)
        #expect(facts().database == nil)
    }

    @Test func `backups are found by their names`() throws {
        try make()
        let shelf = folder.file("cadangan")
        #expect(facts { $0.backups = shelf }.backups?.isThere == false)
        mkdir(shelf, 0o700)
        #expect(facts { $0.backups = shelf }.backups?.newest == nil)
        let database = try CareerDatabase(
            path: path, options: .init(readOnly: true, clock: { Samples.noon }))
        _ = try Backup.write(into: shelf, keeping: 2, of: database) { _ in true }
        database.close()
        let facts = facts { $0.backups = shelf }
        #expect(facts.backups?.newest != nil)
        #expect(facts.files.map(\.role).contains(.backup))
    }

    @Test func `files of SSH are read, and one that is not there is told`() throws {
        try folder.write("Match User karier\n ForceCommand /bin/x\n", to: "sshd_config")
        let facts = facts {
            $0.serverConfiguration = folder.file("sshd_config")
            $0.authorizedKeys = folder.file("tiada")
        }
        #expect(facts.remote?.server?.value(of: "ForceCommand", for: "karier") == "/bin/x")
        #expect(facts.remote?.keys == nil && facts.remote?.keysPath != nil)
    }

    @Test(arguments: [
        ("/", "ext4"), ("/var/lib/karier", "ext4"), ("/mnt/data", "nfs4"), ("/mnt/data/x", "nfs4"),
        ("/mnt/database", "ext4"), ("/srv/a b/c", "xfs"), ("/tmp/x", "tmpfs"),
    ])
    func `the file system is that of the nearest mount`(path: String, kind: String) {
        let mounts = """
            22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
            40 22 0:40 / /mnt/data rw - nfs4 server:/x rw
            41 22 8:1 / /srv/a\\040b rw - xfs /dev/sda1 rw
            42 22 8:2 / /tmp rw - ext4 /dev/sda2 rw
            43 42 0:41 / /tmp rw shared:2 master:3 - tmpfs tmpfs rw
            rusak
            """
        #expect(SurveyedDisk.fileSystem(of: path, in: mounts) == kind)
    }

    @Test func `a terminal type is known by its description`() throws {
        mkdir(folder.file("x"), 0o700)
        mkdir(folder.file("6c"), 0o700)
        try folder.write("", to: "x/xterm")
        try folder.write("", to: "6c/linux")
        for type in ["xterm", "linux"] {
            #expect(RunSurvey.isDescribed(type, in: [folder.path]))
        }
        for type in ["", "vt999", "x/../x/xterm", "dumb"] {
            #expect(!RunSurvey.isDescribed(type, in: [folder.path]))
        }
    }
}
