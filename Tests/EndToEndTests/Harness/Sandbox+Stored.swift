import CareerDomain
import Foundation
import GRDB
import PseudoTerminal

@testable import CareerStore

extension Sandbox {
    /// Every realisation of every appraisal, as `karier export` gives it.
    func storedRealisations() throws -> [String] {
        struct Exported: Decodable {
            enum CodingKeys: String, CodingKey { case results = "hasil_kerja" }
            struct Result: Decodable { var indikator: [Indicator] }
            struct Indicator: Decodable { var realisasi: String? }
            var results: [Result]
        }
        let result = try export("appraisals", "--format", "json")
        guard result.status == .exited(0) else {
            throw KarierBinary.NotBuilt(description: result.errorText)
        }
        return try JSONDecoder().decode([Exported].self, from: Data(result.output))
            .flatMap(\.results).flatMap(\.indikator).compactMap(\.realisasi)
    }

    /// Whether `karier check` is content; its words if it is not.
    func complaints() throws -> String? {
        let result = try run("check")
        return result.status == .exited(0) ? nil : result.outputText + result.errorText
    }

    /// Everything of every appraisal, as `karier export` gives it.
    func storedAppraisals() throws -> String {
        let result = try export("appraisals", "--format", "json")
        guard result.status == .exited(0) else {
            throw KarierBinary.NotBuilt(description: result.errorText)
        }
        return result.outputText
    }

    /// A change of a field of an appraisal, as the trail has it.
    struct SavedField {
        /// Appraisal and field.
        var place: String
        var before: String
        var after: String
    }

    /// Every change of a field in the order in which they were stored.
    func savedFields() throws -> [SavedField] {
        try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT e.object_id, d.body FROM audit_event e
                    JOIN audit_detail d ON d.event_id = e.id WHERE e.action = ? ORDER BY e.id
                    """, arguments: [AuditAction.fieldSaved.rawValue]
            ).map { row in
                let detail = AuditBody.detail(of: row[1])
                return SavedField(
                    place: "\(row[0] as Int64)/\(detail.part)", before: detail.before,
                    after: detail.after)
            }
        }
    }

    /// Numbers of the people with a draft, each once.
    func peopleWithDraft() throws -> [String] {
        try reading { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT p.number FROM person p JOIN appraisal a ON a.person_id = p.id
                    WHERE a.state = 'DRAF' ORDER BY p.id
                    """)
        }
    }

    func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: database, configuration: configuration).read(body)
    }

    /// Bytes of the write-ahead log.
    var logSize: Int {
        var status = stat()
        return stat(database + "-wal", &status) == 0 ? Int(status.st_size) : 0
    }
}
