import Foundation
import PseudoTerminal
import Testing

/// Root runs commands on the database of a service account, and whoever has got
/// hold of that account has prepared its folder.
@Suite(.enabled("needs root and setpriv") { SharedMachine.isPossible })
struct RootTests {
    private let machine: SharedMachine
    private let victim: RootFile
    private let backup: String

    init() throws {
        machine = try SharedMachine()
        victim = try machine.makeRootFile()
        backup = machine.rootFolder + "/cadangan.db"
        try #require(try machine.asRoot("backup", backup).status == .exited(0))
    }

    private func owner(_ path: String) -> uid_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_uid : nil
    }

    /// Every file in the service's folder, links included, is its own.
    private func expectNothingOfRoots(
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: machine.serviceFolder) {
            #expect(
                owner(machine.serviceFolder + "/" + name) == SharedMachine.service, "\(name)",
                sourceLocation: sourceLocation)
        }
    }

    /// What the service account puts where the program keeps a file of its own.
    enum Trap: CaseIterable {
        case link, linkToNothing, otherName, pipe
    }

    private func set(_ trap: Trap, at name: String) throws {
        let place = machine.serviceFolder + "/" + name
        try machine.asService("rm -f '\(name)'")
        switch trap {
        case .link: try machine.asService("ln -s '\(victim.path)' '\(name)'")
        case .linkToNothing:
            try machine.asService("ln -s '\(machine.rootFolder)/baru' '\(name)'")
        // Where the system does not keep accounts from it (fs.protected_hardlinks).
        case .otherName: #expect(link(victim.path, place) == 0)
        case .pipe: try machine.asService("mkfifo '\(name)'")
        }
        #expect(owner(place) != nil)
    }

    private func expectVictimIntact(
        _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(victim.isIntact, comment, sourceLocation: sourceLocation)
        #expect(owner(machine.rootFolder + "/baru") == nil, comment, sourceLocation: sourceLocation)
    }

    @Test(arguments: Trap.allCases)
    func `what lies where a lock, log or index should be costs root nothing`(trap: Trap) throws {
        for name in ["karier.db.lock", "karier.db.load", "karier.db-wal", "karier.db-shm"] {
            try set(trap, at: name)
            _ = try machine.asRoot("user", "list")
            _ = try machine.asRoot("backup", machine.serviceFolder + "/c.db")
            _ = try machine.asRoot("restore", backup)
            expectVictimIntact("\(name)")
            try machine.asService("rm -rf karier.db-* karier.db.* c.db")
        }
    }

    @Test(arguments: Trap.allCases)
    func `a database that is none is not replaced, wherever it leads`(trap: Trap) throws {
        try set(trap, at: "karier.db")
        let result = try machine.asRoot("restore", backup)
        if trap != .otherName {
            #expect(result.status == .exited(73))
            #expect(result.errorText.contains("bukan berkas biasa"))
        }
        for command in [["user", "list"], ["check"], ["audit", "head"]] {
            _ = try machine.asRoot(command[0], command.count > 1 ? command[1] : "--json")
        }
        expectVictimIntact("restore")
    }

    @Test(arguments: Trap.allCases)
    func `a backup is written over nothing of root's`(trap: Trap) throws {
        try set(trap, at: "c.db")
        for arguments in [["c.db"], ["c.db", "--replace"]] {
            _ = try machine.asRoot(
                "backup", machine.serviceFolder + "/" + arguments[0],
                arguments.count > 1 ? arguments[1] : "--json")
            expectVictimIntact("\(arguments)")
        }
    }

    @Test func `old backups that are links are not followed`() throws {
        try machine.asService(
            """
            mkdir c && ln -s '\(backup)' c/karier-20200101-000000.db \
                && cp karier.db c/karier-20200102-000000.db
            """)
        let folder = machine.serviceFolder + "/c"
        let result = try machine.asRoot("backup", "--keep", "1", folder)
        #expect(result.status == .exited(0), "\(result.errorText)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.count == 2 && names.contains("karier-20200101-000000.db"))
        #expect(owner(backup) == 0)
        for name in names { #expect(owner(folder + "/" + name) == SharedMachine.service) }
    }

    @Test func `a folder that leads to root's own gives no power over that`() throws {
        let own = machine.rootFolder + "/karier.db"
        try FileManager.default.copyItem(atPath: backup, toPath: own)
        try machine.asService("ln -s '\(machine.rootFolder)' ke-root")
        let place = machine.serviceFolder + "/ke-root/karier.db"
        _ = try machine.asRoot("user", "list", on: place)
        _ = try machine.asRoot("restore", backup, on: place)
        _ = try machine.asRoot("backup", machine.serviceFolder + "/ke-root/c.db")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: machine.rootFolder).sorted()
                == ["cadangan.db", "karier.db", "rahasia"])
    }

    @Test func `what root does for the service is the service's, and it works on`() throws {
        let restored = try machine.asRoot("restore", backup)
        #expect(restored.status == .exited(0), "\(restored.errorText)")
        #expect(restored.errorText.contains(".old-"))
        #expect(try machine.asRoot("user", "list").status == .exited(0))
        #expect(
            try machine.asRoot("backup", machine.serviceFolder + "/c.db").status == .exited(0))
        #expect(try machine.asRoot("check").status == .exited(0))
        try expectNothingOfRoots()
        guard try machine.serviceReachesProgram else { return }
        let check = try machine.programAsService("check")
        #expect(check.status == .exited(0), "\(check.errorText)")
        #expect(try machine.programAsService("audit", "verify").status == .exited(0))
    }

    @Test func `root takes files of its own folder in, and writes into it`() throws {
        let fresh = machine.serviceFolder + "/baru.db"
        let list = machine.rootFolder + "/pegawai.csv"
        let secret = machine.rootFolder + "/kata-sandi"
        try Sandbox.passphrase.write(toFile: secret, atomically: false, encoding: .utf8)
        chmod(secret, 0o600)
        let admin = try #require(SampleDatabase.admin)
        let exported = try machine.asRoot(
            "export", "employees", "--output", list, "--purpose", Sandbox.purpose, "--account",
            admin, "--passphrase-file", secret)
        #expect(exported.status == .exited(0), "\(exported.errorText)")
        #expect(owner(list) == 0)
        let report = machine.rootFolder + "/laporan.csv"
        let imported = try machine.asRoot("import", list, "--report", report, on: fresh)
        #expect(imported.status == .exited(0), "\(imported.errorText)")
        #expect(owner(report) == 0)
        let piped = try machine.asRoot("import", "-", on: fresh, input: list)
        #expect(piped.status == .exited(0), "\(piped.errorText)")
        #expect(
            try machine.asRoot("backup", machine.rootFolder + "/c.db", on: fresh).status
                == .exited(0))
        #expect(owner(machine.rootFolder + "/c.db") == 0)
        try expectNothingOfRoots()
    }

    @Test func `where root may not become the service account, nothing is touched`() throws {
        let result = try machine.asRoot(
            "user", "list", limits: ["--bounding-set=-setuid", "--inh-caps=-setuid"])
        #expect(result.status == .exited(77))
        #expect(result.errorText.contains("runuser -u"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: machine.serviceFolder).allSatisfy {
                owner(machine.serviceFolder + "/" + $0) == SharedMachine.service
            })
    }
}
