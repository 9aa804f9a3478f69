import ArgumentParser
import CareerViewModels
import Glibc

/// The program. Without a subcommand it opens the full screen.
@main
struct Karier: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "karier",
        abstract: Wording.ofThisRun.programAbstract,
        version: version,
        subcommands: [
            OpenCommand.self, DemoCommand.self, ImportCommand.self, ExportCommand.self,
            CheckCommand.self, UserCommand.self, AuditCommand.self, BackupCommand.self,
            RestoreCommand.self, DoctorCommand.self, DrawThemesCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    /// Databases, exports and reports hold people's numbers and addresses:
    /// what the program makes is for its own account alone.
    static func main() {
        umask(0o077)
        StandardStreams.prepare()
        do {
            let arguments = LanguageChoice.asked(in: CommandLine.arguments).rest
            var command = try parseAsRoot(Array(arguments.dropFirst()))
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Says what the argument library has to say, in the language of this run,
    /// and ends with its exit code.
    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let text = fullMessage(for: error)
        guard !text.isEmpty else { exit(withError: code) }
        let isScreen = ["OVERVIEW: ", "USAGE: "].contains { text.hasPrefix($0) }
        let console = CommandConsole()
        guard code == .success else {
            console.say(Wording.ofThisRun.commandLineText(text))
            exit(withError: code)
        }
        do {
            try console.result(isScreen ? Wording.ofThisRun.commandLineText(text) : text)
        } catch {
            exit(withError: error)
        }
        exit(withError: code)
    }
}
