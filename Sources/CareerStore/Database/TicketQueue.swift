import Glibc

/// The line of the processes that wait for one thing, in the order they came.
///
/// A lock of the kernel alone keeps no order where many wait: whoever runs when
/// it becomes free takes it before the one that is woken for it. (Two hundred
/// processes on two processors: some were passed over by 1,500 others. In this
/// line, never by more than those who had come before them.)
///
/// Each draws a ticket, which is a byte of the lock file; the number of the next
/// one is the file's content. It holds the byte locked until it has had its
/// turn, and waits for the byte before, which belongs to the one that came
/// before. Who leaves the line by being killed loses his byte; so whoever has
/// come to the front looks whether somebody of before is left.
///
/// The order is a courtesy: where numbers are lost, on a full disk for example,
/// somebody comes earlier than he should, and nothing else happens.
struct TicketQueue: Sendable {
    /// The number of a byte of the lock file, from 1.
    typealias Ticket = off_t

    let locks: ByteLocks

    private static let first: Ticket = 1
    /// So many tickets are held by others at most before there is no line.
    private static let mostHeld: Ticket = 10_000

    /// Joins the line, without a wait.
    /// - Returns: nil where there can be no line.
    func draw() -> Ticket? {
        // Others draw at the same time: one that another takes first is passed
        // by, and one whose number is past has been drawn before.
        while let ticket = takeFree(from: next) {
            guard next <= ticket else {
                locks.release(byte(ticket))
                continue
            }
            next = ticket + 1
            return ticket
        }
        return nil
    }

    /// Whether nobody in the line came before.
    func isFirst(_ ticket: Ticket) -> Bool { obstructor(of: ticket, Self.first) == nil }

    /// Waits until nobody in the line came before, or the system refuses to
    /// wait.
    func waitUntilFirst(_ ticket: Ticket) {
        guard ticket > Self.first else { return }
        pass(ticket - 1..<ticket)
        if !isFirst(ticket) { pass(Self.first..<ticket) }
    }

    /// Leaves the line.
    func discard(_ ticket: Ticket) { locks.release(byte(ticket)) }

    /// The process that came just before, else one of those before it; nil when
    /// nobody is left.
    func predecessor(of ticket: Ticket) -> pid_t? {
        obstructor(of: ticket, ticket - 1) ?? obstructor(of: ticket, Self.first)
    }

    private func obstructor(of ticket: Ticket, _ start: Ticket) -> pid_t? {
        guard ticket > Self.first else { return nil }
        return locks.obstructor(of: .shared, max(start, Self.first)..<ticket)
    }

    /// Waits until nobody holds a ticket of these.
    private func pass(_ tickets: Range<Ticket>) {
        if locks.waitToTake(.shared, tickets) { locks.release(tickets) }
    }

    private func takeFree(from start: Ticket) -> Ticket? {
        (start..<start + Self.mostHeld).first { locks.take(.exclusive, byte($0)) }
    }

    private func byte(_ ticket: Ticket) -> Range<off_t> { ticket..<ticket + 1 }

    /// The number of the next ticket, as far as the file knows.
    private var next: Ticket {
        get {
            var number: Ticket = 0
            let size = MemoryLayout.size(ofValue: number)
            let isRead = pread(locks.descriptor, &number, size, 0) == size
            let isSound = isRead && (Self.first...Ticket.max / 2).contains(number)
            return isSound ? number : Self.first
        }
        nonmutating set {
            var number = newValue
            _ = pwrite(locks.descriptor, &number, MemoryLayout.size(ofValue: number), 0)
        }
    }
}
