import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

/// What is typed into the field of the name may be a secret.
@Suite struct `Names typed at a sign-in` {
    private static let secret = "Rahasia Saya Di Sungai"

    /// Every byte of the database, the log included.
    private func bytes(_ path: String) throws -> Data {
        try ["", "-wal"].reduce(into: Data()) { all, ending in
            if FileManager.default.fileExists(atPath: path + ending) {
                all += try Data(contentsOf: URL(fileURLWithPath: path + ending))
            }
        }
    }

    private func holds(_ text: String, _ path: String) throws -> Bool {
        try bytes(path).range(of: Data(text.utf8)) != nil
    }

    @Test func `a secret typed as the name is nowhere in the file, nor in a backup of it`() throws {
        let gate = try Gate()
        for attempt in 1...4 {
            _ = try gate.open("t-\(attempt)").signIn(name: Self.secret, secret: "x")
        }
        let path = gate.institution.path
        for text in [Self.secret, StoredAccount.folded(Self.secret)] {
            #expect(try !holds(text, path))
        }
        let raw = try CareerDatabase.raw(path)
        let subjects = try raw.read {
            try String.fetchAll(
                $0, sql: "SELECT subject FROM sign_in_failure WHERE subject GLOB 'AKUN:#*'")
        }
        #expect(subjects.count == 1)
        let copy = gate.institution.folder.file("cadangan.db")
        try raw.backup(to: try CareerDatabase.raw(copy))
        #expect(try !holds(StoredAccount.folded(Self.secret), copy))
    }

    @Test func `the brake holds for it all the same, in every spelling and in a new process`()
        throws
    {
        let gate = try Gate()
        for (terminal, spelling) in [
            ("a", Self.secret), ("b", Self.secret.uppercased()),
            ("c", Self.secret.filter { $0 != " " }),
        ] {
            let answer = try gate.open(terminal).signIn(name: spelling, secret: "x")
            #expect(answer == .refused(.wrong))
        }
        let until = gate.start.advanced(bySeconds: 5)
        let braked = SignInAnswer.refused(.braked(.wait(until: until), .account))
        #expect(try gate.open("d").signIn(name: Self.secret, secret: "x") == braked)
        #expect(
            try gate.open("e").signIn(name: "nama lain", secret: "x") == .refused(.wrong))
    }

    @Test func `two databases have different salts`() throws {
        let names = try (0..<2).map { _ in
            let database = try Samples.database()
            let name = try database.brakeName(of: Self.secret)
            #expect(try database.brakeName(of: Self.secret).text == name.text)
            #expect(name.isHashed && name.text.count > 20)
            return name.text
        }
        #expect(Set(names).count == 2)
    }

    /// Who waits for the answer cannot tell whether there is such an account.
    @Test func `each attempt computes one hash, whether there is such a name or not`() throws {
        let gate = try Gate()
        for name in ["auditor", "tidakada", gate.admin, "199001012015031077"] {
            let database = try gate.open(name)
            _ = try database.signIn(name: name, secret: "salah")
            #expect(database.hashing.computations == 1, "\(name)")
        }
        for name in ["auditor", "tidakada"] {
            for _ in 0..<2 { _ = try gate.open("x \(name)").signIn(name: name, secret: "salah") }
            let database = try gate.open("y \(name)")
            guard case .refused(.braked) = try database.signIn(name: name, secret: "salah") else {
                throw Gate.Unexpected()
            }
            #expect(database.hashing.computations == 1, "\(name)")
        }
    }

    @Test func `what an older program kept as typed is gone once the database is opened`() throws {
        let folder = try TemporaryFolder()
        let raw = try CareerDatabase.raw(folder.file())
        try raw.inDatabase { db in
            try Schema.upgrade(db, from: 0, to: 5)
            try db.execute(
                sql: """
                    INSERT INTO account (id, name, created_at) VALUES (1, 'auditor', 0);
                    INSERT INTO sign_in_failure VALUES ('AKUN:rahasiasayadisungai', 2, 5),
                        ('AKUN:auditor', 3, 5), ('AKUN:198609262015051001', 4, 5),
                        ('TERMINAL:tty1', 5, 5);
                    """)
        }
        try raw.close()
        try Samples.database(folder.file()).close()
        let again = try CareerDatabase.raw(folder.file())
        let subjects = try again.read {
            try String.fetchAll($0, sql: "SELECT subject FROM sign_in_failure ORDER BY subject")
        }
        #expect(subjects == ["AKUN:198609262015051001", "AKUN:auditor", "TERMINAL:tty1"])
        try again.writeWithoutTransaction { db in
            _ = try db.checkpoint(.truncate)
        }
        #expect(try !holds("rahasiasayadisungai", folder.file()))
    }

    @Test(arguments: [
        ("Auditor 2", "auditor2"), ("a.b_c-9", "a.b_c-9"),
        (String(repeating: "a", count: 64), String(repeating: "a", count: 64)),
    ])
    func `a technical account has a plain name`(typed: String, name: String) throws {
        let database = try Samples.database()
        #expect(try database.makeTechnicalAccount(named: typed).name == name)
    }

    @Test(arguments: [
        "\u{1B}[2Jauditor", "audi\u{9B}31mtor", "audit\u{202E}or", "", "  ", "123", "...",
        "auditör", String(repeating: "a", count: 65), "a\u{0}b", "a/b", "a'b",
    ])
    func `no escape sequence and nothing endless is a name`(typed: String) throws {
        let database = try Samples.database()
        #expect(throws: KeepingError.nameUnsuitable) {
            try database.makeTechnicalAccount(named: typed)
        }
    }
}
