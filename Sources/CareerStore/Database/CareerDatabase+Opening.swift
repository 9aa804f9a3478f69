import CareerDomain
import GRDB
import Glibc

extension Moment {
    /// The system's clock.
    public static var now: Moment { Moment(secondsSinceEpoch: Int64(time(nil))) }
}

extension CareerDatabase {
    static func open(
        _ path: String, _ options: Options, _ patience: Patience
    ) throws(OpeningError) -> DatabaseQueue {
        try checkFile(path, options)
        guard path != inMemory else { return try prepared(path, options, patience) }
        guard !options.readOnly else { return try openForReading(path, options, patience) }
        let lock = try LockFile.take(
            path + ".lock",
            patienceSeconds: options.openingPatienceSeconds ?? options.patienceSeconds,
            isInterrupted: options.isInterrupted)
        defer { withExtendedLifetime(lock) {} }
        let queue = try prepared(path, options, patience)
        lock.share(like: path)
        return queue
    }

    static func prepared(
        _ path: String, _ options: Options, _ patience: Patience
    ) throws(OpeningError) -> DatabaseQueue {
        let queue = try connect(path, options, patience)
        try prepare(queue, path, options)
        return queue
    }

    /// What the file system says, asked first because SQLite's own answer is
    /// the same for most of it.
    private static func checkFile(_ path: String, _ options: Options) throws(OpeningError) {
        guard path != inMemory else { return }
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard stat(folder(of: path), &status) == 0 else { throw .folderMissing }
            guard !options.readOnly else { throw .missing }
            guard FilePlace.allows(folder(of: path), W_OK) else { throw .folderNotWritable }
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notADatabase }
        try FileHead.check(path)
        guard !options.readOnly else { return }
        // Permission bits count for root too, who would otherwise write into
        // a file that was put out of use on purpose.
        let isWritable = status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0
        guard isWritable, FilePlace.allows(path, W_OK) else { throw .readOnly }
        guard FilePlace.allows(folder(of: path), W_OK) else { throw .folderNotWritable }
    }

    private static func connect(
        _ path: String, _ options: Options, _ patience: Patience
    ) throws(OpeningError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = options.readOnly
        configuration.label = "karier"
        // Met by who has the turn of writing only for moments: another program,
        // or a log that is being begun anew.
        configuration.busyMode = .callback { attempts in
            if attempts == 0 { patience.begin() }
            guard patience.lasts() else { return false }
            usleep(attempts < 8 ? 500 : 4_000)
            return true
        }
        configuration.prepareDatabase { db in
            // Pages of 4 kB: 6 MB hold the inner pages of every index at
            // millions of people.
            try db.execute(
                sql: """
                    PRAGMA cache_size = -6144;
                    PRAGMA mmap_size = 0;
                    PRAGMA synchronous = FULL;
                    -- Checkpoints are `LogUpkeep`'s.
                    PRAGMA wal_autocheckpoint = 0;
                    """)
            try RosterMatching.addFunction(to: db)
        }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            PlaceWatch.begin(on: queue)
            return queue
        } catch {
            throw OpeningError(mapping: error, at: path)
        }
    }

    static func upkeep(
        on queue: DatabaseQueue, _ path: String
    ) throws(OpeningError) -> LogUpkeep {
        do {
            return try queue.inDatabase { db in try LogUpkeep(db) }
        } catch {
            throw OpeningError(mapping: error, at: path)
        }
    }

    private static func prepare(
        _ queue: DatabaseQueue, _ path: String, _ options: Options
    ) throws(OpeningError) {
        do {
            try queue.inDatabase { db in
                try Schema.prepare(
                    db, readOnly: options.readOnly, takesOlder: options.takesOlderSchema)
            }
        } catch {
            throw OpeningError(mapping: error, at: path)
        }
    }
}

extension OpeningError {
    init(mapping error: any Error, at path: String) {
        if let error = error as? OpeningError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(keeping: KeepingError(mapping: error, at: path))
            return
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notADatabase
        default: self.init(keeping: KeepingError(mapping: error, at: path))
        }
    }

    private init(keeping error: KeepingError) {
        switch error {
        case .busy: self = .locked
        case .readOnly: self = .readOnly
        case .diskFull: self = .diskFull
        case .damaged(let detail): self = .damaged(detail: detail)
        case .failed(let code, let detail): self = .failed(code: code, detail: detail)
        default: self = .failed(code: -1, detail: "")
        }
    }
}
