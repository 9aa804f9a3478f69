import CareerDomain
import GRDB

/// What is exported.
public enum ExportKind: String, CaseIterable, Sendable {
    /// One row per person, in the columns of SIASN: an import reads it again.
    case employees
    /// One row per appraisal; as JSON with results, indicators and behaviour.
    case appraisals
    /// One row per assessment, in the layout of ``AssessmentColumn``.
    case competencies
}

public enum ExportFormat: Hashable, Sendable {
    case csv(delimiter: Character)
    /// One array with an object per row.
    case json
}

/// What an export is for, and where it goes.
public struct ExportOccasion: Hashable, Sendable {
    public var purpose: ProcessingPurpose
    /// Name of the file; empty for standard output.
    public var file: String

    public init(_ purpose: ProcessingPurpose, file: String = "") {
        self.purpose = purpose
        self.file = file
    }
}

/// Writing out what the database holds, row by row, from one view of it. What
/// leaves it is in the trail before it is in its place.
public enum Export {
    /// Rows between two reports of progress.
    private static let stride = 500

    /// - Parameter progress: told the rows written; answers false to stop,
    ///   and then nothing is left behind.
    /// - Returns: the rows written; nil when stopped.
    /// - Throws: ``ExportFailure``, also where the trail cannot be written,
    ///   unless nobody has an account yet.
    public static func run(
        _ kind: ExportKind, as format: ExportFormat, from database: CareerDatabase,
        to output: OutputFile, on day: CalendarDate, for occasion: ExportOccasion,
        progress: (Int) -> Bool
    ) throws(ExportFailure) -> Int? {
        var writer = ExportWriter(format: format, output: output)
        do {
            try database.checkExportIsNoted()
            // What is refused is noted, which no export can be while it reads.
            try database.asking { _, acting in _ = try acting.permitOnScope(.exportPerson) }
            try writer.begin(headings(of: kind))
            try database.readingForExport { db in
                let body: (ExportRow) throws -> Void = { row in
                    try writer.write(row)
                    if writer.count.isMultiple(of: stride), !progress(writer.count) {
                        throw Stop()
                    }
                }
                let acting = try database.acting(db)
                _ = try acting.permitOnScope(.exportPerson)
                let rights = try ExportRights(acting.book, db)
                let people = rights.people
                switch kind {
                case .employees:
                    try EmployeeExport.each(
                        of: people, on: day, isRevealed: rights.isRevealed, body)
                case .appraisals:
                    try AppraisalExport.each(
                        of: people, isDeep: format == .json, where: rights.isReadable, body)
                case .competencies:
                    try AssessmentExport.each(of: people, isReadable: rights.isReadable, body)
                }
            }
            try writer.end()
            try database.noteExport(kind.rawValue, rows: writer.count, for: occasion)
            try output.commit()
        } catch is Stop {
            return nil
        } catch ExportFailure.interrupted {
            return nil
        } catch let failure as ExportFailure {
            throw failure
        } catch {
            throw .keeping(KeepingError(mapping: error, at: database.path))
        }
        return writer.count
    }

    private struct Stop: Error {}

    static func headings(of kind: ExportKind) -> [String] {
        switch kind {
        case .employees: EmployeeExport.columns.map(\.rawValue)
        case .appraisals: AppraisalExport.headings
        case .competencies: AssessmentColumn.allCases.map(\.rawValue)
        }
    }
}

/// A row of an export: cells for CSV, and what JSON has besides.
struct ExportRow {
    var cells: [String]
    /// Cells, by place, that are numbers in JSON.
    var numbers: Set<Int> = []
    var details: [JSONValue.Member] = []
}

struct ExportWriter {
    let format: ExportFormat
    let output: OutputFile
    private(set) var count = 0
    private var keys: [String] = []

    init(format: ExportFormat, output: OutputFile) {
        self.format = format
        self.output = output
    }

    mutating func begin(_ headings: [String]) throws(ExportFailure) {
        switch format {
        case .csv(let delimiter):
            try output.write(CSVText.byteOrderMark)
            try output.write(CSVText(delimiter: delimiter).row(headings).utf8)
        case .json:
            keys = headings.map { $0.lowercased().replacing(" ", with: "_") }
            try output.write("[".utf8)
        }
    }

    mutating func write(_ row: ExportRow) throws(ExportFailure) {
        switch format {
        case .csv(let delimiter):
            try output.write(CSVText(delimiter: delimiter).row(row.cells).utf8)
        case .json:
            try output.write((count == 0 ? "\n" : ",\n").utf8)
            let members = zip(keys, row.cells).enumerated().map { place, pair in
                JSONValue.Member(
                    pair.0,
                    row.numbers.contains(place)
                        ? .optional(Int(pair.1)) : .text(pair.1))
            }
            try output.write(JSONValue.object(members + row.details).bytes)
        }
        count += 1
    }

    mutating func end() throws(ExportFailure) {
        if format == .json { try output.write("\n]\n".utf8) }
    }
}

extension CareerDatabase {
    /// One view of the database, however long it takes.
    func readingForExport(_ body: (Database) throws -> Void) throws {
        var inner: (any Error)?
        try reading { db in
            do {
                try body(db)
            } catch {
                inner = error
            }
        }
        if let inner { throw inner }
    }
}
