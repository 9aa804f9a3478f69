import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// Which rows of the trail are asked for.
struct AuditFilterOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(Wording.ofThisRun.optionAuditPerson, valueName: "NIP"))
    var person: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionAuditBy, valueName: Wording.ofThisRun.valueAccount))
    var by: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionAuditAction, valueName: Wording.ofThisRun.valueAction),
        completion: .list(AuditAction.allCases.map(\.rawValue)))
    var action: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionAuditObject, valueName: Wording.ofThisRun.valueObject))
    var object: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionAuditFrom, valueName: Wording.ofThisRun.valueDate))
    var from: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionAuditTo, valueName: Wording.ofThisRun.valueDate))
    var to: String?

    /// - Throws: the exit code when something cannot be read, or is not there.
    func query(
        _ database: CareerDatabase, in zone: TimeZoneOfIndonesia, _ session: CommandSession
    ) throws(ExitCode) -> AuditQuery {
        var query = AuditQuery()
        query.person = try foundPerson(database, session)
        query.account = try foundAccount(database, session)
        if let action {
            let word = action.uppercased().replacing("-", with: "_")
            query.action = AuditAction(rawValue: word)
            guard query.action != nil else {
                throw wrong(session.wording.actionUnknown(action), "bad_action", session)
            }
        }
        if let object {
            query.object = Self.object(object)
            guard query.object != nil else {
                throw wrong(session.wording.objectUnknown(object), "bad_object", session)
            }
        }
        query.from = try day(from, session)?.beginning(in: zone)
        // The last day counts too.
        query.to = try day(to, session)?.adding(days: 1).beginning(in: zone)
        return query
    }

    private func wrong(_ text: String, _ name: String, _ session: CommandSession) -> ExitCode {
        session.fail(text, .validationFailure, name)
    }

    private func foundPerson(
        _ database: CareerDatabase, _ session: CommandSession
    ) throws(ExitCode) -> PersonID? {
        guard let person else { return nil }
        guard let digits = (try? EmployeeNumber(person))?.digits else {
            throw wrong(session.wording.personUnknown(person), "bad_number", session)
        }
        let found = try session.asking { () throws(KeepingError) in
            try database.person(withNumber: digits)
        }
        guard let found else {
            throw session.fail(session.wording.personUnknown(person), .noUser, "not_found")
        }
        return found
    }

    private func foundAccount(
        _ database: CareerDatabase, _ session: CommandSession
    ) throws(ExitCode) -> AccountID? {
        guard let by else { return nil }
        let found = try session.asking { () throws(KeepingError) in
            try database.auditAccount(named: by)
        }
        guard let found else {
            throw session.fail(session.wording.noSuchAccount(by), .noUser, "not_found")
        }
        return found.id
    }

    private func day(
        _ text: String?, _ session: CommandSession
    ) throws(ExitCode) -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(typed: text) else {
            throw wrong(session.wording.dayUnreadable(text), "bad_date", session)
        }
        return day
    }

    /// `PENILAIAN:12`
    private static func object(_ text: String) -> AuditObject? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let kind = AuditObject.Kind(rawValue: parts[0].uppercased()),
            let key = Int64(parts[1])
        else { return nil }
        return AuditObject(kind, key)
    }
}
