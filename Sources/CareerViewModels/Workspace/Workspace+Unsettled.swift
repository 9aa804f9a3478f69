import CareerDomain

/// What was typed and the store has not taken, from one session to the next.
extension Workspace {
    static let undeliverableName = "TAK_TERSIMPAN"

    /// Texts that the last session could not store go back into the form, and
    /// what they met is asked about again.
    func resumeUnsettled() throws(KeepingError) {
        let key = draftKey(.unsettled, nil)
        let stored = try keeping.resumeDraft(key)?.fields
        keptUnsettled = stored
        let held = heldDrafts.removeValue(forKey: key)?.fields
        guard let fields = held ?? stored else { return }
        form.resume(fields)
        if form.outbox.hasWithheld { report(.warning, wording.stillWithheld) }
        raiseConflict()
        showUndeliverable()
    }

    /// Takes over what the same account had typed before the screen was locked.
    func takeOver(_ input: UnsettledInput?) {
        for draft in input?.drafts ?? [] { heldDrafts[draft.key] = draft }
    }

    /// Says what has become of it.
    func tellOfTakenOver(_ input: UnsettledInput?) {
        guard let input, !input.isEmpty else { return }
        storeInput()
        if hasUnsavedInput {
            report(.warning, wording.stillUnsettled)
        } else if layers.isEmpty {
            report(.ok, wording.settledNow)
        }
    }

    /// Keeps for the next session what the store has not taken, or forgets it
    /// when it has.
    func keepUnsettled() {
        let key = draftKey(.unsettled, nil)
        let texts = form.unsettled
        guard texts != keptUnsettled ?? [:] else { return }
        if !texts.isEmpty {
            if (try? keeping.replaceDraft(key, with: texts)) != nil { keptUnsettled = texts }
        } else if (try? keeping.discardDraft(key)) != nil {
            keptUnsettled = nil
        }
    }

    /// Texts that the account may not store are not even a draft yet.
    var isWithheldUnkept: Bool {
        form.outbox.hasWithheld && form.unsettled != keptUnsettled ?? [:]
    }

    /// A form that closes over what the store refuses leaves it here.
    func hold(_ layer: any Layer) {
        guard let draft = (layer as? EntryFormModel)?.unsettled(at: surroundings.clock()) else {
            return
        }
        heldDrafts[draft.key] = draft
    }

    func offerHeldDrafts() throws(KeepingError) {
        for (key, draft) in heldDrafts {
            try draft.store(in: keeping)
            heldDrafts[key] = nil
        }
    }

    /// The terminal is gone or is locked: everything typed is stored, and the
    /// place kept, so that the next start comes back to it. Nobody is kept waiting
    /// for a store that does not answer.
    public func hangUp() {
        surroundings.hurrying {
            form.storeInput()
            takeBackUndeliverable()
            for layer in layers { try? layer.storeInput() }
            try? offerHeldDrafts()
            keepUnsettled()
            storePlace()
        }
    }

    /// What the store has not taken by the end of the session; nil where it has
    /// everything.
    public var unsettled: UnsettledInput? {
        var drafts = heldDrafts
        for case let form as EntryFormModel in layers {
            if let draft = form.unsettled(at: surroundings.clock()) { drafts[draft.key] = draft }
        }
        if let draft = unsettledTexts { drafts[draft.key] = draft }
        guard !drafts.isEmpty else { return nil }
        let now = place
        return UnsettledInput(
            owner: surroundings.session.owner,
            drafts: drafts.values.sorted { $0.typedAt < $1.typedAt },
            place: storedPlace?.hasSamePosition(as: now) == true ? nil : now)
    }

    private var unsettledTexts: UnsettledInput.Draft? {
        let fields = form.unsettled
        guard !fields.isEmpty, fields != keptUnsettled else { return nil }
        let texts = form.outbox.entries.map { entry in
            let document = try? keeping.appraisal(entry.address.appraisal)
            let field = entry.address.field
            return UnsettledInput.Text(
                about: (document.map(wording.whose) ?? []).filter { !$0.isEmpty }
                    .joined(separator: ", "),
                field: wording.label(field), text: describe(entry.text, field))
        }
        return UnsettledInput.Draft(
            key: draftKey(.unsettled, nil), fields: fields, texts: texts,
            typedAt: surroundings.clock())
    }

    // MARK: What can never be stored

    /// Texts that can no longer be stored are shown, so that they can be
    /// copied; nothing typed disappears unseen.
    func showUndeliverable() {
        closeWithdrawnForm()
        guard !form.undeliverable.isEmpty else { return }
        let lines = form.undeliverable.flatMap { lost in
            [
                PageSnapshot.Line("", wording.keepingFailure(lost.reason), .warning),
                PageSnapshot.Line(wording.label(lost.entry.address.field), lost.entry.text),
            ]
        }
        if !isShowingUndeliverable { shownUndeliverable = [] }
        shownUndeliverable += form.undeliverable
        form.undeliverable = []
        open(PageModel(Self.undeliverableName, title: wording.undeliverableTitle, lines: lines))
    }

    private var isShowingUndeliverable: Bool {
        layers.contains { ($0 as? PageModel)?.name == Self.undeliverableName }
    }

    /// The session ends before they were read: the next one shows them.
    func takeBackUndeliverable() {
        if isShowingUndeliverable { form.takeBack(shownUndeliverable) }
        shownUndeliverable = []
        form.takeBack(form.undeliverable)
        form.undeliverable = []
    }
}

extension SessionPlace {
    /// Whether it is the same place, whenever it was stored.
    func hasSamePosition(as other: SessionPlace) -> Bool {
        var same = other
        (same.savedAt, same.endedCleanly) = (savedAt, endedCleanly)
        return self == same
    }
}
