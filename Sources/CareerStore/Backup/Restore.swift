import CareerDomain
import Glibc

/// Why a backup could not be restored; the database is then as it was.
public enum RestoreFailure: Error, Equatable, Sendable {
    /// The backup itself is why: it is not there, damaged, foreign or newer.
    case backup(OpeningError)
    case isDirectory
    /// It is the database that it was to replace.
    case isDatabase
    /// A log lies beside it, without which it is not whole.
    case hasLog
    /// It says of itself that it is written without a write-ahead log: no backup
    /// of this program is.
    case notWriteAheadLogged
    /// It says of itself that it has this older layout, and has parts of a later.
    case versionDiffers(Int)
    /// What a check finds wrong with it.
    case unsound(CheckFinding)
    /// Its audit trail is not as it was written.
    case trail(AuditVerdict.Fault)
    /// It has accounts and no audit trail.
    case trailMissing
    /// In bytes.
    case diskFull(needed: Int64?, free: Int64?)
    /// The copy could not be written, with the system's error number.
    case notWritable(code: Int32)
    case placing(PlacingFailure)
}

public struct RestoreReport: Hashable, Sendable {
    public var content: DatabaseContent
    /// The version of the backup's layout, where it was older and was brought up
    /// to date.
    public var upgradedFrom: Int?
    /// Where the database that lay there is now; nil when there was none.
    public var kept: String?
}

/// Putting a backup into the place of the database.
public enum Restore {
    private static let chunkSize = 1 << 20
    private static let chunksPerFlush = 8
    /// The part of the work that copying is; the rest is looking the copy over.
    private static let copyingPart = 0.3

    /// Copies the backup to `made`, which lies beside the place, looks the copy
    /// over, and puts it there. What lay there stays beside it, with its log,
    /// under a name with the time.
    ///
    /// - Parameter progress: told the part done; answers false to stop, and
    ///   then all is as it was.
    /// - Returns: nil when stopped.
    public static func run(
        _ backup: String, to place: String, making made: String,
        options: CareerDatabase.Options, progress: (Double) -> Bool
    ) throws(RestoreFailure) -> RestoreReport? {
        let source = try PlaceOwner.act(
            at: backup, orFail: .backup(.failed(code: -Int(EPERM), detail: "open"))
        ) { () throws(RestoreFailure) in try open(backup, place) }
        defer { close(source) }
        // Said before the work; asked again when it is done.
        try placing { () throws(PlacingFailure) in
            try CareerDatabase.checkExchange(at: place)
        }
        let copy = Glibc.open(made, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard copy >= 0 else { throw failure(errno) }
        defer { close(copy) }
        guard try fill(copy, at: made, from: source, progress),
            let outcome = try examine(made, options, progress)
        else { return nil }
        guard fsync(copy) == 0 else { throw failure(errno) }
        guard progress(1) else { return nil }
        let aside = place + ".old-" + options.clock().stamp(in: .wib)
        let kept = try placing { () throws(PlacingFailure) in
            try CareerDatabase.exchange(
                made, copy, at: place, keepingOldAt: aside, options: options)
        }
        return RestoreReport(
            content: outcome.content, upgradedFrom: outcome.upgradedFrom, kept: kept)
    }

    private static func placing<Value>(
        _ body: () throws(PlacingFailure) -> Value
    ) throws(RestoreFailure) -> Value {
        do throws(PlacingFailure) {
            return try body()
        } catch {
            throw .placing(error)
        }
    }

    private static func examine(
        _ made: String, _ options: CareerDatabase.Options, _ progress: (Double) -> Bool
    ) throws(RestoreFailure) -> RestoreExamination.Outcome? {
        // It is not kept beyond this call.
        try withoutActuallyEscaping(progress) { progress throws(RestoreFailure) in
            try RestoreExamination(path: made, options: options) { part in
                progress(copyingPart + (1 - copyingPart) * part)
            }.run()
        }
    }

    /// Opens the backup for reading, when it looks like one.
    private static func open(
        _ backup: String, _ place: String
    ) throws(RestoreFailure) -> Int32 {
        guard !FilePlace.isFolder(backup) else { throw .isDirectory }
        guard FilePlacement.isTaken(backup) else { throw .backup(.missing) }
        guard FilePlace.isFile(backup) else { throw .backup(.notADatabase) }
        guard !FilePlace(backup).isSame(as: FilePlace(place)) else { throw .isDatabase }
        let source = Glibc.open(backup, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard source >= 0 else { throw .backup(.failed(code: -Int(errno), detail: "open")) }
        do throws(RestoreFailure) {
            try check(source, backup)
        } catch {
            close(source)
            throw error
        }
        return source
    }

    private static func check(_ source: Int32, _ backup: String) throws(RestoreFailure) {
        var status = stat()
        guard fstat(source, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .backup(.notADatabase)
        }
        guard CareerDatabase.fileSize(at: backup + "-wal") == 0, !CareerDatabase.isOpen(backup)
        else { throw .hasLog }
        do throws(OpeningError) {
            guard status.st_size > 0 else { throw .damaged(detail: "0 B") }
            try FileHead.check(backup)
        } catch {
            throw .backup(error)
        }
    }

    /// False when stopped.
    private static func fill(
        _ copy: Int32, at made: String, from source: Int32, _ progress: (Double) -> Bool
    ) throws(RestoreFailure) -> Bool {
        var status = stat()
        guard fstat(source, &status) == 0 else { throw .backup(.notADatabase) }
        let size = Int64(status.st_size)
        if let free = DiskSpace.free(at: made), free < size {
            throw .diskFull(needed: size, free: free)
        }
        var buffer = [UInt8](repeating: 0, count: chunkSize)
        var done: Int64 = 0
        var chunks = 0
        while true {
            let count = read(source, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .backup(.failed(code: -Int(errno), detail: "read"))
            }
            guard count > 0 else { break }
            try write(buffer[..<count], to: copy)
            done += Int64(count)
            chunks += 1
            if chunks.isMultiple(of: chunksPerFlush), fdatasync(copy) != 0 {
                throw failure(errno)
            }
            guard progress(Double(done) / Double(max(1, size)) * copyingPart) else { return false }
        }
        guard fsync(copy) == 0 else { throw failure(errno) }
        return true
    }

    private static func write(
        _ bytes: ArraySlice<UInt8>, to target: Int32
    ) throws(RestoreFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(target, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(count < 0 ? errno : EIO) }
            rest = rest.dropFirst(count)
        }
    }

    private static func failure(_ code: Int32) -> RestoreFailure {
        switch code {
        case ENOSPC, EDQUOT: .diskFull(needed: nil, free: nil)
        default: .notWritable(code: code)
        }
    }
}
