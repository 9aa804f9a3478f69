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
            return profile.lines.isEmpty
                ? ""
                : pick(
                    "JPM belum ada: \(profile.openCount) kompetensi belum dinilai",
                    "No JPM yet: \(profile.openCount) not assessed")
        }
        return "JPM \(hundredths(score.hundredths)) % · " + selectionBand(score.selectionBand)
            + " · " + mappingBand(score.mappingBand)
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
        let day = assessment.validUntil.written
        if case .expired = standing {
            return pick("Tidak berlaku lagi sejak \(day)", "No longer valid since \(day)")
        }
        return pick("Berlaku sampai \(day)", "Valid until \(day)")
    }

    func historyLine(_ assessment: CompetencyAssessment) -> String {
        "\(assessment.assessedOn.written)  \(assessment.level.number)  "
            + source(assessment.source)
            + (assessment.assessor.isEmpty ? "" : " · " + assessment.assessor)
    }
}
