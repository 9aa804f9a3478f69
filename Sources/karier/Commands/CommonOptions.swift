import ArgumentParser
import CareerStore
import CareerViewModels
import Foundation

/// What every command has.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Berkas basis data.",
            discussion: "Bawaan: KARIER_DATABASE, lalu ~/.local/share/karier/karier.db.",
            valueName: "berkas"))
    var database: String?

    @Option(name: .long, help: ArgumentHelp("Bahasa pesan: id atau en.", valueName: "id|en"))
    var lang: Wording.Language?

    var wording: Wording {
        Wording(
            LanguageChoice.language(
                asked: lang, environment: ProcessInfo.processInfo.environment))
    }

    var location: DatabaseLocation {
        DatabaseLocation(
            asked: database, environment: ProcessInfo.processInfo.environment)
    }
}

/// Exit codes beside 0 and 64 (wrong usage), after `sysexits.h`.
extension ExitCode {
    /// Something is wrong with a checked database.
    static let unsound = ExitCode(1)
    /// Some of the input was refused.
    static let dataRefused = ExitCode(65)
    static let noInput = ExitCode(66)
    static let cannotCreate = ExitCode(73)
    static let inputOutput = ExitCode(74)
    static let tryLater = ExitCode(75)
    static let interrupted = ExitCode(130)
}
