import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

/// A trail of some thirty rows, and an attacker with `sqlite3` at its file.
final class Chain {
    let folder: TemporaryFolder
    let document: AppraisalID
    private let raw: DatabaseQueue
    private let triggers: [(name: String, sql: String)]
    let rows: Int64

    init() throws {
        folder = try TemporaryFolder()
        let path = folder.file()
        let database = try Institution.open(path, .owner)
        document = try Self.write(database)
        database.close()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let raw = try DatabaseQueue(path: path, configuration: configuration)
        self.raw = raw
        triggers = try raw.read { db in
            try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
                .map { ($0["name"], $0["sql"]) }
        }
        rows = try raw.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM audit_event") } ?? 0
        #expect((28...40).contains(rows))
    }

    /// Acts of the owner, of an account, and of nobody, with and without words.
    private static func write(_ database: CareerDatabase) throws -> AppraisalID {
        try database.save(InstitutionSettings(institutionName: "Kota Contoh"))
        let people = try (0..<3).map {
            try database.register(try Samples.record($0 * 1_500, name: "Orang \($0)")).person
        }
        let quarter = try Samples.quarter(2024, 2)
        try database.bulkRegistration {
            try $0.add(try AppraisalTests.complete(of: people[0], quarter))
        }
        let draft = try #require(try database.appraisal(of: people[0], in: quarter))
        let saved = try database.save(.notes, from: "", to: "satu\ndua", in: draft.id, at: nil)
        _ = try database.sign(draft.id, seeing: saved.version)
        _ = try database.deliver(draft.id)
        _ = try database.makeFirstAdmin(people[1], passphrase: Institution.phrase)
        _ = try database.dossier(of: people[0])
        _ = try database.dossier(of: people[0], identity: .revealed)
        for number in 0..<6 {
            _ = try database.beginAppraisal(
                of: people[2], in: try Samples.quarter(2021 + number / 4, number % 4 + 1))
        }
        _ = try database.makeTechnicalAccount(named: "auditor")
        try database.signOut(isLocked: true)
        _ = try database.signIn(name: "siapa saja", secret: "salah")
        _ = try database.signIn(
            name: try Samples.record(1_500, name: "").employeeNumber.digits,
            secret: Institution.phrase)
        try database.noteReading(of: draft.id)
        return draft.id
    }

    /// What the verification says after the attacker has been there; then all
    /// is as it was.
    func verdict(
        after attack: (Database) throws -> Void, against head: AuditHead? = nil
    ) throws -> AuditVerdict {
        var verdict: AuditVerdict?
        try raw.writeWithoutTransaction { db in
            try db.inTransaction {
                for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
                try attack(db)
                for trigger in triggers { try db.execute(sql: trigger.sql) }
                verdict = try AuditVerification.run(db, against: head) { _ in true }
                return .rollback
            }
        }
        return try #require(verdict)
    }

    func verdict(
        after sql: String, against head: AuditHead? = nil
    ) throws -> AuditVerdict {
        try verdict(after: { try $0.execute(sql: sql) }, against: head)
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value { try raw.read(body) }

    func head(at row: Int64) throws -> AuditHead {
        let hash = try read {
            try Data.fetchOne(
                $0, sql: "SELECT hash FROM audit_event WHERE id = ?", arguments: [row])
        }
        let bytes = try #require(hash)
        return try #require(AuditHead(number: row, hash: Array(bytes)))
    }

    /// Whether the row or one behind it made what is still there: an account, a role, a signed or
    /// delivered document.
    func made(from row: Int64) throws -> Bool {
        try read {
            try Bool.fetchOne(
                $0,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM audit_event
                        WHERE id >= ? AND length(record_digest) > 0)
                    """, arguments: [row]) ?? false
        }
    }

    /// Rows with words, or without.
    func rows(withWords: Bool) throws -> [Int64] {
        try read {
            try Int64.fetchAll(
                $0,
                sql: "SELECT id FROM audit_event WHERE (length(detail_hash) > 0) = ? ORDER BY id",
                arguments: [withWords])
        }
    }

    /// Computes every hash anew, as somebody would who knows how.
    static func rewrite(_ db: Database, from first: Int64 = 1) throws {
        var previous = AuditHash.beginning
        let lines = try Row.fetchAll(db, sql: "SELECT * FROM audit_event ORDER BY id")
        for line in lines {
            let row = AuditRow(
                layout: line["layout"], number: line["id"], at: line["at"],
                account: line["account_id"],
                role: line["role"], terminal: line["terminal"], session: line["session"],
                action: line["action"], objectKind: line["object_kind"],
                objectKey: line["object_id"], person: line["person_id"],
                detailHash: Array(line["detail_hash"] as Data),
                recordDigest: Array(line["record_digest"] as Data))
            let hash = AuditHash.row(row, after: previous)
            if row.number >= first {
                try db.execute(
                    sql: "UPDATE audit_event SET hash = ? WHERE id = ?",
                    arguments: [Data(hash), row.number])
            }
            previous = row.number >= first ? hash : Array(line["hash"] as Data)
        }
    }
}
