/// The table of keys as people read it: printed by `karier --keys` and held in
/// the README.
public enum KeyTable {
    public struct Group: Sendable {
        public var heading: String
        /// Keys and what they do.
        public var rows: [(keys: String, help: String)]
    }

    public static func groups(
        _ wording: Wording, in contexts: [CommandContext] = CommandContext.allCases
    ) -> [Group] {
        contexts.compactMap { context in
            let rows = CommandTable.all
                .filter { $0.contexts.contains(context) && !$0.keys.isEmpty }
                .map { ($0.keys.joined(separator: " "), wording.help($0.id)) }
            guard !rows.isEmpty else { return nil }
            return Group(heading: wording.heading(context), rows: rows)
        }
    }

    /// Columns of text, for a terminal.
    public static func plain(_ wording: Wording) -> String {
        groups(wording).map { group in
            let width = (group.rows.map { $0.keys.count }.max() ?? 0) + 2
            let lines = group.rows.map { row in
                "  " + row.keys + String(repeating: " ", count: width - row.keys.count)
                    + row.help
            }
            return ([group.heading] + lines).joined(separator: "\n")
        }
        .joined(separator: "\n\n") + "\n"
    }

    /// A table for the README.
    public static func markdown(_ wording: Wording) -> String {
        let rows = groups(wording).flatMap { group in
            group.rows.map { row in
                let keys = row.keys.split(separator: " ")
                    .map { "`" + $0.replacing("|", with: "\\|") + "`" }
                return "| \(group.heading) | \(keys.joined(separator: " ")) | \(row.help) |"
            }
        }
        return (["| where | keys | what |", "|---|---|---|"] + rows).joined(separator: "\n")
            + "\n"
    }
}
