import CareerDomain
import Testing

@Suite struct `The wall of interest` {
    private static let admins: [AccountRole] = [.unitAdmin, .institutionAdmin]

    /// An admin in all his roles, over somebody he might do anything to.
    private static func decide(
        _ action: Action, _ admin: AccountRole, _ change: (inout Standing) -> Void,
        others: [AccountRole: String] = [:], state: DocumentState
    ) -> AccessDecision {
        var standing = Standing(subtreeRoles: [admin: "SK"])
        change(&standing)
        let roles = RoleSet([admin: "SK", .employee: ""].merging(others) { $1 })
        return AccessRule.decide(action, roles: roles, standing: standing, state: state)
    }

    @Test(arguments: Action.allCases)
    func `stands before his own record and before a relative's, in every state`(
        action: Action
    ) {
        for admin in Self.admins {
            for state in DocumentState.allCases {
                let own = Self.decide(action, admin, { $0.isOneself = true }, state: state)
                let relative = Self.decide(action, admin, { $0.isRelative = true }, state: state)
                if ExpectedRights.walled.contains(action) {
                    #expect(own == .denied(.ownRecord(action)))
                    #expect(relative == .denied(.relative(action)))
                } else {
                    #expect(own != .denied(.ownRecord(action)))
                    #expect(relative != .denied(.relative(action)))
                }
            }
        }
    }

    @Test func `does not fall when the admin is the assessor too`() {
        let roles: [AccountRole: String] = [.assessor: ""]
        for action in [Action.fillAppraisal, .signAppraisal, .assessCompetency] {
            for admin in Self.admins {
                let decision = Self.decide(
                    action, admin,
                    {
                        $0.isRelative = true
                        $0.assessorAuthority = "SK"
                    }, others: roles, state: .none)
                #expect(decision == .denied(.relative(action)))
            }
        }
    }

    @Test func `does not stand before an assessor who keeps no records`() {
        let standing = Standing(isRelative: true, assessorAuthority: "SK")
        let roles = RoleSet([.employee: "", .assessor: ""])
        let decision = AccessRule.decide(
            .signAppraisal, roles: roles, standing: standing, state: .draft)
        #expect(decision == .allowed(AccessGround(role: .assessor, authority: "SK")))
    }

    @Test func `nobody manages his own rights, also without a personnel role`() {
        for standing in [Standing(isOneself: true), Standing(isRelative: true)] {
            let decision = AccessRule.decide(
                .manageAccounts, roles: RoleSet([.installer: "SK"]), standing: standing)
            #expect(!decision.isAllowed)
        }
    }

    @Test func `an undelivered appraisal of one's own is named as such`() {
        for state in [DocumentState.draft, .signed] {
            let decision = AccessRule.decide(
                .readAppraisal, roles: RoleSet([.employee: ""]),
                standing: Standing(isOneself: true), state: state)
            #expect(decision == .denied(.notDelivered))
        }
    }

    @Test func `a document in the wrong state is named as such`() {
        let roles = RoleSet([.employee: ""])
        let standing = Standing(assessorAuthority: "SK")
        func decide(_ action: Action, _ state: DocumentState) -> AccessDecision {
            AccessRule.decide(action, roles: roles, standing: standing, state: state)
        }
        #expect(
            decide(.deliverAppraisal, .draft) == .denied(.wrongState(.deliverAppraisal, .draft)))
        #expect(
            decide(.signAppraisal, .delivered)
                == .denied(.wrongState(.signAppraisal, .delivered)))
    }
}
