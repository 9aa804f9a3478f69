import CareerDomain
import Testing

private func moment(_ seconds: Int64) -> Moment {
    Moment(secondsSinceEpoch: 1_750_000_000 + seconds)
}

/// Fails so many times, each as soon as the brake allows it; where that ended.
private func failing(_ times: Int, _ subject: SignInBrake.Subject) -> (SignInBrake, Moment) {
    var brake = SignInBrake(subject)
    var now = moment(0)
    for _ in 0..<times {
        if case .wait(let end) = brake.verdict(at: now) { now = end }
        brake.fail(at: now)
    }
    return (brake, now)
}

@Suite struct AccountBrakeTests {
    @Test func `two failures cost no wait, further ones twice as long each`() {
        let waits = (0...9).map { count -> Int64 in
            let (brake, now) = failing(count, .account)
            guard case .wait(let end) = brake.verdict(at: now) else { return 0 }
            return end.secondsSinceEpoch - now.secondsSinceEpoch
        }
        #expect(waits == [0, 0, 0, 5, 10, 20, 40, 80, 160, 320])
    }

    @Test func `a wait ends with its last second`() {
        let (brake, now) = failing(3, .account)
        #expect(brake.verdict(at: now.advanced(bySeconds: 4)) == .wait(until: moment(5)))
        #expect(brake.verdict(at: now.advanced(bySeconds: 5)) == .open)
    }

    @Test func `the tenth failure blocks until an admin unblocks`() {
        var (brake, now) = failing(10, .account)
        #expect(brake.verdict(at: now) == .blocked)
        #expect(brake.verdict(at: now.advanced(bySeconds: 100_000_000)) == .blocked)
        #expect(brake.verdict(at: moment(-1000)) == .blocked)
        brake.release()
        #expect(brake == SignInBrake(.account))
        #expect(brake.verdict(at: now) == .open)
    }

    @Test func `to block somebody takes longer than ten minutes`() {
        let (_, end) = failing(10, .account)
        #expect(end > moment(600))
    }

    @Test func `time alone makes nothing good`() {
        var brake = SignInBrake(.account)
        for year in 0..<10 { brake.fail(at: moment(Int64(year) * 31_557_600)) }
        #expect(brake.failures == 10)
        #expect(brake.verdict(at: moment(0)) == .blocked)
    }

    @Test func `a success makes everything good`() {
        var (brake, now) = failing(9, .account)
        now = now.advanced(bySeconds: 320)
        #expect(brake.verdict(at: now) == .open)
        brake.succeed(at: now)
        #expect(brake == SignInBrake(.account))
    }

    @Test func `what is stored reads back to the same verdict`() {
        for count in 0...12 {
            let (brake, now) = failing(count, .account)
            let stored = SignInBrake(
                .account, failures: brake.failures, lastFailureAt: brake.lastFailureAt)
            #expect(stored.verdict(at: now) == brake.verdict(at: now))
        }
    }
}

@Suite struct TerminalBrakeTests {
    @Test func `a terminal slows down from the sixth failure and never over a minute`() {
        let waits = (0...19).map { count -> Int64 in
            let (brake, now) = failing(count, .terminal)
            guard case .wait(let end) = brake.verdict(at: now) else { return 0 }
            return end.secondsSinceEpoch - now.secondsSinceEpoch
        }
        #expect(waits.prefix(10) == [0, 0, 0, 0, 0, 0, 5, 10, 20, 40])
        #expect(waits.dropFirst(10).allSatisfy { $0 == 60 })
    }

    @Test func `after twenty failures it closes for a quarter of an hour, then starts afresh`() {
        var (brake, now) = failing(20, .terminal)
        let reopening = now.advanced(bySeconds: 900)
        #expect(brake.verdict(at: now) == .wait(until: reopening))
        #expect(brake.verdict(at: reopening) == .open)
        brake.fail(at: reopening)
        #expect(brake.failures == 1)
        #expect(brake.verdict(at: reopening) == .open)
    }

    @Test(arguments: [0, 1, 19, 20, 21, 5000, Int.max, -7])
    func `no terminal is ever blocked for good`(failures: Int) {
        let brake = SignInBrake(.terminal, failures: failures, lastFailureAt: moment(0))
        #expect(brake.verdict(at: moment(0)) < .blocked)
        #expect(brake.verdict(at: moment(900)) == .open)
    }

    @Test func `a guesser at one terminal has fewer than sixty attempts an hour`() {
        var brake = SignInBrake(.terminal)
        var (now, attempts) = (moment(0), 0)
        while now < moment(3600) {
            if case .wait(let end) = brake.verdict(at: now) {
                now = end
            } else {
                brake.fail(at: now)
                attempts += 1
            }
        }
        #expect(attempts < 60)
    }

    @Test func `signing in oneself between guesses does not release the terminal`() {
        var brake = SignInBrake(.terminal)
        for round in 0..<5 {
            for _ in 0..<3 { brake.fail(at: moment(Int64(round))) }
            brake.succeed(at: moment(Int64(round)))
        }
        #expect(brake.failures == 5)
        brake.fail(at: moment(5))
        #expect(brake.verdict(at: moment(5)) > .open)
    }

    @Test func `honest people who mistype once or twice never slow it down`() {
        var brake = SignInBrake(.terminal)
        for person in 0..<200 {
            let now = moment(Int64(person))
            for _ in 0..<person % 3 { brake.fail(at: now) }
            #expect(brake.verdict(at: now) == .open)
            brake.succeed(at: now)
        }
        #expect(brake == SignInBrake(.terminal))
    }

    @Test func `failures of the morning do not count in the afternoon`() {
        var (brake, now) = failing(10, .terminal)
        now = now.advanced(bySeconds: 60 + 15 * 60)
        brake.fail(at: now)
        #expect(brake.failures == 1)
    }
}

@Suite struct BrakeClockTests {
    @Test(arguments: SignInBrake.Subject.allCases)
    func `a clock set back neither shortens a wait nor makes it endless`(
        subject: SignInBrake.Subject
    ) throws {
        for count in 1...25 {
            var (brake, failure) = failing(count, subject)
            guard case .wait(let end) = brake.verdict(at: failure) else { continue }
            let length = end.secondsSinceEpoch - failure.secondsSinceEpoch
            for back in [Int64(1), 60, 86_400, 1_000_000_000] {
                let now = failure.advanced(bySeconds: -back)
                #expect(brake.verdict(at: now) == .wait(until: now.advanced(bySeconds: length)))
                let isAnchored = brake.anchor(at: now)
                #expect(isAnchored)
                #expect(brake.verdict(at: now.advanced(bySeconds: length - 1)) > .open)
                #expect(brake.verdict(at: now.advanced(bySeconds: length)) == .open)
                failure = now
            }
        }
    }

    @Test func `while the clock goes on nothing is anchored anew`() {
        let (before, now) = failing(4, .account)
        var brake = before
        let changed = brake.anchor(at: now) || brake.anchor(at: now.advanced(bySeconds: 3))
        #expect(!changed)
        #expect(brake == before)
        var fresh = SignInBrake(.account)
        let isFreshChanged = fresh.anchor(at: now)
        #expect(!isFreshChanged)
    }

    @Test func `a failure after the clock was set back counts`() {
        var (brake, _) = failing(4, .account)
        brake.fail(at: moment(-5000))
        #expect(brake.failures == 5)
        #expect(brake.verdict(at: moment(-5000)) == .wait(until: moment(-4980)))
    }

    @Test(arguments: [Int64.min, .max, 0])
    func `moments out of reason are read without a trap`(seconds: Int64) {
        let odd = Moment(secondsSinceEpoch: seconds)
        for subject in SignInBrake.Subject.allCases {
            for failures in [Int.min, 0, 3, 15, 25, .max] {
                var brake = SignInBrake(subject, failures: failures, lastFailureAt: odd)
                _ = brake.verdict(at: moment(0))
                brake.fail(at: odd)
                #expect(brake.failures >= 1)
                brake.succeed(at: moment(0))
                #expect(brake.failures >= 0)
            }
        }
    }

    @Test func `the stricter of two verdicts holds`() {
        let (soon, late) = (moment(5), moment(9))
        #expect(max(SignInBrake.Verdict.open, .wait(until: soon)) == .wait(until: soon))
        #expect(
            max(SignInBrake.Verdict.wait(until: late), .wait(until: soon)) == .wait(until: late))
        #expect(max(SignInBrake.Verdict.blocked, .wait(until: late)) == .blocked)
    }
}
