import CareerDomain
import CareerStore
import CareerViewModels
import SampleDatabase
import Testing

/// A sample with an admin of the institution, a unit's admin and an employee,
/// each with an account.
struct Office {
    let sample: SampleDatabase
    let admin: RosterEntry
    let unitAdmin: RosterEntry
    let employee: RosterEntry
    let place: SampleDatabase.Neighbourhood
    let adminAccount: AccountID
    let unitAdminAccount: AccountID
    let employeeAccount: AccountID

    init(people: Int = 120, quarters: Int = 2) throws {
        sample = try SampleDatabase(people: people, quarters: quarters)
        let entries = try sample.people(3)
        (admin, unitAdmin, employee) = (entries[0], entries[1], entries[2])
        place = try #require(try sample.neighbourhood(sparing: entries))
        adminAccount = try sample.account(of: admin, (.institutionAdmin, nil), decree: "SK-7")
        unitAdminAccount = try sample.account(of: unitAdmin, (.unitAdmin, place.unit.id))
        employeeAccount = try sample.account(of: employee)
    }

    /// The screen as the account sees it, on a session of its own.
    func workspace(
        as account: AccountID, id: String = "1", language: Wording.Language = .indonesian
    ) throws -> Workspace {
        let workspace = sample.workspace(
            language: language, session: Session(owner: "akun-\(account.rawValue)", id: id),
            keeping: try sample.session(as: account), signedInAs: "Uji")
        // An employee begins with his own record.
        if workspace.page != nil { workspace.perform(.back) }
        return workspace
    }
}

extension Workspace {
    /// Goes down to a person.
    func select(_ entry: RosterEntry) throws {
        perform(.home)
        for _ in 0..<600 where list.selected?.person != entry.person { perform(.down) }
        try #require(list.selected?.person == entry.person)
    }

    var page: PageSnapshot? {
        if case .page(let page)? = snapshot().layers.last { page } else { nil }
    }

    var entryForm: EntryFormSnapshot? {
        if case .entryForm(let form)? = snapshot().layers.last { form } else { nil }
    }

    var pageText: String {
        (page?.lines ?? []).map { $0.label + " " + $0.text }.joined(separator: "\n")
    }
}
