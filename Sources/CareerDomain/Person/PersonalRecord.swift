/// Everything that is stored of one person, for him to see and take along
/// (UU 27/2022 art. 5–7 and 13: information, access and a copy).
public struct PersonalRecord: Hashable, Sendable {
    public var dossier: Dossier
    public var formerNumbers: [FormerNumber]
    public var evidence: CompetencyEvidence
    /// Those that may be read, newest first.
    public var appraisals: [Appraisal]
    public var summaries: [AppraisalSummary]
    /// Nil without one, and where it may not be seen.
    public var account: Account?
    public var grants: [RoleGrant]
    /// Names of the units that the roles are bound to.
    public var units: [OrgUnitID: String]
    public var relatives: [Relative]
    /// Entered ones that he holds or that name him.
    public var assignments: [Assignment]
    public var proposals: [CorrectionProposal]
    /// Readings of his record by others, newest first, as many as were asked
    /// for.
    public var readings: [AuditEvent]
}

extension PersonalRecord {
    /// Reads it through the verbs, each with its own rights and trail.
    ///
    /// - Parameter limit: readings by others at most.
    public init(
        of person: PersonID, in keeping: any CareerKeeping, identity: IdentityView,
        on day: CalendarDate, readings limit: Int
    ) throws(KeepingError) {
        guard let dossier = try keeping.dossier(of: person, identity: identity) else {
            throw .notFound
        }
        self.dossier = dossier
        formerNumbers = try keeping.formerNumbers(of: person)
        evidence = try keeping.competencyEvidence(of: person, on: day)
        summaries = try keeping.appraisals(of: person)
        appraisals = []
        for summary in summaries {
            if let document = try keeping.appraisal(summary.id) { appraisals.append(document) }
        }
        let account = try keeping.account(named: dossier.person.employeeNumber.digits)
        self.account = account
        grants =
            try account.map { (account) throws(KeepingError) in
                try keeping.grants(of: account.id)
            } ?? []
        let bound = Set(grants.compactMap(\.unit))
        units = [:]
        if !bound.isEmpty {
            for unit in try keeping.unitTree() where bound.contains(unit.id) {
                units[unit.id] = unit.name
            }
        }
        relatives = try keeping.relatives(of: person)
        assignments = try keeping.assignments(of: person, on: nil)
        proposals = try keeping.proposals(of: person)
        readings = try keeping.auditEvents(
            AuditQuery(person: person, isReadingByOthers: true), before: nil, limit: limit)
    }
}
