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
        try appraisals[state]?.contains(person: person, db) ?? false
    }
}
