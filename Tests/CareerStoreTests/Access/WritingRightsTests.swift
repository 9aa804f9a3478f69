import CareerDomain
import CareerStore
import Testing

/// As ``VerbRightsTests``, for what changes something.
@Suite struct WritingRightsTests {
    private let institution: Institution

    init() throws { institution = try Institution() }

    private func check(_ rows: [VerbRow]) throws {
        for row in rows { try row.check(institution) }
    }

    @Test func `drafts are filled in by assessor and personnel admins`() throws {
        let draft = institution.draft
        let later = institution.later
        let filling = "-- y yn-- yn- n- n -- -n"
        let beginning = "n- y ynn- ynn n- n -- -n"
        try check([
            .writing("beginAppraisal", beginning) {
                _ = try $0.database.beginAppraisal(of: try $0.person, in: later)
            },
            .writing("reinstate", beginning) {
                var document = try $0.document(draft)
                document.quarter = later
                _ = try $0.database.reinstate(document)
            },
            .writing("save", filling) {
                let document = try $0.document(draft)
                _ = try $0.database.save(
                    .recommendation, from: "", to: "Diklat", in: document.id, at: nil)
            },
            .writing("addResult", filling) {
                _ = try $0.database.addResult(.main, to: try $0.document(draft).id)
            },
            .writing("removeResult", filling) {
                let document = try $0.document(draft)
                _ = try $0.database.removeResult(document.results[0].id, from: document.id)
            },
            .writing("restoreResult", filling) {
                let document = try $0.document(draft)
                _ = try $0.database.restoreResult(
                    document.results[0], at: 0, in: document.id)
            },
            .writing("addIndicator", filling) {
                let document = try $0.document(draft)
                _ = try $0.database.addIndicator(to: document.results[0].id, in: document.id)
            },
            .writing("removeIndicator", filling) {
                let document = try $0.document(draft)
                _ = try $0.database.removeIndicator(
                    document.results[0].indicators[0].id, from: document.id)
            },
            .writing("restoreIndicator", filling) {
                let document = try $0.document(draft)
                let result = document.results[0]
                _ = try $0.database.restoreIndicator(
                    result.indicators[0], at: 0, in: result.id, of: document.id)
            },
            .writing("discard", filling) {
                let document = try $0.document(draft)
                try $0.database.discard(document.id, seeing: document.version)
            },
        ])
    }

    @Test func `the assessor alone signs, and others may deliver`() throws {
        let draft = institution.draft
        let signed = institution.signed
        let delivered = institution.delivered
        try check([
            .writing("sign", "-- y nn-- nn- n- n -- -n") {
                let document = try $0.document(draft)
                _ = try $0.database.sign(document.id, seeing: document.version)
            },
            .writing("deliver", "-- y yn-- yn- n- n -- -n") {
                _ = try $0.database.deliver(try $0.document(signed).id)
            },
            .reading("noteReading", "0- 1 110- 110 1- 1 -- -n") { trial in
                let id = try trial.document(delivered).id
                guard try trial.database.appraisal(id) != nil else {
                    try trial.database.noteReading(of: id)
                    return "-"
                }
                let auditor = try trial.institution.session(.auditor)
                defer { auditor.close() }
                func noted() throws -> Int {
                    let query = AuditQuery(
                        action: .appraisalRead, object: AuditObject(.appraisal, id.rawValue))
                    return try auditor.auditEvents(query, before: nil, limit: 99).count
                }
                let before = try noted()
                for _ in 1...2 { try trial.database.noteReading(of: id) }
                return String(try noted() - before)
            },
        ])
    }

    @Test func `records are changed by personnel admins, and never their own`() throws {
        let editing = "n- n ynn- ynn n- n -- -n"
        try check([
            .writing("amend", editing) {
                var record = try $0.institution.record($0.member)
                record.birthPlace = "Medan"
                try $0.database.amend(try $0.person, to: record, seeing: 0)
            },
            .writing("register a change", "nn n ynnn ynn nn n nn nn") {
                var record = try $0.institution.record($0.member)
                record.birthPlace = "Medan"
                _ = try $0.database.register(record)
            },
            .writing("correct", editing) {
                try $0.database.correct(.rank, row: 1, of: try $0.person, reason: "keliru")
            },
            .writing("register somebody new", "nn n nnnn yyy nn n nn nn") {
                _ = try $0.database.register(try Samples.record(20_001, name: "Baru"))
            },
            .writing("assess competency", "n- y ynn- ynn n- n -- -n") {
                _ = try $0.database.record(
                    CompetencyAssessment(
                        id: AssessmentID(0), person: try $0.person, competencyCode: "kerja-sama",
                        level: try #require(CompetencyLevel(3)), source: .supervisor,
                        assessor: "", evidence: "", assessedOn: Institution.today,
                        validUntil: Institution.today, recordedAt: Samples.noon))
            },
            .writing("declareRelative", "-- n yny- yny n- n -- -n") {
                try $0.database.declareRelative(
                    try $0.institution.person(.head), of: try $0.person, kinship: "paman")
            },
            .writing("propose", "y- n nny- nny n- n -- -n") {
                _ = try $0.database.propose(.birthPlace, for: try $0.person)
            },
            .writing("accept", "n- n ynn- ynn n- n -- -n") {
                let proposal = try $0.proposed()
                try $0.database.accept(proposal, seeing: 0, reason: "sesuai")
            },
            .writing("refuse", "n- n ynn- ynn n- n -- -n") {
                try $0.database.refuse(try $0.proposed(), reason: "tidak sesuai")
            },
            .writing("withdraw", "y- n nny- nny n- n -- -n") {
                try $0.database.withdraw(try $0.proposed())
            },
            .writing("comparison", "y- n yny- yny n- n -- -n") {
                _ = try $0.database.comparison(of: try $0.proposed())
            },
            .writing("erase", "n- n nnn- nnn n- n -- -n") {
                try $0.database.erasePerson(try $0.person, reason: "masa simpan berakhir")
            },
        ])
    }

    @Test func `accounts are looked after by whom the table says`() throws {
        let looking = "n- n ynn- ynn n- n yy -n"
        let managing = "nn n nnnn ynn nn n yy nn"
        try check([
            .writing("code to a person", "n- n ynn- ynn n- n -- -n") {
                _ = try $0.database.handOutCode(to: try $0.person)
            },
            .writing("code to an account", looking) {
                _ = try $0.database.handOutCode(to: try $0.account)
            },
            .writing("block", looking) {
                try $0.database.block(try $0.account, reason: "uji")
            },
            .writing("unblock", looking) { try $0.database.unblock(try $0.account) },
            .writing("grant", managing) {
                try $0.database.grant(
                    Institution.grant(
                        .leader, try $0.institution.unit("Sekretariat"), to: try $0.account))
            },
            .writing("technical account", "nn n nnnn yyy nn n yy nn") {
                _ = try $0.database.makeTechnicalAccount(named: "auditor2")
            },
            .reading("requests", "nn n nnnn yyy nn n yy nn") {
                _ = try $0.database.approvalRequests()
                return "y"
            },
            .writing("request a role", managing) {
                _ = try $0.database.request(
                    .grant(Institution.grant(.installer, to: try $0.account)))
            },
            .writing("request a code", looking) {
                _ = try $0.database.request(.code(try $0.account))
            },
            .writing("confirm", "nn n nnnn ynn nn n yn nn") {
                _ = try $0.database.confirm(try $0.requested())
            },
            .writing("refuse a request", managing) {
                try $0.database.refuse(try $0.requested(), reason: "uji")
            },
            .writing("withdraw a request", "nn n nnnn nnn nn n nn nn") {
                try $0.database.withdraw(try $0.requested())
            },
            .writing("first admin", "nn n nnnn nnn nn n nn nn") {
                _ = try $0.database.makeFirstAdmin(
                    try $0.person, passphrase: Institution.phrase)
            },
        ])
    }

    @Test func `the institution's own is changed by its admins`() throws {
        let administering = "nn n nnnn yyy nn n nn nn"
        let loading = "nn n nnnn yyy nn n yy nn"
        try check([
            .writing("settings", administering) {
                try $0.database.save(InstitutionSettings(institutionName: "Lain"))
            },
            .writing("requirement", administering) {
                try $0.database.require(
                    PositionRequirement(
                        competencyCode: "integritas", level: CompetencyLevel(4),
                        legalBasis: "Perwal", validFrom: Institution.today),
                    forPostOf: try $0.person)
            },
            .writing("capability", administering) {
                try $0.database.set(
                    AssignmentCapability(
                        kind: .dailyActing, assessing: .allowed, legalBasis: "Perwal"),
                    from: Institution.today)
            },
            .writing("announce", administering) {
                _ = try $0.database.announce(
                    Announcement(title: "Libur", from: Institution.today))
            },
            .writing("note a backup", loading) {
                try $0.database.noteBackup(to: "/cadangan")
            },
            .writing("note a restore", "nn n nnnn nnn nn n yy nn") {
                try $0.database.noteRestore(from: "/cadangan", kept: "")
            },
            .writing("mark as sample", loading) { try $0.database.markAsSample() },
            .writing("bulk", loading) {
                try $0.database.bulkRegistration {
                    _ = try $0.register(
                        try Samples.record(20_001, name: "Baru"), fingerprint: nil)
                }
            },
            .writing("assign", "-- - nnnn ynn nn n -- -n") {
                _ = try $0.database.assign(
                    Assignment(
                        person: try $0.institution.person(.director), kind: .delegated,
                        target: .person(try $0.person), from: Institution.today,
                        decree: Decree(number: "800/1")))
            },
        ])
    }
}
