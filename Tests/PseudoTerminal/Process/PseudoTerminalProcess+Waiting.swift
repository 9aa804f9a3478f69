import Glibc

extension PseudoTerminalProcess {
    /// How long anything may take before it counts as failed; generous, as other work may run.
    public static let patience = Duration.seconds(120)
    /// A screen on which nothing has changed for so long is taken as finished: longer than the
    /// panes rest while the cursor moves through the list.
    public static let quiet = Duration.milliseconds(120)

    /// Waits until the screen shows the text and stands still.
    public func wait(
        for text: String, timeout: Duration = patience
    ) throws(PseudoTerminalError) {
        try wait(for: "“\(text)”", timeout: timeout) { $0.contains(text) }
    }

    /// Waits until the screen answers to the description and stands still for `quiet`, nothing
    /// of it being still on its way: on a busy machine a process is set aside in the middle of a
    /// frame for longer than that. With no `quiet` at all, the first part that answers will do.
    ///
    /// - Throws: `notSeen` with the screen, or `ended` when the process has ended before.
    public func wait(
        for wanted: String, timeout: Duration = patience, quiet: Duration = quiet,
        until isShown: (ScreenEmulator) -> Bool
    ) throws(PseudoTerminalError) {
        let deadline = clock.now + timeout
        while clock.now < deadline {
            // What is waited for need not be on the screen: looked at again without a byte too.
            let span = isShown(screen) ? quiet : .milliseconds(200)
            let isEnd = !pump(until: min(deadline, clock.now + span))
            if isShown(screen), isEnd || quiet == .zero || isQuiet(for: quiet) && isAtRest() {
                return
            }
            if isEnd {
                _ = try? waitForExit(timeout: .seconds(5))
                throw .ended(
                    wanted: wanted, status: exitStatus ?? .exited(-1), picture: screen.picture)
            }
        }
        throw .notSeen(wanted: wanted, picture: screen.picture)
    }

    private func isQuiet(for span: Duration) -> Bool {
        guard let lastByteAt else { return true }
        return clock.now - lastByteAt >= span
    }

    /// The process waits for something, or has long been at work without showing any of it; and
    /// all that it has written before is on the screen.
    private func isAtRest() -> Bool {
        if let state = processState, "RD".contains(state), !isAtOtherWork { return false }
        // One that waits until there is room to write has left something to read.
        if case .nothing = readOnce() { return true }
        return false
    }

    /// It has had more of a processor since its last byte than lies between two parts of a frame.
    private var isAtOtherWork: Bool {
        guard let now = processorTime, let then = processorTimeAtLastByte else { return true }
        return now - then > .milliseconds(60)
    }

    /// Reads until nothing has come for `span`, or the timeout is over.
    public func settle(for span: Duration = quiet, timeout: Duration = patience) {
        let deadline = clock.now + timeout
        var began = clock.now
        while clock.now < deadline {
            let before = bytesReceived
            guard pump(until: min(deadline, began + span)) else { return }
            if bytesReceived == before { return }
            began = clock.now
        }
    }

    /// Reads one portion, or waits for it until the deadline; false when nothing can come any
    /// more.
    @discardableResult
    public func pump(until deadline: ContinuousClock.Instant) -> Bool {
        while true {
            switch readOnce() {
            case .bytes: return true
            case .ended: return false
            case .nothing:
                guard clock.now < deadline else { return true }
                waitForDescriptor(until: min(deadline, clock.now + .milliseconds(200)))
                // A held terminal stays readable after its process has gone.
                if reap() != nil, case .nothing = readOnce() { return false }
            }
        }
    }

    /// Reads what comes until then.
    public func watch(until end: ContinuousClock.Instant) {
        while clock.now < end, pump(until: end) {}
    }

    // MARK: The end

    /// Collects the status of a process that has ended.
    func reap() -> ExitStatus? {
        guard exitStatus == nil else { return exitStatus }
        var status: Int32 = 0
        guard waitpid(processID, &status, WNOHANG) == processID else { return nil }
        exitStatus = ExitStatus(waitStatus: status)
        return exitStatus
    }

    /// Waits for the end of the process, reading what it still shows unless told otherwise.
    @discardableResult
    public func waitForExit(
        timeout: Duration = patience, isReading: Bool = true
    ) throws(PseudoTerminalError) -> ExitStatus {
        let deadline = clock.now + timeout
        while clock.now < deadline {
            let isOpen = isReading && pump(until: min(deadline, clock.now + .milliseconds(2)))
            if let status = reap() {
                if isReading { settle(for: .milliseconds(1), timeout: .seconds(1)) }
                return status
            }
            if !isOpen { Self.rest(milliseconds: 1) }
        }
        throw .stillRunning(picture: screen.picture)
    }

    /// Types without reading what is shown, until the process cannot write any more.
    public func blockOutput(typing text: String) throws(PseudoTerminalError) {
        let bytes = Array(text.utf8)
        let deadline = clock.now + Self.patience
        var waiting = -1
        var since = clock.now
        while clock.now < deadline {
            _ = bytes.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
            Self.rest(milliseconds: 10)
            var now: Int32 = 0
            guard ioctl(master, UInt(FIONREAD), &now) == 0 else {
                throw .system(call: "ioctl", code: errno)
            }
            if Int(now) != waiting { (waiting, since) = (Int(now), clock.now) }
            if waiting > 0, clock.now - since > .milliseconds(300) { return }
        }
        throw .notSeen(wanted: "a process that waits", picture: screen.picture)
    }

    /// Waits until the process is stopped, as by `^Z`.
    public func waitForStop(timeout: Duration = patience) throws(PseudoTerminalError) {
        let deadline = clock.now + timeout
        while clock.now < deadline {
            pump(until: min(deadline, clock.now + .milliseconds(2)))
            if processState == "T" { return }
        }
        throw .stillRunning(picture: screen.picture)
    }

    private static func rest(milliseconds: Int32) {
        _ = poll(nil, 0, milliseconds)
    }
}
