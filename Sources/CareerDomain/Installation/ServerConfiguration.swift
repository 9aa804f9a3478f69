/// What `sshd_config(5)` or `sshd -T` says, as far as it is about one account.
///
/// Of a keyword the first value counts; a `Match` block that applies goes
/// before what stands ahead of all blocks. A block that asks for more than the
/// account (an address, a group) does not always apply and so is passed over.
public struct ServerConfiguration: Hashable, Sendable {
    private struct Setting: Hashable {
        /// In lower case.
        var keyword: String
        var value: String
    }
    private struct Block: Hashable {
        /// Patterns of accounts; nil where it applies under other conditions.
        var accounts: [String]?
        var settings: [Setting] = []
    }

    private var global: [Setting] = []
    private var blocks: [Block] = []

    public init(parsing text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            guard let setting = Self.setting(of: line) else { continue }
            if setting.keyword == "match" {
                blocks.append(Block(accounts: Self.accounts(of: setting.value)))
            } else if blocks.isEmpty {
                global.append(setting)
            } else {
                blocks[blocks.count - 1].settings.append(setting)
            }
        }
    }

    /// Other files belong to it, which were not read.
    public var includesOthers: Bool {
        (global + blocks.flatMap(\.settings)).contains { $0.keyword == "include" }
    }

    public func hasBlock(for account: String) -> Bool {
        blocks.contains { applies($0, to: account) }
    }

    /// The value that counts for an account; nil where none is stated.
    public func value(of keyword: String, for account: String) -> String? {
        settings(for: account).first { $0.keyword == keyword.lowercased() }?.value
    }

    /// All values of a keyword that may stand more than once.
    public func values(of keyword: String, for account: String) -> [String] {
        settings(for: account).filter { $0.keyword == keyword.lowercased() }
            .flatMap { $0.value.split(separator: " ").map(String.init) }
    }

    private func settings(for account: String) -> [Setting] {
        blocks.filter { applies($0, to: account) }.flatMap(\.settings) + global
    }

    private func applies(_ block: Block, to account: String) -> Bool {
        guard let patterns = block.accounts else { return false }
        let refused = patterns.filter { $0.hasPrefix("!") }.map { $0.dropFirst() }
        guard !refused.contains(where: { account.matches(pattern: $0) }) else { return false }
        return patterns.contains { !$0.hasPrefix("!") && account.matches(pattern: $0[...]) }
    }

    private static func setting(of line: Substring) -> Setting? {
        let line = line.trimmed
        guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
        let keyword = line.prefix { !$0.isWhitespace && $0 != "=" }
        var value = line.dropFirst(keyword.count).trimmed
        if value.hasPrefix("=") { value = value.dropFirst().trimmed }
        if value.count > 1, value.hasPrefix("\""), value.hasSuffix("\"") {
            value = value.dropFirst().dropLast()
        }
        return Setting(keyword: keyword.lowercased(), value: String(value))
    }

    private static func accounts(of condition: String) -> [String]? {
        let words = condition.split(whereSeparator: \.isWhitespace)
        if words.count == 1, words[0].lowercased() == "all" { return ["*"] }
        guard words.count == 2, words[0].lowercased() == "user" else { return nil }
        return words[1].filter { $0 != "\"" }.split(separator: ",").map(String.init)
    }
}

extension String {
    /// Patterns of OpenSSH: `*` for any text, `?` for one character.
    func matches(pattern: Substring) -> Bool { self[...].matches(pattern: pattern) }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let head = drop(while: \.isWhitespace)
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return head.prefix(0) }
        return head[...last]
    }

    fileprivate func matches(pattern: Substring) -> Bool {
        guard let first = pattern.first else { return isEmpty }
        let rest = pattern.dropFirst()
        if first == "*" {
            return matches(pattern: rest) || !isEmpty && dropFirst().matches(pattern: pattern)
        }
        guard let own = self.first, first == "?" || first == own else { return false }
        return dropFirst().matches(pattern: rest)
    }
}
