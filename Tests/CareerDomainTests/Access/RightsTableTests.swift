import CareerDomain
import Testing

/// The table of rights as it was agreed, written down once more.
enum ExpectedRights {
    struct Row: Hashable, Sendable, CustomTestStringConvertible {
        let role: AccountRole
        let relation: Relation?
        let action: Action
        let states: Set<DocumentState>

        var testDescription: String {
            "\(role.rawValue) \(relation?.rawValue ?? "-") \(action.rawValue)"
        }
    }

    static let rows: [Row] =
        all(.employee, .oneself, .listPerson, .readDossier, .readCompetency, .revealIdentity)
        + all(.employee, .oneself, .readDiscipline, .readTrail, .proposeCorrection, .exportPerson)
        + [row(.employee, .oneself, .readAppraisal, .none, .delivered)]
        + all(.employee, nil, .readAnnouncements)

        + all(.assessor, .assessed, .listPerson, .readCompetency, .readAppraisal)
        + all(.assessor, .assessed, .assessCompetency)
        + [row(.assessor, .assessed, .fillAppraisal, .none, .draft)]
        + [row(.assessor, .assessed, .signAppraisal, .none, .draft)]
        + [row(.assessor, .assessed, .deliverAppraisal, .signed)]

        + all(.unitAdmin, .inSubtree, .listPerson, .readDossier, .readCompetency)
        + all(.unitAdmin, .inSubtree, .readAppraisal, .revealIdentity, .editPerson)
        + all(.unitAdmin, .inSubtree, .assessCompetency, .exportPerson, .handOutCode)
        + all(.unitAdmin, .inSubtree, .decideCorrection)
        + [row(.unitAdmin, .inSubtree, .fillAppraisal, .none, .draft)]
        + [row(.unitAdmin, .inSubtree, .deliverAppraisal, .signed)]
        + all(.unitAdmin, nil, .readAnnouncements)

        + all(.institutionAdmin, .anybody, .listPerson, .readDossier, .readCompetency)
        + all(.institutionAdmin, .anybody, .readAppraisal, .revealIdentity, .readDiscipline)
        + all(.institutionAdmin, .anybody, .editPerson, .assessCompetency, .exportPerson)
        + all(.institutionAdmin, .anybody, .handOutCode, .decideCorrection, .assignAuthority)
        + all(.institutionAdmin, .anybody, .readTrail, .erasePerson)
        + [row(.institutionAdmin, .anybody, .fillAppraisal, .none, .draft)]
        + [row(.institutionAdmin, .anybody, .keyInSignature, .draft)]
        + [row(.institutionAdmin, .anybody, .deliverAppraisal, .signed)]
        + all(.institutionAdmin, nil, .addPerson, .importRecords, .setRequirement)
        + all(.institutionAdmin, nil, .changeSettings, .manageAccounts, .announce)
        + all(.institutionAdmin, nil, .readAnnouncements, .verifyAudit, .backUp)
        + all(.institutionAdmin, nil, .checkDatabase)

        + all(.leader, .inSubtree, .listPerson, .readDossier, .readCompetency)
        + [row(.leader, .inSubtree, .readAppraisal, .none, .signed, .delivered)]

        + all(.regionalHead, nil, .readAnnouncements)

        + all(.auditor, .anybody, .listPerson, .readDossier, .readCompetency)
        + all(.auditor, .anybody, .readDiscipline, .readTrail)
        + [row(.auditor, .anybody, .readAppraisal, .none, .signed, .delivered)]
        + all(.auditor, nil, .readAudit, .verifyAudit, .readAnnouncements, .checkDatabase)

        + all(.installer, nil, .manageAccounts, .importRecords, .verifyAudit, .backUp)
        + all(.installer, nil, .restore, .checkDatabase, .readAnnouncements)
        + all(.kiosk, nil, .readAnnouncements)

    /// What each right is by nature, once more: person, assessing, asked for, wall.
    static let natures: [Action: [Bool]] = [
        .listPerson: [true, false, false, false],
        .readDossier: [true, false, false, false],
        .readCompetency: [true, false, false, false],
        .readAppraisal: [true, false, false, false],
        .revealIdentity: [true, false, true, false],
        .readDiscipline: [true, false, false, false],
        .editPerson: [true, false, false, true],
        .assessCompetency: [true, false, false, true],
        .fillAppraisal: [true, true, false, true],
        .signAppraisal: [true, true, false, true],
        .deliverAppraisal: [true, true, false, true],
        .keyInSignature: [true, true, false, true],
        .readTrail: [true, false, false, false],
        .proposeCorrection: [true, false, false, false],
        .decideCorrection: [true, false, false, true],
        .exportPerson: [true, false, true, false],
        .handOutCode: [true, false, false, true],
        .assignAuthority: [true, false, false, true],
        .addPerson: [false, false, false, false],
        .importRecords: [false, false, false, false],
        .setRequirement: [false, false, false, false],
        .changeSettings: [false, false, false, false],
        .manageAccounts: [false, false, false, true],
        .readAudit: [false, false, true, false],
        .verifyAudit: [false, false, true, false],
        .announce: [false, false, false, false],
        .readAnnouncements: [false, false, false, false],
        .backUp: [false, false, false, false],
        .restore: [false, false, false, false],
        .checkDatabase: [false, false, true, false],
        .erasePerson: [true, false, false, true],
    ]

    /// What nobody does to himself or a relative while he keeps records.
    static let walled = Set(natures.filter { $0.value[3] }.keys)

    static func roles(thatMay action: Action) -> [AccountRole] {
        AccountRole.allCases.filter { role in
            rows.contains { $0.role == role && $0.action == action }
        }
    }

    static func allows(
        _ action: Action, as role: AccountRole, _ relation: Relation?, _ state: DocumentState
    ) -> Bool {
        rows.contains {
            $0.role == role && $0.relation == relation && $0.action == action
                && $0.states.contains(state)
        }
    }

    private static func all(
        _ role: AccountRole, _ relation: Relation?, _ actions: Action...
    ) -> [Row] {
        actions.map {
            Row(
                role: role, relation: relation, action: $0,
                states: Set(DocumentState.allCases))
        }
    }

    private static func row(
        _ role: AccountRole, _ relation: Relation?, _ action: Action, _ states: DocumentState...
    ) -> Row {
        Row(role: role, relation: relation, action: action, states: Set(states))
    }
}

@Suite struct `The table of rights` {
    private static let relations: [Relation?] = [nil] + Relation.allCases

    /// The account that has the role, and how it stands to the person.
    private static func situation(
        _ role: AccountRole, _ relation: Relation?
    ) -> (roles: RoleSet, standing: Standing?) {
        let roles = RoleSet([role: "SK-1"])
        switch relation {
        case nil: return (roles, nil)
        case .oneself: return (roles, Standing(isOneself: true))
        case .assessed: return (roles, Standing(assessorAuthority: "SK-1"))
        case .inSubtree: return (roles, Standing(subtreeRoles: [role: "SK-1"]))
        case .anybody: return (roles, Standing())
        }
    }

    @Test(arguments: ExpectedRights.rows)
    func `a row allows its action in its states, and rests on its role`(
        row: ExpectedRights.Row
    ) {
        let (roles, standing) = Self.situation(row.role, row.relation)
        for state in row.states {
            guard
                case .allowed(let ground) = AccessRule.decide(
                    row.action, roles: roles, standing: standing, state: state)
            else {
                Issue.record("\(row.testDescription) \(state)")
                continue
            }
            #expect(ground.role == row.role)
            #expect(ground.authority == (row.relation == .oneself ? "" : "SK-1"))
        }
    }

    /// A right that is new here stands in this table too.
    @Test(arguments: Action.allCases)
    func `says of every right whether it concerns a person and whether the wall is before it`(
        action: Action
    ) throws {
        let expected = try #require(ExpectedRights.natures[action])
        let nature = action.nature
        #expect(
            [nature.concernsPerson, nature.isAssessing, nature.isAskedFor, nature.isBehindWall]
                == expected)
    }

    @Test(arguments: Action.allCases)
    func `a right is given over people where it concerns a person, and else without one`(
        action: Action
    ) {
        let relations = AccessRule.table.filter { $0.actions.contains(action) }.map(\.relation)
        #expect(!relations.isEmpty)
        #expect(relations.allSatisfy { ($0 != nil) == action.concernsPerson })
    }

    @Test(arguments: AccountRole.allCases)
    func `it holds what was agreed and nothing else`(role: AccountRole) {
        for relation in Self.relations {
            for action in Action.allCases {
                for state in DocumentState.allCases {
                    let isAllowed = AccessRule.table.contains {
                        $0.allows(action, as: role, relation, state)
                    }
                    #expect(
                        isAllowed == ExpectedRights.allows(action, as: role, relation, state),
                        "\(role) \(relation?.rawValue ?? "-") \(action) \(state)")
                }
            }
        }
    }

    @Test(arguments: AccountRole.allCases)
    func `what no row allows is denied, whatever the relation and the state`(
        role: AccountRole
    ) {
        for relation in Self.relations {
            let (roles, standing) = Self.situation(role, relation)
            // Rows that fit the situation: also those about anybody, about
            // nobody, and what everybody may with himself or those he assesses.
            var fitting: [(AccountRole, Relation?)] = [(role, nil)]
            if relation != nil { fitting.append((role, .anybody)) }
            if relation == .oneself { fitting.append((.employee, .oneself)) }
            if relation == .assessed { fitting.append((.assessor, .assessed)) }
            if relation == .inSubtree { fitting.append((role, .inSubtree)) }
            for action in Action.allCases {
                for state in DocumentState.allCases {
                    let isWalled =
                        relation == .oneself && ExpectedRights.walled.contains(action)
                        && (role.isPersonnelAdmin
                            || action == .manageAccounts && role == .installer)
                    let isKept =
                        relation == .oneself && action == .readAppraisal
                        && (state == .draft || state == .signed)
                    let expected =
                        !isWalled && !isKept
                        && fitting.contains { role, relation in
                            ExpectedRights.allows(action, as: role, relation, state)
                        }
                    let decision = AccessRule.decide(
                        action, roles: roles, standing: standing, state: state)
                    #expect(
                        decision.isAllowed == expected,
                        "\(role) \(relation?.rawValue ?? "-") \(action) \(state)")
                }
            }
        }
    }

    @Test func `an account without a role may do nothing to others`() {
        for action in Action.allCases {
            for state in DocumentState.allCases {
                for standing in [nil, Standing(), Standing(isRelative: true)] {
                    let decision = AccessRule.decide(
                        action, roles: RoleSet(), standing: standing, state: state)
                    #expect(!decision.isAllowed)
                }
            }
        }
    }

    @Test(arguments: Action.allCases)
    func `a denial names exactly the roles that may`(action: Action) {
        let decision = AccessRule.decide(action, roles: RoleSet(), standing: Standing())
        let expected = ExpectedRights.roles(thatMay: action)
        guard case .denied(.noRight(action, let roles)) = decision else {
            Issue.record("\(action) \(decision)")
            return
        }
        #expect(Set(roles) == Set(expected) && roles.count == expected.count)
    }
}
