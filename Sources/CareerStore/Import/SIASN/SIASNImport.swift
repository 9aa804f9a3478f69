import CareerDomain

/// Importing SIASN's export of employees.
///
/// Records are registered one by one: what a person has already is left as it
/// is, what changed becomes a new dated row. A refused record is named and
/// the others go on; the same file again changes nothing. Commits happen every
/// few thousand records, so that an import that is cut short keeps what it
/// has, and other sessions are never held up for long.
///
/// A strict import first reads and checks everything without keeping it, and
/// keeps it in a second pass, which cannot be stopped, only if nothing was
/// refused.
public enum SIASNImport {
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
        var run = try ImportRun<SIASNColumn>(file, kind: .employees, options: options)
        var reader = SIASNRecordReader(run.heading, today: options.today)
        try database.bulk(run.plan(for: pass)) { (bulk) throws(ImportFailure) in
            try run.run(pass, of: bulk, progress: progress) {
                (cells) throws(ImportFailure) in
                guard let record = reader.record(from: &cells) else { return nil }
                return try register(record, cells.fingerprint(), with: bulk, &cells)
            }
        }
        return run.report
    }

    private static func register(
        _ record: PersonRecord, _ fingerprint: Int64, with bulk: BulkRegistration,
        _ cells: inout RecordCells<SIASNColumn>
    ) throws(ImportFailure) -> RegistrationOutcome? {
        do throws(KeepingError) {
            let result = try bulk.register(record, fingerprint: fingerprint)
            for remark in result.remarks { cells.warn(remark, on: record) }
            return result.outcome
        } catch {
            switch error {
            case .duplicateNumber(let digits): cells.refuse(.numberTaken, .nipBaru, digits)
            case .denied(.ownRecord), .denied(.relative):
                cells.refuse(.ownRecord, .nipBaru, record.employeeNumber.digits)
            default: throw .keeping(error)
            }
            return nil
        }
    }
}

extension RecordCells<SIASNColumn> {
    fileprivate mutating func warn(_ remark: RegistrationRemark, on record: PersonRecord) {
        switch remark {
        case .correctedBefore(let kind):
            let isRank = kind == .rank
            warn(
                .correctedBefore, isRank ? .golAkhirNama : .jabatanNama,
                (isRank ? record.rank?.golongan.label : record.position?.title) ?? "")
        case .olderThanInForce(let kind):
            let isRank = kind == .rank
            warn(
                .olderThanStored, isRank ? .tmtGolongan : .tmtJabatan,
                (isRank ? record.rankFrom : record.positionFrom)?.written ?? "")
        }
    }
}
