/// What comes from outside: keys, pasted text, and what happens to the terminal and the process.
public enum Input: Equatable, Sendable {
    case key(Key)
    /// Text that was pasted, at most 64 kB at a time; line ends are `\n`. Never to be read as keys.
    case paste(String)
    /// The terminal has a new extent; draw again.
    case resized(Size)
    /// The terminal is gone: keep what was typed and leave within a second.
    case hungUp
    /// SIGTERM or SIGQUIT arrived: keep what was typed and leave.
    case terminated(signal: Int32)
    /// SIGINT from outside; the key ^C arrives as `.key(.control("c"))`.
    case interrupted
    /// SIGTSTP arrived from outside: keep what was typed, then suspend.
    case stopRequested
    /// The process runs again after it was stopped; the terminal repaints with the next canvas.
    case resumed
    /// So many keys were thrown away because they came faster than anyone types.
    case burstDropped(Int)
}
