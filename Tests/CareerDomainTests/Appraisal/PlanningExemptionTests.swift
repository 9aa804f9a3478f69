import CareerDomain
import Testing

/// PermenPANRB 6/2022 p. 65–66 C.8.
@Suite struct `Planning exemption` {
    private func row(
        _ status: EmploymentStatus, _ iso: String?, isCorrected: Bool = false
    ) throws -> DatedRow<EmploymentStatus> {
        DatedRow(
            value: status, effectiveFrom: try iso.map(day),
            recordedAt: Moment(secondsSinceEpoch: 0),
            correction: isCorrected ? .init(at: Moment(secondsSinceEpoch: 1), reason: "x") : nil)
    }

    @Test func `the four of the regulation are exempt, and nobody else`() {
        let exempt = EmploymentStatus.allCases.filter { PlanningExemption($0) != nil }
        #expect(exempt == [.unpaidLeave, .suspended, .stateOfficial, .preRetirement])
        #expect(Set(exempt.compactMap { PlanningExemption($0) }).count == 4)
        #expect(PlanningExemption.allCases.map(\.rawValue) == ["a", "b", "c", "d"])
    }

    /// Rows of status, the day, and what comes of the third quarter of 2026.
    @Test func `a quarter is exempt where no day of it was worked`() throws {
        typealias Table = [(
            rows: [(EmploymentStatus, String?)], today: String, exemption: PlanningExemption?
        )]
        let table: Table = [
            ([], "2026-08-10", nil),
            ([(.active, nil)], "2026-08-10", nil),
            ([(.studyLeave, nil)], "2026-08-10", nil),
            ([(.unpaidLeave, nil)], "2026-08-10", .unpaidLeave),
            ([(.stateOfficial, "2024-01-01")], "2026-10-05", .stateOfficial),
            // Began with the quarter, and one day later.
            ([(.active, nil), (.suspended, "2026-07-01")], "2026-08-10", .suspended),
            ([(.active, nil), (.suspended, "2026-07-02")], "2026-08-10", nil),
            ([(.active, nil), (.preRetirement, "2026-09-30")], "2026-10-05", nil),
            // Came back within the quarter, and after it.
            ([(.unpaidLeave, nil), (.active, "2026-09-30")], "2026-10-05", nil),
            ([(.unpaidLeave, nil), (.active, "2026-10-01")], "2026-10-05", .unpaidLeave),
            // Of the days to come nothing is known.
            ([(.unpaidLeave, nil), (.active, "2026-09-01")], "2026-08-31", .unpaidLeave),
            ([(.unpaidLeave, nil), (.active, "2026-09-01")], "2026-09-01", nil),
            // Before the quarter its first day decides.
            ([(.unpaidLeave, nil), (.active, "2026-07-01")], "2026-06-20", nil),
            // One after the other: the last tells.
            (
                [(.unpaidLeave, nil), (.preRetirement, "2026-08-01")], "2026-10-05",
                .preRetirement
            ),
        ]
        for (rows, today, exemption) in table {
            let found = PlanningExemption(
                try rows.map { try row($0.0, $0.1) }, in: try quarter(2026, 3),
                on: try day(today))
            #expect(found == exemption, "\(rows) \(today)")
        }
    }

    @Test func `a status that was never true exempts nobody`() throws {
        let rows = [
            try row(.active, nil), try row(.unpaidLeave, "2026-01-01", isCorrected: true),
        ]
        let third = try quarter(2026, 3)
        #expect(PlanningExemption(rows, in: third, on: try day("2026-08-10")) == nil)
    }
}
