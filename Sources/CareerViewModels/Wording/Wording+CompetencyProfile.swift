import CareerDomain

extension Wording {
    public var profileHeading: String { pick("Kompetensi", "Competency") }
    public var historyHeading: String { pick("Riwayat", "History") }
    public var nobodySelected: String {
        pick("Belum ada pegawai yang dipilih.", "Nobody is selected.")
    }
    public var noRequirements: String {
        pick(
            "Jabatan ini belum mempunyai standar kompetensi.",
            "This post has no competency standard yet.")
    }
    var noPosition: String {
        pick(
            "Jabatan belum tercatat. Isi lewat Ubah data (e) di daftar.",
            "No post is recorded. Enter it with Edit (e) in the list.")
    }

    func word(_ mark: CompetencyProfileSnapshot.Line.Mark) -> String {
        switch mark {
        case .missing: pick("belum dinilai", "not assessed")
        case .expired: pick("kedaluwarsa", "expired")
        case .short: pick("kurang", "short")
        case .meets: pick("sesuai", "meets")
        case .over: pick("lebih", "over")
        case .notRequired: pick("tak disyaratkan", "not required")
        }
    }

    func jobMatch(_ profile: CompetencyProfile) -> String {
        guard let score = profile.jobMatch else {
            return noJobMatch(profile)
        }
        return "JPM \(hundredths(score.hundredths)) % · " + selectionBand(score.selectionBand)
            + " · " + mappingBand(score.mappingBand)
    }

    func name(of rule: JobMatchScore.Rule) -> String {
        switch rule {
        case .totals: pick("Jumlah", "Totals")
        case .cappedEach: pick("Per kompetensi", "Each capped")
        }
    }

    /// Fits a pane of 39 columns.
    func explain(_ rule: JobMatchScore.Rule) -> String {
        switch rule {
        case .totals: pick("jumlah capaian / jumlah syarat", "total attained / total required")
        case .cappedEach:
            pick("per kompetensi s.d. syarat, aturan kami", "each up to required, our own rule")
        }
    }

    /// What keeps the score from being given, in numbers.
    private func noJobMatch(_ profile: CompetencyProfile) -> String {
        let required = profile.lines.filter { $0.required != nil }
        guard !required.isEmpty else { return "" }
        let missing = required.count { $0.standing == .missing }
        let expired = required.count - missing - required.count { $0.standing == .valid }
        let reasons = [
            missing > 0 ? pick("\(missing) belum dinilai", "\(missing) not assessed") : "",
            expired > 0 ? pick("\(expired) kedaluwarsa", "\(expired) expired") : "",
        ]
        return pick("JPM belum ada: ", "No JPM yet: ")
            + reasons.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    func detail(_ line: CompetencyProfile.Line) -> [String] {
        guard let latest = line.latest else {
            return [
                line.competency.name,
                pick(
                    "Belum ada penilaian. Tekan a untuk mencatatnya.",
                    "No assessment yet. Press a to record one."),
            ]
        }
        var lines = [
            line.competency.name,
            pick("Level", "Level") + " \(latest.level.number) · "
                + latest.assessedOn.written + " · " + source(latest.source),
            validity(latest, line.standing),
        ]
        if !latest.assessor.isEmpty {
            lines.append(pick("Penilai: ", "Assessor: ") + latest.assessor)
        }
        if !latest.evidence.isEmpty {
            lines.append(pick("Bukti: ", "Evidence: ") + latest.evidence)
        }
        return lines
    }

    private func validity(
        _ assessment: CompetencyAssessment, _ standing: CompetencyProfile.Standing
    ) -> String {
        if case .expired(let since) = standing {
            return pick(
                "Tidak berlaku lagi sejak \(since.written)",
                "No longer valid since \(since.written)")
        }
        let day = assessment.validUntil.written
        return pick("Berlaku sampai \(day)", "Valid until \(day)")
    }

    func historyLine(_ assessment: CompetencyAssessment) -> String {
        "\(assessment.assessedOn.written)  \(assessment.level.number)  "
            + source(assessment.source)
            + (assessment.assessor.isEmpty ? "" : " · " + assessment.assessor)
    }
}
