import CareerDomain
import CareerStore
import Testing

@Suite struct `After a secret was changed` {
    private let gate: Gate
    private static let other = "gajah biru menari pelan"

    init() throws { gate = try Gate() }

    @Test func `every other session of the account signs in anew, and this one goes on`() throws {
        let here = try gate.open("sini")
        let there = try gate.open("sana")
        for database in [here, there] { _ = try gate.enter(database) }
        #expect(try there.rosterTotal() > 0)
        try here.changeSecret(from: Institution.phrase, to: Self.other, .passphrase)
        #expect(try here.rosterTotal() > 0)
        #expect(try there.rosterTotal() == 0)
        #expect(throws: KeepingError.denied(.secretChanged)) {
            try there.changeSecret(from: Self.other, to: Institution.phrase, .passphrase)
        }
        // Whoever is put out may still leave, and come in with the new one.
        try there.signOut(isLocked: false)
        _ = try gate.enter(there, nil, Self.other)
        #expect(try there.rosterTotal() > 0)
        #expect(try here.rosterTotal() > 0)
    }

    @Test func `a code that was used for another secret ends the sessions too`() throws {
        let (name, code) = try gate.code()
        _ = try gate.choosing(name, code).chooseSecret(Self.other, .passphrase)
        let open = try gate.open()
        _ = try gate.enter(open, name, Self.other)
        let (_, fresh) = try gate.code()
        #expect(try open.rosterTotal() > 0)
        _ = try gate.choosing(name, fresh).chooseSecret(Institution.phrase, .passphrase)
        #expect(try open.rosterTotal() == 0)
    }

    @Test func `the next sign-in tells of it, and the one after that no more`() throws {
        _ = try gate.enter(try gate.open())
        gate.timepiece.advance(seconds: 60)
        let database = try gate.open()
        #expect(try gate.enter(database).secretChangedAt == nil)
        gate.timepiece.advance(seconds: 60)
        try database.changeSecret(from: Institution.phrase, to: Self.other, .passphrase)
        let changed = gate.timepiece.now
        gate.timepiece.advance(seconds: 3_600)
        #expect(try gate.enter(try gate.open(), nil, Self.other).secretChangedAt == changed)
        #expect(try gate.enter(try gate.open(), nil, Self.other).secretChangedAt == nil)
    }

    @Test func `a code that somebody had handed out is told too, whoever chose by it is not`()
        throws
    {
        let (name, code) = try gate.code()
        let chosen = try gate.choosing(name, code).chooseSecret(Self.other, .passphrase)
        #expect(chosen.secretChangedAt == nil)
        #expect(try gate.enter(try gate.open(), name, Self.other).secretChangedAt == nil)
        gate.timepiece.advance(seconds: 60)
        _ = try gate.code()
        let told = try gate.enter(try gate.open(), name, Self.other)
        #expect(told.secretChangedAt == gate.timepiece.now)
    }

    @Test func `a secret never has to be changed, and one of before may be chosen again`() throws {
        gate.timepiece.advance(seconds: 5 * 365 * 86_400)
        let database = try gate.open()
        _ = try gate.enter(database)
        try database.changeSecret(from: Institution.phrase, to: Self.other, .passphrase)
        try database.changeSecret(from: Self.other, to: Institution.phrase, .passphrase)
        _ = try gate.enter(try gate.open())
    }

    @Test func `the present one is no other one`() throws {
        let database = try gate.open()
        _ = try gate.enter(database)
        #expect(throws: KeepingError.secretRefused([.sameAsPresent], .passphrase)) {
            try database.changeSecret(
                from: Institution.phrase, to: Institution.phrase, .passphrase)
        }
    }
}
