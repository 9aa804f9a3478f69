import CareerDomain

extension Workspace {
    static let ownRecordName = "ownRecord"

    /// Readings on the page at first; more as its end comes into sight.
    private static let readingsAtOnce = 30

    func performOnOwnRecord(_ command: CommandID) throws(KeepingError) {
        guard let person = try keeping.ownPerson() else {
            return report(.warning, exclusion.map(wording.denial) ?? wording.noOwnRecord)
        }
        switch command {
        case .proposeCorrection: try openProposalForm(of: person)
        case .withdrawProposal: try openWithdrawal(of: person)
        case .printRecord: try openPrinting(of: person)
        default: try openOwnRecord(of: person)
        }
    }

    /// Everything that is stored of oneself, with who has read it.
    func openOwnRecord(
        of person: PersonID, identity: IdentityView = .masked
    ) throws(KeepingError) {
        let (name, content) = try ownContent(of: person, identity)
        layers.removeAll { ($0 as? PageModel)?.name == Self.ownRecordName }
        open(
            PageModel(
                Self.ownRecordName, title: wording.ownRecordTitle(name), lines: content.lines,
                actions: ownActions(on: person, identity), context: .ownRecord,
                subject: LayerSubject(person: person, right: .readDossier), more: content.more,
                source: { [weak self] () throws(KeepingError) in
                    guard let self else { throw .notFound }
                    return try self.ownContent(of: person, identity).content
                }))
    }

    private func ownContent(
        of person: PersonID, _ identity: IdentityView
    ) throws(KeepingError) -> (name: String, content: PageModel.Content) {
        let record = try PersonalRecord(
            of: person, in: keeping, identity: identity, on: today,
            readings: Self.readingsAtOnce)
        let page = PersonalRecordPage(
            record, wording: wording, today: today, timeZone: settings.timeZone,
            identity: identity)
        let readings =
            record.readings.isEmpty
            ? [PageSnapshot.Line("", wording.nobodyReadMine)] : page.readings(record.readings)
        let content = PageModel.Content(
            lines: page.lines + [PageSnapshot.Line("", "")] + page.readingsHeading + readings,
            more: olderReadings(of: person, after: record.readings, on: page))
        return (record.dossier.person.name.full, content)
    }

    private func ownActions(
        on person: PersonID, _ identity: IdentityView
    ) -> [CommandID: () throws(KeepingError) -> Void] {
        [
            .reveal: { [weak self] () throws(KeepingError) in
                try self?.openOwnRecord(
                    of: person, identity: identity == .masked ? .revealed : .masked)
            },
            .trail: { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.openTrail(of: person, title: self.wording.ownTrailTitle)
            },
            .proposeCorrection: onOwnRecord(.proposeCorrection),
            .withdrawProposal: onOwnRecord(.withdrawProposal),
            .printRecord: onOwnRecord(.printRecord),
        ]
    }

    private func onOwnRecord(_ command: CommandID) -> () throws(KeepingError) -> Void {
        { [weak self] () throws(KeepingError) in try self?.performOnOwnRecord(command) }
    }

    private func olderReadings(
        of person: PersonID, after first: [AuditEvent], on page: PersonalRecordPage
    ) -> (() throws(KeepingError) -> [PageSnapshot.Line])? {
        guard first.count == Self.readingsAtOnce else { return nil }
        var oldest = first.last?.number
        let keeping = keeping
        return { () throws(KeepingError) in
            guard let before = oldest else { return [] }
            let events = try keeping.auditEvents(
                AuditQuery(person: person, isReadingByOthers: true), before: before,
                limit: Self.readingsAtOnce)
            oldest = events.count == Self.readingsAtOnce ? events.last?.number : nil
            return page.readings(events)
        }
    }

    /// Read anew after something on it has changed, if it is open.
    func refreshOwnRecord(of person: PersonID) {
        guard layers.contains(where: { ($0 as? PageModel)?.name == Self.ownRecordName }) else {
            return
        }
        // It is stored; what cannot be read again now comes later.
        try? openOwnRecord(of: person)
    }

    /// Whoever may know of nobody else begins with his own record.
    func beginWithOwnRecord() {
        guard layers.isEmpty, let person = try? keeping.ownPerson(),
            (try? keeping.rosterTotal()) == 1
        else { return }
        attempt { () throws(KeepingError) in try openOwnRecord(of: person) }
    }
}
