import CareerDomain
import CareerStore
import GRDB
import Testing

@Suite struct RegistrationTests {
    @Test func `a record comes back as it was registered`() throws {
        let database = try Samples.database()
        var record = try Samples.record(
            7, name: "Siti Aminah",
            unit: UnitReference(foreignID: "U1", name: "Bidang A", ancestors: ["Kota", "Dinas"]))
        record.nationalID = "0271015203717298"
        record.contact = Contact(phone: "0812", email: "a@example.org", address: "Jl. Contoh")

        let (person, outcome) = try database.register(record)
        let dossier = try #require(try database.dossier(of: person, identity: .revealed))

        #expect(outcome == .inserted)
        #expect(dossier.person.name == record.name)
        #expect(dossier.person.employeeNumber == record.employeeNumber)
        #expect(dossier.person.contact == record.contact)
        #expect(dossier.person.nationalID == record.nationalID)
        #expect(dossier.person.appointedFrom == record.appointedFrom)
        #expect(dossier.ranks.map(\.value) == [record.rank])
        #expect(dossier.ranks.first?.decree == record.rankDecree)
        #expect(dossier.posts.map(\.value.position) == [record.position])
        #expect(dossier.units.map(\.value.name) == ["Bidang A"])
        #expect(dossier.statuses.map(\.value) == [.active])
        #expect(dossier.educations == [record.education])
        #expect(try database.unitTree().map(\.name) == ["Kota", "Dinas", "Bidang A"])
        #expect(try database.unitTree().map(\.headcount) == [1, 1, 1])
        #expect(
            try database.person(withNumber: record.employeeNumber.digits) == person)
        #expect(try database.people(withNationalID: record.nationalID, except: nil) == [person])
        #expect(try database.people(withNationalID: record.nationalID, except: person) == [])
    }

    @Test func `the same record again changes nothing`() throws {
        let database = try Samples.database()
        let record = try Samples.record(1, name: "Budi")
        let person = try database.register(record).person
        let before = try database.dossier(of: person, identity: .revealed)

        #expect(try database.register(record).outcome == .unchanged)
        #expect(try database.dossier(of: person, identity: .revealed) == before)
    }

    @Test func `a new rank becomes a further row, and going back another`() throws {
        let database = try Samples.database()
        var record = try Samples.record(1, name: "Budi", golongan: 9)
        let person = try database.register(record).person
        let old = try #require(try database.dossier(of: person, identity: .revealed)).ranks

        record.rank = Golongan(code: 10).map { RankHolding(golongan: $0) }
        record.rankFrom = try Samples.day("2020-04-01")
        #expect(try database.register(record).outcome == .updated)
        #expect(try database.register(record).outcome == .unchanged)
        let dossier = try #require(try database.dossier(of: person, identity: .revealed))

        #expect(Array(dossier.ranks.prefix(1)) == old)
        #expect(dossier.ranks.map(\.value.golongan.code) == [9, 10])
        #expect(dossier.person.version == 1)
        #expect(
            try database.rosterEntry(of: person, quarter: try Samples.quarter(2024, 3))?
                .golongan?.code == 10)
    }

    @Test func `a corrected row keeps its place and loses its force`() throws {
        let database = try Samples.database()
        var record = try Samples.record(1, name: "Budi", golongan: 9)
        let person = try database.register(record).person
        record.rank = Golongan(code: 13).map { RankHolding(golongan: $0) }
        record.rankFrom = try Samples.day("2021-04-01")
        _ = try database.register(record)
        let wrong = try #require(try database.dossier(of: person, identity: .revealed)?.ranks.last)

        try database.correct(.rank, row: wrong.id, of: person, reason: "SK keliru")

        let ranks = try #require(try database.dossier(of: person, identity: .revealed)).ranks
        #expect(ranks.count == 2)
        #expect(ranks.last?.correction?.reason == "SK keliru")
        #expect(ranks.inForce(on: Samples.today)?.value.golongan.code == 9)
        #expect(throws: KeepingError.notFound) {
            try database.correct(.rank, row: wrong.id, of: person, reason: "lagi")
        }
    }

    @Test func `a rank that is stated anew keeps its length of service`() throws {
        let database = try Samples.database()
        var record = try Samples.record(1, name: "Budi", golongan: 9)
        record.rank?.serviceYears = 6
        record.rank?.serviceMonths = 7
        let person = try database.register(record).person
        let row = try #require(try database.dossier(of: person)?.ranks.first)
        try database.correct(.rank, row: row.id, of: person, reason: "TMT keliru")
        // The form asks for no length of service.
        let dossier = try #require(try database.dossier(of: person, identity: .revealed))
        var form = PersonForm(dossier: dossier, on: Samples.today)
        form.values[.golongan] = row.value.golongan.label
        form.values[.rankFrom] = "01-04-2021"
        let stated = try #require(form.record { _ in nil }.record)
        try database.amend(person, to: stated, seeing: dossier.person.version)
        let rank = try #require(try database.dossier(of: person)?.ranks.inForce(on: Samples.today))
        #expect(rank.value.serviceYears == 6 && rank.value.serviceMonths == 7)
    }

    @Test func `whoever has a unit and a status is not left without by a correction`() throws {
        let database = try Samples.database()
        var record = try Samples.record(1, name: "Budi", golongan: 9)
        record.unit = UnitReference(name: "Unit Keliru", ancestors: ["Pemerintah Kota"])
        record.unitFrom = try Samples.day("2020-01-01")
        let person = try database.register(record).person
        let dossier = try #require(try database.dossier(of: person))
        let unit = try #require(dossier.units.first)
        let status = try #require(dossier.statuses.first)
        #expect(throws: KeepingError.onlyRow(.unit)) {
            try database.correct(.unit, row: unit.id, of: person, reason: "keliru")
        }
        #expect(throws: KeepingError.onlyRow(.status)) {
            try database.correct(.status, row: status.id, of: person, reason: "keliru")
        }
        #expect(try database.dossier(of: person) == dossier)
        // A row of later counts only from its day on.
        record.unit = UnitReference(name: "Unit Nanti", ancestors: ["Pemerintah Kota"])
        record.unitFrom = Samples.today.adding(days: 5)
        _ = try database.register(record)
        #expect(throws: KeepingError.onlyRow(.unit)) {
            try database.correct(.unit, row: unit.id, of: person, reason: "keliru")
        }
        // With what is right entered, the wrong row can go; a rank or a post may be unknown.
        record.unit = UnitReference(name: "Unit Benar", ancestors: ["Pemerintah Kota"])
        record.unitFrom = try Samples.day("2021-01-01")
        _ = try database.register(record)
        try database.correct(.unit, row: unit.id, of: person, reason: "keliru")
        let rank = try #require(dossier.ranks.first)
        try database.correct(.rank, row: rank.id, of: person, reason: "keliru")
        let after = try #require(try database.dossier(of: person))
        #expect(after.units.inForce(on: Samples.today)?.value.name == "Unit Benar")
        #expect(after.ranks.inForce(on: Samples.today) == nil)
    }

    @Test func `history refuses to be rewritten or deleted, by whatever program`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        _ = try database.register(try Samples.record(1, name: "Budi"))
        let raw = try CareerDatabase.raw(folder.file())

        for table in ["rank_row", "post_row", "status_row"] {
            #expect(throws: DatabaseError.self) {
                try raw.write { try $0.execute(sql: "DELETE FROM \(table)") }
            }
            #expect(throws: DatabaseError.self) {
                try raw.write {
                    try $0.execute(sql: "UPDATE \(table) SET decree_number = 'x'")
                }
            }
        }
    }

    @Test func `a known foreign id with a new number keeps the person and the old number`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        let old = try Samples.record(1, name: "Budi", foreignID: "A")
        let person = try database.register(old).person
        let new = try Samples.record(2, name: "Budi", foreignID: "A")

        #expect(try database.register(new) == (person, .updated))

        let numbers = try CareerDatabase.raw(folder.file()).read { db in
            try Int64.fetchAll(db, sql: "SELECT number FROM former_number")
        }
        #expect(numbers.map(String.init) == [old.employeeNumber.digits])
        #expect(try database.person(withNumber: old.employeeNumber.digits) == nil)
    }

    @Test func `somebody else's number is refused and leaves nothing behind`() throws {
        let database = try Samples.database()
        let first = try Samples.record(1, name: "Budi", foreignID: "A")
        _ = try database.register(first)
        var second = first
        second.foreignID = "B"
        second.name.name = "Bukan Budi"

        #expect(throws: KeepingError.duplicateNumber(digits: first.employeeNumber.digits)) {
            try database.register(second)
        }
        #expect(try database.rosterTotal() == 1)
    }

    @Test func `a person without foreign id is matched by number and given one`() throws {
        let database = try Samples.database()
        let person = try database.register(try Samples.record(1, name: "Budi", foreignID: ""))

        let again = try database.register(try Samples.record(1, name: "Budi", foreignID: "A"))

        #expect(again.person == person.person)
        #expect(again.outcome == .updated)
    }

    @Test func `a unit that moves takes its people and units along`() throws {
        let database = try Samples.database()
        func record(_ serial: Int, agency: String) throws -> PersonRecord {
            try Samples.record(
                serial, name: "Budi",
                unit: UnitReference(foreignID: "U", name: "Bidang", ancestors: ["Kota", agency]))
        }
        _ = try database.register(try record(1, agency: "Dinas A"))
        _ = try database.register(try record(2, agency: "Dinas B"))

        let tree = try database.unitTree()

        #expect(tree.map(\.name) == ["Kota", "Dinas A", "Dinas B", "Bidang"])
        #expect(tree.map(\.depth) == [0, 1, 1, 2])
        #expect(tree.map(\.headcount) == [2, 0, 2, 2])
    }

    @Test func `a rank of the future comes into force on its day`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        var record = try Samples.record(1, name: "Budi", golongan: 9)
        let person = try database.register(record).person
        record.rank = Golongan(code: 10).map { RankHolding(golongan: $0) }
        record.rankFrom = Samples.today.adding(days: 5)
        _ = try database.register(record)
        let quarter = try Samples.quarter(2024, 4)
        #expect(try database.rosterEntry(of: person, quarter: quarter)?.golongan?.code == 9)
        database.close()

        let later = Moment(secondsSinceEpoch: Samples.noon.secondsSinceEpoch + 6 * 86_400)
        let then = try CareerDatabase(
            path: folder.file(), options: .init(actor: .owner, clock: { later }))

        #expect(try then.rosterEntry(of: person, quarter: quarter)?.golongan?.code == 10)
    }

    @Test func `unit and status have day and decree of their own`() throws {
        let database = try Samples.database()
        let day = try Samples.day("2023-02-01")
        var record = try Samples.record(1, name: "Budi", unit: UnitReference(name: "Dinas A"))
        record.unitFrom = day
        record.unitDecree = Decree(number: "SK-U", date: day)
        let person = try database.register(record).person
        var moved = record
        moved.unit = UnitReference(name: "Dinas B")
        moved.unitFrom = try Samples.day("2024-01-01")
        moved.unitDecree = Decree(number: "SK-V")
        moved.status = .studyLeave
        moved.statusFrom = try Samples.day("2024-02-01")
        moved.statusDecree = Decree(number: "SK-S", date: day)

        #expect(try database.register(moved).outcome == .updated)
        #expect(try database.register(moved).outcome == .unchanged)

        let dossier = try #require(try database.dossier(of: person, identity: .revealed))
        #expect(dossier.units.map(\.decree.number) == ["SK-U", "SK-V"])
        #expect(dossier.units.map(\.effectiveFrom) == [day, moved.unitFrom])
        #expect(dossier.statuses.last?.decree == moved.statusDecree)
        #expect(dossier.statuses.last?.effectiveFrom == moved.statusFrom)
        #expect(dossier.statuses.allSatisfy { $0.correction == nil })
    }

    @Test func `a unit of the future comes into force on its day, in a load too`() throws {
        let database = try Samples.database()
        var record = try Samples.record(1, name: "Budi", unit: UnitReference(name: "Dinas A"))
        record.unitFrom = Samples.today.adding(days: 3)
        try database.bulkRegistration { load in
            _ = try load.register(record, fingerprint: nil)
        }
        #expect(try database.unitTree().map(\.headcount) == [0])
        #expect(try DatabaseCheck.run(database).findings == [])
    }

    @Test func `a day that becomes known replaces the row without one`() throws {
        let database = try Samples.database()
        var record = try Samples.record(1, name: "Budi", unit: UnitReference(name: "Dinas A"))
        record.unitDecree = Decree(number: "SK-U")
        let person = try database.register(record).person
        record.unitFrom = try Samples.day("2023-02-01")
        record.unitDecree = Decree()
        _ = try database.register(record)
        let open = try #require(try database.dossier(of: person, identity: .revealed)).units.filter
        {
            $0.correction == nil
        }
        #expect(open.map(\.effectiveFrom) == [record.unitFrom])
        #expect(open.map(\.decree.number) == ["SK-U"])
    }
}
