import CareerDomain

/// Importing competency assessments from the layout of ``AssessmentColumn``.
///
/// An assessment never replaces another: it is added, and one that is there
/// already is left as it is. One that differs in assessor, evidence or validity
/// goes before the other by being newer; one that differs in level alone is
/// taken with a warning.
public enum AssessmentImport {
    /// - Parameter progress: told every few hundred records; answers false to
    ///   stop. What is committed by then stays.
    /// - Throws: ``ImportFailure``.
    public static func run(
        file path: String, into database: CareerDatabase, options: ImportOptions,
        progress: (ImportProgress) -> Bool
    ) throws(ImportFailure) -> ImportReport {
        try run(
            opened: try OpenedImportFile(path: path), into: database, options: options,
            progress: progress)
    }

    static func run(
        opened: OpenedImportFile, into database: CareerDatabase, options: ImportOptions,
        progress: (ImportProgress) -> Bool
    ) throws(ImportFailure) -> ImportReport {
        try ImportPasses(options: options, database: database).run(opened) {
            (file, options, pass) throws(ImportFailure) in
            try onePass(file, into: database, options, pass, progress)
        }
    }

    private static func onePass(
        _ file: OpenedImportFile, into database: CareerDatabase, _ options: ImportOptions,
        _ pass: ImportPasses.Pass, _ progress: (ImportProgress) -> Bool
    ) throws(ImportFailure) -> ImportReport {
        var run = try ImportRun<AssessmentColumn>(file, kind: .assessments, options: options)
        let reader = try recordReader(for: database, options)
        var latest: (digits: String, person: PersonID)?
        try database.bulk(run.plan(for: pass)) { (bulk) throws(ImportFailure) in
            try run.run(pass, of: bulk, progress: progress) {
                (cells) throws(ImportFailure) in
                guard var read = reader.assessment(from: &cells) else { return nil }
                if latest?.digits != read.number.digits {
                    latest = try person(read.number.digits, in: database)
                        .map { (read.number.digits, $0) }
                }
                guard let person = latest?.person else {
                    cells.refuse(.personUnknown, .nip, read.number.digits)
                    return nil
                }
                read.assessment.person = person
                return try add(read, with: bulk, &cells)
            }
        }
        return run.report
    }

    private static func recordReader(
        for database: CareerDatabase, _ options: ImportOptions
    ) throws(ImportFailure) -> AssessmentRecordReader {
        do throws(KeepingError) {
            return AssessmentRecordReader(
                catalogue: try catalogue(of: database),
                validityYears: try database.settings().assessmentValidityYears,
                today: options.today, now: database.options.clock())
        } catch {
            throw .keeping(error)
        }
    }

    /// What the database knows, and what posts may require besides.
    private static func catalogue(
        of database: CareerDatabase
    ) throws(KeepingError) -> [Competency] {
        try database.reading { db in
            var competencies = TechnicalStandard.competencies
            try db.each("SELECT code, name, kind FROM competency ORDER BY ordinal DESC") {
                competencies.append(
                    Competency(
                        code: $0.text(0), kind: CompetencyKind(rawValue: $0.text(2)) ?? .technical,
                        name: $0.text(1)))
            }
            return competencies
        }
    }

    private static func person(
        _ digits: String, in database: CareerDatabase
    ) throws(ImportFailure) -> PersonID? {
        do throws(KeepingError) {
            return try database.person(withNumber: digits)
        } catch {
            throw .keeping(error)
        }
    }

    private static func add(
        _ read: AssessmentRecordReader.Reading, with bulk: BulkRegistration,
        _ cells: inout RecordCells<AssessmentColumn>
    ) throws(ImportFailure) -> RegistrationOutcome? {
        do throws(KeepingError) {
            let (outcome, other) = try bulk.add(
                read.assessment, statesValidity: read.statesValidity)
            if let other {
                cells.warn(
                    .levelContradicts, .level, String(read.assessment.level.number),
                    detail: String(other.number))
            }
            return outcome
        } catch {
            switch error {
            case .denied(.ownRecord), .denied(.relative):
                cells.refuse(.ownRecord, .nip, read.number.digits)
                return nil
            default: throw .keeping(error)
            }
        }
    }
}
