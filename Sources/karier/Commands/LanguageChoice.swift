import ArgumentParser
import CareerViewModels
import Foundation

/// The language of texts: as asked for, else `KARIER_LANG`, else English where
/// the locale begins with `en`, else Indonesian.
enum LanguageChoice {
    static func language(
        asked: Wording.Language?, environment: [String: String]
    ) -> Wording.Language {
        if let asked { return asked }
        if let named = environment["KARIER_LANG"].flatMap(Wording.Language.init) { return named }
        // The first that is set decides, as POSIX has it.
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("en") == true ? .english : .indonesian
    }

    /// The last language asked for by `--lang`, wherever it stands, and the
    /// arguments without it: the library would take an option in front of a
    /// subcommand for one of the default subcommand. What is no language is
    /// left to the library to complain of.
    static func asked(
        in arguments: [String]
    ) -> (language: Wording.Language?, rest: [String]) {
        var language: Wording.Language?
        var rest: [String] = []
        var index = 0
        while index < arguments.count, arguments[index] != "--" {
            let argument = arguments[index]
            let next = index + 1 < arguments.count ? arguments[index + 1] : ""
            if argument == "--lang", let found = Wording.Language(rawValue: next) {
                language = found
                index += 2
            } else if argument.hasPrefix("--lang="),
                let found = Wording.Language(rawValue: String(argument.dropFirst(7)))
            {
                language = found
                index += 1
            } else {
                rest.append(argument)
                index += 1
            }
        }
        return (language, rest + arguments[index...])
    }
}

extension Wording {
    /// In the language of this run. Help is made before the arguments are
    /// parsed, so they are looked at as they stand.
    static let ofThisRun = Wording(
        LanguageChoice.language(
            asked: LanguageChoice.asked(in: CommandLine.arguments).language,
            environment: ProcessInfo.processInfo.environment))
}

extension Wording.Language: ExpressibleByArgument {}
