import CareerDomain

extension Workspace {
    /// The form for what the institution sets for itself.
    func openSettings() throws(KeepingError) {
        let form = SettingsForm(settings: try keeping.settings(), wording: wording)
        let content = EntryFormModel.Content(
            title: wording.settingsTitle, fields: form.fields, initial: form.initial,
            findings: form.findings
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let settings = form.settings(input.values) else { return false }
            try self.keeping.save(settings, replacing: form.settings)
            self.adopt(settings)
            if let person = self.profile.person {
                try self.profile.show(person, on: self.today)
            }
            self.report(.ok, self.wording.settingsStored)
            return true
        }
        try openForm(content, draft: draftKey(.settings, nil))
    }

    /// Hands the settings to whoever works by them.
    func adopt(_ settings: InstitutionSettings) {
        self.settings = settings
        form.largePart = settings.largePart
        profile.matchRule = settings.matchRule
    }
}

/// Fields and rules of the settings.
struct SettingsForm {
    let settings: InstitutionSettings
    let wording: Wording

    enum Key: String, CaseIterable {
        case institutionName, regionalHeadName, timeZone, assessmentValidityYears, matchRule,
            largePart
        case appraisalGraceDays
    }

    /// What may be set: years of validity, per cent, days.
    static let limits: [Key: ClosedRange<Int>] = [
        .assessmentValidityYears: 1...10, .largePart: 50...99, .appraisalGraceDays: 0...60,
    ]

    var fields: [EntryFormModel.Field] {
        Key.allCases.map { key in
            EntryFormModel.Field(
                key: key.rawValue, label: wording.label(key), kind: kind(of: key),
                help: wording.help(key))
        }
    }

    private func kind(of key: Key) -> EntryFormModel.Field.Kind {
        switch key {
        case .timeZone:
            .choice(
                TimeZoneOfIndonesia.allCases.map {
                    ($0.rawValue, "\($0.rawValue) +\($0.hoursFromUTC)")
                })
        case .matchRule:
            .choice(JobMatchScore.Rule.allCases.map { ($0.rawValue, wording.name(of: $0)) })
        case .institutionName, .regionalHeadName, .assessmentValidityYears, .largePart,
            .appraisalGraceDays:
            .text
        }
    }

    var initial: [String: String] {
        let values: [Key: String] = [
            .institutionName: settings.institutionName,
            .regionalHeadName: settings.regionalHeadName, .timeZone: settings.timeZone.rawValue,
            .assessmentValidityYears: String(settings.assessmentValidityYears),
            .largePart: String(settings.largePart),
            .appraisalGraceDays: String(settings.appraisalGraceDays),
            .matchRule: settings.matchRule.rawValue,
        ]
        return Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        Self.limits.compactMap { key, limits in
            guard number(key, values) == nil else { return nil }
            return EntryFormModel.Finding(
                key: key.rawValue, text: wording.numberBetween(limits), isError: true)
        }
    }

    private func number(_ key: Key, _ values: [String: String]) -> Int? {
        let text = (values[key.rawValue] ?? "").filter { !$0.isWhitespace }
        guard let number = Int(text), Self.limits[key]?.contains(number) == true else {
            return nil
        }
        return number
    }

    /// Nil while a number is wrong.
    func settings(_ values: [String: String]) -> InstitutionSettings? {
        guard let years = number(.assessmentValidityYears, values),
            let largePart = number(.largePart, values),
            let graceDays = number(.appraisalGraceDays, values),
            let zone = TimeZoneOfIndonesia(rawValue: values[Key.timeZone.rawValue] ?? ""),
            let rule = JobMatchScore.Rule(rawValue: values[Key.matchRule.rawValue] ?? "")
        else { return nil }
        return InstitutionSettings(
            institutionName: values[Key.institutionName.rawValue] ?? "",
            regionalHeadName: values[Key.regionalHeadName.rawValue] ?? "", timeZone: zone,
            assessmentValidityYears: years, largePart: largePart, appraisalGraceDays: graceDays,
            matchRule: rule)
    }
}

extension Wording {
    var settingsTitle: String { pick("Pengaturan instansi", "Settings of the institution") }
    var settingsStored: String { pick("Pengaturan tersimpan.", "Settings stored.") }
    func numberBetween(_ limits: ClosedRange<Int>) -> String {
        pick(
            "Isi angka \(limits.lowerBound) sampai \(limits.upperBound).",
            "Give a number from \(limits.lowerBound) to \(limits.upperBound).")
    }

    func label(_ key: SettingsForm.Key) -> String {
        switch key {
        case .institutionName: pick("Instansi", "Institution")
        case .regionalHeadName: pick("Nama kepala", "Head's name")
        case .timeZone: pick("Zona waktu", "Time zone")
        case .assessmentValidityYears: pick("Masa berlaku", "Validity")
        case .matchRule: "JPM"
        case .largePart: pick("Ambang %", "Threshold %")
        case .appraisalGraceDays: pick("Tenggang", "Grace days")
        }
    }

    func help(_ key: SettingsForm.Key) -> String {
        switch key {
        case .institutionName:
            pick("Nama yang tampil di kiri atas.", "The name shown at the top left.")
        case .regionalHeadName:
            pick(
                "Nama lengkap kepala daerah dengan gelar, seperti tercetak pada penilaian JPT.",
                "Full name of the regional head with titles, as appraisals of JPT print it.")
        case .timeZone: pick("Zona waktu jam dan tanggal.", "Zone of times and dates.")
        case .assessmentValidityYears:
            pick(
                "Tahun berlakunya penilaian kompetensi yang baru (bawaan 3).",
                "Years that a new competency assessment counts (usually 3).")
        case .matchRule:
            pick(
                "Jumlah capaian dibagi jumlah syarat (bawaan), atau tiap kompetensi paling tinggi "
                    + "syaratnya: lebih ketat, aturan program ini.",
                "Total attained by total required (usual), or each competency at most as "
                    + "required: stricter, a rule of this program.")
        case .largePart:
            pick(
                "Persen yang disebut “sebagian besar” pada saran rating (bawaan 50).",
                "Per cent that counts as “a large part” in suggestions (usually 50).")
        case .appraisalGraceDays:
            pick(
                "Hari setelah triwulan berakhir selama triwulan itu masih dinilai (bawaan 14).",
                "Days after a quarter in which it is still being appraised (usually 14).")
        }
    }
}
