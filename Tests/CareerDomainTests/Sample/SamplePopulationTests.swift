import CareerDomain
import Testing

@Suite struct SamplePopulationTests {
    private static let city = SamplePopulation(count: 6000)
    private static let records = (0..<6000).map { city.record(at: $0) }

    private func share(_ matches: (PersonRecord) -> Bool) -> Int {
        Self.records.count(where: matches) * 1000 / Self.records.count
    }

    @Test func `the same index gives the same person, whatever was made before`() {
        let again = SamplePopulation(count: 6000)
        for index in [5999, 0, 17, 3000] {
            #expect(again.record(at: index) == Self.records[index])
        }
        #expect(SamplePopulation(count: 6000, seed: 1).record(at: 17) != Self.records[17])
    }

    @Test func `every number is valid, agrees with the person and is given once`() throws {
        var seen: Set<String> = []
        for record in Self.records {
            let number = try EmployeeNumber(record.employeeNumber.digits)
            #expect(number == record.employeeNumber)
            #expect(seen.insert(number.digits).inserted)
            #expect(PersonRule.findings(for: record, on: Self.city.day).isEmpty)
        }
    }

    @Test func `in millions too no number is given twice`() {
        let nation = SamplePopulation(count: 5_600_000)
        var seen: Set<String> = []
        // Neighbours, and places one and more rounds of birthdays apart.
        let places =
            Array(0..<3000) + stride(from: 0, to: 5_600_000, by: 109) + (5_597_000..<5_600_000)
        for index in Set(places) {
            #expect(seen.insert(nation.record(at: index).employeeNumber.digits).inserted)
        }
    }

    @Test func `kinds, sexes and posts have the city's proportions`() {
        #expect((380...470).contains(share { $0.employmentKind == .permanent }))
        #expect((170...250).contains(share { $0.employmentKind == .contract }))
        #expect((340...410).contains(share { $0.employmentKind == .contractPartTime }))
        #expect((535...590).contains(share { $0.sex == .woman }))
        #expect((600...660).contains(share { $0.position?.kind.group == .functional }))
        #expect((280...340).contains(share { $0.position?.kind.group == .staff }))
        #expect((45...70).contains(share { $0.position?.kind.group == .managerial }))
        #expect(share { $0.status.isServing } > 980)
        #expect(share { [.s1, .d4, .profession].contains($0.education?.level) } > 560)
    }

    @Test func `ranks fit the kind of servant and the post`() {
        for record in Self.records {
            let golongan = record.rank?.golongan
            let isContract = record.employmentKind.isContract
            #expect(golongan?.ladder == (isContract ? .contract : .permanent))
            guard let golongan, let position = record.position else { continue }
            let range =
                isContract
                ? PositionRankStandard.contractRange(for: position.kind)
                : PositionRankStandard.range(for: position.kind)
                    ?? position.echelon.flatMap(PositionRankStandard.appointmentRange)
            #expect(range?.contains(golongan) ?? true)
        }
    }

    @Test func `every unit that has people has one head`() {
        var heads: [String: Int] = [:]
        for record in Self.records {
            let isHead =
                record.position?.kind.group == .managerial
                || record.position?.title.contains(" selaku ") ?? false
            heads[record.unit?.foreignID ?? "", default: 0] += isHead ? 1 : 0
        }
        #expect(heads.values.allSatisfy { $0 == 1 })
        #expect(heads.count > 300)
    }

    @Test func `units hang below named units and nobody's path is broken`() {
        let names = Set(Self.records.compactMap(\.unit?.name))
        for unit in Self.records.compactMap(\.unit) {
            #expect(unit.ancestors.first == "Pemerintah Kota Medan")
            #expect(unit.ancestors.dropFirst().allSatisfy(names.contains))
        }
    }

    @Test func `a nation has many institutions and many names`() {
        let nation = SamplePopulation(count: 1_000_000)
        let sample = stride(from: 0, to: 1_000_000, by: 97).map { nation.record(at: $0) }
        #expect(Set(sample.compactMap(\.unit?.ancestors.first)).count == 40)
        #expect(Set(sample.map(\.name.name)).count > sample.count * 8 / 10)
        #expect(sample.contains { !$0.name.name.contains(" ") })
        #expect(sample.contains { $0.name.name.contains("'") })
    }

    @Test(arguments: [0, 1, 2, 5, 30, 300])
    func `small populations hold together`(count: Int) {
        let few = SamplePopulation(count: count, institution: .town)
        for index in 0..<max(1, count) {
            let record = few.record(at: index)
            #expect(record.unit?.ancestors.first == "Pemerintah Kota Langsa")
            #expect(PersonRule.findings(for: record, on: few.day).isEmpty)
        }
        #expect(few.record(at: -4) == few.record(at: 0))
        #expect(few.record(at: .max) == few.record(at: max(0, count - 1)))
    }

    @Test func `assessments are dated, of known competencies and not in the future`() {
        let known = Set(
            (Competency.general + TechnicalStandard.competencies).map(\.code))
        var count = 0
        var expired = 0
        for index in stride(from: 0, to: 6000, by: 13) {
            for assessment in Self.city.assessments(at: index) {
                count += 1
                expired += assessment.validUntil < Self.city.day ? 1 : 0
                #expect(known.contains(assessment.competencyCode))
                #expect(assessment.assessedOn <= Self.city.day)
                #expect(assessment.assessedOn < assessment.validUntil)
                #expect(!assessment.evidence.isEmpty)
            }
        }
        #expect(count > 2000)
        #expect(expired > 0 && expired < count / 2)
    }

    @Test func `signed appraisals could have been signed, and reasons stand where due`() throws {
        let last = try quarter(2026, 3)
        var grades: [PerformanceGrade: Int] = [:]
        var progress: [String: Int] = [:]
        for index in stride(from: 0, to: 6000, by: 11) {
            let found = Self.city.appraisals(at: index, through: last, quarters: 4)
            #expect(found.map(\.quarter) == found.map(\.quarter).sorted())
            progress[
                found.last.map { $0.quarter == last ? $0.state.rawValue : "" } ?? "",
                default: 0] += 1
            for appraisal in found {
                #expect(appraisal.quarter == last || appraisal.state == .signed)
                guard appraisal.state == .signed else { continue }
                #expect(SigningRule.obstacles(appraisal).isEmpty)
                #expect(appraisal.signedAt != nil)
                #expect(appraisal.assessor.name != appraisal.subject.name)
                #expect(
                    appraisal.resultRating.suggested
                        == RatingGuide.suggestResults(appraisal.results).rating)
                if let grade = appraisal.grade { grades[grade, default: 0] += 1 }
            }
        }
        #expect(grades.count == 5)
        let all = grades.values.reduce(0, +)
        #expect(grades[.good, default: 0] * 100 / all > 70)
        #expect(progress.count == 3)
    }

    @Test func `plans speak of the trade`() throws {
        let last = try quarter(2026, 3)
        var statements: [String: Set<String>] = [:]
        for index in stride(from: 0, to: 6000, by: 5) {
            let title = Self.records[index].position?.title ?? ""
            let family = String(title.split(separator: " ").first ?? "")
            for appraisal in Self.city.appraisals(at: index, through: last, quarters: 1) {
                statements[family, default: []].formUnion(appraisal.results.map(\.statement))
            }
        }
        let teachers = try #require(statements["Guru"])
        let nurses = try #require(statements["Perawat"])
        #expect(teachers.isDisjoint(with: nurses))
        #expect(statements.values.reduce(into: Set()) { $0.formUnion($1) }.count > 50)
    }
}
