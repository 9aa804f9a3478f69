import Glibc

/// A program running in a terminal of its own, as its session leader: what is typed goes in, what
/// is shown comes out and is drawn on a ``ScreenEmulator``.
///
/// Nothing is read unless somebody waits; used from one thread at a time.
public final class PseudoTerminalProcess {
    public let processID: pid_t
    /// What is seen now.
    public internal(set) var screen: ScreenEmulator
    /// Every byte received, if the launch asked for it.
    public internal(set) var transcript: [UInt8] = []
    public internal(set) var bytesReceived = 0
    /// When the process was started.
    public let startedAt: ContinuousClock.Instant
    public internal(set) var firstByteAt: ContinuousClock.Instant?
    public internal(set) var lastByteAt: ContinuousClock.Instant?
    /// What the process had had of a processor by then.
    var processorTimeAtLastByte: Duration?
    public internal(set) var exitStatus: ExitStatus?
    /// The terminal's modes before the process was started; nil unless the launch holds it.
    public let initialModes: TerminalModes?

    /// What must live as long as the process, such as the owner of its folder.
    public var companion: AnyObject?

    let clock = ContinuousClock()
    let slavePath: String
    private let pair: TerminalPair
    private let keepsTranscript: Bool
    var master: Int32
    private var heldSlave: Int32 = -1
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// Starts the program.
    public init(_ launch: Launch) throws(PseudoTerminalError) {
        pair = try TerminalPair(size: launch.size)
        master = pair.master
        slavePath = pair.slavePath
        keepsTranscript = launch.keepsTranscript
        screen = ScreenEmulator(size: launch.size, decodesUTF8: launch.decodesUTF8)
        if launch.holdsTerminal {
            heldSlave = open(pair.slavePath, O_RDWR | O_NOCTTY | O_CLOEXEC)
        }
        initialModes = heldSlave >= 0 ? TerminalModes(of: heldSlave) : nil
        startedAt = clock.now
        do {
            processID = try ProcessSpawn.start(
                launch.executable, launch.arguments, environment: launch.environment,
                streams: [
                    .path(pair.slavePath, flags: O_RDWR), .descriptor(0), .descriptor(0),
                ], startsSession: true)
        } catch {
            close(pair.master)
            if heldSlave >= 0 { close(heldSlave) }
            throw error
        }
    }

    deinit {
        if exitStatus == nil {
            Glibc.kill(processID, SIGKILL)
            Glibc.kill(processID, SIGCONT)
            var status: Int32 = 0
            while waitpid(processID, &status, 0) < 0, errno == EINTR {}
        }
        if master >= 0 { close(master) }
        if heldSlave >= 0 { close(heldSlave) }
    }

    // MARK: What the user and the world do

    /// Types text.
    public func write(_ text: String) throws(PseudoTerminalError) { try write(Array(text.utf8)) }

    /// Types bytes; what is shown meanwhile is read, so that neither side waits for the other.
    public func write(_ bytes: [UInt8]) throws(PseudoTerminalError) {
        var rest = bytes[...]
        let deadline = clock.now + Self.patience
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            guard count < 0, errno == EAGAIN || errno == EINTR, clock.now < deadline else {
                throw .system(call: "write", code: errno)
            }
            waitForDescriptor(until: min(deadline, clock.now + .milliseconds(5)), toWrite: true)
            _ = readOnce()
        }
    }

    /// Changes the window; the program is told.
    public func resize(to size: ScreenSize) {
        pair.setSize(size)
        screen.resize(to: size)
    }

    /// Signals the program while it is there: once its end has been seen, its number may be
    /// another's.
    public func kill(_ signal: Int32) {
        guard exitStatus == nil else { return }
        Glibc.kill(processID, signal)
    }

    /// Closes the window, as a lost connection does.
    public func hangUp() {
        guard master >= 0 else { return }
        close(master)
        master = -1
    }

    /// The modes of the terminal, which outlive the process if the launch holds the terminal.
    public func modes() throws(PseudoTerminalError) -> TerminalModes {
        guard let modes = TerminalModes(of: heldSlave >= 0 ? heldSlave : master) else {
            throw .system(call: "tcgetattr", code: errno)
        }
        return modes
    }

    /// Forgets counts and times, not the screen.
    public func resetCounters() {
        bytesReceived = 0
        firstByteAt = nil
        lastByteAt = nil
        transcript = []
    }

    // MARK: Reading

    enum Reading { case bytes, nothing, ended }

    /// Reads what is there now.
    func readOnce() -> Reading {
        guard master >= 0 else { return .ended }
        let count = read(master, &buffer, buffer.count)
        if count > 0 {
            let now = clock.now
            firstByteAt = firstByteAt ?? now
            lastByteAt = now
            processorTimeAtLastByte = processorTime
            bytesReceived += count
            if keepsTranscript { transcript += buffer[..<count] }
            screen.feed(buffer[..<count])
            return .bytes
        }
        if count < 0, errno == EAGAIN || errno == EINTR { return .nothing }
        return .ended
    }

    /// Returns when there is something to read (or room to write), or at the deadline.
    func waitForDescriptor(until deadline: ContinuousClock.Instant, toWrite: Bool = false) {
        guard master >= 0 else { return }
        var watched = pollfd(
            fd: master, events: Int16(POLLIN | (toWrite ? POLLOUT : 0)), revents: 0)
        let left = deadline - clock.now
        let milliseconds = max(0, (left + .microseconds(999)) / .milliseconds(1))
        _ = poll(&watched, 1, Int32(milliseconds))
    }
}
