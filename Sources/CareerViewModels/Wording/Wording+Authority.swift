import CareerDomain

extension Wording {
    func authorityHelp(_ command: CommandID) -> String {
        switch command {
        case .assign:
            pick(
                "Catat penugasan definitif, Plt, Plh, Pj, atau delegasi menurut SK",
                "Record a definitive, Plt, Plh, Pj or delegated assignment by its decree")
        case .closeAssignment:
            pick(
                "Akhiri satu penugasan, atau nyatakan salah catat dengan alasannya",
                "End an assignment, or declare it wrong with the reason")
        case .orphans:
            pick(
                "Penilaian terbuka yang tidak punya tepat satu pejabat penilai",
                "Open appraisals without exactly one assessor")
        case .capabilities:
            pick(
                "Tetapkan apakah Plt, Plh, Pj boleh menilai, dengan dasarnya",
                "Set whether Plt, Plh, Pj may assess, with the basis")
        default:
            pick(
                "Siapa berwenang menilai hari ini, menurut aturan dan SK apa",
                "Who may assess today, by which rule and decree")
        }
    }

    public func assignmentKind(_ kind: Assignment.Kind) -> String {
        switch kind {
        case .definitive: pick("Definitif", "Definitive")
        case .acting: "Plt"
        case .dailyActing: "Plh"
        case .interim: "Pj"
        case .delegated: pick("Delegasi", "Delegated")
        }
    }

    func permission(_ permission: AssignmentCapability.Permission) -> String {
        switch permission {
        case .allowed: pick("Boleh menilai", "May assess")
        case .refused: pick("Tidak boleh", "May not")
        case .undecided: pick("Tanya kepegawaian", "Ask personnel")
        }
    }

    func capability(_ capability: AssignmentCapability) -> String {
        let carried =
            capability.isUsual && capability.kind.isForAnother
            ? pick(
                "menilai bila evaluasi didelegasikan; yang dicatat sebelum hal itu ditanyakan: ",
                "assesses where the evaluation is delegated; recorded before that was asked: ")
                + permission(capability.assessing).lowercased()
            : permission(capability.assessing)
        return assignmentKind(capability.kind) + ": " + carried + " (" + capability.legalBasis + ")"
    }

    // MARK: The page

    func authorityTitle(_ name: String) -> String {
        pick("Siapa berwenang? ", "Who may sign? ") + name
    }
    func authorityHeading(_ day: CalendarDate, _ quarter: Quarter?) -> String {
        let meant = quarter.map { pick(", untuk ", ", for ") + self.quarter($0) } ?? ""
        return pick("Pada ", "On ") + day.written + meant
    }
    var entitled: String { pick("Berwenang", "Assessor") }
    var rule: String { pick("Aturan", "Rule") }
    var decreeLabel: String { pick("Dasar SK", "Decree") }
    var since: String { pick("Berlaku", "In force") }
    var isFinal: String {
        pick(
            "Hasilnya bersifat final: tidak ada keberatan (hlm. 90 angka 12).",
            "The result is final: no objection (p. 90 no. 12).")
    }
    var pathHeading: String {
        pick("Mengapa (PermenPANRB 6/2022)", "Why (PermenPANRB 6/2022)")
    }
    var absenceHeading: String { pick("Bila ia berhalangan", "If he is absent") }
    var nextLabel: String { pick("Berikutnya", "Next") }
    var superiorLabel: String { pick("Atasannya", "His superior") }
    var nobody: String { pick("tidak ada", "nobody") }
    var nobodyNext: String {
        pick(
            "tidak ada: perlu Plt atau delegasi menurut SK",
            "nobody: a Plt or a delegation by decree is needed")
    }
    var outlookHeading: String { pick("Yang akan mengubahnya", "What would change it") }
    var assignmentsHeading: String { pick("Penugasan tercatat", "Recorded assignments") }
    var whoMends: String { pick("Perbaikan", "Who mends it") }

    func assessor(_ assessor: Authority.Assessor, _ names: AuthorityNames) -> String {
        switch assessor {
        case .person(let person, let assignment):
            names.person(person)
                + (assignment.kind == .definitive
                    ? "" : " (" + assignmentKind(assignment.kind) + ")")
        case .regionalHead:
            names.regionalHead.isEmpty
                ? pick("Kepala daerah", "The regional head")
                : names.regionalHead + pick(" (kepala daerah)", " (regional head)")
        }
    }

    func decree(_ assignment: Assignment) -> String {
        let parts = [assignment.decree.number, assignment.decree.date?.written ?? ""]
            .filter { !$0.isEmpty }
        let decree = parts.isEmpty ? notRecorded : parts.joined(separator: " · ")
        return assignment.source == .derived
            ? decree + pick(" (dari jabatan dan unit)", " (from post and unit)") : decree
    }

    func span(_ from: CalendarDate?, _ to: CalendarDate?) -> String {
        let beginning = from.map(\.written) ?? dateUnknown
        return pick("sejak ", "since ") + beginning
            + (to.map { pick(" s.d. ", " until ") + $0.written } ?? "")
    }

    func citation(_ step: Authority.Step) -> String {
        let (page, number) = step.citation
        return page == 4
            ? pick("(Pasal 1 angka \(number))", "(art. 1 no. \(number))")
            : pick("(hlm. \(page) angka \(number))", "(p. \(page) no. \(number))")
    }

    func actingTomorrow(_ assesses: Bool, _ unit: String) -> String {
        assesses
            ? pick(
                "Bila besok ditunjuk Plt untuk \(unit) dan evaluasi didelegasikan kepadanya, Plt "
                    + "itulah yang menilai.",
                "A Plt appointed for \(unit) tomorrow, with the evaluation delegated, would "
                    + "assess.")
            : pick(
                "Plt yang besok ditunjuk untuk \(unit) tidak mengubah jawaban ini.",
                "A Plt appointed for \(unit) tomorrow would change nothing here.")
    }

    func afterEnd(_ lastDay: CalendarDate, _ then: String) -> String {
        pick(
            "Penugasan ini berakhir \(lastDay.written); sesudahnya: \(then)",
            "This assignment ends on \(lastDay.written); then: \(then)")
    }

    func assignment(_ named: NamedAssignment) -> String {
        let assignment = named.assignment
        var text =
            assignmentKind(assignment.kind) + ": " + named.holder + " → " + named.target
            + " · SK " + assignment.decree.number + " · " + span(assignment.from, assignment.to)
        if let isDelegated = assignment.isEvaluationDelegated {
            text += " · " + (isDelegated ? evaluationDelegated : evaluationNotDelegated)
        }
        if let correction = assignment.correction { text += " · " + corrected(correction.reason) }
        return text
    }

    // MARK: Orphans

    func orphan(_ reason: Authority.Orphan, _ names: AuthorityNames) -> String {
        switch reason {
        case .noUnit:
            pick("Tidak ada penilai: unit kerjanya belum tercatat.", "No assessor: no unit.")
        case .contested(let unit, let people):
            pick(
                "Dua pimpinan setara di \(names.unit(unit)): \(names.people(people)).",
                "Two heads with the same right in \(names.unit(unit)): \(names.people(people)).")
        case .severalDelegates(let people):
            pick(
                "Lebih dari satu delegasi untuk pegawai ini: \(names.people(people)).",
                "More than one delegation names this person: \(names.people(people)).")
        case .severalActingPosts(let units):
            pick(
                "Ia memimpin lebih dari satu unit: \(names.units(units)).",
                "He leads more than one unit: \(names.units(units)).")
        case .cycle(let unit):
            pick(
                "Susunan unit melingkar pada \(names.unit(unit)).",
                "The units form a ring at \(names.unit(unit)).")
        }
    }

    func shortReason(_ reason: Authority.Orphan) -> String {
        switch reason {
        case .noUnit: pick("tanpa unit", "no unit")
        case .contested: pick("dua pimpinan", "two heads")
        case .severalDelegates: pick("dua delegasi", "two delegations")
        case .severalActingPosts: pick("dua jabatan", "two posts")
        case .cycle: pick("unit melingkar", "ring of units")
        }
    }

    /// Who can mend it, and how.
    func mending(_ reason: Authority.Orphan) -> String {
        let assign = CommandTable.key(of: .assign, in: [.authority])
        let close = CommandTable.key(of: .closeAssignment, in: [.authority])
        switch reason {
        case .noUnit:
            return pick(
                "Pengelola kepegawaian unit: isi unit kerja lewat Ubah data. Atau pengelola "
                    + "kepegawaian: \(assign) mencatat delegasi yang menyebut pegawai ini.",
                "The unit's personnel officer: enter the unit with Edit. Or the personnel "
                    + "officer: \(assign) records a delegation that names this person.")
        case .contested, .severalDelegates, .severalActingPosts:
            return pick(
                "Pengelola kepegawaian: \(close) mengakhiri penugasan yang tidak berlaku, atau "
                    + "\(assign) mencatat pimpinan definitif menurut SK.",
                "The personnel officer: \(close) ends what no longer holds, or \(assign) "
                    + "records the definitive head by his decree.")
        case .cycle:
            return pick(
                "Pengelola kepegawaian instansi: perbaiki induk unit lewat impor.",
                "The institution's personnel officer: correct the unit's parent by an import.")
        }
    }

    /// What helps where units have a head who is not recorded.
    var mendingVacancy: String {
        let assign = CommandTable.key(of: .assign, in: [.authority])
        return pick(
            "Bila sebenarnya ada pimpinan, pengelola kepegawaian: \(assign) mencatat pimpinan, "
                + "Plt, atau delegasi menurut SK.",
            "If there is a head after all, the personnel officer: \(assign) records a head, Plt "
                + "or delegation by decree.")
    }

    func orphansTitle(_ count: Int, isAll: Bool) -> String {
        let number = self.number(count) + (isAll ? "" : "+")
        return pick("Penilaian tanpa penilai: ", "Appraisals without assessor: ") + number
    }
    var noOrphans: String {
        pick(
            "Setiap penilaian terbuka dalam jangkauan akun Anda punya tepat satu pejabat penilai.",
            "Every open appraisal within your account's reach has exactly one assessor.")
    }
}
