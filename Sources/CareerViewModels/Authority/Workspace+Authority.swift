import CareerDomain

extension Workspace {
    func performOnAuthority(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .orphans: try openOrphans()
        case .capabilities: try openCapabilities()
        default:
            guard let person = list.selected?.person else { return }
            switch command {
            case .assign: try openAssignmentForm(for: person)
            case .closeAssignment: try openAssignmentEnd(for: person)
            default: try openAuthority(over: person)
            }
        }
    }

    /// "Siapa berwenang?": who may assess the person today for the quarter that
    /// is shown, and why.
    func openAuthority(over person: PersonID) throws(KeepingError) {
        let report = try keeping.authority(over: person, on: today, for: quarter)
        var assignments = try keeping.assignments(of: person, on: nil)
        if let unit = report.decidingUnit {
            assignments += try keeping.assignments(over: unit, on: nil)
                .filter { !assignments.contains($0) }
        }
        let page = AuthorityPage(
            report: report, assignments: try named(assignments), wording: wording)
        open(
            PageModel(
                title: page.title, lines: page.lines,
                actions: [
                    .assign: { [weak self] () throws(KeepingError) in
                        try self?.openAssignmentForm(for: person)
                    },
                    .closeAssignment: { [weak self] () throws(KeepingError) in
                        try self?.openAssignmentEnd(for: person)
                    },
                ], context: .authority,
                subject: LayerSubject(person: person, right: .listPerson)))
    }

    /// Assignments in words.
    func named(_ assignments: [Assignment]) throws(KeepingError) -> [NamedAssignment] {
        var names: [PersonID: String] = [:]
        let units = assignments.contains { $0.unit != nil } ? try keeping.unitTree() : []
        for person in assignments.flatMap({ [$0.person, $0.subject].compactMap(\.self) })
        where names[person] == nil {
            names[person] = try keeping.rosterEntry(of: person, quarter: quarter)?.name.full
        }
        return assignments.map { assignment in
            NamedAssignment(
                assignment: assignment, holder: names[assignment.person] ?? "",
                target: assignment.subject.map { names[$0] ?? "" }
                    ?? units.first { $0.id == assignment.unit }?.name ?? "")
        }
    }

    /// The page is written anew over the forms that changed it.
    func showAuthority(over person: PersonID) {
        let wasOpen = layers.contains { $0 is PageModel }
        layers.removeAll { $0 is PageModel }
        guard wasOpen else { return }
        // It is stored; what cannot be read again now comes later.
        try? openAuthority(over: person)
    }

    /// Open drafts that nobody may sign; choosing one says why.
    func openOrphans() throws(KeepingError) {
        let orphans = try keeping.orphans(on: today, limit: Self.mostOrphans)
        guard !orphans.isEmpty else { return report(.ok, wording.noOrphans) }
        let items = orphans.map { orphan in
            ChooserModel.Item(
                title: orphan.name + " · " + orphan.unitName + " — "
                    + wording.shortReason(orphan.reason),
                detail: wording.shortQuarter(orphan.quarter)
            ) { [weak self] () throws(KeepingError) in
                try self?.openAuthority(over: orphan.person)
            }
        }
        open(
            ChooserModel(
                title: wording.orphansTitle(
                    orphans.count, isAll: orphans.count < Self.mostOrphans), items: items))
    }

    private static let mostOrphans = 500
}

/// An assignment with the names it is read by.
struct NamedAssignment {
    var assignment: Assignment
    var holder: String
    /// The unit or the person it is over.
    var target: String
}

extension AuthorityReport {
    /// The unit whose head would assess, for what is recorded of it.
    var decidingUnit: OrgUnitID? {
        authority.assessor?.assignment?.unit ?? authority.outlook.acting?.unit
            ?? authority.path.lazy.compactMap(\.unit).first
    }
}
