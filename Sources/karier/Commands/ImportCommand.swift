import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier import`: employees from SIASN, or competency assessments.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Impor data utama SIASN atau penilaian kompetensi dari CSV.",
        discussion: """
            Jenis berkas dikenali dari judul kolomnya. Pemisah koma, titik koma, atau tab; \
            UTF-8, UTF-16, atau Windows-1252. Baris yang ditolak disebutkan satu per satu, \
            yang lain tetap diimpor; berkas yang sama boleh diimpor lagi.

            CSV penilaian kompetensi:
            \(AssessmentColumn.sample)
            Wajib: NIP, KOMPETENSI (kode atau nama), LEVEL (1-5), TANGGAL PENILAIAN.

            Kode keluar: 0 semua masuk, 65 ada yang ditolak, 66 berkas tidak ada, 64 salah pakai.
            """)

    @Argument(help: ArgumentHelp("Berkas CSV.", valueName: "berkas"))
    var file: String

    @Flag(name: .long, help: "Periksa saja, jangan simpan apa pun.")
    var dryRun = false

    @Flag(
        name: .long,
        help: "Semua atau tidak sama sekali: satu baris ditolak, tidak ada yang disimpan.")
    var strict = false

    @Option(
        name: .long, help: ArgumentHelp("Tulis semua masalah ke CSV.", valueName: "berkas"))
    var report: String?

    @Flag(name: .long, help: "Cetak hasil sebagai satu objek JSON.")
    var json = false

    @OptionGroup var common: CommonOptions

    /// Warnings printed; the others are counted. Refusals are all named.
    private static let printedWarnings = 20

    func run() throws {
        let session = CommandSession(common)
        try lookAtFile(session)
        let problems = try problemFile(session)
        let database = try openDatabase(session)
        defer { database.close() }
        let result = try importFile(into: database, session, problems)
        try commit(problems, session)
        show(result, session)
        if result.isStopped { throw session.interruption }
        if result.rejected > 0 { throw ExitCode.dataRefused }
    }

    /// The file is looked at before a database is made for it; a pipe can be
    /// read only once.
    private func lookAtFile(_ session: CommandSession) throws {
        guard FileImport.canBeReread(file) else { return }
        do throws(ImportFailure) {
            _ = try FileImport.recognise(file)
        } catch {
            throw fail(error, session)
        }
    }

    /// A rehearsal makes no database where there is none.
    private func openDatabase(_ session: CommandSession) throws -> CareerDatabase {
        let isThere = CareerDatabase.exists(at: session.location.path)
        return dryRun && !isThere
            ? try session.openInMemory() : try session.open(makingIt: true)
    }

    private func importFile(
        into database: CareerDatabase, _ session: CommandSession, _ problems: ProblemFile?
    ) throws -> ImportReport {
        var options = ImportOptions(
            isRehearsal: dryRun, isStrict: strict, today: session.today,
            correctionReason: session.wording.importCorrection(of: file, on: session.today))
        if let problems {
            options.onProblem = { (problem) throws(ImportFailure) in
                do throws(ExportFailure) {
                    try problems.write(problem)
                } catch {
                    throw .reportNotWritable(code: error.code)
                }
            }
        }
        do throws(ImportFailure) {
            return try FileImport.run(file: file, into: database, options: options) { state in
                session.console.progress(state.fraction, line(state, session.wording))
                return session.signals.raised == nil
            }
        } catch {
            throw fail(error, session)
        }
    }

    private func line(_ state: ImportProgress, _ wording: Wording) -> String {
        wording.importProgress(
            percent: state.fraction.map { Int($0 * 100) }, read: state.read,
            isChecking: state.isChecking)
    }

    private func problemFile(_ session: CommandSession) throws -> ProblemFile? {
        guard let report else { return nil }
        do throws(ExportFailure) {
            return try ProblemFile(path: report, wording: session.wording)
        } catch {
            throw session.fail(
                session.wording.exportFailure(.init(error), file: report), .cannotCreate)
        }
    }

    private func commit(_ problems: ProblemFile?, _ session: CommandSession) throws {
        do throws(ExportFailure) {
            try problems?.commit()
        } catch {
            throw session.fail(
                session.wording.importFailure(
                    .reportNotWritable(code: Int(error.code)), file: file), .cannotCreate)
        }
    }

    private func show(_ result: ImportReport, _ session: CommandSession) {
        guard !json else {
            session.console.result(result.json(session.wording).bytes + [0x0A])
            return
        }
        let errors = result.problems.filter { $0.severity == .error }
        let warnings = result.problems.filter { $0.severity == .warning }
        let shown = errors + warnings.prefix(Self.printedWarnings)
        for problem in shown { session.console.say(problem.sentence(session.wording)) }
        let omitted = result.problems.count + result.problemsOmitted - shown.count
        if omitted > 0 { session.console.say(session.wording.importProblemsOmitted(omitted)) }
        session.console.result(
            session.wording.importSummary(result.figures, ending: result.ending))
    }

    private func fail(_ failure: ImportFailure, _ session: CommandSession) -> ExitCode {
        if case .keeping(let error) = failure { return session.fail(error) }
        return session.fail(failure.sentence(session.wording, file: file), failure.exitCode)
    }
}

extension ImportFailure {
    var exitCode: ExitCode {
        switch self {
        case .notFound, .isDirectory, .notReadable: .noInput
        case .strictPipe: .validationFailure
        case .empty, .workbook, .unrecognised, .columnsMissing: .dataRefused
        case .reportNotWritable: .cannotCreate
        case .keeping: .inputOutput
        }
    }
}
