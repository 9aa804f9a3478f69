import CareerDomain

extension Workspace {
    /// Everything recorded of the selected person, as a page.
    func openDossier(
        of person: PersonID, identity: IdentityView = .masked
    ) throws(KeepingError) {
        let page = try dossierPage(of: person, identity)
        let dossier = page.dossier
        layers.removeAll { ($0 as? PageModel)?.name == Self.dossierName }
        open(
            PageModel(
                Self.dossierName, title: dossier.person.name.full, lines: page.lines,
                actions: [
                    .editPerson: { [weak self] () throws(KeepingError) in
                        try self?.openPersonForm(editing: person)
                    },
                    .correct: { [weak self] () throws(KeepingError) in
                        try self?.openCorrections(of: person)
                    },
                    .authority: { [weak self] () throws(KeepingError) in
                        try self?.openAuthority(over: person)
                    },
                    .trail: { [weak self] () throws(KeepingError) in
                        guard let self else { return }
                        try self.openTrail(
                            of: person, title: self.wording.trailTitle(dossier.person.name.full))
                    },
                    .reveal: { [weak self] () throws(KeepingError) in
                        try self?.openDossier(
                            of: person, identity: identity == .masked ? .revealed : .masked)
                    },
                ],
                subject: LayerSubject(
                    person: person, right: identity == .masked ? .readDossier : .revealIdentity),
                source: { [weak self] () throws(KeepingError) in
                    PageModel.Content(
                        lines: try self?.dossierPage(of: person, identity).lines ?? [])
                }))
    }

    private func dossierPage(
        of person: PersonID, _ identity: IdentityView
    ) throws(KeepingError) -> DossierPage {
        guard let dossier = try keeping.dossier(of: person, identity: identity) else {
            throw .notFound
        }
        return DossierPage(
            dossier: dossier, evidence: try keeping.competencyEvidence(of: person, on: today),
            appraisals: try keeping.appraisals(of: person), wording: wording, today: today,
            timeZone: settings.timeZone)
    }

    static let dossierName = "dossier"
}

/// The lines of a dossier: what holds today, then the timeline, newest first.
struct DossierPage {
    let dossier: Dossier
    let evidence: CompetencyEvidence
    let appraisals: [AppraisalSummary]
    let wording: Wording
    let today: CalendarDate
    let timeZone: TimeZoneOfIndonesia

    var lines: [PageSnapshot.Line] {
        identity + [PageSnapshot.Line("", "")] + timeline + [PageSnapshot.Line("", "")]
            + educations
    }

    private var identity: [PageSnapshot.Line] {
        let person = dossier.person
        let rank = dossier.ranks.inForce(on: today)?.value.golongan
        let post = dossier.posts.inForce(on: today)?.value.position
        let status = dossier.statuses.inForce(on: today)?.value
        var lines = [
            PageSnapshot.Line("", wording.dossierIdentity, .heading),
            PageSnapshot.Line(
                person.employeeNumber.isContract ? "NI PPPK" : "NIP",
                person.employeeNumber.grouped + " · " + wording.kind(person.employmentKind)),
            PageSnapshot.Line(
                wording.born,
                [person.birthPlace, person.birthDate.written].filter { !$0.isEmpty }
                    .joined(separator: ", ") + " · " + wording.sex(person.sex)),
        ]
        if let rank {
            let name = [rank.rankName, rank.label].compactMap(\.self).joined(separator: ", ")
            lines.append(PageSnapshot.Line(wording.rank, name))
        }
        if let post {
            let retires = RetirementRule.retiresOn(
                birthDate: person.birthDate, age: post.retirementAge)
            lines.append(PageSnapshot.Line(wording.post, post.title))
            lines.append(
                PageSnapshot.Line(
                    wording.retirement, "\(retires.written) (BUP \(post.retirementAge))"))
        }
        if let unit = dossier.units.inForce(on: today) {
            lines.append(PageSnapshot.Line(wording.unit, unit.value.name))
        }
        lines.append(
            PageSnapshot.Line("Status", status.map(wording.status) ?? wording.notRecorded))
        return lines + contact
    }

    private var contact: [PageSnapshot.Line] {
        let contact = dossier.person.contact
        return [
            ("NIK", dossier.person.nationalID), (wording.phone, contact.phone),
            (wording.email, contact.email), (wording.address, contact.address),
        ]
        .filter { !$0.1.isEmpty }.map { PageSnapshot.Line($0.0, $0.1) }
    }

    private var timeline: [PageSnapshot.Line] {
        let dated = rankEvents + postEvents + unitEvents + statusEvents + documentEvents
        let sorted = dated.sorted {
            ($0.day?.daysSinceEpoch ?? .min, $0.order) > ($1.day?.daysSinceEpoch ?? .min, $1.order)
        }
        return [PageSnapshot.Line("", wording.timeline, .heading)]
            + sorted.map {
                PageSnapshot.Line(
                    $0.day?.written ?? wording.dateUnknown, $0.text,
                    $0.isCorrected ? .dimmed : .plain)
            }
    }

    private struct Event {
        var day: CalendarDate?
        var text: String
        var order: Int
        var isCorrected = false
    }

    private func event<Value>(_ row: DatedRow<Value>, _ text: String, _ order: Int) -> Event {
        var text = text
        if !row.decree.number.isEmpty { text += " · SK " + row.decree.number }
        if let correction = row.correction {
            text += " · " + wording.corrected(correction.reason)
        }
        return Event(
            day: row.effectiveFrom, text: text, order: order,
            isCorrected: row.correction != nil)
    }

    private var rankEvents: [Event] {
        dossier.ranks.map { row in
            let name = [row.value.golongan.rankName, row.value.golongan.label]
                .compactMap(\.self).joined(separator: ", ")
            return event(row, wording.rank + ": " + name, 4)
        }
    }

    private var postEvents: [Event] {
        dossier.posts.map { event($0, wording.post + ": " + $0.value.position.title, 5) }
    }

    private var unitEvents: [Event] {
        dossier.units.map { event($0, wording.unit + ": " + $0.value.name, 3) }
    }

    private var statusEvents: [Event] {
        dossier.statuses.map { event($0, "Status: " + wording.status($0.value), 2) }
    }

    private var documentEvents: [Event] {
        appraisals.map { summary in
            Event(
                day: summary.signedAt?.local(in: timeZone).date
                    ?? min(summary.quarter.lastDay, today),
                text: wording.quarter(summary.quarter) + ": "
                    + (summary.grade.map(wording.grade) ?? wording.draftWord), order: 1)
        }
            + evidence.assessments.map { assessment in
                let name =
                    evidence.competencies.first { $0.code == assessment.competencyCode }?.name
                    ?? assessment.competencyCode
                return Event(
                    day: assessment.assessedOn,
                    text: "\(name): level \(assessment.level.number) · "
                        + wording.source(assessment.source), order: 0)
            }
    }

    private var educations: [PageSnapshot.Line] {
        guard !dossier.educations.isEmpty else { return [] }
        return [PageSnapshot.Line("", wording.education, .heading)]
            + dossier.educations.map { education in
                PageSnapshot.Line(
                    education.graduationYear.map(String.init) ?? "",
                    [education.level.label, education.field, education.school]
                        .filter { !$0.isEmpty }.joined(separator: " · "))
            }
    }
}

extension Wording {
    var dossierIdentity: String { pick("Data pokok", "Identity") }
    var timeline: String { pick("Riwayat", "Timeline") }
    var education: String { pick("Pendidikan", "Education") }
    var born: String { pick("Lahir", "Born") }
    var rank: String { pick("Pangkat", "Rank") }
    var post: String { pick("Jabatan", "Post") }
    var unit: String { pick("Unit kerja", "Unit") }
    var retirement: String { pick("Pensiun", "Retires") }
    var phone: String { pick("Telepon", "Phone") }
    var email: String { pick("Surel", "E-mail") }
    var address: String { pick("Alamat", "Address") }
    var dateUnknown: String { pick("tanpa tanggal", "undated") }
    var notRecorded: String { pick("belum tercatat", "not recorded") }
    var draftWord: String { pick("draf", "draft") }
    func corrected(_ reason: String) -> String {
        reason.isEmpty
            ? pick("dikoreksi", "corrected") : pick("dikoreksi: ", "corrected: ") + reason
    }
}
