import CareerDomain

extension Workspace {
    /// Reads what is needed for the first screen and goes back to where the
    /// last session was lost, if it was.
    public func start() {
        attempt { () throws(KeepingError) in
            adopt(try keeping.settings())
            try list.setQuarter(
                Quarter.underAppraisal(on: today, graceDays: settings.appraisalGraceDays))
            shownMark = try keeping.changeMark()
            _ = try keeping.changes()
            // A place that cannot be taken over now costs the way back to it,
            // not the list.
            storedPlace = try? keeping.resumePlace(for: surroundings.session)
            let place = surroundings.unsettled?.place ?? storedPlace
            takeOver(surroundings.unsettled)
            try list.load(around: place?.person)
            if let place, !place.endedCleanly { try restore(place) }
            try resumeUnsettled()
        }
        tellOfTakenOver(surroundings.unsettled)
        beginWithOwnRecord()
    }

    /// Forms of an account, over its page.
    private func restoreAccountForm(_ place: SessionPlace) throws(KeepingError) {
        guard let subject = place.person,
            let entry = try keeping.rosterEntry(of: subject, quarter: quarter)
        else { return }
        let holder = AccountHolder(entry)
        try openAccount(of: holder)
        switch place.screen {
        case FormDraft.Form.roleGrant.rawValue: try openGrantForm(for: holder)
        case FormDraft.Form.roleRevocation.rawValue: try openRevocation(for: holder)
        case FormDraft.Form.relative.rawValue: try openRelativeForm(for: holder)
        default: try toggleBlock(of: holder)
        }
    }

    /// Over the document that the paper is of.
    private func restorePaperForm(_ place: SessionPlace) throws(KeepingError) {
        guard list.selected?.person == place.person else { return }
        (focus, companion) = (.form, .form)
        follow()
        if form.isSignedByRegionalHead { try openPaperSignature() }
    }

    private func restore(_ place: SessionPlace) throws(KeepingError) {
        if let quarter = place.quarter, quarter != self.quarter {
            try list.setQuarter(quarter)
        }
        guard let pane = Pane(rawValue: place.screen), list.selected?.person == place.person
        else { return try restoreEntryForm(place) }
        focus = pane
        if pane != .list { companion = pane }
        follow()
        guard pane == .form, form.appraisal?.state == .draft,
            let field = AppraisalField(path: place.field)
        else { return }
        try form.beginEditing(at: field, caret: place.caret)
        report(.ok, wording.restored(place.savedAt.clockTime(in: settings.timeZone)))
    }

    private func restoreEntryForm(_ place: SessionPlace) throws(KeepingError) {
        let person = FormDraft.Form.person.rawValue
        switch place.screen {
        case person: try openPersonForm(editing: place.person)
        case person + EntryFormModel.newSuffix: try openPersonForm(editing: nil)
        case Self.dossierName:
            if let subject = place.person { try openDossier(of: subject) }
        case FormDraft.Form.correction.rawValue:
            if let subject = place.person {
                try openDossier(of: subject)
                try openCorrections(of: subject)
            }
        case FormDraft.Form.assessment.rawValue:
            if let subject = place.person { try openAssessmentForm(of: subject) }
        case FormDraft.Form.requirement.rawValue:
            if let subject = place.person { try openRequirementForm(of: subject) }
        case FormDraft.Form.paperSignature.rawValue:
            try restorePaperForm(place)
        case FormDraft.Form.assignment.rawValue:
            if let subject = place.person { try openAssignmentForm(for: subject) }
        case FormDraft.Form.assignmentEnd.rawValue:
            if let subject = place.person { try openAssignmentEnd(for: subject) }
        case FormDraft.Form.proposal.rawValue:
            if let subject = place.person { try openProposalForm(of: subject) }
        case FormDraft.Form.recordPrint.rawValue:
            if let subject = place.person { try openPrinting(of: subject) }
        case FormDraft.Form.decision.rawValue:
            if let subject = place.person { try openDecision(of: subject) }
        case FormDraft.Form.capability.rawValue + EntryFormModel.newSuffix:
            try openCapabilities()
        case FormDraft.Form.roleGrant.rawValue, FormDraft.Form.roleRevocation.rawValue,
            FormDraft.Form.accountBlock.rawValue, FormDraft.Form.relative.rawValue:
            try restoreAccountForm(place)
        case FormDraft.Form.settings.rawValue + EntryFormModel.newSuffix: try openSettings()
        case FormDraft.Form.approvalRefusal.rawValue + EntryFormModel.newSuffix: try openRefusal()
        default: return
        }
        guard let form = layers.last as? EntryFormModel else { return }
        form.moveFocus(to: place.field, caret: place.caret)
        report(.ok, wording.restored(place.savedAt.clockTime(in: settings.timeZone)))
    }

    /// Stores the place when another screen, a form, or a field of a form over
    /// the panes was entered: before anything is typed there, it is known where
    /// to return to. An appraisal's field is stored with its text.
    func storeEnteredPlace() {
        let now = place
        let before = storedPlace?.field ?? ""
        let isOver = layers.contains { ($0 as? EntryFormModel)?.screenName != nil }
        let isSameField = isOver ? before == now.field : before.isEmpty == now.field.isEmpty
        if storedPlace?.screen != now.screen || !isSameField { storePlace() }
    }

    /// Where the user is now.
    var place: SessionPlace {
        let form = layers.last { ($0 as? EntryFormModel)?.screenName != nil } as? EntryFormModel
        if let form, let screen = form.screenName {
            return SessionPlace(
                session: surroundings.session, screen: screen,
                person: form.subject ?? list.selected?.person, quarter: quarter,
                field: form.position.field,
                caret: form.position.caret, savedAt: surroundings.clock())
        }
        return placeInPanes
    }

    private var placeInPanes: SessionPlace {
        let isReadingDossier = layers.contains { ($0 as? PageModel)?.name == Self.dossierName }
        return SessionPlace(
            session: surroundings.session,
            screen: isReadingDossier ? Self.dossierName : focus.rawValue,
            person: list.selected?.person,
            quarter: quarter, field: form.isEditing ? form.focus?.path ?? "" : "",
            caret: form.editing?.editor?.caret ?? 0, savedAt: surroundings.clock())
    }

    /// Whether something typed is not in the store yet; the surroundings then
    /// see to it that `storeInput` is called within a second.
    public var hasUnsavedInput: Bool {
        form.hasUnsavedInput || layers.contains { $0.hasUnsavedInput } || !heldDrafts.isEmpty
            || isWithheldUnkept
    }

    /// Stores everything typed so far.
    public func storeInput() {
        let wasRefused = status?.level == .error && hasUnsavedInput
        form.storeInput()
        attempt { () throws(KeepingError) in
            for layer in layers { try layer.storeInput() }
            try offerHeldDrafts()
        }
        raiseConflict()
        showUndeliverable()
        storePlace()
        if keptUnsettled != nil || isWithheldUnkept { keepUnsettled() }
        if case .lost(let error) = form.saveState {
            if status == nil { report(.error, wording.keepingFailure(error)) }
        } else if wasRefused, !hasUnsavedInput {
            report(.ok, wording.allStored)
        }
    }

    /// Stores where the user is, if that has changed.
    public func storePlace(endedCleanly: Bool = false) {
        var now = place
        now.endedCleanly = endedCleanly
        var known = storedPlace
        known?.savedAt = now.savedAt
        guard known != now else { return }
        // What refuses texts now would refuse the place too, after another wait.
        if case .lost = form.saveState { return }
        // A place that cannot be stored costs nothing typed: no message.
        if (try? keeping.save(now)) != nil { storedPlace = now }
    }

    /// One slice of background work; true while there is more.
    public func workOn() -> Bool {
        guard list.isCounting else { return false }
        attempt { () throws(KeepingError) in try list.countOn() }
        return list.isCounting
    }

    func rereadPanes() throws(KeepingError) {
        closeOutOfReach()
        if let person = profile.person { try profile.show(person, on: today) }
        try form.reload()
        form.offerWithheld()
        if form.unsettled.isEmpty { keepUnsettled() }
        closeWithdrawnForm()
        if isEditingSomebody {
            isListStale = true
        } else {
            try list.reload()
        }
        tellOfExclusion()
        raiseConflict()
        showUndeliverable()
        _ = try rereadPages()
    }

    /// Pages say what is so now; all of them, or those about these people. True when one does.
    func rereadPages(about people: Set<PersonID>? = nil) throws(KeepingError) -> Bool {
        var isReread = false
        for case let page as PageModel in layers {
            if let people, page.reach.map({ people.contains($0.person) }) != true { continue }
            try page.reread()
            isReread = true
        }
        return isReread
    }

    /// Why the account may do nothing at all any more: it was blocked, or another secret chosen.
    var exclusion: Denial? {
        switch rights.denial(of: .readAnnouncements) {
        case .blocked: .blocked
        case .secretChanged: .secretChanged
        default: nil
        }
    }

    /// Says why everything is gone, instead of leaving it to be found out.
    private func tellOfExclusion() {
        freshenRights()
        guard let exclusion else { return }
        close(layers[...])
        report(.error, wording.denial(exclusion) + " " + whatBecameOfInput)
    }

    func refresh() throws(KeepingError) {
        storeInput()
        try rereadPanes()
        guard exclusion == nil else { return }
        report(.ok, wording.reread)
    }

    func saveNow() throws(KeepingError) {
        form.finishField()
        for layer in layers { try layer.storeInput() }
        storePlace()
        if case .lost(let error) = form.saveState {
            report(.error, wording.keepingFailure(error))
        } else if layers.contains(where: { $0 is EntryFormModel }) {
            report(.warning, wording.onlyDraftStored)
        } else if hasUnsavedInput {
            report(.warning, wording.notAllStored)
        } else {
            report(.ok, wording.allStored)
        }
    }

    /// Says when the account was last used, and what waits for its holder. What the start had to
    /// say stays on the screen, unless somebody has tried the account meanwhile.
    ///
    /// - Parameter last: when he was here last; nil where he never was.
    public func greet(_ text: String, isWarning: Bool, since last: Moment? = nil) {
        let before = status
        report(isWarning ? .warning : .ok, ([text] + news(since: last)).joined(separator: " "))
        if let before, before.level != .plain, !isWarning { status = before }
    }

    /// What cannot be read now is looked for by whoever it concerns.
    private func news(since last: Moment?) -> [String] {
        let delivered =
            ((try? keeping.ownPerson()) ?? nil)
            .flatMap { try? keeping.appraisals(of: $0) } ?? []
        let quarters = delivered.filter { summary in
            summary.deliveredAt.map { at in last.map { at > $0 } ?? true } ?? false
        }.map(\.quarter)
        let proposals = (try? keeping.openProposals(limit: Self.mostNews))?.count ?? 0
        let announcements = (try? keeping.announcements(on: today))?.count ?? 0
        return wording.news(
            delivered: quarters, proposals: proposals, isAll: proposals < Self.mostNews,
            approvals: approvalsWaiting, signatures: signaturesWaiting,
            announcements: announcements)
    }

    private static let mostNews = 99

    /// Counts down on the status line, without filling the message log.
    public func warnOfLock(in seconds: Int) {
        status = StatusMessage(
            level: .warning, text: wording.locksSoon(seconds), at: surroundings.clock())
    }

    /// Leaves if everything typed is stored; else says once what would be lost
    /// and leaves only when asked again.
    func quit() {
        guard !hasWarnedOfLoss else { return surroundings.hurrying { end() } }
        storeInput()
        guard hasUnsavedInput else { return end() }
        hasWarnedOfLoss = true
        report(.error, wording.quitWouldLose)
    }

    /// Stores place and input and asks to be closed.
    public func end() {
        form.endEditing()
        for layer in layers { try? layer.storeInput() }
        try? offerHeldDrafts()
        takeBackUndeliverable()
        keepUnsettled()
        storePlace(endedCleanly: true)
        effect(.quit)
    }

    /// Whether a question is on the screen that cannot have been read yet.
    public var hasUnreadQuestion: Bool { question?.isRead == false }

    /// The question has been on the screen long enough to be read: it may be answered.
    public func markQuestionRead() { question?.markRead() }

    private var question: QuestionModel? { layers.last as? QuestionModel }

    func raiseConflict() {
        guard let conflict = form.outbox.conflict, let stored = conflict.met,
            !layers.contains(where: { $0 is QuestionModel })
        else { return }
        let field = conflict.address.field
        let document = try? keeping.appraisal(conflict.address.appraisal)
        layers.append(
            QuestionModel(
                conflict: wording.conflictTitle,
                lines: (document.map(wording.whose) ?? [])
                    + wording.conflictLines(
                        label: wording.label(field), mine: describe(conflict.text, field),
                        stored: describe(stored, field)),
                mine: wording.keepMine, theirs: wording.takeTheirs
            ) { [form] (keepMine) throws(KeepingError) in
                try form.settle(conflict, keepMine: keepMine)
            })
    }

    func describe(_ text: String, _ field: AppraisalField) -> String {
        field.isChoice && !text.isEmpty ? wording.choice(text, of: field) : text
    }
}

extension Workspace {
    /// Said when keys come faster than anybody types, outside a text.
    public var burstRefused: String { wording.burstRefused }

    public func text(of problem: ThemeProblem) -> String { wording.themeProblem(problem) }
}
