import CareerDomain

extension AppraisalFormModel {
    // MARK: Results and indicators

    /// The planned result the focus is in.
    var focusedResult: PlannedResult? {
        switch focus {
        case .result(let id, _): appraisal?.results.first { $0.id == id }
        case .indicator(let id, _): appraisal?.result(holding: id)
        default: nil
        }
    }

    func addResult(_ kind: PlannedResult.Kind) throws(KeepingError) {
        guard let document = appraisal, !isReadOnly else { return }
        finishField()
        let (changed, id) = try keeping.addResult(kind, to: document.id)
        appraisal = changed
        undoLog.remember(.addedResult(id))
        moveFocus(to: .result(id, .statement))
    }

    func removeFocusedResult() throws(KeepingError) {
        guard !isReadOnly, let id = focusedResult?.id else { return }
        finishField()
        if let step = try removeResult(id) { undoLog.remember(step) }
    }

    func addIndicator() throws(KeepingError) {
        guard let document = appraisal, !isReadOnly, let result = focusedResult else { return }
        finishField()
        let (changed, id) = try keeping.addIndicator(to: result.id, in: document.id)
        appraisal = changed
        undoLog.remember(.addedIndicator(id))
        moveFocus(to: .indicator(id, .indicator))
    }

    func removeFocusedIndicator() throws(KeepingError) {
        guard !isReadOnly, case .indicator(let id, _) = focus else { return }
        finishField()
        if let step = try removeIndicator(id) { undoLog.remember(step) }
    }

    /// Removes a result as it stands; answers the step by which that was done,
    /// nil when it is gone already.
    private func removeResult(_ id: PlannedResultID) throws(KeepingError) -> UndoStep? {
        guard let document = appraisal,
            let index = document.results.firstIndex(where: { $0.id == id })
        else { return nil }
        let removed = document.results[index]
        editing = nil
        let changed = try keeping.removeResult(id, from: document.id)
        appraisal = changed
        let last = max(0, changed.results.count - 1)
        let neighbour = changed.results.isEmpty ? nil : changed.results[min(index, last)]
        moveFocus(to: neighbour.map { .result($0.id, .statement) } ?? fields.first)
        return .removedResult(removed, index: index)
    }

    private func removeIndicator(_ id: ResultIndicatorID) throws(KeepingError) -> UndoStep? {
        guard let document = appraisal, let result = document.result(holding: id),
            let index = result.indicators.firstIndex(where: { $0.id == id })
        else { return nil }
        editing = nil
        appraisal = try keeping.removeIndicator(id, from: document.id)
        moveFocus(to: .result(result.id, .statement))
        return .removedIndicator(result.indicators[index], index: index, result: result.id)
    }

    // MARK: Undo

    var canUndo: Bool {
        !undoLog.done.isEmpty
            || editing.map { $0.editor != nil && $0.editor?.text != $0.baseline } ?? false
    }

    var canRedo: Bool { !undoLog.undone.isEmpty }

    func undo() throws(KeepingError) {
        finishField()
        guard let step = undoLog.done.last else { return }
        do throws(KeepingError) {
            undoLog.undid(try revert(step))
        } catch {
            if error == .notFound { undoLog.dropLastDone() }
            throw error
        }
    }

    func redo() throws(KeepingError) {
        finishField()
        guard let step = undoLog.undone.last else { return }
        do throws(KeepingError) {
            undoLog.redid(try revert(step))
        } catch {
            if error == .notFound { undoLog.dropLastUndone() }
            throw error
        }
    }

    /// Does the opposite of a step and answers the step that does the opposite
    /// of that.
    /// - Throws: `notFound` when another session has removed what the step is
    ///   about.
    private func revert(_ step: UndoStep) throws(KeepingError) -> UndoStep {
        switch step {
        case .text(let field, let old, let new):
            try revertText(field, from: new, to: old)
            return .text(field, old: new, new: old)
        case .removedResult(let result, let index):
            return .addedResult(try restore(result, at: index))
        case .addedResult(let id):
            guard let step = try removeResult(id) else { throw .notFound }
            return step
        case .removedIndicator(let indicator, let index, let result):
            return .addedIndicator(try restore(indicator, at: index, in: result))
        case .addedIndicator(let id):
            guard let step = try removeIndicator(id) else { throw .notFound }
            return step
        case .discardedDraft(let draft):
            appraisal = try keeping.reinstate(draft)
            try readSummaries()
            return .reinstatedDraft
        case .reinstatedDraft:
            guard let document = appraisal else { throw .notFound }
            try takeAway(document)
            return .discardedDraft(document)
        }
    }

    /// Only the text that the step had made is replaced; another session's is
    /// a conflict.
    private func revertText(
        _ field: AppraisalField, from new: String, to old: String
    ) throws(KeepingError) {
        guard appraisal?[field] != nil else { throw .notFound }
        editing = nil
        put(old, in: field, replacing: pending(field)?.seen ?? new)
        editing = Editing(
            field: field, editor: field.isChoice ? nil : TextEditor(old),
            seen: pending(field)?.seen ?? new, baseline: old)
        deliver()
    }

    private func restore(
        _ result: PlannedResult, at index: Int
    ) throws(KeepingError) -> PlannedResultID {
        guard let document = appraisal else { throw .notFound }
        let (changed, id) = try keeping.restoreResult(result, at: index, in: document.id)
        appraisal = changed
        if let restored = changed.results.first(where: { $0.id == id }) {
            undoLog.renumber(RestoredKeys(from: result, to: restored))
        }
        moveFocus(to: .result(id, .statement))
        return id
    }

    private func restore(
        _ indicator: ResultIndicator, at index: Int, in result: PlannedResultID
    ) throws(KeepingError) -> ResultIndicatorID {
        guard let document = appraisal else { throw .notFound }
        let (changed, id) = try keeping.restoreIndicator(
            indicator, at: index, in: result, of: document.id)
        appraisal = changed
        if let restored = changed.result(holding: id)?.indicators.first(where: { $0.id == id }) {
            undoLog.renumber(RestoredKeys(from: indicator, to: restored))
        }
        moveFocus(to: .indicator(id, .indicator))
        return id
    }

    // MARK: The whole document

    /// Why the draft cannot be signed yet; empty when it can.
    var obstacles: [SigningRule.Obstacle] {
        edited.map(withSuggestions).map(SigningRule.obstacles) ?? []
    }

    /// Signs the document as it was when it was asked about.
    /// - Throws: `outdated` when it has changed since, and what kept a field
    ///   from being stored.
    func sign(_ asked: Appraisal) throws(KeepingError) {
        finishField()
        if let refusal { throw refusal }
        guard outbox.texts(of: asked.id).isEmpty else { throw .outdated }
        let signed = try keeping.sign(asked.id, seeing: asked.version)
        endEditing()
        if signed.id == appraisal?.id { appraisal = signed }
        savedAt = clock()
        undoLog = UndoLog()
        try readSummaries()
    }

    /// Throws the draft away as it was when it was asked about; undoing brings
    /// it back.
    /// - Throws: `outdated` when it has changed since.
    func discard(_ asked: Appraisal) throws(KeepingError) {
        let draft = edited ?? asked
        try takeAway(asked)
        undoLog.begin(with: .discardedDraft(draft))
    }

    private func takeAway(_ document: Appraisal) throws(KeepingError) {
        try keeping.discard(document.id, seeing: document.version)
        outbox.remove(textsOf: document.id)
        editing = nil
        appraisal = nil
        savedAt = nil
        readingRow = 0
        try readSummaries()
    }

    func withSuggestions(_ document: Appraisal) -> Appraisal {
        var document = document
        document.suggest(largePart: largePart)
        return document
    }
}

extension Appraisal {
    fileprivate func result(holding indicator: ResultIndicatorID) -> PlannedResult? {
        results.first { $0.indicators.contains { $0.id == indicator } }
    }
}
