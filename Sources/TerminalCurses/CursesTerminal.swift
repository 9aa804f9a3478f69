internal import CCurses
import Glibc
public import Terminal

/// The terminal that the process was started on, through ncurses.
///
/// Used from one thread, and one at a time per process: ncurses and the signal handlers have state
/// that belongs to the process. From `init` to `close()` standard error is kept off the screen, and
/// a crash leaves the terminal as it was found.
public final class CursesTerminal {
    /// What the caller decides; nil leaves it to the terminal and the environment.
    public struct Options: Sendable {
        /// Nil is decided by the locale.
        public var charset: Charset?
        /// Nil is decided by the terminal and `NO_COLOR`. More than the terminal has is reduced.
        public var depth: ColorDepth?
        /// The time in which the rest of a key's sequence follows ESC. Nil is the variable
        /// `ESCDELAY`, or 50, over SSH 100.
        public var escapeDelayMilliseconds: Int?
        /// False ignores SIGTSTP and `suspend()`, for kiosks and where no shell waits.
        public var allowsSuspend: Bool

        /// Everything decided by the terminal and the environment.
        public init(
            charset: Charset? = nil, depth: ColorDepth? = nil,
            escapeDelayMilliseconds: Int? = nil, allowsSuspend: Bool = true
        ) {
            self.charset = charset
            self.depth = depth
            self.escapeDelayMilliseconds = escapeDelayMilliseconds
            self.allowsSuspend = allowsSuspend
        }
    }

    /// The extent as of the last `.resized` input.
    public internal(set) var size: Size
    /// The characters that can be shown.
    public let charset: Charset
    /// The colours that can be shown.
    public let depth: ColorDepth

    let signals: CInt
    let escapeDelay: Int
    let allowsSuspend: Bool
    var decoder: InputDecoder
    var waiting: [Input] = []
    /// How it ends: the terminal is gone, or the process is to end.
    var ending: Input?
    var escapeDeadline: Int?
    var pasteDeadline: Int?
    /// Keys that blank the screen as soon as they are typed, whatever the program does then; see
    /// ``readAhead()``.
    public var blankingKeys: Set<Key> = []
    /// One of these keys was typed ahead, and is not handed out yet.
    var isBlanked = false
    var shown: Canvas?
    var shownTheme: Theme?
    var pairs: PairTable
    private var isOpen = true

    /// Takes over the terminal.
    ///
    /// - Throws: `notATerminal`; `unusableTerminalType` for `dumb`, an empty `TERM`, or when
    ///   neither `TERM` nor `xterm` nor `vt100` is known; `alreadyOpen`; `noSignals`.
    public init(options: Options = Options()) throws(TerminalError) {
        guard kc_is_terminal() != 0 else { throw .notATerminal }
        guard kc_is_open() == 0 else { throw .alreadyOpen }
        let environment = TerminalEnvironment()
        kc_set_locale()
        let signals = kc_claim_signals(options.allowsSuspend ? 1 : 0)
        guard signals >= 0 else { throw .noSignals }
        guard Self.open(type: environment.type, options.charset) else {
            kc_release_signals()
            throw .unusableTerminalType(environment.type)
        }
        kc_capture_stderr()
        let isUTF8 = kc_locale_is_utf8() != 0
        self.signals = signals
        allowsSuspend = options.allowsSuspend
        let delay = options.escapeDelayMilliseconds ?? environment.escapeDelayMilliseconds
        escapeDelay = min(max(delay, 1), Self.longestEscapeDelay)
        charset = TerminalEnvironment.charset(
            wanted: options.charset, isUTF8: isUTF8, drawsLines: kc_has_line_drawing() != 0)
        depth = TerminalEnvironment.depth(
            wanted: options.depth, colors: Int(kc_colors()), noColor: environment.refusesColor)
        let erase = kc_erase_byte()
        decoder = InputDecoder(
            sequences: KeySequences(terminal: TerminalKeys.described()),
            eraseByte: UInt8(exactly: erase), decodesUTF8: isUTF8)
        pairs = PairTable(
            capacity: Int(kc_color_pairs()), hasDefaults: kc_has_default_colors() != 0)
        size = Size(columns: 0, rows: 0)
        size = measured()
        if size != screenSize { kc_resize(CInt(size.columns), CInt(size.rows)) }
    }

    deinit {
        close()
    }

    /// Gives the terminal back as it was found, emptied of what was shown, and repeats the end of
    /// what was written to standard error. Does nothing the second time.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        kc_close()
        kc_release_stderr()
        kc_release_signals()
    }

    /// The next `present` repaints every cell.
    public func invalidate() {
        shown = nil
        kc_invalidate()
    }

    /// Empties the screen at once, and what the terminal keeps of earlier ones; the next `present`
    /// repaints every cell.
    public func wipe() {
        kc_wipe()
        invalidate()
    }

    /// Rings the bell.
    public func beep() {
        kc_beep()
    }

    /// Gives the terminal back, stops the process group, and takes the terminal again when it is
    /// continued; `nextInput` then says `.resumed`. Does nothing where suspending is not allowed.
    public func suspend() {
        guard allowsSuspend else { return }
        kc_suspend()
        invalidate()
    }

    /// Whether a signal that ends the program has come, handed out by `nextInput` or not yet.
    public static var isEndRequested: Bool { kc_end_requested() != 0 }

    /// Whether a shell is there to go back to when the program is suspended.
    public static var hasJobControl: Bool { kc_has_job_control() != 0 }

    /// Milliseconds; beyond, Esc would seem dead.
    private static let longestEscapeDelay = 5000

    private static func open(type: String, _ wanted: Charset?) -> Bool {
        guard !type.isEmpty, type != "dumb" else { return false }
        let lines: CInt = wanted == .acs ? 1 : 0
        for candidate in [type, "xterm", "vt100"] where kc_open(candidate, lines) == 0 {
            var buffer = [CChar](repeating: 0, count: 64)
            if kc_capability("cup", &buffer, CInt(buffer.count)) > 0 { return true }
            kc_close()
        }
        return false
    }

    /// The extent by the kernel; by the terminal's description where the kernel knows none.
    func measured() -> Size {
        var columns: CInt = 0
        var rows: CInt = 0
        guard kc_terminal_size(&columns, &rows) == 0 else { return screenSize }
        // Beyond, ncurses counts wrong; no screen is so large.
        return Size(
            columns: min(Int(columns), Self.mostCells), rows: min(Int(rows), Self.mostCells))
    }

    private static let mostCells = 1000

    private var screenSize: Size {
        var columns: CInt = 0
        var rows: CInt = 0
        kc_screen_size(&columns, &rows)
        return Size(columns: Int(columns), rows: Int(rows))
    }
}
