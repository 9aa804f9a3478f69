import CareerDomain
import GRDB

/// Appraisals, by name and quarter. Ratings and predikat are
/// SIASN's codes (1 is the best).
enum AppraisalExport {
    static let headings = [
        "NIP", "NAMA", "TAHUN", "TRIWULAN", "STATUS", "PANGKAT", "JABATAN", "UNIT KERJA",
        "PENILAI NAMA", "PENILAI NIP", "PENILAI PANGKAT", "PENILAI JABATAN", "PENILAI UNIT",
        "CAPAIAN ORGANISASI", "SARAN HASIL KERJA", "RATING HASIL KERJA", "ALASAN HASIL KERJA",
        "SARAN PERILAKU", "RATING PERILAKU", "ALASAN PERILAKU", "PREDIKAT", "CATATAN",
        "REKOMENDASI", "DITANDATANGANI",
    ]
    private static let numbers: Set<Int> = [2, 3, 13, 14, 15, 17, 18, 20]

    /// Whom a signed document names; a draft is signed by whom the rules name then.
    private static let assessor = ["name", "number", "rank", "position", "unit"]
        .map { "iif(a.state = 'DRAF', '', a.assessor_\($0))" }.joined(separator: ", ")

    private static func query(_ narrowing: String) -> String {
        """
        SELECT a.subject_number, a.subject_name, a.quarter, a.state, a.subject_rank,
            a.subject_position, a.subject_unit, \(assessor), a.organisation_result,
            a.result_suggested, a.result_rating, a.result_reason, a.behaviour_suggested,
            a.behaviour_rating, a.behaviour_reason, a.grade, a.notes, a.recommendation,
            a.signed_at, a.id, a.person_id, v.delivered_at
        FROM roster l JOIN appraisal a ON a.person_id = l.person_id
        LEFT JOIN appraisal_delivery v ON v.appraisal_id = a.id\(narrowing)
        ORDER BY l.position, a.quarter
        """
    }

    /// - Parameters:
    ///   - isDeep: with results, indicators and behaviour.
    ///   - isIncluded: asked for every document, by its person.
    static func each(
        of people: ExportedPeople, isDeep: Bool,
        where isIncluded: (Int64, DocumentState) throws -> Bool = { _, _ in true },
        _ body: (ExportRow) throws -> Void
    ) throws {
        let db = people.db
        try people.each(query) { row in
            guard try isIncluded(row.int64(24), state(row)) else { return }
            var details: [JSONValue.Member] = []
            if isDeep {
                let id = row.int64(23)
                details = [
                    JSONValue.Member("hasil_kerja", .array(try results(of: id, db))),
                    JSONValue.Member("perilaku", .array(try behaviours(of: id, db))),
                ]
            }
            try body(ExportRow(cells: cells(row), numbers: numbers, details: details))
        }
    }

    private static func state(_ row: ResultRow) -> DocumentState {
        guard row.text(3) == Appraisal.State.signed.rawValue else { return .draft }
        return row.isNull(25) ? .signed : .delivered
    }

    private static func cells(_ row: ResultRow) -> [String] {
        let quarter = Int(row.int64(2))
        let texts = { (range: ClosedRange<Int32>) in range.map { row.text($0) } }
        return [row.text(0), row.text(1), String(quarter / 4), String(quarter % 4 + 1)]
            + texts(3...21) + [moment(row.optionalInt64(22))]
    }

    private static func results(of appraisal: Int64, _ db: Database) throws -> [JSONValue] {
        var results: [JSONValue] = []
        try db.each(
            """
            SELECT id, kind, parent_result, statement, evidence, feedback, feedback_tone, rating
            FROM planned_result WHERE appraisal_id = ? ORDER BY ordinal
            """, appraisal
        ) { row in
            results.append(
                .object([
                    .init("jenis", .string(row.text(1))),
                    .init("hasil_pimpinan", .text(row.text(2))),
                    .init("rencana", .text(row.text(3))),
                    .init("bukti", .text(row.text(4))),
                    .init("umpan_balik", .text(row.text(5))),
                    .init("nada_umpan_balik", .optional(row.optionalInt64(6).map { Int($0) })),
                    .init("rating", .optional(row.optionalInt64(7).map { Int($0) })),
                    .init("indikator", .array(try indicators(of: row.int64(0), db))),
                ]))
        }
        return results
    }

    private static func indicators(of result: Int64, _ db: Database) throws -> [JSONValue] {
        var indicators: [JSONValue] = []
        try db.each(
            """
            SELECT aspect, indicator, target, realisation FROM result_indicator
            WHERE result_id = ? ORDER BY ordinal
            """, result
        ) { row in
            indicators.append(
                .object([
                    .init("aspek", .string(row.text(0))),
                    .init("indikator", .text(row.text(1))),
                    .init("target", .text(row.text(2))),
                    .init("realisasi", .text(row.text(3))),
                ]))
        }
        return indicators
    }

    private static func behaviours(of appraisal: Int64, _ db: Database) throws -> [JSONValue] {
        var behaviours: [JSONValue] = []
        try db.each(
            """
            SELECT value, expectation, feedback, observation FROM behaviour_entry
            WHERE appraisal_id = ? ORDER BY value
            """, appraisal
        ) { row in
            behaviours.append(
                .object([
                    .init("nilai", .number(Int(row.int64(0)))),
                    .init("ekspektasi", .text(row.text(1))),
                    .init("umpan_balik", .text(row.text(2))),
                    .init("pengamatan", .optional(row.optionalInt64(3).map { Int($0) })),
                ]))
        }
        return behaviours
    }

    /// UTC, ISO 8601.
    private static func moment(_ seconds: Int64?) -> String {
        seconds.map { Moment(secondsSinceEpoch: $0).iso } ?? ""
    }
}
