import ArgumentParser
import CareerViewModels
import Glibc

/// The program. Without a subcommand it opens the full screen.
@main
struct Karier: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "karier",
        abstract: "Karier ASN di terminal: pegawai, kompetensi, penilaian kinerja.",
        version: version,
        subcommands: [
            OpenCommand.self, DemoCommand.self, ImportCommand.self, ExportCommand.self,
            CheckCommand.self, DrawThemesCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    /// Databases, exports and reports hold people's numbers and addresses:
    /// what the program makes is for its own account alone.
    static func main() {
        umask(0o077)
        main(nil)
    }
}
