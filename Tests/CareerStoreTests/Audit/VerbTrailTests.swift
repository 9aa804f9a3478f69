import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// Every verb that changes something leaves a row that tells what it did.
@Suite struct `The trail of the verbs` {
    private let trail: VerbTrail
    private let institution: Institution
    private let employee: PersonID

    init() throws {
        trail = try VerbTrail()
        institution = trail.institution
        employee = try institution.person(.employee)
    }

    private typealias Row = VerbTrail.Row

    private func row(
        _ action: AuditAction, _ kind: AuditObject.Kind, _ role: AccountRole = .institutionAdmin,
        of person: PersonID? = nil, part: String = "", before: String = "", after: String = "",
        reason: String = "", authority: String = ""
    ) -> Row {
        Row(
            action: action, kind: kind, person: person, role: role, part: part, before: before,
            after: after, reason: reason, authority: authority)
    }

    @Test func `people and their records`() throws {
        let nobody = try Samples.record(20_001, name: "Baru")
        var added: PersonID?
        let events = try trail.expect(
            .institutionAdmin, [row(.personAdded, .person, of: PersonID(14), after: "Baru")]
        ) { added = try $0.register(nobody).person }
        #expect(events.first?.object == AuditObject(.person, added?.rawValue ?? 0))
        var record = try institution.record(.employee)
        record.birthPlace = "Medan"
        let edited = row(
            .personEdited, .person, .unitAdmin, of: employee, part: "tempat lahir",
            before: "tempat lahir: ", after: "tempat lahir: Medan",
            authority: "SK-ADMIN_UNIT")
        try trail.expect(.unitAdmin, [edited]) {
            try $0.amend(employee, to: record, seeing: 0)
        }
        try trail.expect(.unitAdmin, []) {
            let outcome = try $0.register(record).outcome
            #expect(outcome == .unchanged)
        }
        let rank = "golongan: III/a 0/0 @\(record.rankFrom?.written ?? "")"
        try trail.expect(
            .institutionAdmin,
            [
                row(
                    .historyCorrected, .person, of: employee, part: "golongan", before: rank,
                    after: rank + " (dikoreksi: keliru)", reason: "keliru",
                    authority: "")
            ]
        ) { try $0.correct(.rank, row: 1, of: employee, reason: "keliru") }
        try trail.expect(
            .institutionAdmin,
            [
                row(
                    .requirementSet, .none, part: "Pengadministrasi",
                    after: "integritas=4 @04-10-2024 Perwal")
            ]
        ) {
            try $0.require(
                PositionRequirement(
                    competencyCode: "integritas", level: CompetencyLevel(4),
                    legalBasis: "Perwal", validFrom: Institution.today),
                forPostOf: employee)
        }
        let assessed = row(
            .competencyAssessed, .assessment, .assessor, of: employee, part: "kerja-sama",
            after: "3 @04-10-2024–04-10-2024 ATASAN B-1")
        try trail.expect(.assessor, [assessed]) {
            _ = try $0.record(
                CompetencyAssessment(
                    id: AssessmentID(0), person: employee, competencyCode: "kerja-sama",
                    level: try #require(CompetencyLevel(3)), source: .supervisor,
                    assessor: "", evidence: "B-1", assessedOn: Institution.today,
                    validUntil: Institution.today, recordedAt: Samples.noon))
        }
    }

    @Test func `readings of others' records, once a session, and of one's own what is uncovered`()
        throws
    {
        let document = try institution.document(.employee, institution.delivered).id
        try trail.expect(
            .unitAdmin,
            [
                row(
                    .recordRead, .person, .unitAdmin, of: employee, authority: "SK-ADMIN_UNIT"),
                row(
                    .identityRevealed, .person, .unitAdmin, of: employee, authority: "SK-ADMIN_UNIT"
                ),
                row(
                    .appraisalRead, .appraisal, .unitAdmin, of: employee, authority: "SK-ADMIN_UNIT"
                ),
                row(
                    .competencyRead, .person, .unitAdmin, of: employee, authority: "SK-ADMIN_UNIT"
                ),
            ]
        ) { admin in
            for _ in 1...2 {
                _ = try admin.dossier(of: employee)
                _ = try admin.dossier(of: employee, identity: .revealed)
                try admin.noteReading(of: document)
                try admin.noteReading(ofCompetencyOf: employee)
            }
        }
        // Uncovered on a screen it may be seen by others, whoever's it is.
        try trail.expect(.employee, [row(.identityRevealed, .person, .employee, of: employee)]) {
            own in
            _ = try own.dossier(of: employee)
            _ = try own.dossier(of: employee, identity: .revealed)
            try own.noteReading(of: document)
            try own.noteReading(ofCompetencyOf: employee)
        }
    }

    @Test func `appraisals from the first field to the delivery`() throws {
        let document = try institution.document(.employee, institution.draft)
        let result = document.results[0]
        try trail.expect(
            .assessor,
            [
                row(
                    .fieldSaved, .appraisal, .assessor, of: employee, part: "recommendation",
                    after: "Diklat")
            ]
        ) { _ = try $0.save(.recommendation, from: "", to: "Diklat", in: document.id, at: nil) }
        try trail.expect(.assessor, []) {
            _ = try $0.save(.recommendation, from: "", to: "Diklat", in: document.id, at: nil)
        }
        var part = PlannedResultID(0)
        let added = try trail.expect(
            .unitAdmin,
            [
                row(
                    .partAdded, .appraisal, .unitAdmin, of: employee, after: "UTAMA",
                    authority: "SK-ADMIN_UNIT")
            ], matching: { $0.part = "" }
        ) { part = try $0.addResult(.main, to: document.id).1 }
        #expect(added.first?.detail?.part == "hasil.\(part.rawValue)")
        try expectParts(of: document, result, part)
    }

    private func expectParts(
        of document: Appraisal, _ result: PlannedResult, _ added: PlannedResultID
    ) throws {
        let indicator = result.indicators[0]
        let admin = try institution.session(.institutionAdmin)
        func last() throws -> AuditEvent? {
            try trail.events(1).first
        }
        _ = try admin.removeResult(added, from: document.id)
        #expect(try last()?.action == .partRemoved)
        let (_, indicatorID) = try admin.addIndicator(to: result.id, in: document.id)
        #expect(try last()?.detail?.part == "indikator.\(indicatorID.rawValue)")
        _ = try admin.removeIndicator(indicatorID, from: document.id)
        #expect(try last()?.action == .partRemoved)
        _ = try admin.removeIndicator(indicator.id, from: document.id)
        #expect(try last()?.detail?.before == indicator.indicator)
        _ = try admin.restoreIndicator(indicator, at: 0, in: result.id, of: document.id)
        #expect(try last()?.detail?.after == indicator.indicator)
        _ = try admin.removeResult(result.id, from: document.id)
        #expect(try last()?.detail?.before == result.statement)
        _ = try admin.restoreResult(result, at: 0, in: document.id)
        #expect(try last()?.action == .partAdded)
        #expect(try last()?.detail?.after == result.statement)
        #expect(try last()?.object == AuditObject(.appraisal, document.id.rawValue))
        #expect(try last()?.person == employee)
        #expect(try last()?.role == .institutionAdmin)
    }

    @Test func `beginning, discarding, signing and delivering`() throws {
        let draft = try institution.document(.employee, institution.draft)
        let signed = try institution.document(.employee, institution.signed)
        try trail.expect(
            .assessor,
            [row(.appraisalBegun, .appraisal, .assessor, of: employee, part: "2024-TW4")]
        ) { _ = try $0.beginAppraisal(of: employee, in: institution.later) }
        try trail.expect(
            .assessor,
            [
                row(
                    .draftDiscarded, .appraisal, .assessor, of: employee, part: "2024-TW3",
                    before: draft.trail),
                row(
                    .draftReinstated, .appraisal, .assessor, of: employee, part: "2024-TW3",
                    after: draft.trail),
            ]
        ) {
            try $0.discard(draft.id, seeing: draft.version)
            _ = try $0.reinstate(draft)
        }
        let again = try institution.document(.employee, institution.draft)
        let events = try trail.expect(
            .assessor,
            [
                row(.appraisalSigned, .appraisal, .assessor, of: employee, part: "2024-TW3")
            ],
            matching: {
                $0.after = ""; $0.authority = ""
            }
        ) {
            _ = try $0.sign(again.id, seeing: again.version)
        }
        let bound = try institution.document(.employee, institution.draft)
        #expect(
            try CareerDatabase.raw(institution.path).read { db in
                try Data.fetchOne(
                    db, sql: "SELECT record_digest FROM audit_event WHERE id = ?",
                    arguments: [events.first?.number])
            } == Data(RecordDigest(signed: bound).bytes))
        #expect(events.first?.detail?.authority.isEmpty == false)
        try trail.expect(
            .unitAdmin,
            [
                row(
                    .appraisalDelivered, .appraisal, .unitAdmin, of: employee, part: "2024-TW2",
                    authority: "SK-ADMIN_UNIT")
            ]
        ) { _ = try $0.deliver(signed.id) }
        try trail.expect(.unitAdmin, []) { _ = try $0.deliver(signed.id) }
    }
}
