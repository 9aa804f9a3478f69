import CareerDomain
import GRDB

/// What an export may hold of whom: people whom the account may export, of
/// them what it may read.
struct ExportRights {
    let people: ExportedPeople
    private let db: Database
    private let revealed: ScopeFilter
    private let competency: ScopeFilter
    private let appraisals: [DocumentState: ScopeFilter]
    /// One's own that are not delivered, in whatever role one exports.
    private let hidden: HiddenAppraisals?

    init(_ book: AccessBook, _ db: Database) throws {
        self.db = db
        people = ExportedPeople(within: book.scope(for: .exportPerson), db)
        revealed = try ScopeFilter(book.scope(for: .revealIdentity), db)
        competency = try ScopeFilter(book.scope(for: .readCompetency), db)
        var appraisals: [DocumentState: ScopeFilter] = [:]
        for state in DocumentState.allCases {
            appraisals[state] = try ScopeFilter(book.scope(for: .readAppraisal, in: state), db)
        }
        self.appraisals = appraisals
        hidden = try book.hiddenAppraisals(db)
    }

    func isRevealed(_ person: Int64) throws -> Bool {
        try revealed.contains(person: person, db)
    }

    /// The person's competency.
    func isReadable(_ person: Int64) throws -> Bool {
        try competency.contains(person: person, db)
    }

    /// An appraisal of the person.
    func isReadable(_ person: Int64, _ state: DocumentState) throws -> Bool {
        if let hidden, hidden.person == person, hidden.states.contains(state) { return false }
        return try appraisals[state]?.contains(person: person, db) ?? false
    }
}
