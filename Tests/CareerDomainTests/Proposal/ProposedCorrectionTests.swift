import CareerDomain
import Testing

@Suite struct `Proposed corrections` {
    private func correction(
        _ field: ProposalField, _ value: String, document: String = "Akta 1",
        reason: String = "salah tulis"
    ) -> ProposedCorrection {
        ProposedCorrection(
            field: field, value: value, documentNumber: document, reason: reason)
    }

    @Test func `how somebody is reached needs no document, all else does`() {
        let free = ProposalField.allCases.filter { field in
            !correction(field, "01-02-1990", document: " ").findings(recorded: "")
                .contains(.missingDocument)
        }
        #expect(free == [.phone, .email, .address])
    }

    @Test func `a title or a contact may be emptied, a name may not`() {
        #expect(correction(.backTitle, " ").findings(recorded: "S.E.").isEmpty)
        #expect(correction(.name, " ").findings(recorded: "Siti") == [.missingValue])
        #expect(correction(.rank, "").findings(recorded: "III/a") == [.missingValue])
    }

    @Test func `the same value in another spelling is no correction`() {
        #expect(
            correction(.birthDate, "01021990").findings(recorded: "01-02-1990")
                == [.sameAsRecorded])
        #expect(
            correction(.nationalID, "1271 0141 0290 0001")
                .findings(recorded: "1271014102900001") == [.sameAsRecorded])
    }

    @Test func `the reason is asked for`() {
        #expect(
            correction(.email, "a@contoh.id", reason: "\t").findings(recorded: "")
                == [.missingReason])
    }

    @Test func `every field has a name of its own in the trail`() {
        #expect(Set(ProposalField.allCases.map(\.trail)).count == ProposalField.allCases.count)
    }

    @Test func `a proposal ages by whole days`() {
        let proposal = CorrectionProposal(
            id: ProposalID(1), person: PersonID(1), correction: correction(.name, "Siti"),
            stored: "", proposedAt: Moment(secondsSinceEpoch: 1_000))
        for (seconds, days) in [(0, 0), (86_399, 0), (86_400, 1), (-5, 0)] as [(Int64, Int)] {
            #expect(proposal.age(at: Moment(secondsSinceEpoch: 1_000 + seconds)) == days)
        }
    }

    @Test func `a day begins at its midnight in the zone, and a moment is written in UTC`() throws {
        let day = try #require(CalendarDate(iso: "2026-11-25"))
        #expect(day.beginning(in: .wib).iso == "2026-11-24T17:00:00Z")
        #expect(day.beginning(in: .wit).iso == "2026-11-24T15:00:00Z")
        #expect(Moment(secondsSinceEpoch: -1).iso == "1969-12-31T23:59:59Z")
        for zone in TimeZoneOfIndonesia.allCases {
            let local = day.beginning(in: zone).local(in: zone)
            #expect(local.date == day && local.minuteOfDay == 0)
        }
    }
}
