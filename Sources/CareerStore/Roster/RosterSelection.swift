import CareerDomain
import GRDB

/// A query with everything looked up that decides how it is answered: the
/// terms of the word index, the range of numbers, the classes of facets, the
/// path of the unit — each with the number of people it leaves.
///
/// Where a part of the list is all that may be known of, only its people are
/// counted and looked at: not even whether anybody else bears a word.
struct RosterSelection {
    let query: RosterQuery
    /// The people of the scope, narrowed to the unit; nil for everybody.
    let lines: ScopeLines?
    /// Folded word beginnings with a letter in them.
    let words: [String]
    /// The expression for the word index; nil without words, and in a part of
    /// the list.
    let match: String?
    /// Nil without digits.
    let numbers: Range<Int64>?
    /// Keys of the classes that fit; nil when all do.
    let classes: [Int64]?
    let classHeadcount: Int
    /// The part of the list of seniority in which all of the classes lie; nil
    /// when that is not known.
    let seniority: Range<String>?
    /// Whether the classes alone cannot tell the progress in the quarter,
    /// because the person has a later appraisal.
    let asksAppraisal: Bool
    /// Appraisals that count as none.
    let hidden: HiddenAppraisals?
    /// Path of the unit; nil without one.
    let unitPath: String?
    let unitHeadcount: Int
    let total: Int
    /// Known without looking at anybody.
    let isEmpty: Bool

    init(
        _ query: RosterQuery, _ scope: ScopeFilter, hiding hidden: HiddenAppraisals? = nil,
        _ db: Database
    ) throws {
        self.query = query
        self.hidden = hidden
        let parsed = RosterText.parse(query.text)
        words = parsed.words
        numbers = parsed.numbers.isEmpty ? nil : RosterText.numberRange(parsed.numbers)
        unitPath = try query.facets.unit.map { try Self.path(of: $0.rawValue, db) }
        let lines = try scope.lines(below: unitPath, db)
        self.lines = lines
        let terms = try RosterTerms(lines == nil ? words : [], db)
        match = terms.expression
        total = try lines?.headcount ?? Self.total(db)
        let facets = try FacetSelection(query, lines, hiding: hidden, db)
        classes = facets.classes
        classHeadcount = facets.classes == nil ? total : facets.headcount
        seniority = facets.seniority
        asksAppraisal = facets.asksAppraisal
        if let unitPath, lines == nil {
            unitHeadcount = try Self.headcount(below: unitPath, db)
        } else {
            unitHeadcount = total
        }
        isEmpty =
            terms.isEmpty || numbers?.isEmpty == true || classHeadcount == 0
            || unitHeadcount == 0
    }

    /// Whether words or numbers narrow the list.
    var hasText: Bool { !words.isEmpty || numbers != nil }

    static func total(within scope: Scope, _ db: Database) throws -> Int {
        try ScopeFilter(scope, db).lines(db)?.headcount ?? total(db)
    }

    private static func total(_ db: Database) throws -> Int {
        Int(try db.number("SELECT sum(headcount) FROM facet_class") ?? 0)
    }

    /// A path that no unit has, for an unknown one.
    private static func path(of unit: Int64, _ db: Database) throws -> String {
        try db.first("SELECT path FROM unit_place WHERE unit_id = ?", unit) { $0.text(0) } ?? "!"
    }

    private static func headcount(below path: String, _ db: Database) throws -> Int {
        let headcount = try db.number(
            "SELECT sum(headcount) FROM unit_place WHERE path >= ?1 AND path < ?1 || '~'", path)
        return Int(headcount ?? 0)
    }
}

/// The terms of the word index that a query's words stand for.
struct RosterTerms {
    let expression: String?
    /// Whether a word begins nothing that anybody bears.
    let isEmpty: Bool

    /// So many terms are walked side by side; a beginning of more is left to
    /// the index, which merges them first.
    private static let mostTerms = 400

    init(_ words: [String], _ db: Database) throws {
        var parts: [String] = []
        var isEmpty = false
        for word in words {
            guard word.utf8.count >= RosterText.shortestKnownWord else {
                parts.append("\"\(word)\"*")
                continue
            }
            let terms = try Self.terms(beginning: word, db)
            if terms.isEmpty { isEmpty = true }
            parts.append(
                terms.count > Self.mostTerms
                    ? "\"\(word)\"*"
                    : "(" + terms.map { "\"\($0)\"" }.joined(separator: " OR ") + ")")
        }
        self.isEmpty = isEmpty
        expression = parts.isEmpty ? nil : parts.joined(separator: " AND ")
    }

    private static func terms(beginning word: String, _ db: Database) throws -> [String] {
        var terms: [String] = []
        try db.each(
            """
            SELECT word FROM roster_word WHERE word >= ?1 AND word < ?1 || char(1114111)
            ORDER BY word LIMIT ?2
            """, word, mostTerms + 1
        ) { terms.append($0.text(0)) }
        return terms
    }
}

/// The classes that fit a query's facets.
struct FacetSelection {
    /// Nil when the query has no facet but the unit.
    private(set) var classes: [Int64]?
    private(set) var headcount = 0
    private(set) var asksAppraisal = false
    private(set) var seniority: Range<String>?

    init(
        _ query: RosterQuery, _ lines: ScopeLines?, hiding hidden: HiddenAppraisals? = nil,
        _ db: Database
    ) throws {
        let facets = query.facets
        var other = facets
        other.unit = nil
        guard !other.isEmpty else { return }
        // What a class says of somebody whose appraisal is hidden is not told.
        let untold = try hidden.flatMap {
            try db.number("SELECT class_id FROM roster WHERE person_id = ?", $0.person)
        }
        var found: [Int64] = []
        var sum = 0
        var asks = false
        var grades: Set<Int> = []
        let values: [any Bindable] = [
            facets.employmentKind?.rawValue, facets.golongan?.code,
            facets.positionKind?.rawValue, facets.status?.rawValue,
        ]
        try db.each(
            lines == nil ? Self.ofEverybody : Self.ofPart,
            binding: values + (lines.map { [$0.json] } ?? [])
        ) { row in
            guard Self.fits(facets.gap, row.int(2)) else { return }
            let isTold = facets.progress == nil || row.int64(0) != untold
            switch isTold
                ? Self.fit(facets.progress, query.quarter, row.int(3), row.int(4)) : .perhaps
            {
            case .no: return
            case .perhaps: asks = true
            case .yes: break
            }
            found.append(row.int64(0))
            grades.insert(row.int(5))
            sum += row.int(1)
        }
        (classes, headcount, asksAppraisal) = (found, sum, asks)
        seniority = Self.range(of: grades)
    }

    private static let ofEverybody = sql("headcount", from: "facet_class")
    /// Counted in the part, without a look at the classes of others.
    private static let ofPart = sql(
        "people",
        from: """
            (SELECT r.class_id, count(*) AS people FROM \(ScopeLines.source("?5"))
                GROUP BY r.class_id) g CROSS JOIN facet_class c ON c.id = g.class_id
            """)

    private static func sql(_ headcount: String, from source: String) -> String {
        """
        SELECT id, \(headcount), gap, quarter, progress, golongan FROM \(source)
        WHERE \(headcount) > 0 AND (?1 IS NULL OR kind = ?1)
            AND (?2 IS NULL OR golongan = ?2) AND (?3 IS NULL OR position_kind = ?3)
            AND (?4 IS NULL OR status = ?4)
        """
    }

    private static func range(of grades: Set<Int>) -> Range<String>? {
        let first = grades.compactMap { code in
            SeniorityKey(
                golongan: Golongan(code: code), rankFrom: nil, position: nil,
                appointedFrom: nil, education: nil,
                birthDate: CalendarDate(daysSinceEpoch: 0)
            ).sortText.utf8.first
        }
        guard let lowest = first.min(), let highest = first.max() else { return nil }
        return String(UnicodeScalar(lowest))..<String(UnicodeScalar(highest + 1))
    }

    private static func fits(_ gap: RosterFacets.Gap?, _ stored: Int) -> Bool {
        switch gap {
        case nil: true
        case .notAssessed: stored < 0
        case .noGap: stored == 0
        case .gap: stored > 0
        }
    }

    private enum Fit { case yes, no, perhaps }

    private static func fit(
        _ progress: RosterFacets.Progress?, _ quarter: Quarter, _ latest: Int, _ code: Int
    ) -> Fit {
        guard let progress else { return .yes }
        guard latest <= quarter.index else { return .perhaps }
        let code = latest == quarter.index ? code : 0
        switch progress {
        case .none: return code == 0 ? .yes : .no
        case .draft: return code == 1 ? .yes : .no
        case .signed: return code == 2 ? .yes : .no
        }
    }
}
