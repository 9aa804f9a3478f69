import CareerDomain
import GRDB

extension CareerDatabase {
    /// Whom the acting account may know of, as it stands in this transaction.
    func scope(_ db: Database) throws -> Scope {
        .everybody
    }
}
