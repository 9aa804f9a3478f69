import CareerDomain

/// The employee list: a window onto people in the order of the query, moved
/// along by neighbours and never by numbers, so that it costs the same among
/// thousands and millions.
public final class EmployeeListModel {
    private let keeping: any CareerKeeping
    public private(set) var query: RosterQuery
    /// The entries held now; a stretch of the whole list.
    public private(set) var entries: [RosterEntry] = []
    /// Index into `entries`; 0 when there are none.
    public private(set) var selection = 0
    /// Index into `entries` of the first row shown.
    public private(set) var firstVisible = 0
    public private(set) var total = 0
    public private(set) var count: RosterCount?
    /// The filter line while it is being typed in.
    public private(set) var filterEditor: TextEditor?
    /// Names of what narrows the list, for the heading.
    public var facetNames: [String] = []

    private var hasMoreBefore = false
    private var hasMoreAfter = false
    private var visibleRows = 20
    var visibleRowCount: Int { visibleRows }
    /// Who was selected before the filter was begun, and how many rows below
    /// the first in sight: the place to return to.
    private var placeBeforeFilter: (person: PersonID, offset: Int)?

    /// People fetched at once.
    static let pageSize = 64
    /// Entries held at most.
    static let windowSize = 512
    /// People looked at in one slice of a count.
    static let countBudget = 40_000

    public init(keeping: any CareerKeeping, quarter: Quarter) {
        self.keeping = keeping
        query = RosterQuery(quarter: quarter)
    }

    public var selected: RosterEntry? {
        entries.indices.contains(selection) ? entries[selection] : nil
    }

    public var isFiltering: Bool { filterEditor != nil }

    // MARK: Loading

    /// Reads the list from its beginning, or around a person.
    ///
    /// - Parameter offset: rows above the person in sight; half of them
    ///   without a wish.
    public func load(
        around person: PersonID? = nil, offset: Int? = nil
    ) throws(KeepingError) {
        total = try keeping.rosterTotal()
        if let person {
            try show(from: person)
            scroll(toOffset: offset ?? visibleRows / 2)
        } else {
            accept(try keeping.rosterPage(query, at: .start, limit: fetchLimit))
        }
        startCounting()
    }

    /// Reads the same stretch again, keeping selection and place on screen.
    public func reload() throws(KeepingError) {
        guard let kept = selected?.person else { return try load() }
        let offset = selection - firstVisible
        total = try keeping.rosterTotal()
        try show(from: kept)
        scroll(toOffset: offset)
        startCounting()
    }

    private var fetchLimit: Int { max(Self.pageSize, visibleRows + 8) }

    private func accept(_ page: RosterPage) {
        entries = page.entries
        hasMoreBefore = page.hasMoreBefore
        hasMoreAfter = page.hasMoreAfter
        selection = 0
        firstVisible = 0
    }

    private func show(from person: PersonID) throws(KeepingError) {
        accept(try keeping.rosterPage(query, at: .from(person), limit: fetchLimit))
        if entries.isEmpty, hasMoreBefore { return try moveToEnd() }
        if hasMoreBefore { try fetchBefore() }
        if entries.count < visibleRows, hasMoreBefore { try fetchBefore() }
    }

    private func fetchBefore() throws(KeepingError) {
        guard let first = entries.first, hasMoreBefore else { return }
        let page = try keeping.rosterPage(
            query, at: .before(first.person), limit: fetchLimit)
        entries.insert(contentsOf: page.entries, at: 0)
        selection += page.entries.count
        firstVisible += page.entries.count
        hasMoreBefore = page.hasMoreBefore
        if entries.count > Self.windowSize {
            entries.removeLast(entries.count - Self.windowSize)
            hasMoreAfter = true
        }
    }

    private func fetchAfter() throws(KeepingError) {
        guard let last = entries.last, hasMoreAfter else { return }
        let page = try keeping.rosterPage(query, at: .after(last.person), limit: fetchLimit)
        entries.append(contentsOf: page.entries)
        hasMoreAfter = page.hasMoreAfter
        let surplus = entries.count - Self.windowSize
        if surplus > 0 {
            let dropped = min(surplus, max(0, min(selection, firstVisible)))
            entries.removeFirst(dropped)
            selection -= dropped
            firstVisible -= dropped
            hasMoreBefore = hasMoreBefore || dropped > 0
        }
    }

    // MARK: Moving

    /// How many people the screen shows; the selection stays in sight.
    public func setVisibleRows(_ rows: Int) {
        visibleRows = max(1, rows)
        keepInSight()
        // What cannot be read now is read with the next step.
        try? fillBelow()
    }

    public func move(by rows: Int) throws(KeepingError) {
        while selection + rows >= entries.count, hasMoreAfter { try fetchAfter() }
        while selection + rows < 0, hasMoreBefore { try fetchBefore() }
        selection = min(max(selection + rows, 0), max(0, entries.count - 1))
        keepInSight()
        try fillBelow()
    }

    public func movePage(forward: Bool) throws(KeepingError) {
        let step = max(1, visibleRows - 1)
        try move(by: forward ? step : -step)
    }

    public func moveToStart() throws(KeepingError) {
        accept(try keeping.rosterPage(query, at: .start, limit: fetchLimit))
    }

    public func moveToEnd() throws(KeepingError) {
        accept(try keeping.rosterPage(query, at: .end, limit: fetchLimit))
        selection = max(0, entries.count - 1)
        keepInSight()
    }

    /// Scrolls when the selection leaves the rows in sight, and then by half of
    /// them: moving on costs a slow line two rows, not the whole list.
    private func keepInSight() {
        let half = visibleRows / 2
        if selection < firstVisible { firstVisible = selection - half }
        if selection >= firstVisible + visibleRows { firstVisible = selection - half }
        firstVisible = max(0, min(firstVisible, max(0, entries.count - visibleRows)))
    }

    private func scroll(toOffset offset: Int) {
        firstVisible = max(0, selection - offset)
        keepInSight()
    }

    private func fillBelow() throws(KeepingError) {
        if firstVisible + visibleRows > entries.count, hasMoreAfter { try fetchAfter() }
    }

    // MARK: Narrowing

    public func beginFilter() {
        if placeBeforeFilter == nil, let person = selected?.person {
            placeBeforeFilter = (person, selection - firstVisible)
        }
        filterEditor = TextEditor(query.text)
    }

    /// Ends typing; the filter stays.
    public func endFilter() {
        filterEditor = nil
        if query.text.isEmpty { placeBeforeFilter = nil }
    }

    /// Shows everybody again, around the person selected.
    public func clearFilter() throws(KeepingError) {
        query.facets = RosterFacets()
        facetNames = []
        try clearText()
    }

    /// Gives up what was looked for, and what else narrows the list stays; the
    /// person selected stays in sight.
    func clearText() throws(KeepingError) {
        filterEditor = nil
        let place = selected?.person ?? placeBeforeFilter?.person
        placeBeforeFilter = nil
        query.text = ""
        try load(around: place)
    }

    /// Empties the filter line as Esc does while typing.
    public func abandonFilter() throws(KeepingError) {
        filterEditor = nil
        guard !query.text.isEmpty else {
            placeBeforeFilter = nil
            return
        }
        query.text = ""
        let place = placeBeforeFilter
        placeBeforeFilter = nil
        try load(around: place?.person, offset: place?.offset)
    }

    /// Edits the filter line and reads the first page of what it finds.
    func editFilter(_ edit: (inout TextEditor) -> Void) throws(KeepingError) {
        guard var editor = filterEditor else { return }
        edit(&editor)
        filterEditor = editor
        guard editor.text != query.text else { return }
        query.text = editor.text
        accept(try keeping.rosterPage(query, at: .start, limit: fetchLimit))
        startCounting()
    }

    public func setFacets(_ facets: RosterFacets, names: [String]) throws(KeepingError) {
        query.facets = facets
        facetNames = names
        try load(around: selected?.person)
    }

    public func setSort(_ sort: RosterSort) throws(KeepingError) {
        query.sort = sort
        try load()
    }

    public func setQuarter(_ quarter: Quarter) throws(KeepingError) {
        guard quarter != query.quarter else { return }
        query.quarter = quarter
        try reload()
    }

    // MARK: Counting

    private func startCounting() {
        count =
            query.isUnfiltered
            ? RosterCount(counted: total, isComplete: true, cursor: 0) : nil
    }

    public var isCounting: Bool { !(count?.isComplete ?? false) }

    /// One slice more; call while no key waits.
    public func countOn() throws(KeepingError) {
        guard isCounting else { return }
        do throws(KeepingError) {
            count = try keeping.rosterCount(
                query, continuing: count, budget: Self.countBudget)
        } catch {
            // Counted again with the next query; not over and over now.
            count = RosterCount(counted: count?.counted ?? 0, isComplete: true, cursor: 0)
            throw error
        }
    }

    /// Whether the person stands in the stretch that is held.
    func holds(_ person: PersonID) -> Bool { entries.contains { $0.person == person } }

    /// Whether who is in the list depends on documents and assessments.
    var dependsOnLines: Bool { query.facets.progress != nil || query.facets.gap != nil }

    /// Reads one person's line again, after his documents have changed.
    public func refresh(_ person: PersonID) throws(KeepingError) {
        guard let index = entries.firstIndex(where: { $0.person == person }),
            let entry = try keeping.rosterEntry(of: person, quarter: query.quarter)
        else { return }
        entries[index] = entry
    }
}
