/// What is wrong with a theme; the built-in one, or what is sound of it, is
/// used instead.
public enum ThemeProblem: Hashable, Sendable {
    case missing(name: String)
    /// No part of the file can be used.
    case broken(name: String, ThemeFault)
    /// The first fault, and how many more there are.
    case partlyBroken(name: String, ThemeFault, more: Int)
}

/// One fault of a theme file.
public enum ThemeFault: Hashable, Sendable {
    case syntax(line: Int, column: Int)
    case unknownSection(String)
    case unknownRole(String)
    case missingRole(String)
    case unknownKey(String)
    case badValue(String)
    case unknownColor(role: String, name: String)
    case colorInReversedRole(String)
    case unknownParent(String)
}

extension Wording {
    public func themeProblem(_ problem: ThemeProblem) -> String {
        switch problem {
        case .missing(let name):
            pick(
                "Tema “\(name)” tidak ditemukan; dipakai tema bawaan.",
                "There is no theme “\(name)”; the built-in one is used.")
        case .broken(let name, let fault):
            pick(
                "Tema “\(name)” tidak terbaca: \(themeFault(fault)); dipakai tema bawaan.",
                "Theme “\(name)” cannot be read: \(themeFault(fault)); the built-in one is used.")
        case .partlyBroken(let name, let fault, let more):
            pick(
                "Tema “\(name)” dipakai sebagian: \(themeFault(fault))\(moreFaults(more)).",
                "Theme “\(name)” is used in part: \(themeFault(fault))\(moreFaults(more)).")
        }
    }

    private func moreFaults(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return pick(", dan \(number(count)) kesalahan lain", ", and \(number(count)) more faults")
    }

    private func themeFault(_ fault: ThemeFault) -> String {
        switch fault {
        case .syntax(let line, let column):
            pick(
                "bukan TOML pada baris \(line) kolom \(column)",
                "no TOML in line \(line), column \(column)")
        case .unknownSection(let name):
            pick("bagian “\(name)” tidak dikenal", "the section “\(name)” is not known")
        case .unknownRole(let name):
            pick("peran “\(name)” tidak dikenal", "the role “\(name)” is not known")
        case .missingRole(let name):
            pick("peran “\(name)” belum diatur", "the role “\(name)” is not set")
        case .unknownKey(let key):
            pick("“\(key)” tidak dikenal", "“\(key)” is not known")
        case .badValue(let key):
            pick("nilai “\(key)” tidak dapat dipakai", "the value of “\(key)” cannot be used")
        case .unknownColor(let role, let name):
            pick(
                "warna “\(name)” pada “\(role)” tidak ada di palet",
                "the colour “\(name)” of “\(role)” is not in the palette")
        case .colorInReversedRole(let role):
            pick(
                "“\(role)” dibalik, maka warnanya diabaikan",
                "“\(role)” is reversed, so its colours are ignored")
        case .unknownParent(let name):
            pick(
                "inherits “\(name)” tidak dikenal; hanya default",
                "inherits “\(name)” is not known; only default is")
        }
    }
}
