import CareerDomain
import GRDB

extension CareerDatabase {
    /// Whom the acting account may know of, as it stands in this transaction.
    func scope(_ db: Database) throws -> Scope {
        try acting(db).book.scope(for: .listPerson)
    }

    /// Says that something has changed that rights follow from: whoever
    /// remembers what he may looks it up anew.
    static func markAccess(_ db: Database) throws {
        try db.run("UPDATE access_mark SET value = value + 1")
    }

    /// A reading of somebody's record that is in the trail.
    struct Reading: Hashable {
        var action: AuditAction
        var object: AuditObject
    }

    /// Puts the reading of a record into the trail, once for as long as the
    /// account is signed in, with the role and decree that the right rests on.
    /// Reading what is one's own leaves no trail; uncovering it on a screen does.
    func noteReading(
        _ action: AuditAction, _ object: AuditObject, of person: Int64, by right: Action,
        state: DocumentState = .none
    ) throws(KeepingError) {
        let reading = Reading(action: action, object: object)
        guard !readings.contains(reading) else { return }
        try writing { _, acting in
            guard acting.book.person != person || action == .identityRevealed else { return }
            try acting.permit(right, on: person, state: state)
            try acting.note(action, object, of: person)
        }
        readings.insert(reading)
    }
}
