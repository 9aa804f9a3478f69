import CareerDomain

/// What others change comes onto the screen, without moving the cursor.
extension Workspace {
    /// Called about once a second while nothing is typed: what others changed
    /// comes onto the screen without moving the cursor. True when something
    /// did.
    ///
    /// - Parameter isQuiet: no key has come for a while; only then the place is
    ///   stored, for a write to the disk would make the next key wait.
    public func lookAround(isQuiet: Bool = true) -> Bool {
        // What is typed goes first, and the place with it.
        if isQuiet, !hasUnsavedInput {
            storePlace()
            if isResting { noteReadings(isResting: true) }
        }
        do throws(KeepingError) {
            let mark = try keeping.changeMark()
            guard mark != shownMark else { return false }
            // Kept until they are shown: they are told once.
            unshown.formUnion(try keeping.changes())
            let isSeen = try show(unshown)
            unshown = RecordChanges()
            shownMark = mark
            return isSeen
        } catch {
            return tellOfReplacement(error)
        }
    }

    /// Reads again what is on the screen and may have changed, and no more:
    /// with many sessions at work, most changes concern nobody here.
    private func show(_ changes: RecordChanges) throws(KeepingError) -> Bool {
        if changes.isEverything {
            adopt(try keeping.settings())
        }
        guard !changes.isEverything, !changes.isListChanged else {
            rightsMark += 1
            try rereadPanes()
            return true
        }
        var isSeen = try showLines(changes.lines)
        if let person = profile.person, changes.people.contains(person) {
            try profile.show(person, on: today)
            isSeen = true
        }
        if try rereadPages(about: changes.people) { isSeen = true }
        if let person = form.person, changes.people.contains(person) {
            try form.reload()
            raiseConflict()
            showUndeliverable()
            isSeen = true
        }
        return isSeen
    }

    private func showLines(_ people: Set<PersonID>) throws(KeepingError) -> Bool {
        // Whose line has changed may belong in another list.
        guard people.isEmpty || !list.dependsOnLines else {
            isListStale = isEditingSomebody
            if !isListStale { try list.reload() }
            return !isListStale
        }
        var isSeen = false
        for person in people where list.holds(person) {
            try list.refresh(person)
            isSeen = true
        }
        return isSeen
    }

    /// Nothing is stored any more, so it is said before anything is typed, and
    /// again when another message has taken its place. True when it was said.
    private func tellOfReplacement(_ error: KeepingError) -> Bool {
        let text = wording.keepingFailure(error)
        guard error == .replaced, status?.text != text else { return false }
        report(.error, text)
        return true
    }
}
