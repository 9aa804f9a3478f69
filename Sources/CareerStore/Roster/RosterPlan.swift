import CareerDomain
import GRDB

/// What a reading of the list walks through; everything else of the query is
/// checked on the way.
enum RosterDriver {
    /// The list in the order asked for: right when so many fit that a page is
    /// soon full.
    case list
    /// The word index, which answers in the order of names.
    case words
    /// The index of numbers, the classes of facets, the units below one: few
    /// people, gathered and then sorted.
    case numbers, classes, unit
    /// The people of a scope, gathered and then sorted.
    case scope
}

/// Chooses the driver.
///
/// With n people in the smallest known set, gathering looks at n of them, and
/// walking the list at about `limit · total / n` until a page is full. The two
/// cost the same at n = √(limit · total), and no more than that is looked at
/// either way, as long as the narrowings are independent of each other; where
/// they are not, the walk is held to a span and the gathering follows.
///
/// A part of the list is always gathered: every other way passes by people out
/// of it, and would take the longer the more of them there are.
struct RosterPlan {
    let driver: RosterDriver
    /// Set when the walk has to be given up after so many people.
    let span: Int?
    /// What follows a walk that was given up.
    let fallback: RosterDriver

    init(_ selection: RosterSelection, limit: Int, _ db: Database) throws {
        guard selection.lines == nil else {
            (driver, span, fallback) = (.scope, nil, .scope)
            return
        }
        let most = Self.squareRoot(max(1, limit) * max(1, selection.total)) + 256
        let isByName = selection.query.sort == .name
        let known = Self.known(selection)
        let smallestKnown = known.min { $0.count < $1.count }
        let measured = try Self.measured(selection, most: most, known: known, db)
        // Whoever is not found by words has them read, which costs as much as
        // three looks.
        let gathered = known.map { source in
            selection.match == nil ? source : (source.driver, source.count * 3)
        }
        let smallest = (gathered + measured).min { $0.count < $1.count }
        let walk: RosterDriver = isByName && selection.match != nil ? .words : .list
        if let smallest, smallest.count <= most || smallest.driver == .words && isByName {
            driver = smallest.driver
            span = nil
            fallback = smallest.driver
            return
        }
        driver = walk
        // Numbers tell the age, and so do these orders: where the walk fails,
        // the range of numbers is gathered.
        let isBent =
            selection.numbers != nil
            && (selection.query.sort == .seniority || selection.query.sort == .retirement)
        let isWorthwhile = (smallestKnown?.count ?? .max) < selection.total / 2
        fallback = isWorthwhile ? smallestKnown?.driver ?? walk : isBent ? .numbers : walk
        span = isWorthwhile || isBent ? most * 2 : nil
    }

    private typealias Source = (driver: RosterDriver, count: Int)

    private static func known(_ selection: RosterSelection) -> [Source] {
        var known: [Source] = []
        if selection.classes != nil { known.append((.classes, selection.classHeadcount)) }
        if selection.unitPath != nil { known.append((.unit, selection.unitHeadcount)) }
        return known
    }

    /// Counts of the texts, taken no further than decides the matter, and not
    /// at all where they could not change it.
    private static func measured(
        _ selection: RosterSelection, most: Int, known: [Source], _ db: Database
    ) throws -> [Source] {
        var measured: [Source] = []
        if let numbers = selection.numbers, selection.query.sort != .employeeNumber {
            let count = try db.number(
                """
                SELECT count(*) FROM (SELECT 1 FROM roster INDEXED BY roster_by_number
                    WHERE number >= ? AND number < ? LIMIT ?)
                """, numbers.lowerBound, numbers.upperBound, most + 1)
            measured.append((.numbers, Int(count ?? 0)))
        }
        let isAlone = known.isEmpty && measured.isEmpty && selection.query.sort == .name
        if let match = selection.match, !isAlone {
            let count = try db.number(
                "SELECT count(*) FROM (SELECT 1 FROM roster_text(?) LIMIT ?)", match, most + 1)
            measured.append((.words, Int(count ?? 0)))
        }
        return measured
    }

    private static func squareRoot(_ value: Int) -> Int {
        Int(Double(value).squareRoot())
    }
}
