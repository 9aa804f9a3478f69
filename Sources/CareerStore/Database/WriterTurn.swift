import Dispatch
import Glibc
import Synchronization

/// The turn of writing among the processes that have one database open.
///
/// Whoever wants to write waits for a lock of the kernel, which lets them in
/// one after the other in the order they came: nobody asks again and again, and
/// nobody is passed over. It only keeps order; what is right is decided by
/// SQLite's own lock, which whoever does not get his turn tries without. A
/// process that ends gives it up; one that was stopped while it had it is
/// continued by those who wait.
///
/// The lock is on one byte of the file that guards the opening, and belongs to
/// the process (`fcntl`): connections of one process meet at SQLite's.
final class WriterTurn: Sendable {
    private let descriptor: Int32
    /// The write-ahead log, which every write lengthens.
    private let log: String
    private let state = Mutex(State())
    private let arrival = DispatchSemaphore(value: 0)
    private let queue = DispatchQueue(label: "karier.turn")

    private struct State {
        var isHeld = false
        /// A thread waits for the lock.
        var isAsked = false
        /// Whoever had it asked for still wants it.
        var isWanted = false
    }

    /// Pause between two looks at the signals and at who has the turn.
    private static let look = DispatchTimeInterval.milliseconds(50)
    /// Seconds after which something may be wrong with who has the turn.
    private static let suspicion = Duration.milliseconds(500)

    /// Nil where the file cannot be opened: then there is no order.
    init?(beside path: String) {
        guard let descriptor = try? CompanionFile.open(path + ".lock", O_RDWR) else { return nil }
        self.descriptor = descriptor
        log = path + "-wal"
    }

    deinit { close(descriptor) }

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
            if let holder = now.holder, Self.isStopped(holder) { kill(holder, SIGCONT) }
        }
    }

    func release() {
        state.withLock { state in
            guard state.isHeld else { return }
            state.isHeld = false
            _ = lock(F_UNLCK, F_SETLK)
        }
    }

    /// True when the turn was free; else a thread waits for it.
    private func askUnlessFree() -> Bool {
        state.withLock { state in
            if !state.isAsked, lock(F_WRLCK, F_SETLK) {
                state.isHeld = true
                return true
            }
            state.isWanted = true
            guard !state.isAsked else { return false }
            state.isAsked = true
            queue.async { self.waitInLine() }
            return false
        }
    }

    private func waitInLine() {
        var isTaken = lock(F_WRLCK, F_SETLKW)
        while !isTaken, errno == EINTR { isTaken = lock(F_WRLCK, F_SETLKW) }
        state.withLock { state in
            state.isAsked = false
            if state.isWanted {
                state.isHeld = isTaken
                state.isWanted = false
                arrival.signal()
            } else if isTaken {
                _ = lock(F_UNLCK, F_SETLK)
            }
        }
    }

    private func giveUp() {
        let hasCome = state.withLock { state in
            defer { state.isWanted = false }
            return !state.isWanted
        }
        if hasCome { arrival.wait() }
    }

    private func lock(_ kind: Int32, _ command: Int32) -> Bool {
        var lock = Self.byte(kind)
        return fcntl(descriptor, command, &lock) == 0
    }

    private static func byte(_ kind: Int32) -> flock {
        var lock = flock()
        lock.l_type = Int16(kind)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0
        lock.l_len = 1
        return lock
    }

    /// The process that has the turn now.
    private var holder: pid_t? {
        var lock = Self.byte(F_WRLCK)
        guard fcntl(descriptor, F_GETLK, &lock) == 0, lock.l_type != Int16(F_UNLCK),
            lock.l_pid > 0
        else { return nil }
        return lock.l_pid
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
