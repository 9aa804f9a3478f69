/// What was wrong in a theme file. The theme is used all the same, except after `syntax`.
public enum ThemeWarning: Equatable, Sendable {
    /// The file is not TOML; line and column from 1.
    case syntax(line: Int, column: Int)
    /// A table or key at the top that is not read.
    case unknownSection(String)
    /// A name in `[roles]` or `[mono]` that is no role.
    case unknownRole(String)
    /// A role that the file does not set and, without `inherits`, should have.
    case missingRole(String)
    /// A key that is not read, such as `roles.text.blink`.
    case unknownKey(String)
    /// A value of the wrong kind or out of range, by its key.
    case badValue(String)
    /// A colour name that the palette lacks, by role.
    case unknownColor(role: String, name: String)
    /// A reversed role with colours of its own; the colours are ignored.
    case colorInReversedRole(String)
    /// `inherits` names something else than `default`.
    case unknownParent(String)
}
