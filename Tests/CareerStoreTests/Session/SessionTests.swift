import CareerDomain
import CareerStore
import Testing

@Suite struct SessionTests {
    private let siti = Session(owner: "siti", id: "1")

    private func place(
        _ session: Session, caret: Int = 12, endedCleanly: Bool = false, at seconds: Int64 = 0
    ) throws -> SessionPlace {
        SessionPlace(
            session: session, screen: "form", person: PersonID(4),
            quarter: try Samples.quarter(2024, 3), field: "result.1.evidence", caret: caret,
            savedAt: Moment(secondsSinceEpoch: Samples.noon.secondsSinceEpoch + seconds),
            endedCleanly: endedCleanly)
    }

    @Test func `a place is kept for each owner`() throws {
        let database = try Samples.database()
        let budi = Session(owner: "budi", id: "1")
        let mine = try place(siti)
        let other = SessionPlace(
            session: budi, screen: "list", savedAt: Samples.noon, endedCleanly: true)

        try database.save(mine)
        try database.save(other)

        #expect(try database.resumePlace(for: siti) == mine)
        #expect(try database.resumePlace(for: budi) == other)
        #expect(try database.resumePlace(for: Session(owner: "nobody", id: "1")) == nil)
    }

    @Test func `a lost place goes to the next session of the owner, and to one only`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file(), running: ["2"])
        try database.save(try place(siti, caret: 3))
        let (second, third) = (Session(owner: "siti", id: "2"), Session(owner: "siti", id: "3"))

        let resumed = try database.resumePlace(for: second)

        #expect(resumed == (try place(second, caret: 3)))
        #expect(try database.resumePlace(for: third) == nil)
    }

    @Test func `a session that still runs keeps its place to itself`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file(), running: ["1"])
        try database.save(try place(siti))
        #expect(try database.resumePlace(for: Session(owner: "siti", id: "2")) == nil)
        #expect(try database.resumePlace(for: siti) == (try place(siti)))
    }

    @Test func `a lost place goes before one that was left by wish later`() throws {
        let database = try Samples.database()
        let wished = Session(owner: "siti", id: "2")
        try database.save(try place(siti, caret: 7))
        try database.save(try place(wished, endedCleanly: true, at: 60))
        let next = Session(owner: "siti", id: "3")
        #expect(try database.resumePlace(for: next)?.caret == 7)
    }

    @Test func `of the places left by wish only the last is kept`() throws {
        let database = try Samples.database()
        for (index, id) in ["1", "2", "3"].enumerated() {
            try database.save(
                try place(
                    Session(owner: "siti", id: id), caret: index, endedCleanly: true,
                    at: Int64(index)))
        }
        let found = try database.resumePlace(for: Session(owner: "siti", id: "4"))
        #expect(found?.session.id == "3")
        #expect(found?.caret == 2)
    }

    private func key(
        _ session: Session, _ form: FormDraft.Form = .person, _ subject: PersonID? = nil
    ) -> FormDraft.Key {
        FormDraft.Key(form, subject: subject, session: session)
    }

    @Test func `a form's fields are kept one by one until thrown away`() throws {
        let database = try Samples.database()
        let new = key(siti)
        let changed = key(siti, .person, PersonID(3))
        try database.saveDraft(["name": "Bud"], of: new)
        try database.saveDraft(["name": "Budi"], of: new)
        try database.saveDraft(["phone": "0812"], of: new)
        try database.saveDraft(["name": "Lain"], of: changed)

        let draft = try database.resumeDraft(new)
        #expect(draft?.fields == ["name": "Budi", "phone": "0812"])
        #expect(draft?.savedAt == Samples.noon)
        #expect(try database.resumeDraft(key(siti, .assessment)) == nil)

        try database.discardDraft(new)
        #expect(try database.resumeDraft(new) == nil)
        #expect(try database.resumeDraft(changed)?.fields == ["name": "Lain"])
    }

    @Test func `two terminals of one account do not write into each other's draft`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file(), running: ["1", "2"])
        let other = Session(owner: "siti", id: "2")
        try database.saveDraft(["name": "Budi"], of: key(siti))
        #expect(try database.resumeDraft(key(other)) == nil)
        try database.saveDraft(["name": "Ani"], of: key(other))
        #expect(try database.resumeDraft(key(siti))?.fields == ["name": "Budi"])
        #expect(try database.resumeDraft(key(other))?.fields == ["name": "Ani"])
    }

    @Test func `a draft of a session that is gone is taken over`() throws {
        let database = try Samples.database()
        try database.saveDraft(["name": "Budi"], of: key(siti))
        let next = Session(owner: "siti", id: "2")
        #expect(try database.resumeDraft(key(next))?.fields == ["name": "Budi"])
        try database.discardDraft(key(next))
        #expect(try database.resumeDraft(key(siti)) == nil)
    }

    @Test func `settings have their usual values until they are set`() throws {
        let database = try Samples.database()
        #expect(try database.settings() == InstitutionSettings())
        let settings = InstitutionSettings(
            institutionName: "Pemerintah Kota", timeZone: .wit, assessmentValidityYears: 2,
            largePart: 66, appraisalGraceDays: 7, matchRule: .cappedEach)

        try database.save(settings)

        #expect(try database.settings() == settings)
    }

    @Test func `each owner has the colours he has chosen`() throws {
        let database = try Samples.database()
        #expect(try database.theme(of: "siti") == nil)
        try database.saveTheme("mono", of: "siti")
        try database.saveTheme("buta-warna", of: "budi")
        #expect(try database.theme(of: "siti") == "mono")
    }

    @Test func `a database knows whether its people are made up`() throws {
        let database = try Samples.database()
        #expect(try !database.isSample())
        try database.markAsSample()
        #expect(try database.isSample())
    }

    @Test func `a replaced draft holds nothing of the one before`() throws {
        let database = try Samples.database()
        let key = FormDraft.Key(.unsettled, subject: nil, session: siti)
        try database.saveDraft(["a": "1", "b": "2"], of: key)
        try database.replaceDraft(key, with: ["b": "3"])
        #expect(try database.resumeDraft(key)?.fields == ["b": "3"])
    }

    @Test func `settings made from outdated ones are refused`() throws {
        let database = try Samples.database()
        let seen = try database.settings()
        var (mine, theirs) = (seen, seen)
        mine.largePart = 70
        theirs.institutionName = "Kota Contoh"
        try database.save(theirs, replacing: seen)
        #expect(throws: KeepingError.outdated) { try database.save(mine, replacing: seen) }
        #expect(try database.settings() == theirs)
    }
}
