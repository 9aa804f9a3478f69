import CareerDomain
import Testing

@Suite struct DatedRowTests {
    private func row(
        _ id: Int64, _ value: String, from: String?, at seconds: Int64 = 0,
        isCorrected: Bool = false
    ) throws -> DatedRow<String> {
        let recorded = Moment(secondsSinceEpoch: seconds)
        return DatedRow(
            id: id, value: value, effectiveFrom: try from.map(day), recordedAt: recorded,
            correction: isCorrected ? .init(at: recorded, reason: "salah ketik") : nil)
    }

    @Test(arguments: [
        ("2014-12-31", "awal"), ("2015-01-01", "a"), ("2019-12-31", "a"), ("2020-01-01", "b"),
        ("2030-01-01", "b"),
    ])
    func `the latest row that has begun is in force`(on: String, value: String) throws {
        let rows = [
            try row(3, "b", from: "2020-01-01"), try row(1, "awal", from: nil),
            try row(2, "a", from: "2015-01-01"),
        ]
        #expect(try rows.inForce(on: day(on))?.value == value)
    }

    @Test func `a corrected row is as if it were not there`() throws {
        let rows = [
            try row(1, "a", from: "2015-01-01"),
            try row(2, "b", from: "2020-01-01", isCorrected: true),
        ]
        #expect(rows.inForce(on: try day("2026-01-01"))?.value == "a")
    }

    @Test func `of two rows from the same day the later recording wins`() throws {
        let rows = [
            try row(1, "a", from: "2015-01-01", at: 20),
            try row(2, "b", from: "2015-01-01", at: 10),
            try row(3, "c", from: "2015-01-01", at: 10),
        ]
        #expect(rows.inForce(on: try day("2026-01-01"))?.value == "a")
        #expect(rows.dropFirst().inForce(on: try day("2026-01-01"))?.value == "c")
    }

    @Test func `before everything nothing is in force`() throws {
        let rows = [try row(1, "a", from: "2015-01-01")]
        #expect(rows.inForce(on: try day("2014-01-01")) == nil)
        #expect([DatedRow<String>]().inForce(on: try day("2014-01-01")) == nil)
    }
}
