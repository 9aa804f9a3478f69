import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels
import Foundation
import Terminal
import TerminalCurses

/// `karier`: the full screen.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: Wording.ofThisRun.openAbstract)

    @OptionGroup var common: CommonOptions
    @OptionGroup var screen: ScreenOptions

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionKeys))
    var keys = false

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionLicences))
    var licences = false

    func run() throws {
        guard !keys else {
            return try CommandConsole().result(KeyTable.plain(Wording.ofThisRun).utf8)
        }
        guard !licences else {
            return try CommandConsole().result(
                ThirdPartyNotice.text(Wording.ofThisRun.licencesIntroduction))
        }
        let end = try FullScreen(common: common, screen: screen).run()
        if end != 0 { throw ExitCode(end) }
    }
}

/// How the full screen looks.
struct ScreenOptions: ParsableArguments {
    enum Lines: String, CaseIterable, ExpressibleByArgument {
        case auto, unicode, acs, ascii

        var charset: Charset? {
            switch self {
            case .auto: nil
            case .unicode: .unicode
            case .acs: .acs
            case .ascii: .ascii
            }
        }
    }

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionLines, valueName: Wording.ofThisRun.valueLines))
    var lines: Lines = .auto

    @Option(
        name: .long,
        help: ArgumentHelp(Wording.ofThisRun.optionProfile, valueName: "office|kiosk"))
    var profile: Profile = .office

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionIdle, valueName: Wording.ofThisRun.valueSeconds))
    var idle: Int?

    var lockRule: LockRule { LockRule(idleSeconds: idle ?? profile.idleSeconds) }

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionTheme, valueName: Wording.ofThisRun.valueTheme))
    var theme: String?

    @Option(
        name: .customLong("escape-delay"),
        help: ArgumentHelp(
            Wording.ofThisRun.optionEscapeDelay,
            valueName: Wording.ofThisRun.valueMilliseconds))
    var escapeDelay: Int?
}
