import CareerDomain
import GRDB

/// Adds rows to the trail, within the transaction of what they tell of.
///
/// For the package: the benchmark measures what a row costs.
package final class AuditWriter {
    private let db: Database
    private let actor: Actor
    private let now: Moment
    /// Nobody else adds rows while this transaction lasts.
    private var last: (number: Int64, hash: [UInt8])?
    private var random = SystemRandomNumberGenerator()

    package init(_ db: Database, actor: Actor, now: Moment) {
        self.db = db
        self.actor = actor
        self.now = now
    }

    /// - Returns: the row's number.
    @discardableResult
    package func append(
        _ action: AuditAction, _ object: AuditObject, of person: Int64?, role: AccountRole?,
        _ detail: AuditDetail, record: [UInt8] = []
    ) throws -> Int64 {
        let last = try self.last ?? Self.last(db)
        let body = detail.isEmpty ? "" : AuditBody.text(of: detail)
        let salt = body.isEmpty ? [] : random.bytes(16)
        let row = AuditRow(
            number: (last?.number ?? 0) + 1, at: now.secondsSinceEpoch,
            account: actor.account?.rawValue, role: role?.rawValue ?? "",
            terminal: actor.terminal, session: actor.session, action: action.rawValue,
            objectKind: object.kind.rawValue, objectKey: object.key, person: person,
            detailHash: body.isEmpty ? [] : AuditHash.detail(body, salt: salt),
            recordDigest: record)
        let hash = AuditHash.row(row, after: last?.hash ?? AuditHash.beginning)
        try db.run(
            """
            INSERT INTO audit_event (id, at, account_id, role, terminal, session, action,
                object_kind, object_id, person_id, detail_hash, hash, layout, record_digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            row.number, row.at, row.account, row.role, row.terminal, row.session, row.action,
            row.objectKind, row.objectKey, row.person, Blob(row.detailHash), Blob(hash),
            row.layout, Blob(row.recordDigest))
        if !body.isEmpty {
            try db.run(
                "INSERT INTO audit_detail (event_id, salt, body) VALUES (?, ?, ?)", row.number,
                Blob(salt), body)
        }
        self.last = (row.number, hash)
        return row.number
    }

    /// Number and hash of the last row.
    static func last(_ db: Database) throws -> (number: Int64, hash: [UInt8])? {
        try db.first("SELECT id, hash FROM audit_event ORDER BY id DESC LIMIT 1") {
            ($0.int64(0), $0.blob(1))
        }
    }
}

extension RandomNumberGenerator {
    mutating func bytes(_ count: Int) -> [UInt8] {
        // Eight at a time: the system is asked for each number.
        var bytes: [UInt8] = []
        while bytes.count < count {
            withUnsafeBytes(of: next()) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }
}

/// The words of an event as one text: a line for each part that is not empty,
/// `key=value`, with line breaks and backslashes written as `\n`, `\r`, `\\`.
///
/// Scalar by scalar: to Swift, a carriage return with a line feed is one
/// character, neither the one nor the other.
enum AuditBody {
    private static var parts: [(key: String, path: WritableKeyPath<AuditDetail, String>)] {
        [
            ("dasar", \.authority), ("bagian", \.part), ("sebelum", \.before),
            ("sesudah", \.after), ("alasan", \.reason),
        ]
    }

    static func text(of detail: AuditDetail) -> String {
        parts.compactMap { key, path in
            let value = detail[keyPath: path]
            return value.isEmpty ? nil : "\(key)=\(escaped(value))"
        }.joined(separator: "\n")
    }

    static func detail(of text: String) -> AuditDetail {
        var detail = AuditDetail()
        for line in text.unicodeScalars.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "="),
                let part = parts.first(where: { $0.key == String(line[..<equals]) })
            else { continue }
            detail[keyPath: part.path] = unescaped(line[line.index(after: equals)...])
        }
        return detail
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func unescaped(_ text: Substring.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text {
            if isEscaped {
                result.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
            } else if scalar != "\\" {
                result.append(scalar)
            }
            isEscaped = !isEscaped && scalar == "\\"
        }
        return String(result)
    }
}
