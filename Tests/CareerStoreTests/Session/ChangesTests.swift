import CareerDomain
import CareerStore
import Testing

/// What one session is told of the changes of others.
@Suite struct ChangesTests {
    private let folder: TemporaryFolder
    private let mine: CareerDatabase
    private let theirs: CareerDatabase

    init() throws {
        folder = try TemporaryFolder()
        mine = try Samples.database(folder.file())
        theirs = try Samples.database(folder.file())
        // Rights follow from the first unit.
        _ = try theirs.register(try Samples.record(0, name: "Zahra"))
    }

    @Test func `at first everything, and then nothing as long as nobody writes`() throws {
        #expect(try mine.changes() == .everything)
        #expect(try mine.changes().isEmpty)
    }

    @Test func `somebody new is everything, once: rights follow from people and units`() throws {
        _ = try mine.changes()
        _ = try theirs.register(try Samples.record(1, name: "Siti"))
        #expect(try mine.changes() == .everything)
        #expect(try mine.changes().isEmpty)
    }

    @Test func `a field of a form concerns its person and no line of the list`() throws {
        let person = try mine.register(try Samples.record(1, name: "Siti")).person
        let draft = try mine.beginAppraisal(of: person, in: try Samples.quarter(2024, 3))
        _ = try mine.changes()
        _ = try theirs.save(.notes, from: "", to: "Catatan", in: draft.id, at: nil)
        let told = try mine.changes()
        #expect(told.people == [person])
        #expect(told.lines.isEmpty && !told.isListChanged && !told.isEverything)
    }

    @Test func `a document that is begun concerns its person's line too`() throws {
        let person = try mine.register(try Samples.record(1, name: "Siti")).person
        _ = try mine.changes()
        _ = try theirs.beginAppraisal(of: person, in: try Samples.quarter(2024, 3))
        let told = try mine.changes()
        #expect(told.lines == [person] && !told.isListChanged)
    }

    @Test func `nothing of what one has written oneself, also between two others`() throws {
        let people = try ["Siti", "Budi", "Ani"].enumerated().map { index, name in
            try mine.register(try Samples.record(index + 1, name: name)).person
        }
        _ = try mine.changes()
        let quarter = try Samples.quarter(2024, 3)
        _ = try theirs.beginAppraisal(of: people[0], in: quarter)
        _ = try mine.beginAppraisal(of: people[1], in: quarter)
        _ = try theirs.beginAppraisal(of: people[2], in: quarter)
        #expect(try mine.changes().people == [people[0], people[2]])
    }

    @Test func `settings are everything`() throws {
        _ = try mine.changes()
        try theirs.save(InstitutionSettings(institutionName: "Kota Contoh"))
        #expect(try mine.changes() == .everything)
    }

    @Test func `what leaves no trail is no change`() throws {
        _ = try mine.changes()
        let before = try mine.changeMark()
        try theirs.saveTheme("mono", of: "lain")
        #expect(try mine.changeMark() != before)
        #expect(try mine.changes().isEmpty)
    }

    @Test func `every action has a reach, and those that only tell reach nothing`() {
        var changes = RecordChanges()
        for action in [AuditAction.signedIn, .recordRead, .exported, .printed, .auditRead] {
            changes.add(action, of: PersonID(1))
        }
        #expect(changes.isEmpty)
    }
}
