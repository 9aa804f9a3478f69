/// What went wrong around a process in a pseudo-terminal.
public enum PseudoTerminalError: Error, CustomStringConvertible {
    /// A call of the system failed with this `errno`.
    case system(call: String, code: Int32)
    /// What was waited for did not come; the picture is the screen at the end of the wait.
    case notSeen(wanted: String, picture: String)
    /// The process ended while something was waited for.
    case ended(wanted: String, status: ExitStatus, picture: String)
    /// The process did not end.
    case stillRunning(picture: String)

    public var description: String {
        switch self {
        case .system(let call, let code): "\(call) failed, errno \(code)"
        // What was wanted stands last: of a long report the end is read.
        case .notSeen(let wanted, let picture): "\(picture)\nnot seen: \(wanted)"
        case .ended(let wanted, let status, let picture):
            "\(picture)\nended (\(status)) before: \(wanted)"
        case .stillRunning(let picture): "\(picture)\nstill running"
        }
    }
}

/// How a process ended.
public enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
    case exited(Int32)
    case signalled(Int32)

    /// From the status of `waitpid`; nil while the process is only stopped.
    init?(waitStatus status: Int32) {
        let signal = status & 0x7F
        if signal == 0 {
            self = .exited(status >> 8 & 0xFF)
        } else if signal != 0x7F {
            self = .signalled(signal)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .exited(let code): "exit \(code)"
        case .signalled(let number): "signal \(number)"
        }
    }
}
