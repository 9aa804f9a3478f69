import ArgumentParser
import CareerStore
import CareerViewModels
import Foundation

/// What every command has.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionDatabase,
            discussion: Wording.ofThisRun.optionDatabaseDefault,
            valueName: Wording.ofThisRun.valueFile))
    var database: String?

    @Option(
        name: .long, help: ArgumentHelp(Wording.ofThisRun.optionLanguage, valueName: "id|en"))
    var lang: Wording.Language?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionAccount, valueName: Wording.ofThisRun.valueAccount))
    var account: String?

    @Option(
        name: .customLong("passphrase-file"),
        help: ArgumentHelp(
            Wording.ofThisRun.optionPassphraseFile, valueName: Wording.ofThisRun.valueFile))
    var passphraseFile: String?

    /// The account that acts in a command without a screen.
    var actingAccount: String? { account ?? Self.variable("KARIER_ACCOUNT") }

    var actingPassphraseFile: String? {
        passphraseFile ?? Self.variable("KARIER_PASSPHRASE_FILE")
    }

    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Nil when nobody has named one and there is no home to have it in.
    var location: DatabaseLocation? {
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
    static let noPermission = ExitCode(77)
    static let cannotCreate = ExitCode(73)
    static let inputOutput = ExitCode(74)
    static let tryLater = ExitCode(75)
    /// The terminal has gone: as if ended by `SIGHUP`.
    static let hungUp = ExitCode(129)
    static let interrupted = ExitCode(130)
    /// Whoever read the result has had enough: as if ended by `SIGPIPE`.
    static let readerGone = ExitCode(141)
}
