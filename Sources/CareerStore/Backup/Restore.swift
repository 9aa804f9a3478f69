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
    /// In bytes.
    case diskFull(needed: Int64?, free: Int64?)
    /// The copy could not be written, with the system's error number.
    case notWritable(code: Int32)
    case placing(PlacingFailure)
}

public struct RestoreReport: Hashable, Sendable {
    public var content: DatabaseContent
    /// Where the database that lay there is now; nil when there was none.
    public var kept: String?
}

/// Putting a backup into the place of the database.
public enum Restore {
    private static let chunkSize = 1 << 20
    private static let chunksPerFlush = 8
    /// The part of the work that copying is; the rest is verifying.
    private static let copyingPart = 0.4

    /// Copies the backup to `made`, which lies beside the place, verifies the
    /// copy, and puts it there. What lay there stays beside it, with its log,
    /// under a name with the time.
    ///
    /// - Parameter progress: told the part done; answers false to stop, and
    ///   then all is as it was.
    /// - Returns: nil when stopped.
    public static func run(
        _ backup: String, to place: String, making made: String,
        options: CareerDatabase.Options, progress: (Double) -> Bool
    ) throws(RestoreFailure) -> RestoreReport? {
        try check(backup, place)
        // Said before the work; asked again when it is done.
        guard !CareerDatabase.isOpen(place) else { throw .placing(.inUse) }
        guard try copy(backup, to: made, progress) else { return nil }
        let content: DatabaseContent
        do throws(OpeningError) {
            content = try DatabaseContent.verified(at: made, .thorough)
        } catch {
            throw .backup(error)
        }
        guard progress(1) else { return nil }
        let aside = place + ".old-" + options.clock().stamp(in: .wib)
        do throws(PlacingFailure) {
            let isKept = try CareerDatabase.exchange(
                made, at: place, keepingOldAt: aside, options: options)
            return RestoreReport(content: content, kept: isKept ? aside : nil)
        } catch {
            throw .placing(error)
        }
    }

    private static func check(_ backup: String, _ place: String) throws(RestoreFailure) {
        guard !FilePlace.isFolder(backup) else { throw .isDirectory }
        guard FilePlacement.isTaken(backup) else { throw .backup(.missing) }
        guard FilePlace.isFile(backup) else { throw .backup(.notADatabase) }
        guard access(backup, R_OK) == 0 else {
            throw .backup(.failed(code: -Int(errno), detail: "access"))
        }
        guard !FilePlace(backup).isSame(as: FilePlace(place)) else { throw .isDatabase }
        guard CareerDatabase.fileSize(at: backup + "-wal") == 0, !CareerDatabase.isOpen(backup)
        else { throw .hasLog }
        do throws(OpeningError) {
            guard CareerDatabase.exists(at: backup) else { throw .damaged(detail: "0 B") }
            try FileHead.check(backup)
        } catch {
            throw .backup(error)
        }
    }

    /// False when stopped.
    private static func copy(
        _ backup: String, to made: String, _ progress: (Double) -> Bool
    ) throws(RestoreFailure) -> Bool {
        let source = open(backup, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw .backup(.failed(code: -Int(errno), detail: "open")) }
        defer { close(source) }
        let target = open(made, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard target >= 0 else { throw failure(errno) }
        defer { close(target) }
        let size = CareerDatabase.fileSize(at: backup)
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
            try write(buffer[..<count], to: target)
            done += Int64(count)
            chunks += 1
            if chunks.isMultiple(of: chunksPerFlush), fdatasync(target) != 0 {
                throw failure(errno)
            }
            guard progress(Double(done) / Double(max(1, size)) * copyingPart) else { return false }
        }
        guard fsync(target) == 0 else { throw failure(errno) }
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
