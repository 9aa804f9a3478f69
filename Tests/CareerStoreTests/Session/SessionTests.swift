import CareerDomain
import CareerStore
import Testing

@Suite struct SessionTests {
    @Test func `a place is kept for each owner`() throws {
        let database = try Samples.database()
        let place = SessionPlace(
            owner: "siti", screen: "form", person: PersonID(4),
            quarter: try Samples.quarter(2024, 3), field: "result.1.evidence", caret: 12,
            savedAt: Samples.noon)
        var other = place
        other.owner = "budi"
        other.person = nil
        other.quarter = nil
        other.endedCleanly = true

        try database.save(place)
        try database.save(other)

        #expect(try database.place(of: "siti") == place)
        #expect(try database.place(of: "budi") == other)
        #expect(try database.place(of: "nobody") == nil)
    }

    @Test func `a form's fields are kept one by one until thrown away`() throws {
        let database = try Samples.database()
        func save(_ field: String, _ value: String, _ subject: PersonID?) throws {
            try database.saveDraftField(
                field, value: value, form: .person, subject: subject, owner: "siti")
        }
        try save("name", "Bud", nil)
        try save("name", "Budi", nil)
        try save("phone", "0812", nil)
        try save("name", "Lain", PersonID(3))

        let draft = try database.draft(.person, subject: nil, owner: "siti")
        #expect(draft?.fields == ["name": "Budi", "phone": "0812"])
        #expect(draft?.savedAt == Samples.noon)
        #expect(try database.draft(.assessment, subject: nil, owner: "siti") == nil)

        try database.discardDraft(.person, subject: nil, owner: "siti")
        #expect(try database.draft(.person, subject: nil, owner: "siti") == nil)
        #expect(
            try database.draft(.person, subject: PersonID(3), owner: "siti")?.fields
                == ["name": "Lain"])
    }

    @Test func `settings have their usual values until they are set`() throws {
        let database = try Samples.database()
        #expect(try database.settings() == InstitutionSettings())
        let settings = InstitutionSettings(
            institutionName: "Pemerintah Kota", timeZone: .wit, assessmentValidityYears: 2,
            largePart: 66, appraisalGraceDays: 7)

        try database.save(settings)

        #expect(try database.settings() == settings)
    }

    @Test func `a database knows whether its people are made up`() throws {
        let database = try Samples.database()
        #expect(try !database.isSample())
        try database.markAsSample()
        #expect(try database.isSample())
    }
}
