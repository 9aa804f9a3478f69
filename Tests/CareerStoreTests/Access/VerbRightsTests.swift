import CareerDomain
import CareerStore
import Testing

/// Every verb of the database against a real file, as each role. The letters
/// are explained at ``VerbRow``, the columns at ``VerbColumn``.
@Suite struct VerbRightsTests {
    private let institution: Institution

    init() throws { institution = try Institution() }

    private func check(_ rows: [VerbRow]) throws {
        for row in rows { try row.check(institution) }
    }

    @Test func `the list, records and numbers are known to whom the table says`() throws {
        let quarter = institution.draft
        try check([
            //                       emp a unit inst le a in no
            .reading("rosterEntry", "y- y yyy- yyy y- y -- --") {
                VerbRow.found(
                    try $0.database.rosterEntry(of: try $0.person, quarter: quarter))
            },
            .reading("dossier", "y- n yyy- yyy y- y -- --") {
                VerbRow.found(try $0.database.dossier(of: try $0.person))
            },
            .reading("dossier revealed", "y- n yyy- yyy n- n -- --") {
                VerbRow.found(
                    try $0.database.dossier(of: try $0.person, identity: .revealed))
            },
            .reading("person by number", "y- y yyy- yyy y- y -- --") {
                VerbRow.found(
                    try $0.database.person(withNumber: try $0.institution.digits($0.member)))
            },
            .reading("people by NIK", "y- - yyy- yyy -- - -- --") {
                let nik = try $0.institution.record($0.member).nationalID
                return VerbRow.found(
                    try $0.database.people(withNationalID: nik, except: nil).first)
            },
            .reading("competencyEvidence", "y- y yyy- yyy y- y -- -n") {
                _ = try $0.database.competencyEvidence(
                    of: try $0.person, on: Institution.today)
                return "y"
            },
            .reading("relatives", "1- n 111- 121 1- 1 -- -n") {
                String(try $0.database.relatives(of: try $0.person).count)
            },
            .reading("account", "y- - yyy- yyy -- - yy --") {
                VerbRow.found(
                    try $0.database.account(named: try $0.institution.digits($0.member)))
            },
            .reading("grants", "y- - yyy- yyy -- - yy --") {
                _ = try $0.database.grants(of: try $0.account)
                return "y"
            },
            .reading("sign-ins", "y- - yyy- yyy -- - yy --") {
                _ = try $0.database.signIns(of: try $0.account, limit: 5)
                return "y"
            },
            .reading("rights over the person", "y- y yyy- yyy y- y -- -n") {
                let rights = try $0.database.rights(over: try $0.person, state: .none)
                guard let decision = rights.decisions[.listPerson] else { return "-" }
                return decision.isAllowed ? "y" : "n"
            },
            .reading("former numbers", "y- n yyy- yyy y- y -- -n") {
                _ = try $0.database.formerNumbers(of: try $0.person)
                return "y"
            },
            .reading("checkExport", "y- n yyy- yyy n- n -- -n") {
                try $0.database.checkExport(of: try $0.person)
                return "y"
            },
            // Also of a relative: it is a part of the copy of his record.
            .reading("proposals", "y- n yyy- yyy n- n -- -n") {
                _ = try $0.database.proposals(of: try $0.person)
                return "y"
            },
            .reading("trail of the person", "y- n nny- yyy n- y -- -n") {
                _ = try $0.database.auditEvents(
                    AuditQuery(person: try $0.person), before: nil, limit: 5)
                return "y"
            },
        ])
    }

    @Test func `appraisals are read in the states that the table says`() throws {
        var rows: [VerbRow] = []
        for (quarter, name, expected, byKey) in [
            (
                institution.delivered, "delivered", "y- y yyy- yyy y- y -- -n",
                "y- y yyy- yyy y- y -- -n"
            ),
            (institution.signed, "signed", "-- y yy-- yy- y- y -- -n", "-- y yy-- yy- y- y -- -n"),
            (institution.draft, "draft", "-- y yy-- yy- n- n -- -n", "-- y yy-- yy- n- n -- -n"),
        ] {
            rows.append(
                .reading("appraisal \(name)", expected) {
                    VerbRow.found(
                        try $0.database.appraisal(of: try $0.person, in: quarter))
                })
            rows.append(
                .reading("appraisal by key \(name)", byKey) {
                    VerbRow.found(try $0.database.appraisal(try $0.document(quarter).id))
                })
        }
        rows.append(
            .reading("appraisals", "1- 3 331- 331 2- 2 -- -n") {
                String(try $0.database.appraisals(of: try $0.person).count)
            })
        try check(rows)
    }

    @Test func `who assesses is told of whoever is known`() throws {
        let everybody = "y- y yyy- yyy y- y -- -n"
        try check([
            .reading("authority", everybody) {
                _ = try $0.database.authority(over: try $0.person, on: Institution.today)
                return "y"
            },
            .reading("assessorParty", everybody) {
                VerbRow.found(
                    try $0.database.assessorParty(
                        of: try $0.person, on: Institution.today, for: nil))
            },
            .reading("planningExemption", everybody) {
                let quarter = $0.institution.draft
                _ = try $0.database.planningExemption(of: try $0.person, in: quarter)
                return "y"
            },
            .reading("assessed", everybody) {
                _ = try $0.database.assessed(by: try $0.person, on: Institution.today)
                return "y"
            },
            .reading("assignments of", everybody) {
                _ = try $0.database.assignments(of: try $0.person, on: nil)
                return "y"
            },
            .reading("assignments over the unit", "11 1 1110 111 10 1 00 0n") {
                let unit = try #require($0.institution.record($0.member).unit)
                let units = ["Seksi Arsip", "Subbagian Rahasia"]
                let name = units.contains(unit.name) ? unit.name : units[0]
                return String(
                    try $0.database.assignments(
                        over: try $0.institution.unit(name), on: nil
                    ).count)
            },
            .reading("capabilities", "yy y yyyy yyy yy y yy yn") {
                _ = try $0.database.capabilities(on: Institution.today)
                return "y"
            },
        ])
    }

    @Test func `exports hold what may be exported and read`() throws {
        try check([
            .reading("export employees", "10 0 1110 111 00 n nn nn") {
                try $0.exported(.employees)
            },
            .reading("export appraisals", "10 0 3310 331 00 n nn nn") {
                try $0.exported(.appraisals)
            },
            .reading("export competencies", "10 0 1110 111 00 n nn nn") {
                try $0.exported(.competencies)
            },
        ])
    }

    @Test func `what concerns the institution is read by whom the table says`() throws {
        try check([
            .reading("whole trail", "nn n nnnn nnn nn y nn nn") {
                _ = try $0.database.auditEvents(AuditQuery(), before: nil, limit: 5)
                return "y"
            },
            .reading("verification", "nn n nnnn yyy nn y yy nn") {
                _ = try AuditVerification.run($0.database)
                return "y"
            },
            .reading("check", "nn n nnnn yyy nn y yy nn") {
                _ = try DatabaseCheck.run($0.database)
                return "y"
            },
            .reading("accounts of the trail", "nn n nnnn nnn nn y nn nn") {
                _ = try $0.database.auditAccounts(limit: 5)
                return VerbRow.found(
                    try $0.database.auditAccount(named: try $0.institution.digits($0.member)))
            },
            .reading("a row of the trail", "nn n nnnn yyy nn y yy nn") {
                VerbRow.found(try $0.database.auditLandmark(1))
            },
            .reading("units for roles", "nn n nnnn yyy nn n yy nn") {
                VerbRow.found(try $0.database.unitsForRoles().first)
            },
            .reading("own account", "yy y yyyy yyy yy y y- --") {
                VerbRow.found(try $0.database.ownAccount())
            },
            .reading("announcements", "yy y yyyy yyy yy y yy yn") {
                _ = try $0.database.announcements(on: Institution.today)
                return "y"
            },
        ])
    }
}
