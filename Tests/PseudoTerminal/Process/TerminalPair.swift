import Glibc

/// The two ends of a pseudo-terminal.
struct TerminalPair {
    /// Ours: read what is shown, write what is typed. Closed on `exec`.
    let master: Int32
    /// Path of the end that the program gets.
    let slavePath: String

    /// `TIOCGPTN` and `TIOCSPTLCK` of Linux, macros that Swift does not see.
    private static let getNumber: UInt = 0x8004_5430
    private static let setLock: UInt = 0x4004_5431

    init(size: ScreenSize) throws(PseudoTerminalError) {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        guard master >= 0 else { throw .system(call: "open /dev/ptmx", code: errno) }
        var number: UInt32 = 0
        var lock: Int32 = 0
        guard ioctl(master, Self.setLock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0
        else {
            let code = errno
            close(master)
            throw .system(call: "ioctl /dev/ptmx", code: code)
        }
        self.master = master
        slavePath = "/dev/pts/\(number)"
        setSize(size)
    }

    /// Tells the kernel, which tells the program (SIGWINCH).
    func setSize(_ size: ScreenSize) {
        var window = winsize(
            ws_row: UInt16(clamping: size.rows), ws_col: UInt16(clamping: size.columns),
            ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    }
}

/// The modes of a terminal, to be compared.
public struct TerminalModes: Equatable, Sendable, CustomStringConvertible {
    public let input: UInt32
    public let output: UInt32
    public let control: UInt32
    public let local: UInt32
    public let characters: [UInt8]

    /// Nil when the descriptor is no terminal.
    init?(of descriptor: Int32) {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return nil }
        input = modes.c_iflag
        output = modes.c_oflag
        control = modes.c_cflag
        local = modes.c_lflag
        characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    }

    public var description: String {
        [input, output, control, local].map { String($0, radix: 16) }.joined(separator: ":")
            + ":" + characters.map { String($0, radix: 16) }.joined(separator: ":")
    }
}
