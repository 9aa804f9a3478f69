import CareerDomain
import Foundation
import Testing

@testable import CareerStore

struct AssessmentImportTests {
    let sandbox: Sandbox
    let database: CareerDatabase

    init() throws {
        sandbox = try Sandbox()
        database = try CareerDatabase(
            path: sandbox.place("karier.db"), options: .init(actor: .owner))
        _ = try run(try sandbox.write(SIASNRows.csv([SIASNRows.pns]), to: "pegawai.csv"))
    }

    private func run(_ path: String) throws -> ImportReport {
        try FileImport.run(
            file: path, into: database, options: ImportOptions(today: .testDay),
            progress: { _ in true })
    }

    private static let head = "NIP;KOMPETENSI;LEVEL;TANGGAL PENILAIAN;BERLAKU SAMPAI\n"

    @Test func `the documented sample comes in and changes nothing again`() throws {
        let sample = try sandbox.write(AssessmentColumn.sample)
        let report = try run(sample)
        #expect(report.kind == .assessments && report.inserted == 2 && report.problems.isEmpty)
        #expect(try run(sample).unchanged == 2)
        let person = try #require(try database.person(withNumber: "198609262015051001"))
        let evidence = try database.competencyEvidence(of: person, on: .testDay)
        #expect(Set(evidence.assessments.map(\.competencyCode)) == ["integritas", "kerja-sama"])
        let integrity = try #require(
            evidence.assessments.first { $0.competencyCode == "integritas" })
        #expect(integrity.level.number == 3 && integrity.source == .assessmentCentre)
        #expect(integrity.validUntil.iso == "2029-03-13" && integrity.evidence == "L12")
        let teamwork = try #require(
            evidence.assessments.first { $0.competencyCode == "kerja-sama" })
        #expect(teamwork.source == .supervisor && teamwork.validUntil.iso == "2029-03-13")
    }

    @Test(arguments: [
        (";integritas;3;14-03-2026;", ImportProblem.Code.numberMissing),
        ("19860926;integritas;3;14-03-2026;", .numberLength),
        ("197001011990011001;integritas;3;14-03-2026;", .personUnknown),
        ("198609262015051001;;3;14-03-2026;", .competencyMissing),
        ("198609262015051001;terbang;3;14-03-2026;", .competencyUnknown),
        ("198609262015051001;integritas;6;14-03-2026;", .levelImpossible),
        ("198609262015051001;integritas;;14-03-2026;", .levelImpossible),
        ("198609262015051001;integritas;3;;", .assessmentDateMissing),
        ("198609262015051001;integritas;3;14/14/2026;", .assessmentDateUnreadable),
        ("198609262015051001;integritas;3;14-03-2099;", .dateInFuture),
        ("198609262015051001;integritas;3;14-03-2026;13-03-2026", .validityBeforeAssessment),
    ])
    func `an impossible assessment is refused and named`(
        row: String, code: ImportProblem.Code
    ) throws {
        let report = try run(try sandbox.write(Self.head + row + "\n"))
        #expect(report.rejected == 1 && report.inserted == 0)
        #expect(report.problems.map(\.code) == [code])
        #expect(report.problems.first?.record == 1)
    }

    @Test func `every fault of a record is named, not only the first`() throws {
        let report = try run(try sandbox.write(Self.head + "1;terbang;9;kapan;\n"))
        #expect(
            report.problems.map(\.code) == [
                .numberLength, .competencyUnknown, .levelImpossible, .assessmentDateUnreadable,
            ])
    }

    @Test func `technical competencies are known by code and name`() throws {
        let technical = try #require(TechnicalStandard.competencies.first)
        let rows = [technical.code, technical.name].map {
            "198609262015051001;\($0);2;14-03-2026;\n"
        }
        let report = try run(try sandbox.write(Self.head + rows.joined()))
        #expect(report.inserted == 1 && report.unchanged == 1 && report.rejected == 0)
    }

    private static let wide =
        "NIP;KOMPETENSI;LEVEL;TANGGAL PENILAIAN;SUMBER;PENILAI;BUKTI;BERLAKU SAMPAI\n"
    private static let row = "198609262015051001;integritas;3;14-03-2026;ATASAN;"

    private func assessments() throws -> [CompetencyAssessment] {
        let person = try #require(try database.person(withNumber: "198609262015051001"))
        return try database.competencyEvidence(of: person, on: .testDay).assessments
    }

    @Test(arguments: ["Kepala;LAP-1;13-03-2028", "UPT;LAP-1;13-03-2029", "Kepala;LAP-2;"])
    func `what differs in more than the level goes before the other`(changed: String) throws {
        let first = Self.wide + Self.row + "Kepala;LAP-1;13-03-2029\n"
        _ = try run(try sandbox.write(first))

        let report = try run(try sandbox.write(Self.wide + Self.row + changed + "\n"))

        #expect(report.inserted == 1 && report.problems.isEmpty)
        let newest = try #require(try assessments().first)
        let cells = changed.split(separator: ";").map(String.init)
        #expect(newest.assessor == cells[0] && newest.evidence == cells[1])
        #expect(try run(try sandbox.write(first)).unchanged == 1)
    }

    @Test func `what a file leaves out need not agree`() throws {
        _ = try run(try sandbox.write(Self.wide + Self.row + "Kepala;LAP-1;13-03-2028\n"))
        #expect(try run(try sandbox.write(Self.wide + Self.row + ";;\n")).unchanged == 1)
        #expect(try assessments().count == 1)
    }

    @Test func `another level of the same day and source is taken with a warning`() throws {
        let rows = [3, 4].map { "198609262015051001;integritas;\($0);14-03-2026;\n" }
        let report = try run(try sandbox.write(Self.head + rows.joined()))
        #expect(report.inserted == 2 && report.rejected == 0)
        #expect(report.problems.map(\.code) == [.levelContradicts])
        #expect(report.problems.first?.detail == "3" && report.problems.first?.record == 2)
    }

    @Test func `an unreadable date of assessment refuses in words of its own`() throws {
        let report = try run(
            try sandbox.write(Self.head + "198609262015051001;integritas;3;kapan;\n"))
        #expect(report.problems.map(\.code) == [.assessmentDateUnreadable])
        #expect(report.problems.first?.severity == .error)
    }
}
