import CareerDomain
import CareerStore
import GRDB
import Testing

@testable import CareerStore

@Suite struct `Signing in` {
    private let gate: Gate

    init() throws { gate = try Gate() }

    @Test func `every wrong attempt is told the same and costs one computation`() throws {
        let auditor = try gate.institution.session(.auditor)
        let names: [(name: String, secret: String)] = [
            (gate.admin, "salah"), (gate.admin, ""), (gate.admin, "123456"),
            // A code is out, and no secret chosen; no code of it is typed.
            (try gate.institution.digits(.employee), Institution.phrase),
            ("auditor", "salah"), ("tidak ada", "salah"), ("199001012015031077", "salah"),
            ("", ""), ("199001012015031077", "K7QF2-M9XZT-4DR8W"),
        ]
        for (index, attempt) in names.enumerated() {
            let database = try gate.open("terminal \(index)")
            let answer = try database.signIn(name: attempt.name, secret: attempt.secret)
            #expect(answer == .refused(.wrong), "\(attempt)")
            #expect(database.hashing.computations == 1, "\(attempt)")
            #expect(database.actor.account == nil)
        }
        let failures = try auditor.auditEvents(
            AuditQuery(action: .signInFailed), before: nil, limit: 99)
        #expect(failures.count == names.count)
        #expect(failures.filter { $0.object.key == 0 }.count == 4)
        #expect(failures.map(\.terminal).contains("terminal 3"))
        gate.timepiece.advance(seconds: 5)
        let database = try gate.open()
        _ = try database.signIn(name: gate.admin, secret: Institution.phrase)
        #expect(database.hashing.computations == 1)
        #expect(database.actor.account == (try gate.institution.account(.institutionAdmin)))
    }

    @Test func `the last sign-in and the failures since are told`() throws {
        let database = try gate.open()
        let first = try gate.enter(database)
        gate.timepiece.advance(seconds: 60)
        for _ in 1...2 {
            _ = try gate.open().signIn(name: gate.admin, secret: "salah")
        }
        let second = try gate.enter(try gate.open())
        #expect(second.lastSignInAt == gate.start)
        #expect(second.failuresSince == 2)
        #expect(first.failuresSince == 0)
        #expect(try gate.enter(try gate.open()).failuresSince == 0)
    }

    @Test func `waits grow, whatever the spelling, the terminal and the account's being`()
        throws
    {
        let unknown = "199001012015031077"
        for digits in [gate.admin, unknown] {
            let spellings = [
                digits, digits.prefix(8) + " " + digits.dropFirst(8),
                digits.prefix(8) + "." + digits.dropFirst(8), " " + digits,
            ]
            for spelling in spellings.prefix(3) {
                let answer = try gate.open("t \(spelling)").signIn(
                    name: String(spelling), secret: "salah")
                #expect(answer == .refused(.wrong))
            }
            let answer = try gate.open("lain").signIn(name: spellings[3], secret: "salah")
            let until = gate.start.advanced(bySeconds: 5)
            #expect(answer == .refused(.braked(.wait(until: until), .account)))
        }
        // Nothing is looked at while one has to wait.
        let database = try gate.open("lain")
        let answer = try database.signIn(name: gate.admin, secret: Institution.phrase)
        guard case .refused(.braked) = answer else { throw Gate.Unexpected() }
        #expect(database.hashing.computations == 0)
        gate.timepiece.advance(seconds: 5)
        #expect(try gate.enter(try gate.open("lain")).failuresSince == 3)
    }

    @Test func `a terminal is braked over all the names typed at it`() throws {
        for number in 1...6 {
            let answer = try gate.open("kios-9").signIn(name: "nama\(number)", secret: "x")
            #expect(answer == .refused(.wrong))
        }
        let wait = SignInBrake.Verdict.wait(until: gate.start.advanced(bySeconds: 5))
        #expect(
            try gate.open("kios-9").signIn(name: gate.admin, secret: Institution.phrase)
                == .refused(.braked(wait, .terminal)))
        _ = try gate.enter(try gate.open("kios-8"))
    }

    @Test func `attempts side by side, and killed ones, are no free guesses`() throws {
        // Each is reserved, and none lives to see its answer.
        for terminal in ["a", "b", "c"] {
            let attempt = try gate.open(terminal).reserve(name: gate.admin, secret: "salah")
            #expect(attempt.refusal == nil)
        }
        let fourth = try gate.open("d").reserve(name: gate.admin, secret: "salah")
        let until = gate.start.advanced(bySeconds: 5)
        #expect(fourth.refusal == .braked(.wait(until: until), .account))
        gate.timepiece.advance(seconds: 5)
        #expect(try gate.enter(try gate.open()).failuresSince == 3)
    }

    @Test func `a clock that is set back makes no wait shorter and none endless`() throws {
        for _ in 1...3 { _ = try gate.open().signIn(name: gate.admin, secret: "salah") }
        gate.timepiece.advance(seconds: -3_600)
        let set = gate.timepiece.now
        let answer = try gate.open().signIn(name: gate.admin, secret: Institution.phrase)
        #expect(
            answer == .refused(.braked(.wait(until: set.advanced(bySeconds: 5)), .account)))
        gate.timepiece.advance(seconds: 5)
        _ = try gate.enter(try gate.open())
    }

    @Test func `the tenth failure blocks, until an admin unblocks`() throws {
        try gate.fail(10)
        gate.timepiece.advance(days: 30)
        let answer = try gate.open().signIn(name: gate.admin, secret: Institution.phrase)
        #expect(answer == .refused(.braked(.blocked, .account)))
        let deputy = try gate.deputy()
        let account = try #require(try deputy.account(named: gate.admin))
        #expect(account.isBlocked && account.blockReason == CareerDatabase.tooManyFailures)
        let blocks = try deputy.auditEvents(
            AuditQuery(person: account.person, action: .accountBlocked), before: nil, limit: 9)
        #expect(blocks.count == 1)
        try deputy.unblock(account.id)
        #expect(try gate.enter(try gate.open()).failuresSince == 0)
    }

    @Test func `also when the tenth did not live to see it`() throws {
        try gate.fail(9)
        gate.timepiece.advance(seconds: 3_600)
        _ = try gate.open("t").reserve(name: gate.admin, secret: "salah")
        let deputy = try gate.deputy()
        #expect(try deputy.account(named: gate.admin)?.isBlocked == false)
        for _ in 1...2 {
            let answer = try gate.open().signIn(name: gate.admin, secret: Institution.phrase)
            #expect(answer == .refused(.braked(.blocked, .account)))
        }
        #expect(try deputy.account(named: gate.admin)?.isBlocked == true)
    }

    @Test func `an account that an admin has blocked is told so to whom it belongs alone`() throws {
        let deputy = try gate.deputy()
        try deputy.block(try gate.institution.account(.institutionAdmin), reason: "cuti")
        #expect(try gate.open("a").signIn(name: gate.admin, secret: "salah") == .refused(.wrong))
        #expect(
            try gate.open("b").signIn(name: gate.admin, secret: Institution.phrase)
                == .refused(.blocked(reason: "cuti")))
    }

    @Test func `secrets hashed with less are hashed anew, once`() throws {
        let weak = try #require(SecretHash.Costs(logRounds: 2, blockSize: 8, parallelism: 1))
        let hash = try SecretHash.make(of: Institution.phrase, costs: weak)
        let account = try gate.institution.account(.institutionAdmin).rawValue
        let raw = try CareerDatabase.raw(gate.institution.path)
        try raw.write {
            try $0.execute(
                sql: "UPDATE secret SET hash = ? WHERE account_id = ?",
                arguments: [hash.stored, account])
        }
        let first = try gate.open()
        _ = try gate.enter(first)
        #expect(first.hashing.computations == 2)
        let stored = try raw.read {
            try String.fetchOne(
                $0, sql: "SELECT hash FROM secret WHERE account_id = ?", arguments: [account])
        }
        #expect(try SecretHash(stored: try #require(stored)).costs == Institution.cheapCosts)
        let second = try gate.open()
        _ = try gate.enter(second)
        #expect(second.hashing.computations == 1)
    }
}
