import Glibc

/// A file with its heading read, before it is known what it holds.
struct OpenedImportFile {
    let reader: DelimitedReader
    let names: [String]

    /// - Throws: all of ``ImportFailure`` that concerns the file itself.
    init(
        path: String, isInterrupted: @escaping () -> Bool = { false }
    ) throws(ImportFailure) {
        try self.init(TextSource(path: path, isInterrupted: isInterrupted))
    }

    /// The same file from its beginning, not whatever lies at its path by now.
    func reopened() throws(ImportFailure) -> OpenedImportFile {
        try OpenedImportFile(reader.source.fromBeginning())
    }

    private init(_ source: TextSource) throws(ImportFailure) {
        let reader = DelimitedReader(source)
        try reader.chooseDelimiter { names in
            max(Heading<SIASNColumn>.score(names), Heading<AssessmentColumn>.score(names))
        }
        guard try reader.next() else { throw .empty }
        self.reader = reader
        names = reader.fields.indices.map { reader.text($0) }
        reader.expectedFields = names.count
    }

    /// What the headings tell; nil when they belong to no known file.
    var kind: ImportKind? {
        let assessments = Heading<AssessmentColumn>(names)
        if assessments.missingRequired.isEmpty { return .assessments }
        let employees = Heading<SIASNColumn>(names)
        let isAssessments = assessments.places.count > employees.places.count
        guard employees.places.count + assessments.places.count > 0 else { return nil }
        return isAssessments ? .assessments : .employees
    }

    /// The headings, clean and shortened for messages.
    var found: [String] {
        names.map { name in
            String(Array(name.utf8).withUnsafeBufferPointer { CellText($0).text }.prefix(40))
        }
    }
}

/// Importing a file of any known kind.
public enum FileImport {
    /// What the file holds, by its headings.
    /// - Throws: ``ImportFailure``, `unrecognised` among others.
    public static func recognise(_ path: String) throws(ImportFailure) -> ImportKind {
        let file = try OpenedImportFile(path: path)
        guard let kind = file.kind else { throw .unrecognised(found: file.found) }
        return kind
    }

    /// Whether the file may be read twice: it is no pipe. Asked without
    /// opening it, which would take a pipe from its writer.
    public static func canBeReread(_ path: String) -> Bool {
        let isReread = PlaceOwner.act(at: path) {
            var status = stat()
            guard stat(path, &status) == 0 else { return true }
            return status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
        }
        return isReread ?? true
    }

    /// Recognises the file and imports it; see ``SIASNImport`` and
    /// ``AssessmentImport``.
    /// - Throws: ``ImportFailure``.
    public static func run(
        file path: String, into database: CareerDatabase, options: ImportOptions,
        progress: (ImportProgress) -> Bool
    ) throws(ImportFailure) -> ImportReport {
        let file = try OpenedImportFile(path: path, isInterrupted: options.isInterrupted)
        return switch file.kind {
        case .employees:
            try SIASNImport.run(
                opened: file, into: database, options: options, progress: progress)
        case .assessments:
            try AssessmentImport.run(
                opened: file, into: database, options: options, progress: progress)
        case nil: throw .unrecognised(found: file.found)
        }
    }
}
