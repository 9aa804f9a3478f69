import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// A rehearsal keeps nothing, and says what would change: that is a look at what
/// is recorded.
@Suite struct `Noted imports` {
    private let institution: Institution
    private static let head = "NIP BARU,NAMA,NIK,NOMOR HP,EMAIL,ALAMAT"

    init() throws { institution = try Institution() }

    /// The record of a person as a file states it, with guesses.
    private func run(
        as visitor: Institution.Visitor, nationalID: String? = nil, phone: String? = nil,
        name: String? = nil, isRehearsal: Bool = true, isStrict: Bool = false,
        besides: String = ""
    ) throws -> ImportReport {
        let record = try institution.record(.employee)
        let cells = [
            record.employeeNumber.digits, name ?? record.name.name,
            nationalID ?? record.nationalID, phone ?? record.contact.phone,
            record.contact.email, record.contact.address,
        ]
        let path = institution.folder.file("tebakan.csv")
        let text = [Self.head, cells.joined(separator: ","), besides].joined(separator: "\n")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let database = try institution.session(visitor)
        defer { database.close() }
        return try FileImport.run(
            file: path, into: database,
            options: ImportOptions(
                isRehearsal: isRehearsal, isStrict: isStrict, today: Institution.today,
                correctionReason: "tebakan.csv"),
            progress: { _ in true })
    }

    private func trail() throws -> [AuditEvent] {
        try institution.session(.auditor).auditEvents(AuditQuery(), before: nil, limit: 20)
            .filter { [.imported, .importRehearsed].contains($0.action) }
    }

    /// Whether something would change tells whether the guess is right.
    private func figures(_ report: ImportReport) -> [Int] {
        [report.inserted, report.updated, report.unchanged, report.rejected]
    }

    @Test func `it tells nobody whether a NIK or phone is right to whom they are not open`()
        throws
    {
        let right = try run(as: .installer)
        let wrongNumber = try run(as: .installer, nationalID: "3271011203909999")
        let wrongPhone = try run(as: .installer, phone: "081299999999")
        #expect(figures(right) == [0, 0, 1, 0])
        #expect(figures(wrongNumber) == figures(right))
        #expect(figures(wrongPhone) == figures(right))
        #expect(right.leavesOutIdentity)
        // Of the rest it says what would change.
        #expect(figures(try run(as: .installer, name: "Eko P.")) == [0, 1, 0, 0])
    }

    @Test func `neither does the first pass of an import that keeps all or nothing`() throws {
        let broken = "123,Tanpa NIP,,,,"
        let right = try run(as: .installer, isRehearsal: false, isStrict: true, besides: broken)
        let wrong = try run(
            as: .installer, nationalID: "3271011203909999", isRehearsal: false, isStrict: true,
            besides: broken)
        #expect(right.isWithheld && wrong.isWithheld)
        #expect(figures(right) == figures(wrong))
    }

    @Test func `whoever may see them is told, and each look leaves a row`() throws {
        #expect(figures(try run(as: .institutionAdmin)) == [0, 0, 1, 0])
        let wrong = try run(as: .institutionAdmin, nationalID: "3271011203909999")
        #expect(figures(wrong) == [0, 1, 0, 0])
        #expect(!wrong.leavesOutIdentity)
        let rows = try trail()
        #expect(rows.map(\.action) == [.importRehearsed, .importRehearsed])
        #expect(rows.map(\.detail?.reason) == ["tebakan.csv", "tebakan.csv"])
        #expect(
            rows.first?.detail?.after == "dibaca 1, baru 0, berubah 1, sama 0, ditolak 0")
        #expect(rows.first?.role == .institutionAdmin)
    }

    @Test func `an import leaves a row of its own, also where it has changed nothing`() throws {
        _ = try run(as: .institutionAdmin, isRehearsal: false)
        let rows = try trail()
        #expect(rows.map(\.action) == [.imported])
        #expect(rows.first?.detail?.after.contains("sama 1") == true)
    }

    @Test func `into an empty database there was nobody to compare with`() throws {
        let database = try Samples.database()
        let folder = try TemporaryFolder()
        let path = folder.file("siasn.csv")
        try Data(SIASNRows.csv([SIASNRows.pns]).utf8).write(to: URL(fileURLWithPath: path))
        let report = try FileImport.run(
            file: path, into: database,
            options: ImportOptions(isRehearsal: true, today: .testDay), progress: { _ in true })
        #expect(report.inserted == 1 && !report.leavesOutIdentity)
        #expect(try database.auditEvents(AuditQuery(), before: nil, limit: 9).isEmpty)
    }
}
