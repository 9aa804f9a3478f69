import ArgumentParser
import CareerStore
import CareerViewModels

/// `karier export`: people, appraisals or assessments.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Ekspor pegawai, penilaian kinerja, atau kompetensi.",
        discussion: """
            CSV ditulis sebagai UTF-8 dengan BOM agar Excel membacanya benar. NIP, NIK, dan \
            nomor lain yang akan dibulatkan Excel, serta isi yang akan dijalankan sebagai rumus, \
            diawali tanda petik tunggal; impor membuangnya lagi. Berkas ditulis utuh atau tidak \
            sama sekali. Pegawai memakai judul kolom SIASN, kompetensi judul kolom impor.
            """)

    enum Content: String, CaseIterable, ExpressibleByArgument {
        case employees, appraisals, competencies
    }
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, json
    }
    enum Delimiter: String, CaseIterable, ExpressibleByArgument {
        case comma, semicolon, tab

        var character: Character {
            switch self {
            case .comma: ","
            case .semicolon: ";"
            case .tab: "\t"
            }
        }
    }

    @Argument(help: ArgumentHelp("Yang diekspor.", valueName: "isi"))
    var content: Content

    @Option(name: .long, help: "Bentuk berkas.")
    var format: Format = .csv

    @Option(name: .long, help: "Pemisah kolom CSV.")
    var delimiter: Delimiter = .comma

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Berkas tujuan; tanpa ini ke keluaran standar.", valueName: "berkas"))
    var output: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = CommandSession(common)
        let database = try session.open(makingIt: false)
        defer { database.close() }
        guard let rows = try write(database, session) else {
            session.console.say(session.wording.exportStopped)
            throw session.interruption
        }
        if let output {
            session.console.say(session.wording.exportDone(rows: rows, file: output))
        }
    }

    /// The rows written; nil when a signal has stopped it.
    private func write(_ database: CareerDatabase, _ session: CommandSession) throws -> Int? {
        do throws(ExportFailure) {
            let file = if let output { try OutputFile(path: output) } else { OutputFile() }
            return try Export.run(
                kind, as: exportFormat, from: database, to: file, on: session.today
            ) { rows in
                if output != nil {
                    session.console.progress(nil, session.wording.exportProgress(rows: rows))
                }
                return session.signals.raised == nil
            }
        } catch {
            throw fail(error, session)
        }
    }

    private var kind: ExportKind {
        switch content {
        case .employees: .employees
        case .appraisals: .appraisals
        case .competencies: .competencies
        }
    }

    private var exportFormat: ExportFormat {
        format == .json ? .json : .csv(delimiter: delimiter.character)
    }

    private func fail(_ failure: ExportFailure, _ session: CommandSession) -> ExitCode {
        if case .keeping(let error) = failure { return session.fail(error) }
        let file = output ?? session.wording.standardOutput
        return session.fail(
            session.wording.exportFailure(.init(failure), file: file), .cannotCreate)
    }
}
