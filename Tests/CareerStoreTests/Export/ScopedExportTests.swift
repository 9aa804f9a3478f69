import CareerDomain
import Testing

@testable import CareerStore

@Suite struct ScopedExportTests {
    private let database: CareerDatabase
    private let reference: ScopeReference
    private let quarters: [Quarter]

    init() throws {
        database = try Samples.database()
        reference = try ScopeReference(database, try Samples.scattered(90))
        quarters = [try Samples.quarter(2024, 3), try Samples.quarter(2024, 2)]
        let codes = try database.reading { db in
            var codes: [String] = []
            try db.each("SELECT code FROM competency ORDER BY code") { codes.append($0.text(0)) }
            return codes
        }
        for (person, record) in reference.roster.people {
            for quarter in quarters {
                let draft = try database.beginAppraisal(of: person, in: quarter).id
                // The subject of a draft is not exported; the notes tell whose it is.
                _ = try database.save(
                    .notes, from: "", to: record.employeeNumber.digits, in: draft, at: nil)
            }
            for (code, days) in [(codes[0], 200), (codes[1], 100), (codes[0], 50)] {
                _ = try database.record(try assessment(of: person, code, daysAgo: days))
            }
        }
    }

    private func assessment(
        of person: PersonID, _ code: String, daysAgo: Int
    ) throws -> CompetencyAssessment {
        let day = Samples.today.adding(days: -daysAgo)
        return CompetencyAssessment(
            id: AssessmentID(0), person: person, competencyCode: code,
            level: try #require(CompetencyLevel(2)), source: .assessmentCentre,
            assessor: "Lembaga", evidence: "L-1", assessedOn: day,
            validUntil: day.adding(years: 3), recordedAt: Samples.noon)
    }

    private func rows(_ kind: ExportKind, _ scope: Scope) throws -> [[String]] {
        var rows: [[String]] = []
        try database.reading { db in
            let people = ExportedPeople(within: scope, db)
            let body: (ExportRow) -> Void = { rows.append($0.cells) }
            switch kind {
            case .employees: try EmployeeExport.each(of: people, on: Samples.today, body)
            case .appraisals: try AppraisalExport.each(of: people, isDeep: false, body)
            case .competencies: try AssessmentExport.each(of: people, body)
            }
        }
        return rows
    }

    @Test(arguments: ExportKind.allCases)
    func `an export of a part is the whole export without the rows of others`(
        kind: ExportKind
    ) throws {
        let column = [ExportKind.employees: 1, .appraisals: 21, .competencies: 0][kind] ?? 0
        let everybody = try rows(kind, .everybody)
        let perPerson = [ExportKind.employees: 1, .appraisals: 2, .competencies: 3][kind] ?? 0
        #expect(everybody.count == 90 * perPerson)
        var random = SplitMix(state: 11)
        for scope in reference.scopes(&random, drawn: 20) {
            let members = reference.people(in: scope)
            let numbers = Set(
                reference.roster.people.filter { members.contains($0.id) }
                    .map(\.record.employeeNumber.digits))
            let expected = everybody.filter { numbers.contains($0[column]) }
            #expect(try rows(kind, scope) == expected, "\(scope)")
            #expect(expected.count == members.count * perPerson)
        }
    }
}
