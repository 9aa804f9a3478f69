extension SamplePopulation {
    /// Appraisals of the person at an index for the last `quarters` quarters up
    /// to and with `quarter`, oldest first; person and keys 0 (results and
    /// indicators numbered from 1 within the document).
    ///
    /// Past quarters are signed, and all but the latest of them delivered; of the
    /// last quarter some are signed, some drafts, some not begun. None for
    /// quarters before the appointment, nor for people who do not serve or whom the
    /// regulation exempts.
    public func appraisals(
        at index: Int, through quarter: Quarter, quarters: Int
    ) -> [Appraisal] {
        let index = held(index)
        let career = career(at: index)
        guard career.status.isServing, PlanningExemption(career.status) == nil, quarters > 0
        else { return [] }
        let subject = party(at: index)
        let assessor = assessor(of: career)
        return (0..<min(quarters, 400)).reversed().compactMap { back in
            let past = quarter.advanced(by: -back)
            guard career.appointedFrom <= past.firstDay else { return nil }
            var draw = SampleDraw(
                seed: seed, index: index, stream: 1000 + UInt64(past.index))
            let progress: Appraisal.State?
            if back > 0 {
                progress = .signed
            } else {
                progress = [nil, .draft, .signed][draw.weighted([36, 42, 22])]
            }
            guard let progress else { return nil }
            var document = appraisal(
                career, past, progress, subject: subject, assessor: assessor, &draw)
            if back > 1 {
                document.deliveredAt = document.signedAt.map {
                    Moment(secondsSinceEpoch: $0.secondsSinceEpoch + Self.deliveryDelay)
                }
            }
            return document
        }
    }

    /// Seconds from the signature to the delivery.
    private static let deliveryDelay: Int64 = 2 * 86_400

    private func party(at index: Int) -> Party {
        let record = record(at: index)
        let golongan = record.rank?.golongan
        let rank = [golongan?.rankName, golongan?.label].compactMap { $0 }
        return Party(
            name: record.name.full, employeeNumber: record.employeeNumber.digits,
            rank: rank.joined(separator: ", "), position: record.position?.title ?? "",
            unit: record.unit?.name ?? "")
    }

    /// The head of the unit; for a head that of the unit above; for the
    /// secretary of the region the elected head of the region.
    private func assessor(of career: SampleCareer) -> Party {
        let unit = organisation.units[career.unit]
        let superior: Int? =
            career.isHead ? (unit.ancestors.last ?? (career.unit == 0 ? nil : 0)) : career.unit
        if let superior { return party(at: career.start + superior) }
        var draw = SampleDraw(seed: seed, index: career.institution, stream: 4)
        return Party(
            name: SampleNames.draw(.man, &draw).name,
            position: institutionName(career.institution).hasPrefix("Pemerintah Kota")
                ? "Wali Kota" : "Bupati",
            unit: institutionName(career.institution))
    }

    private func appraisal(
        _ career: SampleCareer, _ quarter: Quarter, _ state: Appraisal.State, subject: Party,
        assessor: Party, _ draw: inout SampleDraw
    ) -> Appraisal {
        let isSigned = state == .signed
        var results = plannedResults(career, isComplete: isSigned, &draw)
        if !isSigned { Self.leaveOpen(&results, &draw) }
        let behaviours = behaviours(isComplete: isSigned, &draw)
        let late = quarter.lastDay.adding(days: isSigned ? 2 + draw.below(18) : -draw.below(25))
        let moment = Moment(
            secondsSinceEpoch: Int64(min(late, day).daysSinceEpoch) * 86_400
                + Int64(draw.below(28_000)))
        var appraisal = Appraisal(
            id: AppraisalID(0), person: PersonID(0), quarter: quarter, state: state,
            subject: subject, assessor: assessor,
            organisationResult: Self.organisationResult(&draw), results: results,
            behaviours: behaviours, updatedAt: moment, signedAt: isSigned ? moment : nil)
        let suggestion = RatingGuide.suggestResults(results).rating
        let conduct = RatingGuide.suggestBehaviour(behaviours).rating
        appraisal.resultRating = RatingChoice(suggested: suggestion)
        appraisal.behaviourRating = RatingChoice(suggested: conduct)
        guard isSigned else { return appraisal }
        appraisal.resultRating = Self.choice(suggestion, &draw)
        appraisal.behaviourRating = Self.choice(conduct, &draw)
        appraisal.notes = draw.text(SampleRemarks.notes)
        appraisal.recommendation = draw.text(SampleRemarks.recommendations)
        return appraisal
    }

    private static func organisationResult(
        _ draw: inout SampleDraw
    ) -> OrganisationResult {
        [.outstanding, .good, .good, .needsImprovement][draw.weighted([12, 50, 30, 8])]
    }

    /// Mostly as suggested; now and then one step off, with the reason.
    private static func choice(
        _ suggested: Rating?, _ draw: inout SampleDraw
    ) -> RatingChoice {
        let suggestion = suggested ?? .meets
        guard draw.chance(55) else {
            return RatingChoice(suggested: suggested, chosen: suggestion)
        }
        let isUp = suggestion == .below || (suggestion == .meets && draw.chance(500))
        let chosen = Rating(rawValue: suggestion.rawValue + (isUp ? -1 : 1)) ?? suggestion
        return RatingChoice(
            suggested: suggested, chosen: chosen,
            reason: draw.text(isUp ? SampleRemarks.reasonsUp : SampleRemarks.reasonsDown))
    }
}
