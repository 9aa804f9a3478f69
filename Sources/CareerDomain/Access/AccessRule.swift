/// One row of the table of rights: in this role, about people who stand in
/// this relation, these actions on documents of these states. What no row
/// allows is denied.
public struct AccessRule: Hashable, Sendable {
    public let role: AccountRole
    /// Nil for actions that concern no one person.
    public let relation: Relation?
    public let actions: Set<Action>
    public let states: Set<DocumentState>

    init(
        _ role: AccountRole, _ relation: Relation?, _ actions: Set<Action>,
        _ states: Set<DocumentState> = Set(DocumentState.allCases)
    ) {
        self.role = role
        self.relation = relation
        self.actions = actions
        self.states = states
    }

    public func allows(
        _ action: Action, as role: AccountRole, _ relation: Relation?, _ state: DocumentState
    ) -> Bool {
        self.role == role && self.relation == relation && actions.contains(action)
            && states.contains(state)
    }
}

extension AccessRule {
    /// The table of rights. Limited, specific and transparent processing:
    /// UU 27/2022 art. 16 (2), 27 and 28; a person's own rights: art. 5–13.
    public static let table: [AccessRule] = [
        // A person: his own record. An appraisal is his to see from its
        // delivery on (PermenPANRB 6/2022 p. 114).
        AccessRule(
            .employee, .oneself,
            [
                .listPerson, .readDossier, .readCompetency, .revealIdentity, .readDiscipline,
                .readTrail, .proposeCorrection, .exportPerson,
            ]),
        AccessRule(.employee, .oneself, [.readAppraisal], [.none, .delivered]),
        AccessRule(.employee, nil, [.readAnnouncements]),

        // The assessor: evaluation is his (PermenPANRB 6/2022 p. 89).
        AccessRule(
            .assessor, .assessed,
            [.listPerson, .readCompetency, .readAppraisal, .assessCompetency]),
        AccessRule(.assessor, .assessed, [.fillAppraisal, .signAppraisal], [.none, .draft]),
        AccessRule(.assessor, .assessed, [.deliverAppraisal], [.signed]),

        // Personnel admins keep records and may key in what was written on
        // paper; signing is the assessor's alone.
        AccessRule(
            .unitAdmin, .inSubtree,
            [
                .listPerson, .readDossier, .readCompetency, .readAppraisal, .revealIdentity,
                .editPerson, .assessCompetency, .exportPerson, .handOutCode, .decideCorrection,
            ]),
        AccessRule(.unitAdmin, .inSubtree, [.fillAppraisal], [.none, .draft]),
        AccessRule(.unitAdmin, .inSubtree, [.deliverAppraisal], [.signed]),
        AccessRule(.unitAdmin, nil, [.readAnnouncements]),
        AccessRule(
            .institutionAdmin, .anybody,
            [
                .listPerson, .readDossier, .readCompetency, .readAppraisal, .revealIdentity,
                .readDiscipline, .editPerson, .assessCompetency, .exportPerson, .handOutCode,
                .decideCorrection, .assignAuthority, .readTrail, .erasePerson,
            ]),
        AccessRule(.institutionAdmin, .anybody, [.fillAppraisal], [.none, .draft]),
        AccessRule(.institutionAdmin, .anybody, [.keyInSignature], [.draft]),
        AccessRule(.institutionAdmin, .anybody, [.deliverAppraisal], [.signed]),
        AccessRule(
            .institutionAdmin, nil,
            [
                .addPerson, .importRecords, .setRequirement, .changeSettings, .manageAccounts,
                .announce, .readAnnouncements, .verifyAudit, .backUp, .checkDatabase,
            ]),

        // Leaders and auditors read. Identity numbers are no part of leading.
        AccessRule(.leader, .inSubtree, [.listPerson, .readDossier, .readCompetency]),
        AccessRule(.leader, .inSubtree, [.readAppraisal], [.none, .signed, .delivered]),
        AccessRule(
            .auditor, .anybody,
            [.listPerson, .readDossier, .readCompetency, .readDiscipline, .readTrail]),
        AccessRule(.auditor, .anybody, [.readAppraisal], [.none, .signed, .delivered]),
        // Whom the regional head assesses, he reads, fills in and signs as their assessor.
        AccessRule(.regionalHead, nil, [.readAnnouncements]),
        AccessRule(.auditor, nil, [.readAudit, .verifyAudit, .readAnnouncements, .checkDatabase]),

        // The machine's keeper sees no record of a person.
        AccessRule(
            .installer, nil,
            [
                .manageAccounts, .importRecords, .verifyAudit, .backUp, .restore, .checkDatabase,
                .readAnnouncements,
            ]),
        AccessRule(.kiosk, nil, [.readAnnouncements]),
    ]

    /// Roles to which some row gives the action, in the table's order.
    public static func roles(thatMay action: Action) -> [AccountRole] {
        var roles: [AccountRole] = []
        for rule in table where rule.actions.contains(action) && !roles.contains(rule.role) {
            roles.append(rule.role)
        }
        return roles
    }
}
