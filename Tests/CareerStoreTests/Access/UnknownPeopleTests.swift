import CareerDomain
import CareerStore
import Testing

/// Asked about somebody out of scope, every verb answers as about somebody who
/// is not there.
@Suite struct `People out of scope` {
    private let institution: Institution

    init() throws { institution = try Institution() }

    /// Somebody with an account and documents, or nobody at all.
    private struct Target {
        var person = PersonID(99_999)
        var account = AccountID(99_999)
        var unit = OrgUnitID(99_999)
        var delivered = AppraisalID(99_999)
        var draft = AppraisalID(99_999)
        var digits = "199001012015031077"
        var nationalID = "3271990101909999"
        var foreignID = "ASN-TIDAK-ADA"
        var result = PlannedResultID(99_999)
        var indicator = ResultIndicatorID(99_999)
    }

    private func stranger() throws -> Target {
        let record = try institution.record(.stranger)
        let draft = try institution.document(.stranger, institution.draft)
        return Target(
            person: try institution.person(.stranger),
            account: try institution.account(.stranger),
            unit: try institution.unit("Subbagian Rahasia"),
            delivered: try institution.document(.stranger, institution.delivered).id,
            draft: draft.id, digits: record.employeeNumber.digits,
            nationalID: record.nationalID, foreignID: record.foreignID,
            result: draft.results[0].id, indicator: draft.results[0].indicators[0].id)
    }

    private typealias Verb = (name: String, ask: (CareerDatabase, Target) throws -> Any)

    private var readings: [Verb] {
        let quarter = institution.draft
        let today = Institution.today
        return [
            ("rosterEntry", { try $0.rosterEntry(of: $1.person, quarter: quarter) as Any }),
            ("dossier", { try $0.dossier(of: $1.person) as Any }),
            ("identity", { try $0.dossier(of: $1.person, identity: .revealed) as Any }),
            ("number", { try $0.person(withNumber: $1.digits) as Any }),
            ("NIK", { try $0.people(withNationalID: $1.nationalID, except: nil) }),
            ("competency", { try $0.competencyEvidence(of: $1.person, on: today) }),
            ("appraisal", { try $0.appraisal(of: $1.person, in: quarter) as Any }),
            ("delivered", { try $0.appraisal($1.delivered) as Any }),
            ("draft", { try $0.appraisal($1.draft) as Any }),
            ("appraisals", { try $0.appraisals(of: $1.person) }),
            ("noteReading", { try $0.noteReading(of: $1.delivered) }),
            ("authority", { try $0.authority(over: $1.person, on: today) }),
            ("party", { try $0.assessorParty(of: $1.person, on: today, for: nil) as Any }),
            ("assessed", { try $0.assessed(by: $1.person, on: today) }),
            ("assignments of", { try $0.assignments(of: $1.person, on: nil) }),
            ("assignments over", { try $0.assignments(over: $1.unit, on: nil) }),
            ("relatives", { try $0.relatives(of: $1.person) }),
            ("decision", { try $0.decision(.readDossier, on: $1.person, state: .none) }),
            (
                "trail",
                {
                    try $0.auditEvents(AuditQuery(person: $1.person), before: nil, limit: 9)
                }
            ),
        ]
    }

    private var writings: [Verb] {
        let quarter = institution.later
        return [
            ("begin", { try $0.beginAppraisal(of: $1.person, in: quarter) }),
            ("save", { try $0.save(.notes, from: "", to: "x", in: $1.draft, at: nil) }),
            ("discard", { try $0.discard($1.draft, seeing: 0) }),
            ("addResult", { try $0.addResult(.main, to: $1.draft) }),
            ("removeResult", { try $0.removeResult($1.result, from: $1.draft) }),
            ("addIndicator", { try $0.addIndicator(to: $1.result, in: $1.draft) }),
            ("removeIndicator", { try $0.removeIndicator($1.indicator, from: $1.draft) }),
            ("sign", { try $0.sign($1.draft, seeing: 0) }),
            ("deliver", { try $0.deliver($1.draft) }),
            ("correct", { try $0.correct(.rank, row: 1, of: $1.person, reason: "x") }),
            (
                "register",
                { database, target in
                    var record = try Samples.record(0, name: "Sama")
                    record.foreignID = ""
                    record.employeeNumber = try EmployeeNumber(target.digits)
                    return try database.register(record)
                }
            ),
            (
                "register with a foreign id",
                { database, target in
                    var record = try Samples.record(0, name: "Sama", foreignID: "ASN-BARU")
                    record.employeeNumber = try EmployeeNumber(target.digits)
                    return try database.register(record)
                }
            ),
            (
                "register by foreign id",
                { database, target in
                    var record = try Samples.record(0, name: "Sama", foreignID: target.foreignID)
                    record.employeeNumber = try EmployeeNumber("199001012015031078")
                    return try database.register(record)
                }
            ),
            (
                "declare",
                { database, target in
                    let own = database.actor.account
                    return try database.declareRelative(
                        target.person, of: PersonID(own?.rawValue ?? 0), kinship: "x")
                }
            ),
            ("declare of", { try $0.declareRelative(PersonID(1), of: $1.person, kinship: "x") }),
            ("erase", { try $0.erasePerson($1.person, reason: "x") }),
            (
                "rights",
                {
                    try $0.rights(over: $1.person, state: .none).decisions
                        .map { "\($0.key): \($0.value)" }.sorted()
                }
            ),
        ]
    }

    private var accountVerbs: [Verb] {
        [
            ("account", { try $0.account(named: $1.digits) as Any }),
            ("accounts", { try $0.accounts(matching: $1.digits, limit: 9) }),
            ("grants", { try $0.grants(of: $1.account) }),
            ("code to account", { try $0.handOutCode(to: $1.account) }),
            ("block", { try $0.block($1.account, reason: "x") }),
            ("unblock", { try $0.unblock($1.account) }),
            ("sign-ins", { try $0.signIns(of: $1.account, limit: 9) }),
            ("account by number", { try $0.makeAccount(forNumber: $1.digits) }),
            ("grant", { try $0.grant(Institution.grant(.auditor, to: $1.account)) }),
        ]
    }

    private func outcome(_ verb: Verb, _ database: CareerDatabase, _ target: Target) -> String {
        do {
            return String(describing: try verb.ask(database, target))
        } catch {
            return "✘ \(error)"
        }
    }

    private func expectTheSame(_ verbs: [Verb], _ visitor: Institution.Visitor) throws {
        let database = try institution.session(visitor)
        let stranger = try stranger()
        for verb in verbs {
            let told = outcome(verb, database, stranger)
            #expect(told == outcome(verb, database, Target()), "\(visitor) \(verb.name)")
            for secret in [stranger.digits, "Zulaikha", "Quraisy", stranger.nationalID] {
                #expect(!told.contains(secret), "\(visitor) \(verb.name)")
            }
        }
    }

    @Test(arguments: [
        Institution.Visitor.employee, .assessor, .unitAdmin, .leader, .installer, .owner, .kiosk,
        .nobody,
    ])
    func `are told from nobody by no verb`(visitor: Institution.Visitor) throws {
        try expectTheSame(readings + writings, visitor)
    }

    @Test(arguments: [
        Institution.Visitor.employee, .assessor, .unitAdmin, .leader, .kiosk, .nobody,
    ])
    func `nor are their accounts`(visitor: Institution.Visitor) throws {
        let code: Verb = ("code to person", { try $0.handOutCode(to: $1.person) })
        try expectTheSame(accountVerbs + [code], visitor)
    }

    @Test func `accounts are listed for whoever looks after them, and found by name`() throws {
        func names(_ visitor: Institution.Visitor, _ text: String = "") throws -> Set<String> {
            let accounts = try institution.session(visitor).accounts(matching: text, limit: 99)
            return Set(accounts.map { $0.isTechnical ? $0.name : $0.fullName })
        }
        let agency: Set = [
            "Dewi Purnama", "Made Wirawan", "Hadi Santoso", "Eko Prasetyo", "Kiki Amalia",
            "Rika Maharani", "Parto Sudiro",
        ]
        #expect(try names(.unitAdmin) == agency.union(["Umi Kulsum"]))
        #expect(try names(.unitAdmin, "zula").isEmpty)
        #expect(try names(.unitAdmin, "eko pra") == ["Eko Prasetyo"])
        #expect(try names(.employee) == ["Eko Prasetyo"])
        #expect(try names(.institutionAdmin).count == 15)
        #expect(try names(.installer, "pem") == ["pemasang"])
        for visitor in [Institution.Visitor.kiosk, .nobody, .auditor] {
            #expect(try names(visitor).isEmpty)
        }
    }
}
