import Foundation
import PseudoTerminal
import Testing

@Suite struct SignInStoryTests {
    @Test func `a secret may be pasted`() throws {
        let program = try Sandbox.withSample().open(signsIn: false)
        try program.wait(for: "the sign-in") { $0.asksWhoIsThere }
        try program.type(Keys.paste(Sandbox.passphrase), until: "asterisks") {
            $0.contains(String(repeating: "*", count: 15))
        }
        try program.type(Keys.enter, until: "the list") { $0.showsList }
    }

    @Test(arguments: [0o644, 0o640, 0o604])
    func `a passphrase that others may read from its file opens nothing`(mode: Int) throws {
        let sandbox = try Sandbox.withSample()
        let environment = try sandbox.actingEnvironment()
        let file = try #require(environment["KARIER_PASSPHRASE_FILE"])
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        let result = try sandbox.run("audit", "head")
        #expect(result.status == .exited(77))
        #expect(result.output.isEmpty)
        #expect(result.errorText.contains(file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        #expect(try sandbox.run("audit", "head").status == .exited(0))
    }
}
