import CareerDomain
import Testing

/// Somebody of whom everything is known that a secret must not be made of.
private func knownPerson() throws -> SecretContext {
    SecretContext(
        name: "Dra. Siti Aminah Lubis, M.Si", employeeNumber: "19710312 199503 2 004",
        birthDate: try day("1971-03-12"), nationalID: "1271065203710009",
        phone: "+62 813-6057-7924", accountName: "19710312 199503 2 004",
        institution: "Pemerintah Kota Medan")
}

@Suite struct PassphraseRuleTests {
    @Test(arguments: [
        "kuda hijau melompat pagar", "empat sepeda biru di atap", "correct horse battery staple",
        "Wax7!dhu2Qpz", "rahasia dapur nenek gembul", "siti menanam labu kuning",
        "jalan-jalan ke pasar malam", "kupu-kupu hinggap di jendela", "739105826417",
        "🐎🌧🎻🍄🚲🎈🐙🌋🧭🪁🦚🥁", "日本語の長い合言葉です鳥", "👩‍🌾 memanen jagung 👨‍👩‍👧 sore",
        "senja\u{A0}di\u{A0}tepi\u{A0}danau", "Ýönder Çağla ıslık", "password kuda hijau melompat",
        "tahun 1971 panen raya jagung", "12 ekor bebek, 03 ekor angsa",
    ])
    func `a good passphrase is accepted, whatever its characters`(text: String) throws {
        #expect(SecretRule.findings(passphrase: text, of: try knownPerson()) == [])
    }

    @Test func `twelve characters are enough and 128 are not too many`() throws {
        let long = String("kuda hijau melompat pagar, enam belas gerobak tua ".repeating(to: 128))
        #expect(SecretRule.findings(passphrase: "ubi gwd jerh", of: SecretContext()) == [])
        #expect(
            SecretRule.findings(passphrase: "ubi gwd jer", of: SecretContext())
                == [.tooShort(minimum: 12)])
        let found = SecretRule.findings(passphrase: long, of: SecretContext())
        #expect(!found.contains(.tooLong(maximum: 128)))
        #expect(
            SecretRule.findings(passphrase: long + "x", of: SecretContext())
                == [.tooLong(maximum: 128)])
    }

    @Test func `a code on paper never becomes the passphrase, however it is spelled`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let code = OneTimeCode(using: &random)
            for text in [code.symbols, code.grouped, code.grouped.lowercased()] {
                let found = SecretRule.findings(passphrase: text, of: SecretContext())
                #expect(found.contains(.oneTimeCode))
            }
        }
    }

    @Test func `blanks do not make a short one long`() {
        #expect(
            SecretRule.findings(passphrase: "  ubi      gwd  jer  ", of: SecretContext())
                == [.tooShort(minimum: 12)])
        #expect(
            SecretRule.findings(passphrase: "", of: SecretContext()) == [.tooShort(minimum: 12)])
    }

    @Test func `marks stacked on one letter make neither a long nor an endless one`() {
        let stacked = "u" + String(repeating: "\u{301}", count: 40)
        #expect(
            SecretRule.findings(passphrase: stacked, of: SecretContext())
                .contains(.tooShort(minimum: 12)))
        let endless = "kuda hijau " + String(repeating: stacked, count: 4)
        #expect(
            SecretRule.findings(passphrase: endless, of: SecretContext())
                == [.tooLong(maximum: 128)])
    }

    @Test(arguments: [
        "kuda hijau\u{7} melompat", "kuda hijau\u{1B}[2J melompat", "kuda hijau\u{202E} melompat",
        "kuda hijau\u{200B} melompat", "kuda hijau\nmelompat", "kuda hijau\u{E000} melompat",
    ])
    func `what nobody sees is refused`(text: String) {
        #expect(SecretRule.findings(passphrase: text, of: SecretContext()) == [.unprintable])
    }

    @Test(arguments: [
        "bismillahirrahmanirrahim", "Bismillah 12345", "R4h4514 Negara!", "rahasiaku2024",
        "sayangsayangku", "S4yangkuu Cintaku", "Indonesia Raya", "indonesiamerdeka45",
        "passwordpassword", "P@ssw0rd1234", "p-a-s-s-w-o-r-d 99", "paaassswooord!!",
        "pemko medan 1",
        "Pemkot Medan 2025", "karierkarier", "k4r13r pegawai", "admin123456789", "iloveyou12345",
        "alhamdulillah", "akucintakamu", "terimakasih123", "liverpool2024", "ghjcnjgfhjkm",
        "159753456852", "Medan Horas 2024", "budi1985budi", "fktrcfylhjdf", "weihnachtsbaum",
        "sukses dunia akhirat", "p030710p$e4o",
    ])
    func `what many people choose is refused`(text: String) {
        #expect(SecretRule.findings(passphrase: text, of: SecretContext()).contains(.common))
    }

    @Test(arguments: [
        "123456789012", "210987654321", "qwertyuiop[]", "poiuytrewqas", "asdfghjkl;'x",
        "1q2w3e4r5t6y", "1qaz2wsx3edc", "zaq1xsw2cde3", "abcdefghijkl", "q1w2e3r4t5y6",
        "zxcvbnm12345", "qazwsxedcrfv", "135791357913", "147258369147",
    ])
    func `neighbours on keyboard and in alphabet are refused`(text: String) {
        #expect(SecretRule.findings(passphrase: text, of: SecretContext()).contains(.sequence))
    }

    @Test(arguments: [
        "aaaaaaaaaaaa", "121212121212", "abcabcabcabc", "xk2xk2xk2xk2", "aaaabbbbcccc",
        "xyxxyyxyxxyy", "gemgemgemgem", "uvwuvwuvw uvw", "!!!!!!!!!!!!", "gajah gajah gajah",
    ])
    func `the same again and again is refused`(text: String) {
        #expect(SecretRule.findings(passphrase: text, of: SecretContext()).contains(.repetition))
    }

    @Test(arguments: [
        ("siti aminah lubis", SecretFinding.personName), ("S1t1Am1nah99!", .personName),
        ("AMINAH lubis x1", .personName), ("Pemerintah Kota", .institution),
        ("kotamedan kita", .institution),
    ])
    func `names of the person and of the institution are refused`(
        text: String, finding: SecretFinding
    ) throws {
        #expect(SecretRule.findings(passphrase: text, of: try knownPerson()).contains(finding))
    }

    @Test func `a name of short words is found joined`() {
        let context = SecretContext(name: "Ani Sri Eka")
        #expect(
            SecretRule.findings(passphrase: "ani.sri.eka.77", of: context) == [.personName])
    }

    @Test func `the name of a technical account is refused`() {
        let context = SecretContext(accountName: "pemeriksa-utama")
        #expect(
            SecretRule.findings(passphrase: "PemeriksaUtama7", of: context) == [.accountName])
    }

    @Test func `everything is found at once`() throws {
        #expect(
            SecretRule.findings(passphrase: "siti1971", of: try knownPerson())
                == [.tooShort(minimum: 12), .common, .birthDate, .personName])
        #expect(
            SecretRule.findings(passphrase: "rahasia aminah 123456", of: try knownPerson())
                == [.common, .sequence, .personName])
    }
}

@Suite struct PersonalDigitsTests {
    @Test(arguments: [
        "12031971", "19710312", "03121971", "120371", "710312", "031271", "12-03-1971",
        "12/03/1971", "12.03.71", "1971-03-12", "12 03 1971", "1-2-0-3-7-1", "12 3 1971", "1231971",
        "031971", "197103", "17913021", "21301791", "173021", "12 Maret 1971", "12mar71",
        "12 March 1971", "March 12, 1971", "Mar 12 1971", "1971 mar 12",
    ])
    func `the birth date is refused in every way of writing it`(writing: String) throws {
        let text = "kuda hijau \(writing) melompat pagar"
        let context = SecretContext(birthDate: try day("1971-03-12"))
        #expect(SecretRule.findings(passphrase: text, of: context) == [.birthDate])
    }

    @Test(arguments: ["12 sapi 03 domba 71", "12041971", "17 Maret 1945", "3 mar"])
    func `other dates and figures apart are none`(writing: String) throws {
        let text = "kuda hijau \(writing) melompat pagar"
        let context = SecretContext(birthDate: try day("1971-03-12"))
        #expect(SecretRule.findings(passphrase: text, of: context) == [])
    }

    @Test(arguments: [
        ("199503", [SecretFinding.employeeNumber]), ("950320", [.employeeNumber]),
        ("1995 03 2 004", [.employeeNumber]), ("127106", [.nationalID]), ("710009", [.nationalID]),
        ("081360", [.phone]), ("577924", [.phone]), ("6281360577924", [.phone]), ("19950", []),
        ("57792", []),
    ])
    func `six digits of a number are refused, five are not`(
        digits: String, findings: [SecretFinding]
    ) throws {
        let text = "kuda hijau \(digits) melompat pagar"
        #expect(SecretRule.findings(passphrase: text, of: try knownPerson()) == findings)
        #expect(SecretRule.findings(passphrase: text, of: SecretContext()) == [])
    }

    @Test func `a phone number is found with and without its country`() {
        for phone in ["081360577924", "+62 813 6057 7924", "6281360577924", "81360577924"] {
            let context = SecretContext(phone: phone)
            for digits in ["0813605", "2813605", "813605"] {
                let text = "kuda hijau \(digits) melompat"
                #expect(SecretRule.findings(passphrase: text, of: context) == [.phone])
            }
        }
    }

    @Test func `numbers too short to tell anything refuse nothing`() {
        let context = SecretContext(employeeNumber: "12345", nationalID: "7", phone: "62")
        #expect(
            SecretRule.findings(passphrase: "kuda hijau 12345 melompat", of: context) == [])
    }
}

@Suite struct PINRuleTests {
    @Test(arguments: ["492857", "730916", "2904817365", "058273641950"])
    func `a good PIN is accepted`(text: String) throws {
        #expect(SecretRule.findings(pin: text, of: try knownPerson()) == [])
    }

    @Test(arguments: [
        ("49285", [SecretFinding.tooShort(minimum: 6)]), ("", [.tooShort(minimum: 6)]),
        ("0582736419503", [.tooLong(maximum: 12)]), ("4928a7", [.notDigits]),
        ("４９２８５７", [.notDigits]), ("4928 57", [.notDigits]), ("-492857", [.notDigits]),
        ("49x", [.notDigits, .tooShort(minimum: 6)]),
    ])
    func `a PIN has six to twelve digits`(text: String, findings: [SecretFinding]) {
        #expect(SecretRule.findings(pin: text, of: SecretContext()) == findings)
    }

    @Test(arguments: [
        ("123456", SecretFinding.sequence), ("654321", .sequence), ("789012", .sequence),
        ("12345683", .sequence), ("258013", .sequence), ("246802", .sequence),
        ("111111", .repetition), ("121212", .repetition), ("482482", .repetition),
        ("770770", .repetition), ("808080", .repetition), ("707700", .repetition),
        ("123321", .common), ("696969", .common), ("112233", .common), ("170845", .common),
        ("081234", .common), ("102030", .common), ("123321654321", .common),
    ])
    func `a PIN that would be guessed is refused`(text: String, finding: SecretFinding) {
        #expect(SecretRule.findings(pin: text, of: SecretContext()).contains(finding))
    }

    @Test(arguments: [
        ("120371", SecretFinding.birthDate), ("710312", .birthDate), ("031971", .birthDate),
        ("12031971", .birthDate), ("19710312", .birthDate), ("173021", .birthDate),
        ("197158", .birthDate), ("581203", .birthDate), ("1231971", .birthDate),
        ("199503", .employeeNumber), ("032004", .employeeNumber), ("127106", .nationalID),
        ("577924", .phone),
    ])
    func `a PIN made of birth date or numbers is refused`(
        text: String, finding: SecretFinding
    ) throws {
        #expect(SecretRule.findings(pin: text, of: try knownPerson()).contains(finding))
    }

    @Test func `most PINs drawn at random are accepted`() throws {
        var generator = Draws(seed: 3)
        let person = try knownPerson()
        let accepted = (0..<2000).count { _ in
            let drawn = Int.random(in: 0...999_999, using: &generator)
            let pin = String(String(drawn + 1_000_000).dropFirst())
            return SecretRule.findings(pin: pin, of: person).isEmpty
        }
        #expect(accepted > 1800)
    }
}

extension String {
    fileprivate func repeating(to count: Int) -> Substring {
        String(repeating: self, count: count / max(1, self.count) + 1).prefix(count)
    }
}
