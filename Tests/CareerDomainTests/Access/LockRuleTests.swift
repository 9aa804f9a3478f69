import CareerDomain
import Testing

/// When a session locks (OWASP ASVS 4.0.3, 3.3.2).
@Suite struct LockRuleTests {
    @Test(arguments: [
        (idle: 60, sinceKey: 0, sinceSignIn: 0, left: 60),
        (60, 59, 59, 1),
        (60, 60, 60, 0),
        (900, 10, 12 * 3600 - 30, 30),
        (900, 0, 12 * 3600, 0),
        (900, 0, 13 * 3600, -3600),
    ])
    func `a pause locks, and a working day whatever is done`(
        idle: Int, sinceKey: Int, sinceSignIn: Int, left: Int
    ) {
        let rule = LockRule(idleSeconds: idle)
        #expect(
            rule.left(sinceKey: .seconds(sinceKey), sinceSignIn: .seconds(sinceSignIn))
                == .seconds(left))
    }

    @Test(arguments: [
        (wanted: 0, is: 3), (-5, 3), (3, 3), (1800, 1800), (1801, 1800), (1_000_000, 1800),
    ])
    func `no pause is set that is longer than half an hour`(wanted: Int, is idle: Int) {
        #expect(LockRule(idleSeconds: wanted).idle == .seconds(idle))
    }
}
