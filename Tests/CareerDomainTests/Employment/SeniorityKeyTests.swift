import CareerDomain
import Testing

@Suite struct SeniorityKeyTests {
    private struct Facts {
        var golongan: Golongan? = Golongan(ladder: .permanent, step: 12)
        var rankFrom: String? = "2020-04-01"
        var position: Position? = Position(title: "Camat", kind: .administrator, echelon: .iiia)
        var appointedFrom: String? = "2000-03-01"
        var education: EducationLevel? = .s1
        var birthDate = "1975-05-05"

        func key() throws -> SeniorityKey {
            SeniorityKey(
                golongan: golongan, rankFrom: try rankFrom.map(day), position: position,
                appointedFrom: try appointedFrom.map(day), education: education,
                birthDate: try day(birthDate))
        }
    }

    @Test func `each criterion decides where those before it are equal`() throws {
        let base = try Facts().key()
        func precedes(_ change: (inout Facts) -> Void) throws -> Bool {
            var facts = Facts()
            change(&facts)
            return try facts.key() < base
        }
        #expect(try precedes { $0.golongan = Golongan(ladder: .permanent, step: 13) })
        #expect(try precedes { $0.rankFrom = "2019-10-01" })
        #expect(try precedes { $0.position?.echelon = .iib })
        #expect(try precedes { $0.appointedFrom = "1999-03-01" })
        #expect(try precedes { $0.education = .s2 })
        #expect(try precedes { $0.birthDate = "1975-05-04" })
        #expect(try !precedes { $0.rankFrom = nil })
        #expect(try !precedes { $0.position = nil })
        #expect(try !precedes { $0.education = nil })
        #expect(try !precedes { _ in })
    }

    @Test func `an earlier criterion outweighs all later ones`() throws {
        let younger = Facts(
            golongan: Golongan(ladder: .permanent, step: 13), rankFrom: "2026-10-01",
            position: nil, appointedFrom: "2020-01-01", education: .sd, birthDate: "2000-01-01")
        #expect(try younger.key() < Facts().key())
    }

    @Test func `PNS come before PPPK, and those without a grade last`() throws {
        var lowest = Facts()
        lowest.golongan = Golongan(ladder: .permanent, step: 1)
        var highest = Facts()
        highest.golongan = Golongan(ladder: .contract, step: 17)
        var none = Facts()
        none.golongan = nil
        #expect(try lowest.key() < highest.key())
        #expect(try highest.key() < none.key())
    }

    @Test func `the sort text orders by bytes as the key does`() throws {
        let population = SamplePopulation(count: 600)
        let keys = (0..<600).map { SeniorityKey(record: population.record(at: $0)) }.sorted()
        let texts = keys.map(\.sortText)
        #expect(texts == texts.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        #expect(texts.allSatisfy { $0.utf8.count == 12 })
    }

    @Test func `in the list nobody stands before a higher rank`() {
        let population = SamplePopulation(count: 600)
        let records = (0..<600).map { population.record(at: $0) }
            .sorted { SeniorityKey(record: $0) < SeniorityKey(record: $1) }
        let ranks = records.compactMap(\.rank?.golongan)
        let permanent = ranks.prefix { $0.ladder == .permanent }
        #expect(ranks.dropFirst(permanent.count).allSatisfy { $0.ladder == .contract })
        #expect(Array(permanent) == permanent.sorted(by: >))
    }
}
