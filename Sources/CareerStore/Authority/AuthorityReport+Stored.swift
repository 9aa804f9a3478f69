import CareerDomain
import GRDB

extension AuthorityReport {
    /// Fills in the names of everybody and everything the answer speaks of.
    init(_ authority: Authority, settings: InstitutionSettings, _ db: Database) throws {
        var people: [PersonID: Party] = [:]
        for person in authority.people { people[person] = try Party(subject: person.rawValue, db) }
        var units: [OrgUnitID: String] = [:]
        for unit in authority.units {
            units[unit] = try UnitBook.currentName(of: unit.rawValue, db)
        }
        self.init(
            authority: authority, people: people, units: units,
            regionalHead: Party(regionalHeadOf: settings))
    }
}
