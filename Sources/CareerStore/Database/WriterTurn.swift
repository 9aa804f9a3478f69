import Dispatch
import Glibc
import Synchronization

/// The turn of writing among the processes that have one database open.
///
/// Whoever wants to write stands in line for a lock of the kernel
/// (``TicketQueue``), which lets them in one after the other in the order they
/// came: nobody asks again and again, and nobody is passed over. It only keeps
/// order; what is right is decided by SQLite's own lock, which whoever does not
/// get his turn tries without. A process that ends gives it up; one that was
/// stopped while it had it, or stood in line, is continued by those who wait.
///
/// The lock is on one byte of the file that guards the opening, and belongs to
/// the process (`fcntl`): connections of one process meet at SQLite's.
final class WriterTurn: Sendable {
    private let locks: ByteLocks
    private let line: TicketQueue
    /// The write-ahead log, which every write lengthens.
    private let log: String
    private let state = Mutex(State())
    private let arrival = DispatchSemaphore(value: 0)
    private let queue = DispatchQueue(label: "karier.turn")

    private struct State {
        /// The place in line; kept until the turn is over.
        var ticket: TicketQueue.Ticket?
        var isHeld = false
        /// A thread waits for the lock.
        var isAsked = false
        /// Whoever had it asked for still wants it.
        var isWanted = false
    }

    /// The byte whose lock is the turn.
    private static let byte: Range<off_t> = 0..<1
    /// Pause between two looks at the signals and at who has the turn.
    private static let look = DispatchTimeInterval.milliseconds(50)
    /// Seconds after which something may be wrong with who has the turn.
    private static let suspicion = Duration.milliseconds(500)

    /// Nil where the file cannot be opened: then there is no order.
    init?(beside path: String) {
        guard let descriptor = try? CompanionFile.open(path + ".lock", O_RDWR) else { return nil }
        locks = ByteLocks(descriptor: descriptor)
        line = TicketQueue(locks: locks)
        log = path + "-wal"
    }

    deinit { close(locks.descriptor) }

    /// Waits for the turn as long as the patience lasts.
    func take(_ patience: Patience) {
        guard !askUnlessFree() else { return }
        var looked = ContinuousClock.now
        var last = (holder: holder, writtenAt: writtenAt)
        while arrival.wait(timeout: .now() + Self.look) == .timedOut {
            guard patience.lasts() else { return giveUp() }
            guard ContinuousClock.now - looked > Self.suspicion else { continue }
            looked = .now
            let now = (holder: holder, writtenAt: writtenAt)
            // Behind a lock of another program the turn goes round, and nobody writes.
            if now.holder != last.holder, now.writtenAt != last.writtenAt { patience.noteMove() }
            last = now
            for process in [now.holder, predecessor] {
                if let process, Self.isStopped(process) { kill(process, SIGCONT) }
            }
        }
    }

    func release() {
        state.withLock { state in
            guard state.isHeld else { return }
            state.isHeld = false
            locks.release(Self.byte)
            leaveLine(&state)
        }
    }

    /// True when the turn was free; else a thread waits for it.
    private func askUnlessFree() -> Bool {
        state.withLock { state in
            if !state.isAsked {
                let ticket = line.draw()
                state.ticket = ticket
                if ticket.map(line.isFirst) ?? true, locks.take(.exclusive, Self.byte) {
                    state.isHeld = true
                    return true
                }
            }
            state.isWanted = true
            guard !state.isAsked else { return false }
            state.isAsked = true
            queue.async { self.waitInLine() }
            return false
        }
    }

    private func waitInLine() {
        if let ticket = state.withLock(\.ticket) { line.waitUntilFirst(ticket) }
        let isTaken = locks.waitToTake(.exclusive, Self.byte)
        state.withLock { state in
            state.isAsked = false
            if state.isWanted {
                state.isHeld = isTaken
                state.isWanted = false
                arrival.signal()
            } else if isTaken {
                locks.release(Self.byte)
            }
            if !state.isHeld { leaveLine(&state) }
        }
    }

    private func leaveLine(_ state: inout State) {
        if let ticket = state.ticket { line.discard(ticket) }
        state.ticket = nil
    }

    private func giveUp() {
        let hasCome = state.withLock { state in
            defer { state.isWanted = false }
            return !state.isWanted
        }
        if hasCome { arrival.wait() }
    }

    /// The process that has the turn now.
    private var holder: pid_t? { locks.obstructor(of: .exclusive, Self.byte) }

    /// The process that stands in line before this one.
    private var predecessor: pid_t? {
        state.withLock(\.ticket).flatMap(line.predecessor)
    }

    /// Nanoseconds since 1970; 0 while there is no log.
    private var writtenAt: Int {
        var status = stat()
        guard stat(log, &status) == 0 else { return 0 }
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }

    /// Somebody who is stopped (`T`) in the middle of a write would keep
    /// everybody waiting until he is continued.
    private static func isStopped(_ process: pid_t) -> Bool {
        let status = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
        guard status >= 0 else { return false }
        defer { close(status) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = read(status, &bytes, bytes.count)
        // Behind the name, which may hold anything, in brackets.
        guard count > 0, let end = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else {
            return false
        }
        return bytes[(end + 1)..<count].starts(with: [UInt8(ascii: " "), UInt8(ascii: "T")])
    }
}
