import CareerDomain
import GRDB

/// The database of a personnel office: one SQLite file, used from one thread
/// through one connection. Several processes may have the same file open.
public final class CareerDatabase: CareerKeeping {
    /// How a database is opened and used.
    public struct Options: Sendable {
        public var readOnly = false
        /// Reading only: the layout of an older version is taken as it is.
        public var takesOlderSchema = false
        /// How long another session's lock is waited for, in seconds.
        public var patienceSeconds: Double = 5
        /// How long others are waited for who open or upgrade the database, in
        /// seconds; nil for the usual patience.
        public var openingPatienceSeconds: Double?
        /// The present, for times of recording and for what is in force.
        public var clock: @Sendable () -> Moment
        /// Asked while a lock is waited for, so that a hang-up ends the wait.
        public var isInterrupted: @Sendable () -> Bool
        /// Whether the run of the program with this ``Session/id`` goes on.
        public var isRunning: @Sendable (String) -> Bool
        /// Who acts until somebody signs in.
        public var actor: Actor
        /// What secrets are hashed with.
        public var secretCosts = SecretHash.Costs.standard

        /// Without a clock, the system's is used.
        public init(
            actor: Actor = .nobody, readOnly: Bool = false, patienceSeconds: Double = 5,
            openingPatienceSeconds: Double? = nil,
            clock: (@Sendable () -> Moment)? = nil,
            isInterrupted: @escaping @Sendable () -> Bool = { false },
            isRunning: @escaping @Sendable (String) -> Bool = { _ in false }
        ) {
            self.actor = actor
            self.readOnly = readOnly
            self.patienceSeconds = patienceSeconds
            self.openingPatienceSeconds = openingPatienceSeconds
            self.clock = clock ?? { .now }
            self.isInterrupted = isInterrupted
            self.isRunning = isRunning
        }

        /// The calendar day of the clock in western Indonesia.
        public var today: CalendarDate { clock().local(in: .wib).date }
    }

    /// The path of a database without a file.
    public static let inMemory = ":memory:"

    public let path: String
    let options: Options
    /// Who acts. Every verb asks what he may, in its own transaction.
    public internal(set) var actor: Actor {
        didSet {
            guard actor != oldValue else { return }
            book = nil
            readings = []
            notedRefusal = nil
        }
    }
    private var book: (mark: Int64, day: CalendarDate, book: AccessBook)?
    /// Records whose reading is in the trail since the actor has signed in.
    var readings: Set<Reading> = []
    /// The account that has shown its code on paper and chooses a secret now.
    var choosing: Choice?
    /// Whose attempt to sign in was held back last, and is in the trail.
    var brakedName: String?
    /// What was refused last, and is in the trail.
    private var notedRefusal: Acting.Refusal?
    let hashing: SecretHashing
    private let queue: DatabaseQueue
    private let patience: Patience
    /// Nil where nothing is written, or nobody else can.
    private let turn: WriterTurn?
    private let log: LogUpkeep?
    /// Up to where the changes of others were told; nil before.
    var told: Told?
    /// Rows of the trail that come from this session since then.
    var ownRows: [ClosedRange<Int64>] = []
    /// Reading makes an index that was not there.
    private let makesIndex: Bool
    /// The connection while a bulk registration runs, whose body may use the
    /// other verbs too.
    private var held: Database?
    var isHeld: Bool { held != nil }
    /// Who assesses whom, as it was asked for last.
    let assessors = AnsweredAssessors()
    private var ownWrites: Int64 = 0
    private var lastMark: (data: Int64, own: Int64, mark: Int64) = (0, 0, 0)
    var caughtUpOn: CalendarDate?

    /// Opens the database at `path`, making it if there is none, and upgrades
    /// its schema. The folder must exist.
    public init(path: String, options: Options = Options()) throws(OpeningError) {
        self.path = path
        self.options = options
        actor = options.actor
        hashing = SecretHashing(costs: options.secretCosts)
        makesIndex = options.readOnly && Self.lacksIndex(path)
        patience = Patience(
            seconds: options.patienceSeconds, isInterrupted: options.isInterrupted)
        queue = try Self.open(path, options, patience)
        let isShared = path != Self.inMemory && !options.readOnly
        turn = isShared ? WriterTurn(beside: path) : nil
        log = isShared ? try Self.upkeep(on: queue, path) : nil
        try finishOpening()
    }

    /// Whether a file with content lies at the path.
    public static func exists(at path: String) -> Bool {
        fileSize(at: path) > 0
    }

    /// Ends the use; every later verb fails.
    public func close() {
        try? queue.close()
        if makesIndex { Self.removeIndex(path) }
    }
}

extension CareerDatabase {
    /// Reads in one view of the database.
    func reading<Value>(
        _ body: (Database) throws -> Value
    ) throws(KeepingError) -> Value {
        do {
            if let held { return try body(held) }
            return try queue.inDatabase { db in
                var value: Value?
                try db.inTransaction(.deferred) {
                    value = try body(db)
                    return .commit
                }
                guard let value else { throw KeepingError.failed(code: -1, detail: "no value") }
                return value
            }
        } catch {
            throw KeepingError(mapping: error, at: path)
        }
    }

    /// Reads in one view of the database, as far as the actor may.
    func asking<Value>(
        _ body: (Database, Acting) throws -> Value
    ) throws(KeepingError) -> Value {
        var refusal: Acting.Refusal?
        do throws(KeepingError) {
            return try reading { db in
                let acting = try acting(db)
                defer { refusal = acting.refusal }
                return try body(db, acting)
            }
        } catch {
            // A pane that passes somebody by asks for nothing.
            if let refusal, refusal.action.isAskedFor, case .denied = error { note(refusal) }
            throw error
        }
    }

    /// One act: permission, change and trail in one transaction.
    /// - Throws: `failed` when something was changed that left no trail.
    func writing<Value>(
        _ body: (Database, Acting) throws -> Value
    ) throws(KeepingError) -> Value {
        var noted: ClosedRange<Int64>?
        var refusal: Acting.Refusal?
        do throws(KeepingError) {
            let value = try jotting { db in
                let before = db.totalChangesCount
                let acting = try acting(db)
                defer { refusal = acting.refusal }
                let value = try body(db, acting)
                noted = acting.rows
                let changes = db.totalChangesCount - before - acting.jotted
                guard acting.noted > 0 || changes == 0 else {
                    throw KeepingError.failed(code: -1, detail: "no trail")
                }
                return value
            }
            if let noted, told != nil { ownRows.append(noted) }
            return value
        } catch {
            if let refusal, case .denied = error { note(refusal) }
            throw error
        }
    }

    /// What was refused leaves a row, once until something else is refused: a text that waits is
    /// offered again and again. Whatever hinders that, the refusal stands.
    private func note(_ refusal: Acting.Refusal) {
        guard refusal != notedRefusal, actor.account != nil else { return }
        let isNoted: Void? = try? writing { _, acting in
            try acting.note(
                .actDenied,
                refusal.person.map { AuditObject(.person, $0) } ?? .none, of: refusal.person,
                part: refusal.action.rawValue)
        }
        if isNoted != nil { notedRefusal = refusal }
    }

    /// The act of a transaction that has just begun. What the actor may is
    /// looked up anew when something that rights follow from has changed.
    func acting(_ db: Database) throws -> Acting {
        let mark = try db.number("SELECT value FROM access_mark") ?? 0
        let now = options.clock()
        let day = now.local(in: .wib).date
        if let book, book.mark == mark, book.day == day {
            return Acting(db, actor: actor, now: now, book: book.book)
        }
        let fresh = try accessBook(of: actor, on: day, db)
        // While nobody has an account there is no mark yet to go by.
        book = fresh.isSettingUp ? nil : (mark, day, fresh)
        return Acting(db, actor: actor, now: now, book: fresh)
    }

    func accessBook(
        of actor: Actor, on day: CalendarDate, _ db: Database
    ) throws -> AccessBook {
        try AccessBook(of: actor, on: day, db) { try assessed(by: $0, on: day, db) }
    }

    /// Writes what is no record of anybody and leaves no trail: drafts, places,
    /// and what is derived. One transaction that takes the lock at its
    /// beginning.
    func jotting<Value>(
        _ body: (Database) throws -> Value
    ) throws(KeepingError) -> Value {
        guard !options.readOnly else { throw .readOnly }
        do {
            if let held { return try within(held, body) }
            return try queue.inDatabase { db in
                try inTurn {
                    defer { shortenLog(db) }
                    return try transaction(db, body)
                }
            }
        } catch {
            throw KeepingError(mapping: error, at: path)
        }
    }

    private func transaction<Value>(
        _ db: Database, _ body: (Database) throws -> Value
    ) throws -> Value {
        var value: Value?
        try db.inTransaction(.immediate) {
            value = try body(db)
            return .commit
        }
        ownWrites += 1
        guard let value else { throw KeepingError.failed(code: -1, detail: "no value") }
        return value
    }

    /// Waits until it is this session's turn to write, and does a write.
    func inTurn<Value>(_ body: () throws -> Value) rethrows -> Value {
        takeTurn()
        defer { passTurn() }
        return try body()
    }

    /// Asks this while another session's lock is waited for: true ends the wait at once, and what
    /// was to be stored is refused as `busy`.
    public func callOffWaits(when isCalledOff: @escaping @Sendable () -> Bool) {
        patience.callOff(when: isCalledOff)
    }

    /// Gives the locks of other sessions one short time in all while the body runs: what is not
    /// stored by then is refused as `busy`.
    public func hurrying<Value>(_ body: () throws -> Value) rethrows -> Value {
        try patience.hurrying(body)
    }

    func takeTurn() {
        patience.begin()
        turn?.take(patience)
    }

    func passTurn() { turn?.release() }

    /// Keeps the write-ahead log short; to be called between transactions, within
    /// the turn.
    func shortenLog(_ db: Database) { log?.runIfDue(db, patience) }

    /// Lets the write-ahead log begin anew; to be called between transactions,
    /// within the turn.
    func emptyLog(_ db: Database) { log?.run(db, patience) }

    private func within<Value>(
        _ db: Database, _ body: (Database) throws -> Value
    ) throws -> Value {
        var value: Value?
        try db.inSavepoint {
            value = try body(db)
            return .commit
        }
        guard let value else { throw KeepingError.failed(code: -1, detail: "no value") }
        return value
    }

    /// Hands over the connection outside a transaction; other verbs called in
    /// `body` use it too.
    func holding<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard held == nil else { throw KeepingError.failed(code: -1, detail: "nested") }
        return try queue.inDatabase { db in
            held = db
            defer {
                held = nil
                ownWrites += 1
            }
            return try body(db)
        }
    }

    /// Differs from the last answer when any session has changed the database
    /// in between; costs one pragma and one look at the file.
    /// - Throws: `replaced` when another file lies at the path by now.
    public func changeMark() throws(KeepingError) -> Int64 {
        try catchUp()
        do {
            let read: (Database) throws -> Int64 = { db in
                try PlaceWatch.check(db)
                return try db.number("PRAGMA data_version") ?? 0
            }
            let data = try held.map(read) ?? queue.inDatabase(read)
            if data != lastMark.data || ownWrites != lastMark.own {
                lastMark = (data, ownWrites, lastMark.mark + 1)
            }
            return lastMark.mark
        } catch {
            throw KeepingError(mapping: error, at: path)
        }
    }
}
