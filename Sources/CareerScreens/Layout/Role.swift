import Terminal

/// On a screen a role is a theme's, not an account's.
typealias Role = Terminal.Role
