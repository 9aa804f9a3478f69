import CareerDomain

extension Workspace {
    func open(_ layer: any Layer) { layers.append(layer) }

    /// This session's draft of a form.
    func draftKey(_ form: FormDraft.Form, _ subject: PersonID?) -> FormDraft.Key {
        FormDraft.Key(form, subject: subject, session: surroundings.session)
    }

    /// Opens an entry form; says so when it goes on with a kept draft.
    func openForm(
        _ content: EntryFormModel.Content, draft: FormDraft.Key?
    ) throws(KeepingError) {
        let held = draft.flatMap { heldDrafts[$0] }
        let form = try EntryFormModel(
            content, draft: draft, keeping: keeping,
            host: EntryFormModel.Host(
                wording: wording, open: { [weak self] in self?.open($0) },
                report: { [weak self] in self?.report($0, $1) },
                askToDiscard: { [weak self] in self?.askToDiscard($0) }),
            held: held)
        if let held { heldDrafts[held.key] = nil }
        open(form)
        guard let time = form.restoredAt?.clockTime(in: settings.timeZone) else { return }
        if let other = form.otherSubject {
            report(.warning, wording.draftOfAnother(time, other))
        } else {
            report(.ok, wording.draftGoesOn(time))
        }
    }

    private func askToDiscard(_ form: EntryFormModel) {
        open(
            QuestionModel(
                confirm: wording.discardTitle, lines: [form.title], yes: wording.discardYes,
                no: wording.removeNo
            ) { [weak self, weak form] () throws(KeepingError) in
                guard let self, let form else { return }
                form.discard()
                self.layers.removeAll { $0 === form }
                self.report(.ok, self.wording.discarded)
            })
    }

    // MARK: Help and palette

    func openHelp() {
        var lines: [PageSnapshot.Line] = []
        let here = contexts.filter { $0 != .reading }
        for context in here + [.anywhere] {
            lines.append(PageSnapshot.Line("", wording.heading(context), .heading))
            for command in CommandTable.all
            where command.contexts.contains(context) && !command.keys.isEmpty
                && isOffered(command)
            {
                let isDenied = lacksRight(to: command.id)
                lines.append(
                    PageSnapshot.Line(
                        command.keys.joined(separator: " "),
                        wording.help(command.id) + (isDenied ? wording.noRightHere : ""),
                        isDenied ? .dimmed : .plain))
            }
            lines.append(PageSnapshot.Line("", ""))
        }
        open(PageModel(title: wording.helpTitle, lines: lines))
    }

    /// Whoever it is, and whatever state the document has.
    private func lacksRight(to command: CommandID) -> Bool {
        switch denial(of: command) {
        case nil, .wrongState: false
        default: true
        }
    }

    func openPalette() {
        let contexts = contexts
        let here = CommandTable.commands(in: contexts)
        let others = CommandTable.all.filter { command in
            !here.contains { $0.id == command.id }
        }
        var seen: Set<CommandID> = []
        let commands = (here + others).filter {
            $0.isInPalette && isOffered($0) && seen.insert($0.id).inserted
        }
        let items = commands.map { command in
            var blocked: String?
            if case .blocked(let reason) = availability(of: command.id) { blocked = reason }
            return ChooserModel.Item(
                title: wording.label(command.id) + " — " + wording.help(command.id),
                detail: CommandTable.shownKey(for: command, in: contexts) ?? "",
                blocked: blocked
            ) { [weak self] () throws(KeepingError) in
                try self?.performFromPalette(command.id)
            }
        }
        open(ChooserModel(title: wording.paletteTitle, items: items))
    }

    /// A terminal that has no shell to go back to is not offered one.
    private func isOffered(_ command: Command) -> Bool {
        command.id != .suspend || surroundings.canSuspend
    }

    private func performFromPalette(_ command: CommandID) throws(KeepingError) {
        for case let chooser as ChooserModel in layers { chooser.close() }
        layers.removeAll { $0 is ChooserModel }
        if case .blocked(let reason) = availability(of: command) {
            return report(.warning, reason)
        }
        if let layer = layers.last {
            try offer(command, to: layer)
        } else {
            try performInPane(command)
        }
    }

    func openMessages() {
        let lines = messages.reversed().map { message in
            PageSnapshot.Line(
                message.at.clockTime(in: settings.timeZone), message.text,
                message.level == .error || message.level == .warning ? .warning : .plain)
        }
        open(
            PageModel(
                title: wording.messagesTitle,
                lines: lines.isEmpty ? [PageSnapshot.Line("", wording.noMessages)] : lines))
    }

    func openThemes() {
        let before = theme
        let names = surroundings.themeNames
        func apply(_ name: String) {
            theme = name
            effect(.theme(name))
        }
        let items = names.map { name in
            ChooserModel.Item(title: name, isCurrent: name == theme) {
                [weak self] () throws(KeepingError) in
                apply(name)
                try self?.rememberTheme(name)
            }
        }
        open(
            ChooserModel(
                title: wording.themeTitle, items: items,
                preview: { apply(names[$0]) }, abandon: { apply(before) }))
    }

    private func rememberTheme(_ name: String) throws(KeepingError) {
        try keeping.saveTheme(name, of: surroundings.session.owner)
        report(.ok, wording.themeChosen(name))
    }

    // MARK: Sorting and narrowing

    func openSorts() {
        let items = RosterSort.allCases.map { sort in
            ChooserModel.Item(
                title: wording.sort(sort), isCurrent: sort == list.query.sort
            ) { [list] () throws(KeepingError) in try list.setSort(sort) }
        }
        open(ChooserModel(title: wording.sortTitle, items: items))
    }

    func openFacets() {
        let facets = list.query.facets
        let dimensions: [(String, Bool, () throws(KeepingError) -> Void)] = [
            (
                wording.facetUnit, facets.unit != nil,
                { [weak self] () throws(KeepingError) in
                    try self?.openUnits()
                }
            ),
            (
                wording.facetKind, facets.employmentKind != nil,
                facetOpener(
                    wording.facetKind, EmploymentKind.allCases, wording.kind, \.employmentKind)
            ),
            (
                wording.facetGolongan, facets.golongan != nil,
                facetOpener(
                    wording.facetGolongan, Golongan.permanentSteps + Golongan.contractSteps,
                    { $0.label }, \.golongan)
            ),
            (
                wording.facetPosition, facets.positionKind != nil,
                facetOpener(
                    wording.facetPosition, PositionKind.allCases, wording.positionKind,
                    \.positionKind)
            ),
            (
                wording.facetStatus, facets.status != nil,
                facetOpener(
                    wording.facetStatus, EmploymentStatus.allCases, wording.status, \.status)
            ),
            (
                wording.facetProgress, facets.progress != nil,
                facetOpener(
                    wording.facetProgress, RosterFacets.Progress.allCases, wording.progressFacet,
                    \.progress)
            ),
            (
                wording.facetGap, facets.gap != nil,
                facetOpener(
                    wording.facetGap, RosterFacets.Gap.allCases, wording.gapFacet, \.gap)
            ),
        ]
        var items = dimensions.map { title, isSet, choose in
            ChooserModel.Item(title: title, isCurrent: isSet, choose: choose)
        }
        items.append(
            ChooserModel.Item(title: wording.clearEverything) {
                [weak self] () throws(KeepingError) in try self?.list.clearFilter()
            })
        open(ChooserModel(title: wording.facetTitle, items: items))
    }

    private func facetOpener<Value: Equatable>(
        _ title: String, _ values: [Value], _ label: @escaping (Value) -> String,
        _ path: WritableKeyPath<RosterFacets, Value?>
    ) -> () throws(KeepingError) -> Void {
        { [weak self] () throws(KeepingError) in
            guard let self else { return }
            let current = self.list.query.facets[keyPath: path]
            let all = ChooserModel.Item(title: self.wording.everything) {
                [weak self] () throws(KeepingError) in
                try self?.narrow(title) { $0[keyPath: path] = nil }
            }
            let items = values.map { value in
                ChooserModel.Item(title: label(value), isCurrent: value == current) {
                    [weak self] () throws(KeepingError) in
                    try self?.narrow(title, to: label(value)) { $0[keyPath: path] = value }
                }
            }
            self.open(ChooserModel(title: title, items: [all] + items))
        }
    }

    private func openUnits() throws(KeepingError) {
        let units = try keeping.unitTree()
        let all = ChooserModel.Item(title: wording.everything) {
            [weak self] () throws(KeepingError) in
            guard let self else { return }
            try self.narrow(self.wording.facetUnit) { $0.unit = nil }
        }
        let items = units.map { unit in
            ChooserModel.Item(
                title: unit.name, detail: wording.number(unit.headcount),
                isCurrent: unit.id == list.query.facets.unit, depth: unit.depth
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.narrow(self.wording.facetUnit, to: unit.name) { $0.unit = unit.id }
            }
        }
        open(ChooserModel(title: wording.facetUnit, items: [all] + items))
    }

    private func narrow(
        _ dimension: String, to name: String? = nil, _ change: (inout RosterFacets) -> Void
    ) throws(KeepingError) {
        var facets = list.query.facets
        change(&facets)
        var names = list.facetNames.filter { !$0.hasPrefix(dimension + ": ") }
        if let name { names.append(dimension + ": " + name) }
        try list.setFacets(facets, names: names)
    }
}
