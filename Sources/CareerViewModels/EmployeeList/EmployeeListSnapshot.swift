import CareerDomain

/// All that is drawn of the employee list.
public struct EmployeeListSnapshot: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public var name: String
        /// Grouped 8-6-1-3.
        public var employeeNumber: String
        public var golongan: String
        public var position: String
        public var unit: String
        /// Empty for people simply in service.
        public var status: String
        /// `PNS`, `PPPK` …
        public var kind: String
        /// Short word for the quarter's appraisal.
        public var progress: String
        public var grade: PerformanceGrade?
        public var isDraft: Bool
        /// Empty without a post.
        public var retiresOn: String
    }

    public var rows: [Row]
    /// Index of the selected row among `rows`; nil when there is nobody.
    public var selection: Int?
    public var heading: String
    /// `1.204 dari 23.115`.
    public var countText: String
    /// What narrows the list, in words; empty when nothing does.
    public var narrowing: String
    /// What narrows it besides the text being typed.
    public var facetNames: String
    /// The list is sorted by the day of retirement, and shows it.
    public var showsRetirement: Bool
    /// The selected person in one line: number, kind, post, unit, retirement.
    public var detail: String
    public var sortText: String
    /// The filter line and its caret, while being typed in.
    public var filter: TextEditor?
    public var filterPrompt: String
    /// Shown in place of rows when nobody is found.
    public var emptyText: String
    public var columns: Columns

    /// Headings of the columns.
    public struct Columns: Hashable, Sendable {
        public var name, employeeNumber, golongan, position, unit, status, progress: String
        public var retirement: String
    }
}

extension EmployeeListModel {
    /// The rows in sight with all texts made.
    /// - Parameters:
    ///   - mayAdd: Whether the account may add people; else an empty list is all it may see.
    ///   - whyNot: Why the account may see nothing at all.
    public func snapshot(
        _ wording: Wording, mayAdd: Bool = true, whyNot: String? = nil
    ) -> EmployeeListSnapshot {
        let last = min(entries.count, firstVisible + max(1, visibleRowCount))
        let shown = firstVisible < last ? Array(entries[firstVisible..<last]) : []
        return EmployeeListSnapshot(
            rows: shown.map { Self.row($0, wording) },
            selection: entries.isEmpty ? nil : selection - firstVisible,
            heading: wording.employeesHeading, countText: countText(wording),
            narrowing: narrowing(wording), facetNames: facetNames.joined(separator: " · "),
            showsRetirement: query.sort == .retirement,
            detail: selected.map { detail(Self.row($0, wording), wording) } ?? "",
            sortText: wording.sortedBy(query.sort),
            filter: filterEditor, filterPrompt: wording.filterPrompt,
            emptyText: whyNot
                ?? (!query.isUnfiltered
                    ? wording.nobodyFound : mayAdd ? wording.nobodyYet : wording.nobodyInScope),
            columns: wording.listColumns)
    }

    private func countText(_ wording: Wording) -> String {
        guard !query.isUnfiltered else { return wording.number(total) }
        return wording.count(count?.counted, isComplete: !isCounting, of: total)
    }

    private func narrowing(_ wording: Wording) -> String {
        let text = query.text.isEmpty ? [] : ["“" + query.text + "”"]
        return (text + facetNames).joined(separator: " · ")
    }

    private static func row(
        _ entry: RosterEntry, _ wording: Wording
    ) -> EmployeeListSnapshot.Row {
        EmployeeListSnapshot.Row(
            name: entry.name.full,
            employeeNumber: EmployeeNumber.grouped(entry.employeeNumber),
            golongan: entry.golongan?.label ?? "", position: entry.positionTitle,
            unit: entry.unitName,
            status: entry.status.isInService ? "" : wording.status(entry.status),
            kind: wording.kind(entry.employmentKind),
            progress: wording.progress(entry.progress), grade: entry.progress.grade,
            isDraft: entry.progress == .draft, retiresOn: entry.retiresOn?.written ?? "")
    }

    private func detail(_ row: EmployeeListSnapshot.Row, _ wording: Wording) -> String {
        let retirement = row.retiresOn.isEmpty ? "" : wording.retires(row.retiresOn)
        return [
            row.employeeNumber, row.status.isEmpty ? row.kind : row.kind + ", " + row.status,
            row.position, row.unit, retirement,
        ]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension AppraisalProgress {
    var grade: PerformanceGrade? {
        if case .signed(let grade) = self { grade } else { nil }
    }
}
