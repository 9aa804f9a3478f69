import CareerDomain
import Testing

@testable import CareerStore

@Suite struct `Limits of length` {
    private func text(_ count: Int) -> String { String(repeating: "a", count: count) }

    @Test func `a text is measured in scalars, so that marks on a letter count`() {
        #expect(text(500).fits(500) && !text(501).fits(500))
        #expect(String(repeating: "é", count: 500).fits(500))
        #expect(!("a" + String(repeating: "\u{301}", count: 500)).fits(500))
    }

    @Test func `a record keeps five hundred in each of its texts, and no more`() throws {
        let database = try Samples.database()
        let longest = try Samples.record(1, name: text(TextLimit.line))
        let person = try database.register(longest).person
        typealias Change = (inout PersonRecord) -> Void
        let long = text(TextLimit.line + 1)
        let changes: [Change] = [
            { $0.name.name = long }, { $0.name.frontTitle = long }, { $0.name.backTitle = long },
            { $0.birthPlace = long }, { $0.contact.phone = long }, { $0.contact.email = long },
            { $0.contact.address = long }, { $0.nationalID = long }, { $0.foreignID = long },
            { $0.position?.title = long }, { $0.unit = UnitReference(name: long) },
            { $0.unit = UnitReference(name: "Bidang", ancestors: [long]) },
            { $0.rankDecree.number = long }, { $0.statusDecree.number = long },
            { $0.education?.field = long }, { $0.education?.school = long },
        ]
        let refusal = KeepingError.tooLong(limit: TextLimit.line)
        for (index, change) in changes.enumerated() {
            var record = try Samples.record(2, name: "Baru")
            change(&record)
            #expect(throws: refusal, "\(index)") { try database.register(record) }
            var known = longest
            change(&known)
            if known.foreignID == longest.foreignID {
                #expect(throws: refusal, "\(index)") { try database.register(known) }
            }
        }
        #expect(try database.rosterTotal() == 1)
        #expect(try database.dossier(of: person)?.person.name.name.count == TextLimit.line)
    }

    @Test func `a field of an appraisal keeps sixty thousand characters`() throws {
        let database = try Samples.database()
        let person = try database.register(try Samples.record(1, name: "Siti")).person
        let draft = try database.beginAppraisal(of: person, in: try Samples.quarter(2024, 3))
        func save(_ field: AppraisalField, _ count: Int) throws {
            _ = try database.save(
                field, from: draft[field] ?? "", to: text(count), in: draft.id, at: nil)
        }
        #expect(throws: KeepingError.tooLong(limit: TextLimit.text)) { try save(.notes, 500_000) }
        #expect(try database.appraisal(draft.id) == draft)
        try save(.notes, TextLimit.text)
    }

    @Test func `reasons, decrees and other words have an end too`() throws {
        let office = try Office()
        let database = office.database
        var assignment = try office.assignment()
        assignment.decree.number = text(TextLimit.line + 1)
        #expect(throws: KeepingError.tooLong(limit: TextLimit.line)) {
            try database.assign(assignment)
        }
        let id = try database.assign(try office.assignment())
        #expect(throws: KeepingError.tooLong(limit: TextLimit.text)) {
            try database.correctAssignment(id, reason: text(TextLimit.text + 1))
        }
        #expect(try database.assignments(of: office.substitute, on: nil).count == 1)
        #expect(throws: KeepingError.tooLong(limit: TextLimit.line)) {
            try database.save(InstitutionSettings(institutionName: text(TextLimit.line + 1)))
        }
        #expect(throws: KeepingError.tooLong(limit: TextLimit.line)) {
            _ = try database.announce(
                Announcement(title: text(TextLimit.line + 1), from: Samples.today))
        }
        #expect(throws: KeepingError.tooLong(limit: TextLimit.entry)) {
            _ = try database.announce(
                Announcement(
                    title: "Apel", body: text(TextLimit.entry + 1), from: Samples.today))
        }
    }
}
