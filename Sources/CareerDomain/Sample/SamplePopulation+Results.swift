extension SamplePopulation {
    /// Two to four results of the person's trade, rated and told.
    func plannedResults(
        _ career: SampleCareer, isComplete: Bool, _ draw: inout SampleDraw
    ) -> [PlannedResult] {
        let plan = SamplePlan.of(career.plan)
        let count = min(plan.results.count, 2 + draw.below(3))
        let first = draw.below(max(1, plan.results.count))
        let strength = draw.weighted([6, 74, 20])
        var key: Int64 = 0
        return (0..<count).map { place in
            let source = plan.results[(first + place) % plan.results.count]
            let rating = Self.rating(strength, &draw)
            let tone = Self.tone(rating, &draw)
            key += 1
            var result = PlannedResult(
                id: PlannedResultID(key), kind: place == 3 ? .additional : .main,
                parentResult: plan.parent, statement: source.statement, rating: rating)
            result.indicators = indicators(source, rating, &draw)
            result.evidence = source.evidence + " \(1 + draw.below(90))"
            if let tone {
                result.feedbackTone = tone
                result.feedback = draw.text(SampleRemarks.feedback(tone))
            }
            return result
        }.numberingIndicators()
    }

    private static func rating(_ strength: Int, _ draw: inout SampleDraw) -> Rating {
        let weights = [[4, 46, 50], [12, 84, 4], [72, 27, 1]][strength]
        return Rating(rawValue: draw.weighted(weights) + 1) ?? .meets
    }

    private static func tone(_ rating: Rating, _ draw: inout SampleDraw) -> FeedbackTone? {
        guard draw.chance(640) else { return nil }
        let weights =
            switch rating {
            case .above: [88, 11, 1]
            case .meets: [58, 38, 4]
            case .below: [8, 42, 50]
            }
        return FeedbackTone(rawValue: draw.weighted(weights) + 1)
    }

    private func indicators(
        _ source: SamplePlan.Result, _ rating: Rating, _ draw: inout SampleDraw
    ) -> [ResultIndicator] {
        let target = source.low + draw.below(source.high - source.low + 1)
        let share =
            switch rating {
            case .above: 106 + draw.below(22)
            case .meets: 100 + draw.below(4)
            case .below: 58 + draw.below(30)
            }
        let reached = max(1, (target * share + 50) / 100)
        var found = [
            ResultIndicator(
                id: ResultIndicatorID(0), aspect: .quantity,
                indicator: "Jumlah " + source.object, target: "\(target) \(source.unit)",
                realisation: "\(reached) \(source.unit)")
        ]
        let quality = 85 + draw.below(14)
        if draw.chance(720) {
            let real = min(100, quality + (rating == .below ? -12 : draw.below(8)))
            found.append(
                ResultIndicator(
                    id: ResultIndicatorID(0), aspect: .quality,
                    indicator: "Persentase kesesuaian dengan standar yang ditetapkan",
                    target: "\(quality) %", realisation: "\(real) %"))
        }
        if draw.chance(560) {
            let days = 3 + draw.below(10)
            let real = max(1, days + (rating == .below ? 4 : -draw.below(3)))
            found.append(
                ResultIndicator(
                    id: ResultIndicatorID(0), aspect: .time,
                    indicator: "Lama penyelesaian setelah kegiatan berakhir",
                    target: "\(days) hari kerja", realisation: "\(real) hari kerja"))
        }
        return found
    }

    func behaviours(isComplete: Bool, _ draw: inout SampleDraw) -> [BehaviourEntry] {
        let strength = draw.weighted([4, 72, 24])
        let weights = [[4, 62, 34], [26, 74, 0], [74, 26, 0]][strength]
        return CoreValue.allCases.map { value in
            var entry = BehaviourEntry(value: value)
            entry.expectation = draw.text(SampleRemarks.expectations[value] ?? [])
            guard isComplete || draw.chance(350),
                let observation = BehaviourEntry.Observation(
                    rawValue: draw.weighted(weights) + 1)
            else { return entry }
            entry.observation = observation
            if draw.chance(420) {
                entry.feedback = draw.text(SampleRemarks.behaviour(observation))
            }
            return entry
        }
    }

    /// A draft is filled in part only.
    static func leaveOpen(_ results: inout [PlannedResult], _ draw: inout SampleDraw) {
        for index in results.indices where draw.chance(650) {
            results[index].rating = nil
            results[index].feedback = ""
            results[index].feedbackTone = nil
            guard draw.chance(700) else { continue }
            results[index].evidence = ""
            for inner in results[index].indicators.indices {
                results[index].indicators[inner].realisation = ""
            }
        }
    }
}

extension [PlannedResult] {
    /// Gives the indicators keys from 1 on, through all results.
    fileprivate func numberingIndicators() -> [PlannedResult] {
        var key: Int64 = 0
        return map { result in
            var result = result
            for index in result.indicators.indices {
                key += 1
                result.indicators[index].id = ResultIndicatorID(key)
            }
            return result
        }
    }
}
