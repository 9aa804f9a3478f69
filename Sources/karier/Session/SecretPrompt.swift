import Glibc

/// Asks for a secret at the terminal, without showing it.
struct SecretPrompt {
    enum Answer {
        case typed(String)
        /// There is no line, or none that is one.
        case nothing
        /// A signal asks for the end.
        case interrupted
        /// The terminal has gone.
        case hungUp
    }

    /// Longest line that is taken, in bytes.
    private static let limit = 1024
    /// Between two looks whether an answer is still waited for.
    private static let patienceMilliseconds: Int32 = 100

    private let isInterrupted: () -> Bool

    /// The line typed, or read from a pipe. However it ends, the terminal shows
    /// again what is typed, and what was typed of the answer is thrown away.
    ///
    /// - Parameter isInterrupted: asked while nothing comes; true ends the wait.
    static func ask(_ question: String, isInterrupted: @escaping () -> Bool) -> Answer {
        let prompt = SecretPrompt(isInterrupted: isInterrupted)
        var modes = termios()
        guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &modes) == 0 else {
            return prompt.line()
        }
        var silent = modes
        silent.c_lflag &= ~tcflag_t(ECHO)
        write(question)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes)
            write("\n")
        }
        let answer = prompt.line()
        // The end of what is read may be seen before the signal.
        if case .nothing = answer, tcgetattr(STDIN_FILENO, &silent) != 0 { return .hungUp }
        return answer
    }

    private static func write(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes {
            Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
    }

    /// One line, read byte by byte: what follows it stays in the pipe.
    private func line() -> Answer {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < Self.limit {
            guard waitForByte() else { return .interrupted }
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count == 1, byte != 0x0A else {
                let isEnd = count != 1 && bytes.isEmpty
                return isInterrupted() ? .interrupted : isEnd ? .nothing : Self.answer(bytes)
            }
            bytes.append(byte)
        }
        return .nothing
    }

    /// Until there is something to read or the writer is gone; false when a
    /// signal has come.
    private func waitForByte() -> Bool {
        var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        while !isInterrupted() {
            if poll(&watched, 1, Self.patienceMilliseconds) > 0 { return !isInterrupted() }
        }
        return false
    }

    private static func answer(_ bytes: [UInt8]) -> Answer {
        let kept = bytes.last == 0x0D ? bytes.dropLast() : bytes[...]
        return String(validating: kept, as: UTF8.self).map(Answer.typed) ?? .nothing
    }
}
