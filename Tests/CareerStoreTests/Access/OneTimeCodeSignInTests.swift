import CareerDomain
import Foundation
import GRDB
import Testing

@testable import CareerStore

@Suite struct `Codes on paper and chosen secrets` {
    private let gate: Gate
    private static let other = "gajah biru menari pelan"
    private static let pin = "739205"

    init() throws { gate = try Gate() }

    @Test func `a code opens the account once, and a secret takes its place`() throws {
        let (name, code) = try gate.code()
        let database = try gate.choosing(name, code)
        #expect(database.actor.account == nil)
        let welcome = try database.chooseSecret(Self.other, .passphrase)
        #expect(welcome.account.fullName == "Eko Prasetyo")
        #expect(welcome.lastSignInAt == nil)
        #expect(database.actor.account == (try gate.institution.account(.employee)))
        #expect(
            try gate.open().signIn(name: name, secret: code.grouped) == .refused(.wrong))
        #expect(throws: KeepingError.denied(.notSignedIn)) {
            try database.chooseSecret(Self.other, .passphrase)
        }
        _ = try gate.enter(try gate.open(), name, Self.other)
    }

    @Test func `a code is good for its time alone`() throws {
        let (name, code) = try gate.code()
        let database = try gate.choosing(name, code)
        gate.timepiece.advance(seconds: 72 * 3_600)
        #expect(try gate.open().signIn(name: name, secret: code.grouped) == .refused(.wrong))
        #expect(throws: KeepingError.outdated) {
            try database.chooseSecret(Self.other, .passphrase)
        }
    }

    @Test func `a mistyped code, and one of somebody else, open nothing`() throws {
        let (name, code) = try gate.code()
        let (colleague, _) = try gate.code(for: .colleague)
        var mistyped = Array(code.symbols)
        mistyped[0] = mistyped[0] == "7" ? "8" : "7"
        for (who, typed) in [(name, String(mistyped)), (colleague, code.symbols)] {
            let database = try gate.open(who)
            #expect(try database.signIn(name: who, secret: typed) == .refused(.wrong))
            #expect(database.hashing.computations == 1)
            #expect(throws: KeepingError.denied(.notSignedIn)) {
                try database.chooseSecret(Self.other, .passphrase)
            }
        }
        _ = try gate.choosing(name, code)
    }

    @Test func `of two sessions with the same code one alone chooses`() throws {
        let (name, code) = try gate.code()
        let one = try gate.choosing(name, code)
        let other = try gate.choosing(name, code)
        _ = try one.chooseSecret(Self.other, .passphrase)
        #expect(throws: KeepingError.outdated) {
            try other.chooseSecret("sapi merah berlari jauh", .passphrase)
        }
        #expect(other.actor.account == nil)
        _ = try gate.enter(try gate.open(), name, Self.other)
    }

    @Test func `a new code takes the place of one that was shown already`() throws {
        let (name, stolen) = try gate.code()
        let thief = try gate.choosing(name, stolen)
        let (_, fresh) = try gate.code()
        #expect(throws: KeepingError.outdated) {
            try thief.chooseSecret(Self.other, .passphrase)
        }
        _ = try gate.choosing(name, fresh).chooseSecret(Self.other, .passphrase)
    }

    @Test func `an account that is blocked meanwhile chooses nothing`() throws {
        let (name, code) = try gate.code()
        let database = try gate.choosing(name, code)
        try gate.deputy().block(try gate.institution.account(.employee), reason: "uji")
        #expect(throws: KeepingError.denied(.blocked)) {
            try database.chooseSecret(Self.other, .passphrase)
        }
        #expect(database.actor.account == nil)
    }

    @Test func `what is found against a secret leaves the code good`() throws {
        let (name, code) = try gate.code()
        let database = try gate.choosing(name, code)
        let digits = try gate.institution.digits(.employee)
        for (text, kind) in [
            ("pendek", SecretKind.passphrase), (digits, .passphrase), ("Eko Prasetyo", .passphrase),
            ("katasandikatasandi", .passphrase), ("123456", .pin), ("12345", .pin),
            (String(digits.prefix(8)), .pin), ("abcdef", .pin),
        ] {
            do {
                _ = try database.chooseSecret(text, kind)
                Issue.record("\(text)")
            } catch KeepingError.secretRefused(let findings, let refused) {
                #expect(!findings.isEmpty && refused == kind)
            }
        }
        _ = try database.chooseSecret(Self.pin, .pin)
        #expect(try gate.open().signIn(name: name, secret: code.grouped) == .refused(.wrong))
    }

    @Test func `a PIN opens at a kiosk and nowhere else, a passphrase everywhere`() throws {
        let (name, code) = try gate.code()
        let database = try gate.choosing(name, code)
        _ = try database.chooseSecret(Self.other, .passphrase)
        try database.changeSecret(from: Self.other, to: Self.pin, .pin)
        #expect(try gate.open().signIn(name: name, secret: Self.pin) == .refused(.wrong))
        for secret in [Self.pin, Self.other] {
            let kiosk = try gate.open("kios", isKiosk: true)
            _ = try gate.enter(kiosk, name, secret)
            try kiosk.signOut(isLocked: false)
            #expect(kiosk.actor == Actor(.nobody, terminal: "kios", isKiosk: true))
        }
    }

    @Test func `the present secret has to be given for another`() throws {
        let database = try gate.open()
        _ = try gate.enter(database)
        #expect(throws: KeepingError.denied(.wrongSecret)) {
            try database.changeSecret(from: "salah", to: Self.other, .passphrase)
        }
        // A bad new one is no failure.
        for _ in 1...12 {
            #expect(throws: KeepingError.self) {
                try database.changeSecret(from: Institution.phrase, to: "x", .passphrase)
            }
        }
        try database.changeSecret(from: Institution.phrase, to: Self.other, .passphrase)
        #expect(
            try gate.open("z").signIn(name: gate.admin, secret: Institution.phrase)
                == .refused(.wrong))
        for _ in 1...2 {
            try? database.changeSecret(from: "salah", to: Self.other, .passphrase)
        }
        let wait = SignInBrake.Verdict.wait(until: gate.start.advanced(bySeconds: 5))
        #expect(throws: KeepingError.denied(.braked(wait, .account, at: gate.start))) {
            try database.changeSecret(from: Self.other, to: "kucing ungu tidur siang", .passphrase)
        }
    }

    @Test func `no secret is in the file, in the trail, or in what is printed`() throws {
        let (name, code) = try gate.code()
        let database = try gate.choosing(name, code)
        _ = try database.chooseSecret(Self.other, .passphrase)
        try database.changeSecret(from: Self.other, to: Self.pin, .pin)
        _ = try gate.open().signIn(name: name, secret: "percobaan yang salah")
        let attempt = try gate.open().reserve(name: name, secret: Self.other)
        let hash = try #require(attempt.hash)
        var printed = ["\(code)", "\(attempt)", String(reflecting: attempt), "\(hash)"]
        printed.append(String(reflecting: code))
        do {
            _ = try database.changeSecret(from: Self.other, to: "rahasia123", .passphrase)
        } catch {
            printed.append("\(error)")
        }
        database.close()
        for ending in ["", "-wal"] {
            let path = gate.institution.path + ending
            let bytes = FileManager.default.contents(atPath: path) ?? Data()
            printed.append(String(decoding: bytes, as: UTF8.self))
        }
        let secrets = [
            Self.other, Self.pin, code.symbols, code.grouped, "percobaan yang salah",
            "rahasia123", Institution.phrase,
        ]
        for text in printed {
            for secret in secrets { #expect(!text.contains(secret)) }
        }
        #expect(!printed.prefix(5).contains { $0.contains(hash.stored) })
    }
}
