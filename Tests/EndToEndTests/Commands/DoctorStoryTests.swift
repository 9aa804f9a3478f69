import Foundation
import PseudoTerminal
import Testing

@Suite struct DoctorStoryTests {
    private struct Answer: Decodable {
        struct Finding: Decodable {
            var code: String
            var severity: String
            var message: String
            var mend: String
        }
        var sound: Bool
        var findings: [Finding]
    }

    private func examine(
        _ sandbox: Sandbox, _ arguments: [String] = [], environment: [String: String] = [:]
    ) throws -> Answer {
        let result = try PipedProcess.run(
            try KarierBinary.path(),
            ["doctor", "--json", "--database", sandbox.database] + arguments,
            environment: sandbox.environment().merging(environment) { $1 })
        let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output))
        #expect(result.status == .exited(answer.sound ? 0 : 1))
        #expect(answer.sound == !answer.findings.contains { $0.severity == "problem" })
        #expect(answer.findings.allSatisfy { !$0.message.isEmpty && !$0.mend.isEmpty })
        return answer
    }

    private func codes(_ answer: Answer) -> Set<String> { Set(answer.findings.map(\.code)) }

    @Test func `what was mended is found no more`() throws {
        let sandbox = try Sandbox.withSample()
        chmod(sandbox.database, 0o644)
        let before = codes(try examine(sandbox))
        #expect(before.isSuperset(of: ["open_to_everybody", "backtrace_on"]))
        chmod(sandbox.database, 0o600)
        let after = codes(
            try examine(sandbox, environment: ["SWIFT_BACKTRACE": "enable=no"]))
        #expect(after.isDisjoint(with: ["open_to_everybody", "backtrace_on"]))
        #expect(try sandbox.complaints() == nil)
    }

    @Test func `a run over SSH without a forced command is a problem`() throws {
        let sandbox = try Sandbox.withSample()
        let remote = ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"]
        #expect(codes(try examine(sandbox, environment: remote)).contains("command_not_forced"))
        let forced = remote.merging(["SSH_ORIGINAL_COMMAND": "doctor"]) { $1 }
        #expect(!codes(try examine(sandbox, environment: forced)).contains("command_not_forced"))
    }

    @Test func `backups and SSH are looked at when named`() throws {
        let sandbox = try Sandbox.withSample()
        let found = codes(
            try examine(
                sandbox,
                [
                    "--backups", sandbox.folder + "/tiada", "--sshd-config",
                    sandbox.folder + "/tiada", "--authorized-keys", sandbox.folder + "/tiada",
                ]))
        #expect(found.isSuperset(of: ["backup_folder_missing", "server_file_unreadable"]))
    }

    @Test func `findings are said with their mend`() throws {
        let sandbox = try Sandbox()
        let result = try sandbox.run("doctor")
        #expect(result.status == .exited(1))
        #expect(result.outputText.contains("[masalah] Basis data \(sandbox.database) tidak ada."))
        #expect(result.outputText.contains("→"))
    }
}
