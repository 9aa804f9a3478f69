import CareerDomain
import CareerStore
import Testing

@Suite struct SharingTests {
    @Test func `the change mark moves with own and with foreign writes only`() throws {
        let folder = try TemporaryFolder()
        let one = try Samples.database(folder.file())
        let two = try Samples.database(folder.file())
        let before = try one.changeMark()
        #expect(try one.changeMark() == before)

        _ = try two.register(try Samples.record(1, name: "Siti"))
        let afterForeign = try one.changeMark()
        #expect(afterForeign != before)
        #expect(try one.changeMark() == afterForeign)

        _ = try one.register(try Samples.record(2, name: "Budi"))
        #expect(try one.changeMark() != afterForeign)
    }

    @Test func `a lock held too long by another session is busy, and nothing is lost`() throws {
        let folder = try TemporaryFolder()
        let one = try Samples.database(folder.file())
        let two = try CareerDatabase.raw(folder.file())

        try two.inDatabase { db in
            try db.inTransaction(.immediate) {
                #expect(throws: KeepingError.busy) {
                    try one.register(try Samples.record(1, name: "Siti"))
                }
                return .rollback
            }
        }

        _ = try one.register(try Samples.record(1, name: "Siti"))
        #expect(try one.rosterTotal() == 1)
    }

    @Test func `a hang-up ends the wait for a lock`() throws {
        let folder = try TemporaryFolder()
        let one = try CareerDatabase(
            path: folder.file(),
            options: .init(
                actor: .owner, patienceSeconds: 3_600, clock: { Samples.noon },
                isInterrupted: { true }))
        let two = try CareerDatabase.raw(folder.file())

        try two.inDatabase { db in
            try db.inTransaction(.immediate) {
                #expect(throws: KeepingError.busy) {
                    try one.register(try Samples.record(1, name: "Siti"))
                }
                return .rollback
            }
        }
    }

    @Test func `two sessions that amend the same person meet in a conflict`() throws {
        let folder = try TemporaryFolder()
        let one = try Samples.database(folder.file())
        let two = try Samples.database(folder.file())
        let record = try Samples.record(1, name: "Siti Aminah")
        let person = try one.register(record).person
        let seen = try #require(try one.dossier(of: person, identity: .revealed)).person.version
        var first = record
        first.name.backTitle = "S.Pd."
        var second = record
        second.name.frontTitle = "Dr."

        try one.amend(person, to: first, seeing: seen)

        #expect(throws: KeepingError.outdated) {
            try two.amend(person, to: second, seeing: seen)
        }
        #expect(try two.dossier(of: person, identity: .revealed)?.person.name == first.name)
    }
}
