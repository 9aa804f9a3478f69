import CareerDomain

extension Workspace {
    /// Asks what the record is printed for. It is written when its person has left: on the screen
    /// of the program there is nothing to be kept.
    func openPrinting(of person: PersonID) throws(KeepingError) {
        guard surroundings.canPrint else { return report(.warning, wording.cannotPrintHere) }
        let form = ReasonForm(
            label: wording.purposeLabel,
            help: wording.purposeWanted(ProcessingPurpose.fewestCharacters),
            isEnough: { ProcessingPurpose($0) != nil })
        let content = EntryFormModel.Content(
            title: wording.printTitle, fields: form.fields, initial: [:],
            findings: form.findings
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let purpose = ProcessingPurpose(form.reason(input.values)) else {
                return false
            }
            let lines = try self.printout(of: person, for: purpose)
            try self.keeping.notePrinting(of: person, for: purpose)
            self.effect(.printAfterLeaving(lines))
            self.report(.ok, self.wording.printedAfterLeaving)
            return true
        }
        try openForm(content, draft: draftKey(.recordPrint, person))
    }

    private func printout(
        of person: PersonID, for purpose: ProcessingPurpose
    ) throws(KeepingError) -> [String] {
        let record = try PersonalRecord(
            of: person, in: keeping, identity: .revealed, on: today, readings: Int(Int32.max))
        let page = PersonalRecordPage(
            record, wording: wording, today: today, timeZone: settings.timeZone)
        let moment = wording.dateTime(surroundings.clock(), in: settings.timeZone)
        return page.text + ["", wording.printedFor(purpose.text, at: moment)]
    }
}
