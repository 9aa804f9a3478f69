import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

extension ExportCommand {
    /// Writes everything that is stored of one person: of whoever acts, or of
    /// the one named, where he may.
    func writeOwn(
        _ database: CareerDatabase, to file: OutputFile, for occasion: ExportOccasion,
        _ session: CommandSession
    ) throws {
        let person = try subject(database, session)
        let (record, zone) = try session.asking { () throws(KeepingError) in
            try database.checkExport(of: person)
            let record = try PersonalRecord(
                of: person, in: database, identity: .revealed, on: session.today,
                readings: Int(Int32.max))
            return (record, try database.settings().timeZone)
        }
        let page = PersonalRecordPage(
            record, wording: session.wording, today: session.today, timeZone: zone)
        do throws(ExportFailure) {
            try PersonalRecordExport.run(
                record, as: format == .json ? .json : .text(page.text), from: database,
                to: file, for: occasion)
        } catch .interrupted {
            session.console.say(session.wording.exportStopped)
            throw session.interruption
        } catch {
            throw fail(error, session)
        }
        if let output { session.console.say(session.wording.ownExportDone(file: output)) }
    }

    private func subject(
        _ database: CareerDatabase, _ session: CommandSession
    ) throws(ExitCode) -> PersonID {
        guard let person else {
            let own = try session.asking { () throws(KeepingError) in
                try database.ownPerson()
            }
            guard let own else {
                throw session.fail(
                    session.wording.ownExportNeedsPerson, .validationFailure, "no_person")
            }
            return own
        }
        let digits = (try? EmployeeNumber(person))?.digits ?? ""
        let found = try session.asking { () throws(KeepingError) in
            try database.person(withNumber: digits)
        }
        guard let found else {
            throw session.fail(session.wording.personUnknown(person), .noUser, "not_found")
        }
        return found
    }
}
