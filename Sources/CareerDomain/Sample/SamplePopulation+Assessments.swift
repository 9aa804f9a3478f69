extension SamplePopulation {
    /// The competency assessments of the person at an index, newest last, with
    /// person and key 0. Most people have all general competencies and some
    /// technical ones; some results have expired, some people have none.
    public func assessments(at index: Int) -> [CompetencyAssessment] {
        let index = held(index)
        var draw = SampleDraw(seed: seed, index: index, stream: 3)
        let career = career(at: index)
        guard draw.chance(career.kind == .permanent ? 860 : 520) else { return [] }
        let standard = LevelStandard.defaults.first {
            $0.positionKind == career.position.kind
        }
        guard let required = standard?.level else { return [] }
        // A person is rather strong or rather weak all over.
        let strength = draw.weighted([14, 60, 26]) - 1
        var found: [CompetencyAssessment] = []
        let latest = assessmentDay(career, &draw)
        let wanted =
            Competency.general + TechnicalStandard.competencies(for: career.position)
        for competency in wanted where draw.chance(955) {
            let level = Self.level(required, strength, &draw)
            if draw.chance(180) {
                let before = latest.adding(years: -3).adding(days: -draw.below(200))
                if before > career.appointedFrom, let lower = Self.shifted(level, by: -1) {
                    found.append(
                        assessment(career, competency, lower, on: before, &draw))
                }
            }
            found.append(assessment(career, competency, level, on: latest, &draw))
        }
        return found.sorted { $0.assessedOn < $1.assessedOn }
    }

    /// Within the last four years, so that a quarter has expired.
    private func assessmentDay(
        _ career: SampleCareer, _ draw: inout SampleDraw
    ) -> CalendarDate {
        let drawn = day.adding(days: -20 - draw.below(1440))
        return max(drawn, min(career.appointedFrom.adding(days: 30), day))
    }

    private static func level(
        _ required: CompetencyLevel, _ strength: Int, _ draw: inout SampleDraw
    ) -> CompetencyLevel {
        let off = draw.weighted([16, 68, 16]) - 1 + (draw.chance(400) ? strength : 0)
        return shifted(required, by: off) ?? required
    }

    private static func shifted(
        _ level: CompetencyLevel, by steps: Int
    ) -> CompetencyLevel? {
        CompetencyLevel(min(max(level.number + steps, 1), 5))
    }

    private func assessment(
        _ career: SampleCareer, _ competency: Competency, _ level: CompetencyLevel,
        on date: CalendarDate, _ draw: inout SampleDraw
    ) -> CompetencyAssessment {
        let isCentral = competency.kind != .technical && draw.chance(700)
        let source: AssessmentSource =
            isCentral
            ? .assessmentCentre
            : [.supervisor, .supervisor, .trainingClaim, .selfReport][draw.below(4)]
        let number = 100 + draw.below(900)
        let evidence =
            switch source {
            case .assessmentCentre: "Laporan penilaian kompetensi \(number)/UPT-PK/\(date.year)"
            case .trainingClaim: "Sertifikat pelatihan \(number)/PKT/\(date.year)"
            case .selfReport: "Isian mandiri \(date.year)"
            default: "Catatan pengamatan atasan \(number)/\(date.year)"
            }
        let recorded = Moment(secondsSinceEpoch: Int64(date.daysSinceEpoch + 7) * 86_400 + 9000)
        return CompetencyAssessment(
            id: AssessmentID(0), person: PersonID(0), competencyCode: competency.code,
            level: level, source: source,
            assessor: isCentral ? "UPT Penilaian Kompetensi" : "Atasan langsung",
            evidence: evidence, assessedOn: date,
            validUntil: date.adding(years: CompetencyAssessment.defaultValidityYears)
                .adding(days: -1),
            recordedAt: recorded)
    }
}
