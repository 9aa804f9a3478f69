/// The columns of a kind of file.
protocol ImportColumn: CaseIterable, Hashable, RawRepresentable where RawValue == String {
    /// Other ways to write a heading, in the folded form of ``Heading``.
    static var aliases: [String: Self] { get }
    /// Columns without which the file is refused.
    static var required: [Self] { get }
    /// Columns whose cells are used.
    static var kept: [Self] { get }
    /// Columns of words that people write, kept as they stand.
    static var words: Set<Self> { get }
    /// Columns whose absence is worth a remark.
    static var reported: [Self] { get }
    /// Columns that a record must reach.
    static var indispensable: [Self] { get }
}

/// The heading of a file: which column stands where.
struct Heading<Column: ImportColumn> {
    /// The place of each column that is there; of a repeated one, the first.
    let places: [Column: Int]
    let repeated: [Column]
    /// Fields in the heading.
    let width: Int
    /// Fields that a record needs at least.
    let leastWidth: Int
    /// The headings as they stand in the file.
    let found: [String]

    init(_ names: [String]) {
        var places: [Column: Int] = [:]
        var repeated: [Column] = []
        let known = Self.known
        for (place, name) in names.enumerated() {
            guard let column = known[Self.fold(name)] else { continue }
            if places[column] == nil {
                places[column] = place
            } else {
                repeated.append(column)
            }
        }
        self.places = places
        self.repeated = repeated
        // Spreadsheets add empty columns behind the last one.
        width = (names.lastIndex { !Self.fold($0).isEmpty } ?? -1) + 1
        leastWidth = (Column.indispensable.compactMap { places[$0] }.max() ?? -1) + 1
        found = Array(names.prefix(width))
    }

    var missing: [Column] { Column.allCases.filter { places[$0] == nil } }
    var missingRequired: [Column] { Column.required.filter { places[$0] == nil } }

    /// How many of the names are columns of this kind of file.
    static func score(_ names: [String]) -> Int {
        let known = Self.known
        return names.count { known[Self.fold($0)] != nil }
    }

    private static var known: [String: Column] {
        var known = Column.aliases
        for column in Column.allCases { known[fold(column.rawValue)] = column }
        return known
    }

    /// Letters and digits in upper case: blanks, underscores, dots and a byte
    /// order mark make no difference.
    private static func fold(_ name: String) -> String {
        var folded = ""
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A: folded.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x61...0x7A: folded.unicodeScalars.append(Unicode.Scalar(byte - 0x20))
            default: break
            }
        }
        return folded
    }
}
