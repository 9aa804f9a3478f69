import Glibc

/// A program run to its end without a terminal.
public struct PipedProcess: Sendable {
    public let status: ExitStatus
    public let output: [UInt8]
    public let errors: [UInt8]
    /// The most memory that was ever resident, in bytes.
    public let peakResidentMemory: Int
    /// From the start to the end.
    public let elapsed: Duration

    public var outputText: String { String(decoding: output, as: UTF8.self) }
    public var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// Runs the program; its input is a file, empty without one.
    public static func run(
        _ executable: String, _ arguments: [String], environment: [String: String],
        input: String = "/dev/null", timeout: Duration = .seconds(300)
    ) throws(PseudoTerminalError) -> PipedProcess {
        let clock = ContinuousClock()
        let output = try Pipe()
        let errors = try Pipe()
        let begun = clock.now
        let process = try ProcessSpawn.start(
            executable, arguments, environment: environment,
            streams: [
                .path(input, flags: O_RDONLY), .descriptor(output.writeEnd),
                .descriptor(errors.writeEnd),
            ], startsSession: true)
        output.closeWriteEnd()
        errors.closeWriteEnd()
        let isDone = Self.drain([output, errors], until: begun + timeout, clock)
        if !isDone { kill(process, SIGKILL) }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        guard isDone, let ending = ExitStatus(waitStatus: status) else {
            throw .stillRunning(picture: String(decoding: output.bytes, as: UTF8.self))
        }
        return PipedProcess(
            status: ending, output: output.bytes, errors: errors.bytes,
            peakResidentMemory: usage.ru_maxrss * 1024, elapsed: clock.now - begun)
    }

    /// False when the deadline came before both were closed.
    private static func drain(
        _ pipes: [Pipe], until deadline: ContinuousClock.Instant, _ clock: ContinuousClock
    ) -> Bool {
        while true {
            let open = pipes.filter { !$0.isAtEnd }
            guard !open.isEmpty else { return true }
            guard clock.now < deadline else { return false }
            var watched = open.map { pollfd(fd: $0.readEnd, events: Int16(POLLIN), revents: 0) }
            guard poll(&watched, nfds_t(watched.count), 100) > 0 else { continue }
            for (pipe, state) in zip(open, watched) where state.revents != 0 { pipe.read() }
        }
    }
}

/// A pipe whose ends close with it.
private final class Pipe {
    let readEnd: Int32
    private(set) var writeEnd: Int32
    private(set) var bytes: [UInt8] = []
    private(set) var isAtEnd = false
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    init() throws(PseudoTerminalError) {
        var ends: [Int32] = [-1, -1]
        let code = ProcessSpawn.turn.withLock { _ in
            guard pipe(&ends) == 0 else { return errno }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return 0
        }
        guard code == 0 else { throw .system(call: "pipe", code: code) }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        close(readEnd)
        closeWriteEnd()
    }

    func closeWriteEnd() {
        guard writeEnd >= 0 else { return }
        close(writeEnd)
        writeEnd = -1
    }

    func read() {
        let count = Glibc.read(readEnd, &buffer, buffer.count)
        if count > 0 {
            bytes += buffer[..<count]
        } else if count == 0 || errno != EINTR {
            isAtEnd = true
        }
    }
}
