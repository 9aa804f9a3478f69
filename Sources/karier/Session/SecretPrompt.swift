import Glibc

/// Asks for a secret at the terminal, without showing it.
enum SecretPrompt {
    /// Longest line that is taken, in bytes.
    private static let limit = 1024

    /// The line typed, or read from a pipe; nil at its end, and where there is
    /// no line.
    static func ask(_ question: String) -> String? {
        let isTerminal = isatty(STDIN_FILENO) == 1
        guard isTerminal else { return line() }
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return line() }
        var silent = modes
        silent.c_lflag &= ~tcflag_t(ECHO)
        write(question)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes)
            write("\n")
        }
        return line()
    }

    private static func write(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes {
            Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
    }

    /// One line, read byte by byte: what follows it stays in the pipe.
    private static func line() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < limit {
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { return nil }
            guard count == 1 else { return bytes.isEmpty ? nil : text(bytes) }
            if byte == 0x0A { return text(bytes) }
            bytes.append(byte)
        }
        return nil
    }

    private static func text(_ bytes: [UInt8]) -> String? {
        let kept = bytes.last == 0x0D ? bytes.dropLast() : bytes[...]
        return String(validating: kept, as: UTF8.self)
    }
}
