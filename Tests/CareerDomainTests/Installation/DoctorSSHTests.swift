import Testing

@testable import CareerDomain

@Suite struct DoctorSSHTests {
    private static let block = """
        Match User karier
            ForceCommand /usr/local/bin/karier
            DisableForwarding yes
            PermitTunnel no
            PermitUserRC no
        """

    private func findings(server: String?, keys: String? = nil) -> [DoctorFinding] {
        var facts = InstallationFacts()
        facts.account = "karier"
        var remote = InstallationFacts.Remote()
        remote.serverPath = server.map { _ in "sshd_config" }
        remote.server = server.map(ServerConfiguration.init(parsing:))
        remote.keysPath = keys.map { _ in "karier.keys" }
        remote.keys = keys.map(AuthorizedKeys.init(parsing:))
        facts.remote = remote
        return DoctorSSH.findings(facts)
    }

    @Test func `a block that forces the program and forwards nothing is well`() {
        #expect(findings(server: Self.block).isEmpty)
    }

    @Test func `what sshd -T prints is read too`() {
        let effective = """
            forcecommand /usr/local/bin/karier
            permittty yes
            disableforwarding yes
            x11forwarding yes
            permittunnel no
            permituserrc no
            permituserenvironment no
            acceptenv LANG
            acceptenv LC_*
            """
        #expect(findings(server: effective).isEmpty)
        let open = effective.replacing("/usr/local/bin/karier", with: "none")
        #expect(
            findings(server: open)
                == [.serverBlockMissing(account: "karier", mayBeIncluded: false)])
    }

    @Test(arguments: [
        ("PermitTunnel", "point-to-point", "no"), ("PermitUserRC", "yes", "no"),
        ("PermitTTY", "no", "yes"), ("PermitUserEnvironment", "yes", "no"),
    ])
    func `each wrong value is named`(keyword: String, value: String, wanted: String) {
        let text = Self.block.replacing(
            "ForceCommand", with: "\(keyword) \(value)\n    ForceCommand")
        #expect(
            findings(server: text)
                == [.serverSetting(keyword: keyword, found: value, wanted: wanted)])
    }

    @Test func `without DisableForwarding each way is closed by itself`() {
        let text = Self.block.replacing("DisableForwarding yes", with: "")
        let open = ["AllowTcpForwarding", "AllowStreamLocalForwarding", "AllowAgentForwarding"]
        #expect(
            findings(server: text)
                == open.map { .serverSetting(keyword: $0, found: "yes", wanted: "no") })
        let closed = text + "\n" + open.map { "    \($0) no" }.joined(separator: "\n")
        #expect(findings(server: closed).isEmpty)
        let local = closed.replacing("AllowTcpForwarding no", with: "AllowTcpForwarding local")
        #expect(findings(server: local).count == 1)
    }

    @Test func `no block, and no command in it, are told apart`() {
        let others = "Match User admin\n    ForceCommand /bin/true"
        #expect(
            findings(server: others)
                == [.serverBlockMissing(account: "karier", mayBeIncluded: false)])
        #expect(
            findings(server: "Include /etc/ssh/sshd_config.d/*.conf")
                == [.serverBlockMissing(account: "karier", mayBeIncluded: true)])
        let unforced = Self.block.replacing("ForceCommand /usr/local/bin/karier", with: "")
        #expect(findings(server: unforced) == [.serverForcesNothing(account: "karier")])
    }

    @Test(arguments: [
        ("*", true), ("KARIER_*", true), ("LD_PRELOAD", true), ("LANG", false), ("LC_*", false),
    ])
    func `a client may not choose the database`(pattern: String, isFound: Bool) {
        let text = "AcceptEnv LANG \(pattern)\n" + Self.block
        #expect(findings(server: text).map(\.code) == (isFound ? ["server_takes_variable"] : []))
    }

    @Test(arguments: [
        ("Match User karier", true), ("Match user \"karier\"", true), ("match all", true),
        ("Match User admin,kar*", true), ("Match User k?rier", true),
        ("Match User *,!karier", false), ("Match User admin", false),
        ("Match User karier Address 10.0.0.0/8", false), ("Match Group karier", false),
    ])
    func `a block applies by its condition`(condition: String, applies: Bool) {
        let server = ServerConfiguration(parsing: condition + "\n  PermitTTY no")
        #expect((server.value(of: "permittty", for: "karier") == "no") == applies)
    }

    @Test func `the first value counts, and a block before what is common`() {
        let server = ServerConfiguration(
            parsing: """
                # catatan
                X11Forwarding yes
                X11Forwarding no
                Match User karier
                    ForceCommand="/usr/local/bin/karier"
                    ForceCommand /bin/sh
                    X11Forwarding = no
                """)
        #expect(server.value(of: "ForceCommand", for: "karier") == "/usr/local/bin/karier")
        #expect(server.value(of: "X11Forwarding", for: "karier") == "no")
        #expect(server.value(of: "X11Forwarding", for: "lain") == "yes")
    }

    private static let key = "ssh-ed25519 AAAAC3Nza admin@contoh"

    @Test func `a key without a forced command has both words`() {
        let lines = [
            "# admin", "restrict,pty,command=\"/usr/local/bin/karier --account 1, 2\" " + Self.key,
            "", Self.key, "restrict,pty " + Self.key, "command=\"karier\" " + Self.key,
            "restrict,port-forwarding,command=\"karier\" " + Self.key,
        ]
        #expect(
            findings(server: nil, keys: lines.joined(separator: "\n")) == [
                .keyOpen(line: 4, lacksRestriction: true, lacksCommand: true),
                .keyOpen(line: 5, lacksRestriction: false, lacksCommand: true),
                .keyOpen(line: 6, lacksRestriction: true, lacksCommand: false),
                .keyOpen(line: 7, lacksRestriction: true, lacksCommand: false),
            ])
    }

    @Test func `keys that all force a command stand for ForceCommand`() {
        let unforced = Self.block.replacing("ForceCommand /usr/local/bin/karier", with: "")
        let forced = "restrict,pty,command=\"karier\" " + Self.key
        #expect(findings(server: unforced, keys: forced).isEmpty)
        #expect(findings(server: unforced, keys: "").map(\.code) == ["server_forces_nothing"])
        #expect(findings(server: Self.block, keys: forced) == [.keyCommandUnused(line: 1)])
        #expect(findings(server: Self.block, keys: "restrict,pty " + Self.key).isEmpty)
    }
}
