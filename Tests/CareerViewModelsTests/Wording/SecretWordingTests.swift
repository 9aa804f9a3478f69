import CareerDomain
import CareerViewModels
import Testing

@Suite struct SecretWordingTests {
    private static let findings: [SecretFinding] = [
        .tooShort(minimum: 12), .tooLong(maximum: 128), .unprintable, .notDigits, .common,
        .sequence, .repetition, .birthDate, .employeeNumber, .nationalID, .phone, .personName,
        .accountName, .institution,
    ]

    @Test(arguments: Wording.Language.allCases)
    func `every finding has a sentence of its own`(language: Wording.Language) {
        let wording = Wording(language)
        let texts = Self.findings.map { wording.sentence($0, of: .passphrase) }
        #expect(Set(texts).count == Self.findings.count)
        #expect(texts.allSatisfy { $0.hasSuffix(".") })
        let never: [SecretFinding] = [.personName, .institution]
        let ofPIN = Self.findings.filter { !never.contains($0) }
            .map { wording.sentence($0, of: .pin) }
        #expect(Set(ofPIN).count == ofPIN.count)
        #expect(ofPIN.allSatisfy { $0.hasSuffix(".") })
    }

    @Test func `the length is told in characters or digits`() {
        let wording = Wording(.indonesian)
        #expect(
            wording.sentence(.tooShort(minimum: 12), of: .passphrase)
                == "Terlalu pendek: paling sedikit 12 karakter, misalnya empat kata.")
        #expect(
            wording.sentence(.tooShort(minimum: 6), of: .pin) == "PIN paling sedikit 6 angka.")
    }

    @Test(arguments: [
        (0, "1 second"), (1, "1 second"), (8, "8 seconds"), (119, "119 seconds"),
        (120, "2 minutes"), (121, "3 minutes"), (900, "15 minutes"),
    ])
    func `a wait is told in whole units that are never too short`(seconds: Int64, span: String) {
        let now = Moment(secondsSinceEpoch: 1_750_000_000)
        let verdict = SignInBrake.Verdict.wait(until: now.advanced(bySeconds: seconds))
        #expect(
            Wording(.english).sentence(verdict, of: .account, at: now)
                == "Too many wrong attempts. Try again in \(span).")
    }

    @Test(arguments: Wording.Language.allCases)
    func `an open brake says nothing, a closed one what to do`(language: Wording.Language) {
        let wording = Wording(language)
        let now = Moment(secondsSinceEpoch: 1_750_000_000)
        for subject in SignInBrake.Subject.allCases {
            #expect(wording.sentence(SignInBrake.Verdict.open, of: subject, at: now) == nil)
        }
        let wait = SignInBrake.Verdict.wait(until: now.advanced(bySeconds: 60))
        let texts = [
            wording.sentence(wait, of: .account, at: now),
            wording.sentence(wait, of: .terminal, at: now),
            wording.sentence(SignInBrake.Verdict.blocked, of: .account, at: now),
        ].compactMap { $0 }
        #expect(Set(texts).count == 3)
    }

    @Test(arguments: Wording.Language.allCases)
    func `a mistyped code is told from one that is none`(language: Wording.Language) {
        let wording = Wording(language)
        let texts = [
            OneTimeCode.Fault.wrongLength(count: 13), .notASymbol("U"), .mistyped,
        ].map { wording.sentence($0) }
        #expect(Set(texts).count == 3)
        #expect(texts[0].contains("13") && texts[0].contains("15"))
        #expect(texts[1].contains("U"))
    }
}
