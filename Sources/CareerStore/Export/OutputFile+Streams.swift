import Glibc

/// Pipes and devices: nobody is waited for beyond an interruption.
extension OutputFile {
    /// Bytes that a pipe takes at once when it takes any (`PIPE_BUF`).
    static let roomOfPipe = 4096
    /// Between two looks whether a reader is still waited for.
    private static let patienceMilliseconds: Int32 = 100

    /// Until somebody reads the pipe at the path.
    static func openStream(
        _ path: String, _ isInterrupted: () -> Bool
    ) throws(ExportFailure) -> Int32 {
        while true {
            let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
            guard descriptor < 0, errno == ENXIO else { return descriptor }
            if isInterrupted() { throw .interrupted }
            poll(nil, 0, patienceMilliseconds)
        }
    }

    /// Until the stream takes something or its reader is gone.
    func waitForRoom() throws(ExportFailure) {
        var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        while poll(&watched, 1, Self.patienceMilliseconds) <= 0 {
            if isInterrupted() { throw .interrupted }
        }
    }
}
