/// The keys that let somebody in, after `sshd(8)`, "AUTHORIZED_KEYS FILE
/// FORMAT".
public struct AuthorizedKeys: Hashable, Sendable {
    public struct Key: Hashable, Sendable {
        /// Counted from 1.
        public var line: Int
        /// In lower case, with its value where it has one.
        var options: [String: String]

        public var command: String? { options["command"] }

        /// Nothing is forwarded and no file of the account is run.
        public var isRestricted: Bool {
            options["restrict"] != nil
                && !["port-forwarding", "agent-forwarding", "x11-forwarding", "user-rc"]
                    .contains { options[$0] != nil }
        }
    }

    public var keys: [Key] = []

    public init(parsing text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let line = line.drop(while: \.isWhitespace)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            keys.append(Key(line: index + 1, options: Self.options(of: line)))
        }
    }

    /// What stands before the kind of key, up to a blank outside of quotes.
    private static func options(of line: Substring) -> [String: String] {
        let kinds = ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"]
        guard !kinds.contains(where: line.hasPrefix) else { return [:] }
        var options: [String: String] = [:]
        var text = ""
        var isQuoted = false
        var previous: Character = " "
        for character in line {
            if character == "\"", previous != "\\" { isQuoted.toggle() }
            if !isQuoted, character == "," || character.isWhitespace {
                enter(text, into: &options)
                text = ""
                if character != "," { break }
            } else {
                text.append(character)
            }
            previous = character
        }
        return options
    }

    private static func enter(_ option: String, into options: inout [String: String]) {
        let parts = option.split(separator: "=", maxSplits: 1)
        guard let name = parts.first else { return }
        let value = parts.count > 1 ? parts[1] : ""
        let isQuoted = value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
        options[name.lowercased()] = String(isQuoted ? value.dropFirst().dropLast() : value)
    }
}
