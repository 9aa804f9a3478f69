import CareerDomain

/// The current record of a reader, by column, with what is wrong with it.
struct RecordCells<Column: ImportColumn> {
    private let reader: DelimitedReader
    private let heading: Heading<Column>
    private(set) var problems: [ImportProblem] = []

    init(_ reader: DelimitedReader, _ heading: Heading<Column>) {
        self.reader = reader
        self.heading = heading
        checkShape()
    }

    var isRefused: Bool { problems.contains { $0.severity == .error } }

    /// The clean text of a cell; empty where the file has no such column.
    mutating func text(_ column: Column) -> String {
        guard let place = heading.places[column] else { return "" }
        let cell = reader.withField(place) {
            CellText($0, keepsMarks: Column.words.contains(column))
        }
        if cell.hadControls { warn(.controlCharacters, column, cell.text) }
        if cell.hadDamage { warn(.damagedCharacters, column, cell.text) }
        if !cell.text.fits(TextLimit.line) {
            refuse(.textTooLong, column, cell.text, detail: String(TextLimit.line))
        }
        return cell.text
    }

    mutating func warn(
        _ code: ImportProblem.Code, _ column: Column?, _ value: String, detail: String = ""
    ) {
        add(code, .warning, column, value, detail)
    }

    mutating func refuse(
        _ code: ImportProblem.Code, _ column: Column?, _ value: String, detail: String = ""
    ) {
        add(code, .error, column, value, detail)
    }

    private mutating func add(
        _ code: ImportProblem.Code, _ severity: ImportProblem.Severity, _ column: Column?,
        _ value: String, _ detail: String
    ) {
        problems.append(
            ImportProblem(
                code, severity, record: reader.number, line: reader.line,
                column: column?.rawValue ?? "", value: value, detail: detail))
    }

    private mutating func checkShape() {
        switch reader.fault {
        case .unclosedQuote:
            refuse(.unclosedQuote, nil, "")
            return
        case .tooLong:
            refuse(.recordTooLong, nil, "")
            return
        case nil: break
        }
        let count = reader.fields.count
        if count < heading.leastWidth {
            refuse(.tooFewFields, nil, String(count), detail: String(heading.width))
        } else if count < heading.width {
            warn(.shortRecord, nil, String(count), detail: String(heading.width))
        } else if (heading.width..<count).contains(where: { !isEmpty($0) }) {
            refuse(.tooManyFields, nil, String(count), detail: String(heading.width))
        }
    }

    private func isEmpty(_ place: Int) -> Bool {
        reader.withField(place) { CellText($0).text.isEmpty }
    }

    /// A hash of the kept cells that does not depend on the order of columns:
    /// FNV-1a, 64 bits, over column number and bytes.
    func fingerprint() -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ byte: UInt8) {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        mix(RecordFingerprint.version)
        for (number, column) in Column.kept.enumerated() {
            guard let place = heading.places[column] else { continue }
            mix(UInt8(truncatingIfNeeded: number))
            reader.withField(place) { bytes in
                for byte in bytes { mix(byte) }
            }
            mix(0xFF)
        }
        return Int64(bitPattern: hash)
    }
}

enum RecordFingerprint {
    /// Raised when records are read differently, so that files imported
    /// before are read anew.
    static let version: UInt8 = 3
}
