import CareerDomain

/// The trail for people.
extension Wording {
    // MARK: An event

    /// `Budi Santoso (Admin kepegawaian unit, SK 821/1)`.
    public func auditActor(_ event: AuditEvent) -> String {
        let authority = event.detail?.authority ?? ""
        let basis = [event.role.map(role) ?? "", authority.isEmpty ? "" : "SK " + authority]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        let name: String
        if !event.actorName.isEmpty {
            name = event.actorName
        } else if event.account != nil {
            name = pick("akun yang sudah dihapus", "an erased account")
        } else if event.role == .installer {
            name = pick("pemilik berkas", "the owner of the file")
        } else {
            name = pick("belum masuk", "nobody signed in")
        }
        return basis.isEmpty ? name : "\(name) (\(basis))"
    }

    /// Where, and which row it is.
    func auditPlace(_ event: AuditEvent, _ subject: String) -> String {
        let place =
            event.terminal.isEmpty
            ? pick("tanpa terminal", "no terminal") : pick("di ", "at ") + event.terminal
        return [subject, auditObject(event.object), place, auditRow(event.number)]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func auditRow(_ number: Int64) -> String {
        pick("baris ", "row ") + self.number(Int(number))
    }

    var wordsErased: String {
        pick(
            "Kata-katanya dihapus setelah masa simpan; barisnya tetap terbukti.",
            "Its words were erased after retention; the row still proves itself.")
    }
    var wordsWithheld: String {
        pick(
            "Isinya tidak ditampilkan: draf penilaian hanya dibaca yang mengisinya.",
            "What it says is not shown: a draft is read by those who fill it in.")
    }
    func auditChange(_ before: String, _ after: String) -> String {
        let nothing = pick("(kosong)", "(empty)")
        return (before.isEmpty ? nothing : before) + " → " + (after.isEmpty ? nothing : after)
    }
    /// The part that an event names, where it is one that people know.
    func auditPart(_ part: String) -> String {
        if let role = AccountRole(rawValue: part) { return self.role(role) }
        if let action = Action(rawValue: part) { return self.action(action) }
        if let field = AppraisalField(path: part) { return label(field) }
        if let quarter = Quarter(trail: part) { return self.quarter(quarter) }
        if let kind = SecretKind(rawValue: part) { return secretKind(kind) }
        if let setting = SettingsForm.Key(rawValue: part) { return label(setting) }
        switch part {
        case "own": return pick("data sendiri", "one's own record")
        case "employees": return pick("data pegawai", "people")
        case "appraisals": return pick("penilaian kinerja", "appraisals")
        case "competencies": return pick("penilaian kompetensi", "assessments")
        default: return part
        }
    }
    func auditReason(_ reason: String) -> String { pick("Alasan: ", "Reason: ") + reason }

    // MARK: The page

    func trailTitle(_ name: String) -> String { pick("Jejak: ", "Trail: ") + name }
    func trailTitle(_ name: String, _ quarter: Quarter) -> String {
        pick("Jejak penilaian: ", "Trail of the appraisal: ") + name + ", "
            + self.quarter(quarter)
    }
    func auditTitle(_ filters: [String]) -> String {
        ([pick("Jejak audit", "Audit trail")] + filters).joined(separator: " · ")
    }
    var trailEmpty: String { pick("Tidak ada jejak.", "There is no trail.") }
    var trailGoesOn: String { pick("Turun untuk yang lebih lama.", "Go down for older ones.") }
    var trailEnds: String { pick("Awal jejak.", "The trail begins here.") }
    var auditFilterTitle: String { pick("Saring jejak menurut", "Narrow the trail by") }
    var auditByAction: String { pick("Tindakan", "Action") }
    var auditByAccount: String { pick("Akun", "Account") }
    var auditEverything: String { pick("Seluruh jejak", "The whole trail") }

    // MARK: The head

    var auditHeadTitle: String { pick("Kepala jejak audit", "Head of the audit trail") }
    public var auditHeadDate: String { pick("Tanggal", "Date") }
    public var auditHeadRow: String { pick("Baris", "Row") }
    public var auditHeadCode: String { pick("Kode", "Code") }
    public var auditHeadNotedBy: String { pick("Dicatat oleh", "Noted by") }
    public var auditHeadSignature: String { pick("Paraf", "Initials") }
    public var auditHeadExplained: String {
        pick(
            "Salin atau cetak ke lembar catatan dan formulir yang ditandatangani, dan simpan di "
                + "luar komputer ini. `karier audit verify --against` memeriksanya kelak.",
            "Copy or print it onto the log sheet and signed forms, and keep it away from this "
                + "machine. `karier audit verify --against` checks it later.")
    }
    public var auditEmpty: String {
        pick("Jejak audit masih kosong.", "The audit trail is still empty.")
    }
    var signed: String {
        let key = CommandTable.key(of: .deliver, in: [.form])
        return pick(
            "Ditandatangani. Berikutnya: sampaikan kepada pegawainya dengan \(key).",
            "Signed. Next: deliver it to the person with \(key).")
    }
}
