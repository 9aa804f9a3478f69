import CareerDomain
import GRDB

extension CareerDatabase {
    public func planningExemption(
        of person: PersonID, in quarter: Quarter
    ) throws(KeepingError) -> PlanningExemption? {
        try asking { db, acting in
            try acting.permitKnowing(person.rawValue)
            return try planningExemption(of: person.rawValue, in: quarter, db)
        }
    }

    /// - Throws: `noAppraisal` where the regulation has none for the person.
    func requireAppraisal(of person: Int64, in quarter: Quarter, _ db: Database) throws {
        guard let exemption = try planningExemption(of: person, in: quarter, db) else { return }
        throw KeepingError.noAppraisal(exemption)
    }

    /// - Throws: `notYetAppointed` where the quarter had ended before the person came.
    func requireAppointment(of person: Int64, by quarter: Quarter, _ db: Database) throws {
        guard let appointed = try StoredPerson(id: person, db)?.person.appointedFrom,
            quarter.lastDay < appointed
        else { return }
        throw KeepingError.notYetAppointed(appointed)
    }

    private func planningExemption(
        of person: Int64, in quarter: Quarter, _ db: Database
    ) throws -> PlanningExemption? {
        PlanningExemption(
            try DatedTable.statuses.rows(of: person, db), in: quarter, on: options.today)
    }
}
