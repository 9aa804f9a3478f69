import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// The files that the README gives for an office, taken out of it.
@Suite struct InstallationFilesTests {
    /// What stands in the fence behind `<!-- file: NAME -->`.
    private static func file(_ name: String) throws -> String {
        let readme = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        let mark = try #require(text.range(of: "<!-- file: \(name) -->\n```"))
        let rest = text[mark.upperBound...].drop { $0 != "\n" }.dropFirst()
        let end = try #require(rest.range(of: "\n```"))
        return String(rest[..<end.lowerBound]) + "\n"
    }

    /// Values of a unit by section and key, in their order.
    private static func unit(_ name: String) throws -> [String: [String]] {
        var section = ""
        var values: [String: [String]] = [:]
        for line in try file(name).split(separator: "\n") {
            if line.hasPrefix("[") {
                section = String(line.dropFirst().dropLast())
            } else {
                let parts = line.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                try #require(parts.count == 2, "\(line)")
                values[section + "." + parts[0], default: []].append(String(parts[1]))
            }
        }
        return values
    }

    private static let wantedOfEveryService: [String: String] = [
        "Service.User": "karier", "Service.UMask": "0077", "Service.LimitCORE": "0",
        "Service.NoNewPrivileges": "yes", "Service.ProtectSystem": "strict",
        "Service.PrivateTmp": "yes", "Service.CapabilityBoundingSet": "",
    ]

    @Test(arguments: ["karier-kiosk@.service", "karier-backup.service"])
    func `a service runs as the account, leaves no core and asks nothing after a crash`(
        name: String
    ) throws {
        let unit = try Self.unit(name)
        for (key, value) in Self.wantedOfEveryService { #expect(unit[key] == [value], "\(key)") }
        let environment = unit["Service.Environment", default: []].joined(separator: " ")
        #expect(environment.contains("SWIFT_BACKTRACE=enable=no"))
        #expect(environment.contains("KARIER_DATABASE=/var/lib/karier/karier.db"))
        #expect(
            unit["Service.ReadWritePaths", default: []].first?.hasPrefix("/var/lib/karier") == true)
    }

    @Test func `the kiosk has the console to itself and always comes back`() throws {
        let unit = try Self.unit("karier-kiosk@.service")
        #expect(unit["Service.ExecStart"] == ["/usr/local/bin/karier --profile kiosk"])
        let wanted = [
            "Service.StandardInput": "tty", "Service.StandardOutput": "tty",
            "Service.TTYPath": "/dev/%I", "Service.TTYReset": "yes", "Service.TTYVHangup": "yes",
            "Service.TTYVTDisallocate": "yes", "Service.Restart": "always",
            "Unit.Conflicts": "getty@%i.service", "Unit.StartLimitIntervalSec": "0",
        ]
        for (key, value) in wanted { #expect(unit[key] == [value], "\(key)") }
    }

    @Test func `the timer is of the service that keeps backups`() throws {
        let service = try Self.unit("karier-backup.service")
        #expect(
            service["Service.ExecStart"]
                == ["/usr/local/bin/karier backup --keep 14 /var/backups/karier"])
        #expect(
            service["Service.ReadWritePaths", default: []].first?.hasSuffix("/var/backups/karier")
                == true)
        let timer = try Self.unit("karier-backup.timer")
        #expect(timer["Timer.OnCalendar", default: []].isEmpty == false)
        #expect(timer["Timer.Persistent"] == ["true"])
    }

    private static let analyzer = "/usr/bin/systemd-analyze"

    @Test(
        .enabled("systemd-analyze is not installed") {
            FileManager.default.isExecutableFile(atPath: analyzer)
        })
    func `systemd has nothing to say against the units`() throws {
        let folder = try TemporaryFolder()
        let names = [
            ("karier-kiosk@.service", "karier-kiosk@tty1.service"),
            ("karier-backup.service", "karier-backup.service"),
            ("karier-backup.timer", "karier-backup.timer"),
        ]
        for (name, installed) in names {
            // The program is not installed where tests run.
            let text = try Self.file(name).replacing("/usr/local/bin/karier", with: "/bin/true")
            try folder.write(text, to: installed)
        }
        let (status, output) = try run(
            Self.analyzer, ["verify", "--man=no"] + names.map { folder.file($0.1) })
        #expect(status == 0 && !output.contains("karier"), "\(output)")
    }

    private static let server = "/usr/sbin/sshd"

    @Test(
        .enabled("sshd is not installed") {
            FileManager.default.isExecutableFile(atPath: server)
        })
    func `sshd takes its block`() throws {
        let folder = try TemporaryFolder()
        try folder.write(try Self.file("sshd_config"), to: "sshd_config")
        let key = folder.file("key")
        _ = try run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key])
        let (_, output) = try run(
            Self.server, ["-t", "-f", folder.file("sshd_config"), "-h", key])
        // Complaints of the file begin with its name; a machine on which no
        // server runs may lack other things.
        #expect(!output.contains("sshd_config"), "\(output)")
    }

    @Test func `the doctor finds nothing in the block and the keys`() throws {
        let folder = try TemporaryFolder()
        for name in ["sshd_config", "authorized_keys"] {
            try folder.write(try Self.file(name), to: name)
        }
        var survey = InstallationSurvey(database: folder.file())
        survey.serverConfiguration = folder.file("sshd_config")
        survey.authorizedKeys = folder.file("authorized_keys")
        var facts = survey.facts()
        facts.account = "karier"
        let found = Doctor.findings(facts).map(\.code)
            .filter { $0.hasPrefix("server_") || $0.hasPrefix("key_") }
        // As the README says: ForceCommand goes before it.
        #expect(found == ["key_command_unused"])

        let tied = try Self.file("sshd_config").replacing(
            "    ForceCommand /usr/local/bin/karier\n", with: "")
        try folder.write(tied, to: "sshd_config")
        facts = survey.facts()
        facts.account = "karier"
        #expect(!Doctor.findings(facts).contains { $0.code.hasPrefix("key_") })
        #expect(!Doctor.findings(facts).contains { $0.code.hasPrefix("server_") })
    }

    private func run(_ program: String, _ arguments: [String]) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}
