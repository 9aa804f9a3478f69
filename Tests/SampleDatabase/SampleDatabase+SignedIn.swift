import CareerDomain
import CareerStore
import CareerViewModels

/// Accounts: the first person in the list is an HR admin of the institution,
/// the second has no role but being a person.
extension SampleDatabase {
    public static let passphrase = "jembatan kayu di sungai jernih"

    struct NoAccount: Error {}

    /// A session of an admin: the first account there is.
    public func adminSession(of person: PersonID) throws -> CareerDatabase {
        let session = try anotherSession()
        _ = try session.makeFirstAdmin(person, passphrase: Self.passphrase)
        return session
    }

    /// A session of somebody whose code the admin hands out.
    public func session(of person: PersonID, by admin: CareerDatabase) throws -> CareerDatabase {
        let code = try admin.handOutCode(to: person)
        guard let number = try admin.dossier(of: person)?.person.employeeNumber.digits else {
            throw NoAccount()
        }
        let session = try anotherSession()
        try Self.begin(session, number, code)
        return session
    }

    private static func begin(
        _ session: CareerDatabase, _ number: String, _ code: OneTimeCode
    ) throws {
        guard case .mustChooseSecret = try session.signIn(name: number, secret: code.symbols)
        else { throw NoAccount() }
        _ = try session.chooseSecret(passphrase, .passphrase)
    }

    /// At one desk: the admin reads the employee's record and hands him a code,
    /// with which he signs in.
    /// - Returns: the admin's number.
    public func readAndSignIn() throws -> String {
        let people = try people(2)
        _ = try keeping.makeFirstAdmin(people[0].person, passphrase: Self.passphrase)
        _ = try keeping.dossier(of: people[1].person)
        let code = try keeping.handOutCode(to: people[1].person)
        try keeping.signOut(isLocked: false)
        try Self.begin(keeping, people[1].employeeNumber, code)
        return people[0].employeeNumber
    }

    /// At the same desk: somebody else signs in.
    public func change(to number: String) throws {
        try keeping.signOut(isLocked: false)
        guard case .signedIn = try keeping.signIn(name: number, secret: Self.passphrase) else {
            throw NoAccount()
        }
    }
}

/// Two admins, and a third person who is to be one.
public struct ApprovalOffice {
    /// By the session of ``SampleDatabase/keeping``, who confirms.
    public let first: RosterEntry
    /// Who has requested the role.
    public let second: RosterEntry
    public let secondSession: CareerDatabase
    public let third: RosterEntry
    public let thirdAccount: AccountID
}

extension SampleDatabase {
    /// The first admin signs in at the desk, in a database that is no sample any more: what the
    /// second does with accounts takes the first to confirm it.
    public func approvalOffice() throws -> ApprovalOffice {
        let people = try people(3)
        _ = try keeping.makeFirstAdmin(people[0].person, passphrase: Self.passphrase)
        let second = try session(of: people[1].person, by: keeping)
        _ = try keeping.handOutCode(to: people[2].person)
        // Among made-up people nobody is asked.
        try keeping.grant(try adminGrant(to: people[1], decree: "SK-2"))
        let number = try EmployeeNumber("199001012015051001")
        _ = try keeping.register(
            PersonRecord(
                employeeNumber: number,
                name: PersonName(frontTitle: "", name: "Orang Baru", backTitle: ""),
                employmentKind: .permanent, birthDate: number.birthDate, sex: number.sex))
        return ApprovalOffice(
            first: people[0], second: people[1], secondSession: second, third: people[2],
            thirdAccount: try adminGrant(to: people[2], decree: "").account)
    }

    /// The role of an admin of the institution, from today on.
    public func adminGrant(to entry: RosterEntry, decree: String) throws -> RoleGrant {
        guard let account = try keeping.account(named: entry.employeeNumber) else {
            throw NoAccount()
        }
        return RoleGrant(
            account: account.id, role: .institutionAdmin, from: clock.now.local(in: .wib).date,
            decree: decree, grantedAt: clock.now)
    }
}
