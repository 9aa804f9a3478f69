import CareerViewModels
import Foundation
import Terminal

/// The themes that can be chosen: the files beside the program, and the one
/// built in.
struct ThemeFolder {
    /// Folders looked in, the first that has a theme wins. Never the current
    /// folder, which may be anybody's.
    private let folders: [String]

    init(executable: String = "/proc/self/exe", environment: [String: String]) {
        var folders: [String] = []
        if let own = environment["KARIER_THEMES"], own.hasPrefix("/") { folders.append(own) }
        folders.append("/usr/local/share/karier/Themes")
        folders.append("/usr/share/karier/Themes")
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: executable)) ?? ""
        folders += Self.folders(above: program)
        self.folders = folders
    }

    /// `Themes` beside the program or in one of the folders above it, as in a
    /// checkout: `.build/x86_64-unknown-linux-gnu/release/karier`.
    private static func folders(above program: String) -> [String] {
        var parts = program.split(separator: "/").dropLast()
        var folders: [String] = []
        for _ in 0..<4 where !parts.isEmpty {
            folders.append("/" + parts.joined(separator: "/") + "/Themes")
            parts = parts.dropLast()
        }
        return folders
    }

    /// Names of all themes, the default first.
    var names: [String] {
        var found: Set<String> = []
        for folder in folders {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for file in files where file.hasSuffix(".toml") {
                found.insert(String(file.dropLast(5)))
            }
        }
        found.remove(Theme.fallback.name)
        return [Theme.fallback.name] + found.sorted()
    }

    /// The theme of that name; the built-in one, with the reason, where the
    /// file is missing or wrong.
    func theme(named name: String) -> (theme: Theme, problem: ThemeProblem?) {
        guard name != Theme.fallback.name else { return (.fallback, nil) }
        guard !name.contains("/"), let toml = text(of: name) else {
            return (.fallback, .missing(name: name))
        }
        let (theme, warnings) = Theme.parse(toml: toml, name: name)
        let faults = warnings.map { ThemeFault($0) }
        guard let first = faults.first else { return (theme ?? .fallback, nil) }
        guard let theme else { return (.fallback, .broken(name: name, first)) }
        return (theme, .partlyBroken(name: name, first, more: faults.count - 1))
    }

    private func text(of name: String) -> String? {
        for folder in folders {
            if let text = try? String(
                contentsOfFile: folder + "/" + name + ".toml", encoding: .utf8)
            {
                return text
            }
        }
        return nil
    }
}

extension ThemeFault {
    /// The same fault in the words of texts.
    init(_ warning: ThemeWarning) {
        self =
            switch warning {
            case .syntax(let line, let column): .syntax(line: line, column: column)
            case .unknownSection(let name): .unknownSection(name)
            case .unknownRole(let name): .unknownRole(name)
            case .missingRole(let name): .missingRole(name)
            case .unknownKey(let key): .unknownKey(key)
            case .badValue(let key): .badValue(key)
            case .unknownColor(let role, let name): .unknownColor(role: role, name: name)
            case .colorInReversedRole(let role): .colorInReversedRole(role)
            case .unknownParent(let name): .unknownParent(name)
            }
    }
}
