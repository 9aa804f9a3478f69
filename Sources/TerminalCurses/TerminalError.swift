/// Why the full-screen program cannot begin.
public enum TerminalError: Error, Equatable, Sendable {
    /// Input or output is not a terminal.
    case notATerminal
    /// The terminal cannot address its cells, or nothing is known about it; empty when `TERM` is
    /// not set.
    case unusableTerminalType(String)
    /// Another `CursesTerminal` of this process is open.
    case alreadyOpen
    /// The signal handlers could not be installed.
    case noSignals
}
