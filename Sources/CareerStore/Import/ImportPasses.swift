import CareerDomain
import Glibc

/// One pass over a file, or two where all or nothing is wanted.
struct ImportPasses {
    struct Pass {
        /// Nothing of this pass is kept.
        var isRehearsal: Bool
        /// It only decides whether a second one follows.
        var isChecking: Bool
        /// The caller may stop it.
        var isStoppable = true
    }

    let options: ImportOptions

    /// - Throws: `notReadable` (`ESPIPE`) when a pipe would have to be read
    ///   twice, and what `body` throws.
    func run(
        _ file: OpenedImportFile, path: String,
        _ body: (OpenedImportFile, ImportOptions, Pass) throws(ImportFailure) -> ImportReport
    ) throws(ImportFailure) -> ImportReport {
        guard options.isStrict, !options.isRehearsal else {
            let pass = Pass(isRehearsal: options.isRehearsal, isChecking: false)
            var report = try body(file, options, pass)
            report.isRehearsal = options.isRehearsal
            return report
        }
        guard file.reader.source.size != nil else { throw .notReadable(code: ESPIPE) }
        var checked = try body(file, options, Pass(isRehearsal: true, isChecking: true))
        guard checked.rejected == 0, !checked.isStopped else {
            checked.isWithheld = true
            return checked
        }
        // The second pass would find the same problems again, and stopping it
        // halfway would not be all or nothing.
        var silent = options
        silent.onProblem = nil
        let kept = try body(
            try OpenedImportFile(path: path), silent,
            Pass(isRehearsal: false, isChecking: false, isStoppable: false))
        return kept
    }
}

extension CareerDatabase {
    /// A bulk registration whose body throws only what an import throws.
    func bulk(
        rehearsal: Bool, _ body: (BulkRegistration) throws(ImportFailure) -> Void
    ) throws(ImportFailure) {
        do {
            try bulkRegistration(rehearsal: rehearsal) { bulk in try body(bulk) }
        } catch let failure as ImportFailure {
            throw failure
        } catch {
            throw .keeping(KeepingError(mapping: error))
        }
    }
}
