import CareerDomain
import Crypto

/// The hashes of the trail: SHA-256 over a row's values, each with its length
/// before it, after the hash of the row before.
enum AuditHash {
    static let byteCount = 32
    /// What the first row follows.
    static let beginning = [UInt8](repeating: 0, count: byteCount)
    /// Layout of the bytes that rows are hashed by from now on. Rows of layout 1, written before,
    /// verify by theirs for ever; it has no digest of the record.
    static let newestLayout: Int64 = 2

    static func row(_ row: AuditRow, after previous: [UInt8]) -> [UInt8] {
        var bytes = HashedBytes(reserving: 224)
        bytes.add(UInt8(truncatingIfNeeded: row.layout))
        bytes.add(previous)
        bytes.add(row.number)
        bytes.add(row.at)
        bytes.add(row.account)
        bytes.add(row.role)
        bytes.add(row.terminal)
        bytes.add(row.session)
        bytes.add(row.action)
        bytes.add(row.objectKind)
        bytes.add(row.objectKey)
        bytes.add(row.person)
        bytes.add(row.detailHash)
        if row.layout >= 2 { bytes.add(row.recordDigest) }
        return bytes.digest
    }

    /// Binds the words of an event without telling them: few words would be
    /// guessed from an unsalted hash.
    static func detail(_ body: String, salt: [UInt8]) -> [UInt8] {
        var bytes = HashedBytes(reserving: salt.count + body.utf8.count + 16)
        bytes.add(salt)
        bytes.add(body)
        return bytes.digest
    }
}

/// A row of `audit_event` as it is stored, without its hash.
struct AuditRow {
    /// What its hash is computed by; see ``AuditHash/newestLayout``.
    var layout = AuditHash.newestLayout
    var number: Int64
    var at: Int64
    var account: Int64?
    var role: String
    var terminal: String
    var session: String
    var action: String
    var objectKind: String
    var objectKey: Int64
    var person: Int64?
    var detailHash: [UInt8]
    /// What the act made or signed (``RecordDigest``); empty where that is not bound.
    var recordDigest: [UInt8] = []
}

/// Values one behind the other as they are hashed: each text with its length before it, so that
/// nothing moves from one to the next.
struct HashedBytes {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    /// SHA-256, 32 bytes.
    var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    mutating func add(_ byte: UInt8) { bytes.append(byte) }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// None is told from every number.
    mutating func add(_ number: Int64?) {
        bytes.append(number == nil ? 0 : 1)
        if let number { add(number) }
    }

    mutating func add(_ text: String) {
        add(Int64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ blob: [UInt8]) {
        add(Int64(blob.count))
        bytes.append(contentsOf: blob)
    }
}
