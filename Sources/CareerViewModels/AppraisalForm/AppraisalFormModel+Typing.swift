import CareerDomain

extension AppraisalFormModel {
    /// Whether something typed is not in the store yet.
    public var hasUnsavedInput: Bool {
        outbox.isWaiting || (!isReadOnly && editing?.isTyped == true)
    }

    public var saveState: SaveState {
        if let refusal, outbox.isWaiting { return .lost(refusal) }
        if hasUnsavedInput { return .unsaved }
        return savedAt.map { .saved(at: $0) } ?? .untouched
    }

    /// Typing or pasting into the focused text.
    /// - Returns: the longest text that the field keeps, where it would be longer
    ///   and nothing was inserted; else nil.
    @discardableResult
    func type(_ text: String) -> Int? {
        guard !isReadOnly, focus != nil else { return nil }
        let isTaken = editing?.editor?.insert(text, within: TextLimit.text)
        return isTaken == false ? TextLimit.text : nil
    }

    /// An editing command for the focused text; false when it is none. In a
    /// signed document the caret moves and nothing else.
    func edit(_ command: CommandID) -> Bool {
        guard var editor = editing?.editor else { return false }
        let text = editor.text
        guard editor.perform(command) else { return false }
        if !isReadOnly || editor.text == text { editing?.editor = editor }
        return true
    }

    /// Sets the focused choice to its `number`th code (from 1); 0 opens it.
    /// False when the field has no such choice.
    @discardableResult
    func choose(_ number: Int) -> Bool {
        guard !isReadOnly, let focus, focus.isChoice else { return false }
        let choices = focus.choices
        guard number == 0 ? focus.canBeOpen : choices.indices.contains(number - 1) else {
            return false
        }
        set(focus, to: number == 0 ? "" : choices[number - 1])
        return true
    }

    /// Moves the focused choice one to the left or right.
    func shiftChoice(by step: Int) {
        guard let focus, focus.isChoice else { return }
        let choices = focus.choices
        let current = choices.firstIndex(of: text(of: focus))
        let target = current.map { $0 + step } ?? (step > 0 ? 0 : choices.count - 1)
        choose(min(max(target, 0), choices.count - 1) + 1)
    }

    private func set(_ field: AppraisalField, to text: String) {
        let old = self.text(of: field)
        guard old != text else { return }
        undoLog.remember(.text(field, old: old, new: text))
        put(text, in: field, replacing: pending(field)?.seen ?? appraisal?[field] ?? "")
        deliver()
    }

    // MARK: Storing

    /// Stores what the focused text holds; called within a second of typing.
    public func storeInput() {
        takeInput()
        deliver()
    }

    /// The focused text goes into the outbox, and its change among the steps
    /// that can be taken back.
    func leaveField() {
        takeInput()
        guard let editing, let editor = editing.editor, !isReadOnly,
            editor.text != editing.baseline
        else { return }
        undoLog.remember(.text(editing.field, old: editing.baseline, new: editor.text))
        self.editing?.baseline = editor.text
    }

    /// Leaves the text and has everything typed stored, before the document
    /// itself is changed.
    func finishField() {
        leaveField()
        deliver()
    }

    private func takeInput() {
        guard let editing, let editor = editing.editor, !isReadOnly,
            editing.isTyped || pending(editing.field) != nil
        else { return }
        put(editor.text, in: editing.field, replacing: editing.seen)
    }

    /// Puts a text of the shown document into the outbox.
    func put(_ text: String, in field: AppraisalField, replacing seen: String) {
        guard let appraisal else { return }
        outbox.put(
            text, replacing: seen,
            at: Outbox.Address(appraisal: appraisal.id, field: field), of: appraisal.person)
    }

    /// Hands the outbox to the store, texts that wait for a choice apart. After
    /// the first that the store cannot take now, the others wait too.
    func deliver() {
        refusal = nil
        for entry in outbox.entries where entry.met == nil && !entry.isWithheld {
            // An earlier answer may have ended this one's document.
            guard outbox[entry.address] == entry else { continue }
            guard save(entry) else { return }
        }
    }

    /// Tries again what the account was not allowed to store.
    func offerWithheld() {
        for entry in outbox.entries where entry.met == nil && entry.isWithheld {
            guard save(entry) else { return }
        }
    }

    private func save(_ entry: Outbox.Entry) -> Bool {
        let (address, place) = (entry.address, place())
        do throws(KeepingError) {
            let answer = try keeping.save(
                address.field, from: entry.seen, to: entry.text, in: address.appraisal,
                at: place)
            outbox.remove(address)
            savedAt = clock()
            if let place { didStorePlace(place) }
            guard answer.id == appraisal?.id else { return true }
            appraisal = answer
            if address.field == focus { editing?.seen = entry.text }
            return true
        } catch .conflict(let stored) {
            outbox.hold(address, met: stored)
            return true
        } catch .signed {
            giveUp(entry, .signed)
            return true
        } catch .denied(let denial) {
            withhold(entry, .denied(denial))
            return true
        } catch .noAppraisal(let exemption) {
            withhold(entry, .noAppraisal(exemption))
            return true
        } catch .notFound where isOutOfReach(entry) {
            withhold(entry, .notFound)
            return true
        } catch .notFound {
            giveUp(entry, .notFound)
            return true
        } catch {
            refusal = error
            return false
        }
    }

    // MARK: What cannot be stored

    /// Nothing can store this text any more; it is shown to its writer.
    private func giveUp(_ entry: Outbox.Entry, _ reason: KeepingError) {
        outbox.remove(entry.address)
        undeliverable.append(Undeliverable(entry: entry, reason: reason))
        guard entry.address.appraisal == appraisal?.id else { return }
        if entry.address.field == focus { editing?.editor = nil }
        // What cannot be read again now is read with the next look around.
        try? reload()
    }

    /// The text being typed has lost its place.
    func giveUpTyping(_ reason: KeepingError, at address: Outbox.Address?) {
        guard let editing, let text = editing.editor?.text, let address else { return }
        outbox.remove(address)
        let entry = Outbox.Entry(
            address: address, seen: editing.seen, text: text, person: person)
        undeliverable.append(Undeliverable(entry: entry, reason: reason))
        self.editing?.editor = nil
    }

    /// Texts that nobody has been shown go back to those that wait.
    func takeBack(_ lost: [Undeliverable]) {
        for entry in lost.map(\.entry) {
            outbox.put(
                entry.text, replacing: entry.seen, at: entry.address, of: entry.person)
        }
    }

    /// Ends a conflict with one of the two texts that were shown.
    func settle(_ conflict: Outbox.Entry, keepMine: Bool) throws(KeepingError) {
        guard let met = conflict.met else { return }
        let address = conflict.address
        let isFocused = address.appraisal == appraisal?.id && address.field == focus
        if keepMine {
            outbox.release(address, over: met)
            if isFocused { editing?.seen = met }
            return deliver()
        }
        outbox.remove(address)
        undoLog.forget(conflict.text, of: address.field)
        if isFocused, editing?.editor != nil {
            editing?.editor = TextEditor(met)
            editing?.seen = met
            editing?.baseline = met
        }
        try reload()
    }
}
