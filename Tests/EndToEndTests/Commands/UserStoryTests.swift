import Foundation
import PseudoTerminal
import Testing

@Suite struct UserStoryTests {
    private struct Answer: Decodable {
        struct Account: Decodable {
            var name: String
            var fullName: String?
            var technical: Bool
            var hasSecret: Bool
            var blocked: Bool
            var blockReason: String?
        }
        struct Role: Decodable {
            var number: Int
            var role: String
            var unit: String?
            var from: String
            var to: String?
            var decree: String?
            var revoked: Bool
        }
        struct Listed: Decodable {
            var account: Account
            var roles: [Role]
        }
        struct Request: Decodable {
            var number: Int
            var account: String
            var role: String?
            var requestedBy: String?
            var confirmers: [String]
        }
        struct Failure: Decodable {
            var code: String
            var message: String
        }
        var account: Account?
        var code: String?
        var validUntil: String?
        var roles: [Role]?
        var accounts: [Listed]?
        var request: Request?
        var requests: [Request]?
        var error: Failure?
    }

    private func ask(
        _ sandbox: Sandbox, _ arguments: String..., input: String? = nil, exit: Int32 = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Answer {
        let result = try run(sandbox, arguments + ["--json"], input)
        #expect(
            result.status == .exited(exit), "\(result.errorText)", sourceLocation: sourceLocation)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Answer.self, from: Data(result.output))
    }

    private func run(
        _ sandbox: Sandbox, _ arguments: [String], _ input: String? = nil
    ) throws -> PipedProcess {
        let file = sandbox.folder + "/input"
        try (input ?? "").write(toFile: file, atomically: true, encoding: .utf8)
        return try PipedProcess.run(
            try KarierBinary.path(), ["user"] + arguments + ["--database", sandbox.database],
            environment: sandbox.environment(), input: file)
    }

    /// The people of the sample in a database where nobody has an account yet,
    /// with their NIPs and units.
    private func office() throws -> (Sandbox, [(number: String, unit: String)]) {
        struct Exported: Decodable {
            enum CodingKeys: String, CodingKey {
                case number = "nip_baru"
                case unit = "unor_nama"
            }
            var number: String
            var unit: String?
        }
        let sample = try Sandbox.withSample()
        let json = try sample.export("employees", "--format", "json")
        let people = try JSONDecoder().decode([Exported].self, from: Data(json.output))
        let sandbox = try Sandbox()
        let file = sandbox.folder + "/pegawai.csv"
        try sample.export("employees", "--output", file)
        try #require(try sandbox.run("import", file).status == .exited(0))
        return (sandbox, people.map { ($0.number, $0.unit ?? "") })
    }

    @Test func `a machine is prepared without a screen`() throws {
        let (sandbox, people) = try office()
        let refused = try ask(sandbox, "add", people[1].number, exit: 77)
        #expect(refused.error?.code == "first_is_admin")
        #expect(try ask(sandbox, "add", "199001012015051999", "--admin", exit: 67).error != nil)

        let made = try ask(sandbox, "add", people[0].number, "--admin")
        #expect(made.account?.name == people[0].number)
        #expect(made.account?.hasSecret == false)
        let code = try #require(made.code)
        #expect(code.split(separator: "-").map(\.count) == [5, 5, 5])
        #expect(made.validUntil?.hasSuffix("+07:00") == true)

        let roles = try ask(sandbox, "roles", people[0].number)
        #expect(roles.roles?.map(\.role) == ["ADMIN_INSTANSI"])
        #expect(
            try ask(sandbox, "add", people[1].number, "--admin", exit: 77).error?.code
                == "admin_exists")
        // The code is right: it is for the screen, where a secret is chosen.
        let entered = try ask(
            sandbox, "list", "--account", people[0].number, input: code + "\n", exit: 77)
        #expect(entered.error?.code == "choose_secret")
        #expect(try sandbox.complaints() == nil)
    }

    @Test func `a code is printed to be cut out, and only there`() throws {
        let (sandbox, people) = try office()
        _ = try ask(sandbox, "add", people[0].number, "--admin")
        _ = try ask(sandbox, "add", people[1].number)
        let result = try run(sandbox, ["reset", people[1].number])
        #expect(result.status == .exited(0))
        let lines = result.outputText.split(separator: "\n").map(String.init)
        #expect(lines.count { $0.hasPrefix("8< - -") } == 2)
        #expect(lines.contains { $0.hasPrefix("NIP     : ") })
        #expect(lines.contains { $0.hasPrefix("Berlaku : sampai ") })
        let code = try #require(lines.first { $0.hasPrefix("Kode    : ") }).dropFirst(10)
        #expect(lines.allSatisfy { $0.count <= 60 })
        #expect(!result.errorText.contains(code))
        for name in try FileManager.default.contentsOfDirectory(atPath: sandbox.folder) {
            guard let bytes = FileManager.default.contents(atPath: sandbox.folder + "/" + name)
            else { continue }
            #expect(bytes.range(of: Data(code.utf8)) == nil, "\(name)")
        }
    }

    @Test func `a role that manages accounts takes another admin, else the owner of the file`()
        throws
    {
        let (sandbox, people) = try office()
        let program = try sandbox.open()
        try program.waitForList()
        try program.write(Keys.f10)
        try program.waitForExit()
        let (admin, secret) = ("198609262015051001", "kuda melompat pagar biru\n")
        _ = try ask(sandbox, "add", people[1].number)
        _ = try ask(sandbox, "add", people[2].number)

        let asked = try ask(sandbox, "roles", people[1].number, "--grant", "ADMIN_INSTANSI")
        let request = try #require(asked.request)
        #expect(request.confirmers == [admin] && request.requestedBy == nil)
        #expect(asked.roles?.isEmpty == true)
        let number = "\(request.number)"
        #expect(try ask(sandbox, "requests").requests?.map(\.number) == [request.number])
        #expect(try ask(sandbox, "confirm", number, exit: 77).error?.code == "denied")
        #expect(try ask(sandbox, "confirm", "99", exit: 65).error?.code == "request_unknown")
        let confirmed = try ask(
            sandbox, "confirm", number, "--account", admin, input: secret)
        #expect(confirmed.code != nil)
        #expect(
            try ask(sandbox, "roles", people[1].number).roles?.map(\.role) == ["ADMIN_INSTANSI"])

        // The new admin has no passphrase yet: nobody but the owner of the file is left.
        let another = try ask(
            sandbox, "roles", people[2].number, "--grant", "PEMASANG", "--account", admin,
            input: secret)
        let second = try #require(another.request)
        #expect(second.confirmers.isEmpty && second.requestedBy == admin)
        let own = try ask(
            sandbox, "confirm", "\(second.number)", "--account", admin, input: secret, exit: 77)
        #expect(own.error?.code == "denied")
        let slip = try run(sandbox, ["confirm", "\(second.number)"])
        #expect(slip.status == .exited(0))
        #expect(slip.outputText.contains("KODE SEKALI PAKAI"))

        let code = try ask(
            sandbox, "reset", people[1].number, "--account", admin, input: secret)
        #expect(code.code == nil)
        let third = try #require(code.request)
        #expect(third.role == nil)
        _ = try ask(sandbox, "refuse", "\(third.number)", "--reason", "tidak perlu")
        let fourth = try ask(
            sandbox, "reset", people[1].number, "--account", admin, input: secret)
        _ = try ask(
            sandbox, "withdraw", "\(try #require(fourth.request).number)", "--account", admin,
            input: secret)
        #expect(try ask(sandbox, "requests").requests?.isEmpty == true)
        let verified = try PipedProcess.run(
            try KarierBinary.path(), ["audit", "verify", "--database", sandbox.database],
            environment: sandbox.environment())
        #expect(verified.status == .exited(0), "\(verified.errorText)")
        #expect(try sandbox.complaints() == nil)
    }

    @Test func `accounts are made, listed, blocked and given roles`() throws {
        let (sandbox, people) = try office()
        _ = try ask(sandbox, "add", people[0].number, "--admin")
        _ = try ask(sandbox, "add", people[1].number, "--code")
        #expect(try ask(sandbox, "add", people[1].number, exit: 65).error?.code == "name_taken")
        _ = try ask(sandbox, "add", "--technical", "inspektorat")
        let all = try ask(sandbox, "list").accounts ?? []
        #expect(
            Set(all.map(\.account.name)) == [people[0].number, people[1].number, "inspektorat"])
        #expect(try ask(sandbox, "list", "inspek").accounts?.count == 1)

        let given = try ask(
            sandbox, "roles", "inspektorat", "--grant", "auditor", "--from", "01-02-2026", "--to",
            "31-12-2026", "--decree", "SK-5")
        let role = try #require(given.roles?.first)
        #expect(role.role == "AUDITOR")
        #expect([role.from, role.to, role.decree] == ["2026-02-01", "2026-12-31", "SK-5"])
        let taken = try ask(
            sandbox, "roles", "inspektorat", "--revoke", "\(role.number)", "--reason", "selesai")
        #expect(taken.roles?.map(\.revoked) == [true])
        #expect(
            try ask(
                sandbox, "roles", "inspektorat", "--revoke", "\(role.number)", "--reason", "lagi",
                exit: 65
            ).error?.code == "grant_unknown")

        let blocked = try ask(sandbox, "block", people[1].number, "--reason", "cuti")
        #expect(blocked.account?.blocked == true)
        #expect(blocked.account?.blockReason == "cuti")
        #expect(try ask(sandbox, "unblock", people[1].number).account?.blocked == false)
        #expect(try ask(sandbox, "reset", people[2].number, exit: 67).error?.code == "not_found")
        #expect(try sandbox.complaints() == nil)
    }

    @Test func `a unit is chosen by its path, and those that sound alike are offered`() throws {
        let (sandbox, people) = try office()
        let number = people[1].number
        _ = try ask(sandbox, "add", people[0].number, "--admin")
        _ = try ask(sandbox, "add", number)
        let unknown = try ask(
            sandbox, "roles", number, "--grant", "ADMIN_UNIT", "--unit", "Sekretariat", exit: 65)
        // No unit bears that name alone; those that begin with it are offered.
        #expect(unknown.error?.code == "unit_unknown")
        let paths = (unknown.error?.message ?? "").split(separator: "'").map(String.init)
        let path = try #require(paths.first { $0.hasSuffix("/Sekretariat Dinas Kesehatan") })
        let given = try ask(
            sandbox, "roles", number, "--grant", "ADMIN_UNIT", "--unit", path)
        #expect(given.roles?.map(\.unit) == ["Sekretariat Dinas Kesehatan"])
        #expect(
            try ask(
                sandbox, "roles", number, "--grant", "ADMIN_UNIT", "--unit", "Antah", exit: 65
            ).error?.code == "unit_unknown")
    }

    @Test func `wrong usage is 64`() throws {
        let sandbox = try Sandbox.withSample()
        let wrong: [[String]] = [
            ["add"], ["add", "199001012015051001", "--technical", "x"],
            ["add", "--technical", "x", "--admin"], ["block", "199001012015051001"],
            ["block", "199001012015051001", "--reason", " "],
            ["roles", "199001012015051001", "--unit", "Dinas"],
            ["roles", "199001012015051001", "--grant", "KIOS"],
            ["roles", "199001012015051001", "--grant", "ADMIN_UNIT"],
            ["roles", "199001012015051001", "--grant", "AUDITOR", "--unit", "Dinas"],
            ["roles", "199001012015051001", "--revoke", "1"],
            ["roles", "199001012015051001", "--grant", "AUDITOR", "--from", "31-31-2026"],
        ]
        for arguments in wrong {
            #expect(try run(sandbox, arguments).status == .exited(64), "\(arguments)")
        }
        #expect(try run(sandbox, ["--help"]).outputText.contains("unblock"))
    }
}
