import CareerDomain

/// One pass over a file, or two where all or nothing is wanted.
struct ImportPasses {
    struct Pass {
        /// What of this pass is kept.
        var keeping: BulkPlan.Keeping
        /// It only decides whether a second one follows.
        var isChecking: Bool
        /// The caller may stop it.
        var isStoppable = true
        var expectedPeople: Int?
    }

    let options: ImportOptions
    let database: CareerDatabase

    /// Every import leaves a row of its own, also one that has kept nothing: its
    /// figures tell what is recorded.
    ///
    /// - Throws: `strictPipe` when a pipe would have to be read twice, and what
    ///   `body` throws.
    func run(
        _ file: OpenedImportFile,
        _ body: (OpenedImportFile, ImportOptions, Pass) throws(ImportFailure) -> ImportReport
    ) throws(ImportFailure) -> ImportReport {
        let report = try runPasses(file, body)
        do throws(KeepingError) {
            try database.noteImport(report, of: options.correctionReason)
        } catch {
            throw .keeping(error)
        }
        return report
    }

    private func runPasses(
        _ file: OpenedImportFile,
        _ body: (OpenedImportFile, ImportOptions, Pass) throws(ImportFailure) -> ImportReport
    ) throws(ImportFailure) -> ImportReport {
        guard options.isStrict, !options.isRehearsal else {
            let pass = Pass(
                keeping: options.isRehearsal ? .nothing : .inChunks, isChecking: false)
            var report = try body(file, options, pass)
            report.isRehearsal = options.isRehearsal
            return report
        }
        guard file.reader.source.size != nil else { throw .strictPipe }
        var checked = try body(file, options, Pass(keeping: .nothing, isChecking: true))
        guard checked.rejected == 0, !checked.isStopped else {
            checked.isWithheld = true
            return checked
        }
        // The second pass would find the same problems again, and stopping it
        // halfway would not be all or nothing.
        var silent = options
        silent.onProblem = nil
        return try body(
            try file.reopened(), silent,
            Pass(
                keeping: .asOne, isChecking: false, isStoppable: false,
                expectedPeople: checked.inserted + checked.updated))
    }
}

extension CareerDatabase {
    /// A bulk registration whose body throws only what an import throws.
    func bulk(
        _ plan: BulkPlan, _ body: (BulkRegistration) throws(ImportFailure) -> Void
    ) throws(ImportFailure) {
        do {
            try bulkRegistration(plan) { bulk in try body(bulk) }
        } catch let failure as ImportFailure {
            throw failure
        } catch {
            throw .keeping(KeepingError(mapping: error, at: path))
        }
    }
}
