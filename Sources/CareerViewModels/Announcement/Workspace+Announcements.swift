import CareerDomain

extension Workspace {
    /// What is told to everybody at present; admins add to it and take down.
    func openAnnouncements() throws(KeepingError) {
        let shown = try keeping.announcements(on: today)
        let mayAnnounce = try keeping.decision(.announce, on: nil, state: .none).isAllowed
        guard !shown.isEmpty || mayAnnounce else {
            return report(.ok, wording.nothingAnnounced)
        }
        var items = shown.map { announcement in
            ChooserModel.Item(title: announcement.title, detail: announcement.from.written) {
                [weak self] () throws(KeepingError) in
                self?.open(announcement, mayAnnounce: mayAnnounce)
            }
        }
        if mayAnnounce {
            items.append(
                ChooserModel.Item(title: wording.announceNew) {
                    [weak self] () throws(KeepingError) in try self?.openAnnouncementForm()
                })
        }
        open(ChooserModel(title: wording.announcementsTitle, items: items))
    }

    private func open(_ announcement: Announcement, mayAnnounce: Bool) {
        var lines =
            announcement.body.isEmpty
            ? [] : [PageSnapshot.Line("", announcement.body), PageSnapshot.Line("", "")]
        lines.append(
            PageSnapshot.Line(
                wording.shownUntil, announcement.to?.written ?? wording.untilTakenDown))
        open(
            PageModel(
                title: wording.announcementTitle,
                // A heading is one line long.
                lines: [PageSnapshot.Line("", announcement.title)] + lines,
                actions: mayAnnounce
                    ? [
                        .takeDown: { [weak self] () throws(KeepingError) in
                            self?.askToTakeDown(announcement)
                        }
                    ] : [:], context: .announcement))
    }

    private func askToTakeDown(_ announcement: Announcement) {
        open(
            QuestionModel(
                confirm: wording.takeDownTitle, lines: [announcement.title],
                yes: wording.takeDownYes, no: wording.removeNo
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.keeping.endAnnouncement(announcement.id)
                self.layers.removeAll { $0 is PageModel || $0 is ChooserModel }
                self.report(.ok, self.wording.takenDown)
            })
    }

    private func openAnnouncementForm() throws(KeepingError) {
        let form = AnnouncementForm(wording: wording, today: today)
        let content = EntryFormModel.Content(
            title: wording.announceNew, fields: form.fields, initial: form.initial,
            findings: form.findings
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let announcement = form.announcement(input.values) else {
                return false
            }
            _ = try self.keeping.announce(announcement)
            self.report(.ok, self.wording.announced)
            return true
        }
        try openForm(content, draft: draftKey(.announcement, nil))
    }
}

/// Fields and rules of an announcement.
struct AnnouncementForm {
    let wording: Wording
    let today: CalendarDate

    enum Key: String, CaseIterable { case title, body, from, to }

    var fields: [EntryFormModel.Field] {
        Key.allCases.map { key in
            EntryFormModel.Field(
                key: key.rawValue, label: wording.label(key), kind: .text,
                help: wording.help(key))
        }
    }

    var initial: [String: String] { [Key.from.rawValue: today.written] }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        require(!text(.title, values).isEmpty, .title, wording.titleMissing)
        require(day(.from, values) != nil, .from, wording.dateForm)
        let to = text(.to, values)
        require(to.isEmpty || day(.to, values) != nil, .to, wording.dateForm)
        if let from = day(.from, values), let end = day(.to, values) {
            require(end >= from, .to, wording.endsBeforeItBegins)
        }
        return found
    }

    private func text(_ key: Key, _ values: [String: String]) -> String {
        let text = values[key.rawValue] ?? ""
        return text.allSatisfy(\.isWhitespace) ? "" : text
    }

    private func day(_ key: Key, _ values: [String: String]) -> CalendarDate? {
        CalendarDate(typed: text(key, values))
    }

    /// Nil while something is wrong.
    func announcement(_ values: [String: String]) -> Announcement? {
        guard findings(values).isEmpty, let from = day(.from, values) else { return nil }
        return Announcement(
            title: text(.title, values), body: text(.body, values), from: from,
            to: day(.to, values))
    }
}

extension Wording {
    var announcementsTitle: String { pick("Pengumuman", "Announcements") }
    var nothingAnnounced: String {
        pick("Tidak ada pengumuman.", "There are no announcements.")
    }
    var announceNew: String { pick("Umumkan sesuatu", "Announce something") }
    var announced: String {
        pick("Diumumkan; tampil juga di layar kios.", "Announced; kiosks show it too.")
    }
    var announcementTitle: String { pick("Pengumuman", "Announcement") }
    var shownUntil: String { pick("Tampil sampai", "Shown until") }
    var untilTakenDown: String { pick("diturunkan", "taken down") }
    var takeDownTitle: String { pick("Turunkan pengumuman ini?", "Take it down?") }
    var takeDownYes: String { pick("Turunkan", "Take down") }
    var takenDown: String { pick("Pengumuman diturunkan.", "It was taken down.") }
    var titleMissing: String { pick("Beri judul.", "Give it a title.") }
    var endsBeforeItBegins: String {
        pick("Tanggal akhir mendahului tanggal mulai.", "It would end before it begins.")
    }

    func label(_ key: AnnouncementForm.Key) -> String {
        switch key {
        case .title: pick("Judul", "Title")
        case .body: pick("Isi", "Text")
        case .from: pick("Mulai", "From")
        case .to: pick("Sampai", "Until")
        }
    }

    func help(_ key: AnnouncementForm.Key) -> String {
        switch key {
        case .title: pick("Satu baris; yang dibaca orang lewat.", "One line, read in passing.")
        case .body: pick("Apa, untuk siapa, sampai kapan.", "What, for whom, until when.")
        case .from: pick("Tanggal mulai tampil, hh-bb-tttt.", "First day it is shown, dd-mm-yyyy.")
        case .to:
            pick(
                "Hari terakhir tampil, hh-bb-tttt; kosong: sampai diturunkan.",
                "Last day it is shown, dd-mm-yyyy; empty: until taken down.")
        }
    }
}
