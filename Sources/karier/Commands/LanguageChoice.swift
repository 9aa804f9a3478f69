import ArgumentParser
import CareerViewModels

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
}

extension Wording.Language: ExpressibleByArgument {}
