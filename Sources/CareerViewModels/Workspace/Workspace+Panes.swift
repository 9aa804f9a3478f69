import CareerDomain

extension Workspace {
    /// Tells which panes are drawn and how many people the list shows; said
    /// before every snapshot.
    public func setLayout(visible: [Pane], listRows: Int) {
        visiblePanes = visible
        list.setVisibleRows(listRows)
    }

    /// Tells how long the uppermost layer is; said after every frame.
    public func setExtent(_ extent: LayerExtent?) {
        if let extent { layers.last?.setExtent(extent) }
    }

    func setFocus(_ pane: Pane) {
        if focus == .form, pane != .form { form.endEditing() }
        if list.isFiltering { list.endFilter() }
        focus = pane
        if pane != .list { companion = pane }
        follow()
    }

    func neighbour(of pane: Pane, by step: Int) -> Pane {
        let panes = Pane.allCases
        let index = panes.firstIndex(of: pane) ?? 0
        return panes[(index + step + panes.count) % panes.count]
    }

    func setQuarter(_ quarter: Quarter) throws(KeepingError) {
        form.endEditing()
        try list.setQuarter(quarter)
        follow()
        report(.plain, wording.nowShowing(quarter))
    }

    /// Somebody is being edited: the list may not move under him.
    var isEditingSomebody: Bool {
        form.isEditing || layers.contains { $0 is EntryFormModel }
    }

    /// Reads the list again if it has become stale while somebody was edited.
    func freshenList() {
        guard isListStale, !isEditingSomebody else { return }
        isListStale = false
        attempt { () throws(KeepingError) in try list.reload() }
    }

    /// Lets the panes that are seen show the selected person. A form that is
    /// being filled in stays with whom it is about.
    func follow() {
        let entry = list.selected
        if visiblePanes.contains(.profile) || focus == .profile,
            profile.person != entry?.person
        {
            attempt { () throws(KeepingError) in
                try profile.show(entry?.person, on: today)
            }
        }
        if visiblePanes.contains(.form) || focus == .form, !form.isEditing {
            attempt { () throws(KeepingError) in
                try form.show(entry?.person, in: quarter)
            }
        }
        noteReadings()
        showUndeliverable()
    }

    /// What a pane shows counts as read once the pane has the keyboard, or the hand has rested while
    /// it was seen; not whatever the cursor passes by.
    func noteReadings(isResting: Bool = false) {
        if focus == .form || isResting && visiblePanes.contains(.form),
            let document = form.appraisal?.id, document != notedReading
        {
            notedReading = document
            attempt { () throws(KeepingError) in try keeping.noteReading(of: document) }
        }
        if focus == .profile || isResting && visiblePanes.contains(.profile),
            let person = profile.person, profile.profile != nil, person != notedProfile
        {
            notedProfile = person
            attempt { () throws(KeepingError) in
                try keeping.noteReading(ofCompetencyOf: person)
            }
        }
    }

    func performInPane(_ command: CommandID) throws(KeepingError) {
        switch focus {
        case .list: try performInList(command)
        case .profile: try performInProfile(command)
        case .form: try performInForm(command)
        }
    }

    // MARK: List

    private func performInList(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .up, .previousField: try list.move(by: -1)
        case .down, .nextField: try list.move(by: 1)
        case .pageUp: try list.movePage(forward: false)
        case .pageDown: try list.movePage(forward: true)
        case .home: try list.moveToStart()
        case .end: try list.moveToEnd()
        case .open where list.isFiltering: list.endFilter()
        case .open:
            if let person = list.selected?.person { try openDossier(of: person) }
        case .filter: list.beginFilter()
        case .clearFilter: try list.clearFilter()
        case .facets: openFacets()
        case .sort: openSorts()
        case .back where list.isFiltering: try list.abandonFilter()
        case .back where !list.query.text.isEmpty: try list.clearText()
        case .back where !list.query.isUnfiltered: try list.clearFilter()
        case .back: report(.plain, wording.howToQuit)
        default:
            guard list.isFiltering, command.editsText else {
                return try performEverywhere(command)
            }
            try list.editFilter { _ = $0.perform(command) }
        }
    }

    // MARK: Profile

    private func performInProfile(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .open: openCompetency()
        case .up: profile.move(by: -1)
        case .down: profile.move(by: 1)
        case .pageUp, .home: profile.moveToStart()
        case .pageDown, .end: profile.moveToEnd()
        case .filter:
            setFocus(.list)
            list.beginFilter()
        case .back: setFocus(.list)
        default: try performEverywhere(command)
        }
    }

    /// The competency under the cursor with all its assessments.
    private func openCompetency() {
        guard let line = profile.selectedLine else { return }
        let history = line.history.map { PageSnapshot.Line("", wording.historyLine($0)) }
        open(
            PageModel(
                title: line.competency.name,
                lines: wording.detail(line).dropFirst().map { PageSnapshot.Line("", $0) }
                    + [
                        PageSnapshot.Line("", ""),
                        PageSnapshot.Line("", wording.historyHeading, .heading),
                    ] + history,
                subject: profile.person.map { LayerSubject(person: $0, right: .readCompetency) }))
    }

    // MARK: On the selected person

    func performOnPerson(_ command: CommandID) throws(KeepingError) {
        switch command {
        case .newPerson: try openPersonForm(editing: nil)
        case .editPerson: try openPersonForm(editing: list.selected?.person)
        case .assess:
            if let person = list.selected?.person { try openAssessmentForm(of: person) }
        case .setRequirement:
            if let person = list.selected?.person { try openRequirementForm(of: person) }
        case .filter:
            setFocus(.list)
            list.beginFilter()
        case .clearFilter: try list.clearFilter()
        case .facets:
            setFocus(.list)
            openFacets()
        case .sort:
            setFocus(.list)
            openSorts()
        case .authority, .assign, .closeAssignment, .orphans, .capabilities:
            try performOnAuthority(command)
        case .trail, .auditTrail, .auditHead: try performOnTrail(command)
        case .ownRecord, .proposeCorrection, .withdrawProposal, .printRecord:
            try performOnOwnRecord(command)
        case .proposals: try openProposals()
        case .waitingSignatures: try openWaitingSignatures()
        case .announcements: try openAnnouncements()
        case .account, .ownAccount, .changeSecret, .rights, .rightsTable, .handOutCode,
            .toggleBlock, .grantRole, .revokeRole, .declareRelative, .endRelative, .approvals:
            try performOnAccount(command)
        case .beginAppraisal, .sign, .addResult, .addExtraResult, .removeResult,
            .addIndicator, .removeIndicator, .undo, .redo, .discardDraft,
            .deliver, .paperSignature:
            try performOnDocument(command)
        default: effect(.beep)
        }
    }
}

extension CommandID {
    /// Whether the command works on a text.
    var editsText: Bool {
        switch self {
        case .caretLeft, .caretRight, .caretHome, .caretEnd,
            .deleteBackward, .deleteForward, .deleteWord, .clearText:
            true
        default: false
        }
    }
}
