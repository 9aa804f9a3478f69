import CareerDomain
import CareerStore
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Signing in` {
    private let sample: SampleDatabase
    private let wording = Wording(.indonesian)

    init() throws { sample = try SampleDatabase(people: 30, quarters: 0) }

    private func model(
        isKiosk: Bool = false, fixedName: String = "", after event: SignInModel.Event? = nil
    ) throws -> SignInModel {
        let isSettingUp = try sample.keeping.isSettingUp()
        sample.keeping.stand(
            as: Actor(isSettingUp ? .owner : .nobody, terminal: "uji", isKiosk: isKiosk))
        return try SignInModel(
            SignInModel.Surroundings(
                keeping: sample.keeping, clock: { sample.clock.now }, wording: wording,
                isKiosk: isKiosk, fixedName: fixedName),
            after: event)
    }

    private func number(of person: Int64) throws -> String {
        let dossier = try sample.keeping.dossier(of: PersonID(person))
        return try #require(dossier).person.employeeNumber.digits
    }

    private func fill(_ model: SignInModel, _ texts: String...) {
        for (index, text) in texts.enumerated() {
            model.type(text)
            if index < texts.count - 1 { model.perform(.nextField) }
        }
        model.perform(.open)
    }

    private static let passphrase = "kuda melompat pagar biru"

    /// The first admin, and nobody signed in any more.
    private func makeAdmin() throws -> String {
        let number = try number(of: 3)
        let first = try model()
        fill(first, number, Self.passphrase, Self.passphrase)
        guard case .signedIn = first.outcome else {
            Issue.record("\(first.problem)")
            return number
        }
        try sample.keeping.signOut(isLocked: false)
        return number
    }

    @Test func `a new database asks for its first admin and signs him in`() throws {
        let number = try number(of: 3)
        let model = try model()
        #expect(model.snapshot.intro.contains("Belum ada akun"))
        fill(model, number, Self.passphrase, Self.passphrase)
        guard case .signedIn(let welcome) = model.outcome else {
            Issue.record("\(model.problem)")
            return
        }
        #expect(welcome.account.name == number && welcome.lastSignInAt == nil)
        #expect(sample.keeping.actor.account == welcome.account.id)
        #expect(
            try sample.keeping.grants(of: welcome.account.id).map(\.role) == [.institutionAdmin])
    }

    @Test func `a first admin who is not in the list gives his name`() throws {
        let model = try model()
        fill(model, "198609262015051001", Self.passphrase, Self.passphrase)
        #expect(model.outcome == nil && model.problem == wording.fullNameMissing)
        model.type("Siti Aminah")
        model.perform(.nextField)
        for _ in 0..<2 {
            model.type(model.text(model.focused).isEmpty ? Self.passphrase : "")
            model.perform(.open)
        }
        guard case .signedIn(let welcome) = model.outcome else {
            Issue.record("\(model.problem)")
            return
        }
        #expect(welcome.account.fullName == "Siti Aminah")
    }

    @Test(arguments: ["pendek", "password123456", "aaaaaaaaaaaaaaaa"])
    func `a secret that is easily guessed is refused with the reason`(secret: String) throws {
        let model = try model()
        fill(model, try number(of: 3), secret, secret)
        #expect(model.outcome == nil && !model.problem.isEmpty)
        #expect(try sample.keeping.isSettingUp())
        #expect(!model.snapshot.fields.dropFirst().contains { !$0.text.isEmpty })
    }

    @Test func `two secrets that differ are typed again`() throws {
        let model = try model()
        fill(model, try number(of: 3), Self.passphrase, Self.passphrase + "x")
        #expect(model.outcome == nil && model.problem == wording.secretsDiffer)
    }

    @Test func `secrets are stars, and a wrong one says nothing of who has an account`() throws {
        let other = try number(of: 4)
        let admin = try makeAdmin()
        var problems: Set<String> = []
        for name in [admin, other, "tidak-ada"] {
            let model = try model()
            model.type(name)
            model.perform(.nextField)
            model.type("kunci yang salah sekali")
            #expect(model.snapshot.fields[1].text == String(repeating: "*", count: 23))
            model.perform(.open)
            #expect(model.outcome == nil)
            problems.insert(model.problem)
        }
        #expect(problems.count == 1)
    }

    @Test func `the next sign-in tells of the last one and of failures since`() throws {
        let admin = try makeAdmin()
        sample.clock.advance(seconds: 3600)
        fill(try model(), admin, "kunci yang salah sekali")
        let model = try model()
        fill(model, admin, Self.passphrase)
        guard case .signedIn(let welcome) = model.outcome else {
            Issue.record("\(model.problem)")
            return
        }
        #expect(welcome.lastSignInAt == SampleDatabase.morning && welcome.failuresSince == 1)
        let text = wording.welcome(welcome, in: .wib)
        #expect(text.contains("22-11-2026 09:00") && text.contains("1 percobaan salah"))
    }

    @Test func `after failures the next attempt waits, and says how long`() throws {
        let admin = try makeAdmin()
        for _ in 0..<3 { fill(try model(), admin, "kunci yang salah sekali") }
        let model = try model()
        fill(model, admin, Self.passphrase)
        #expect(model.outcome == nil && model.problem.contains("Coba lagi dalam"))
        sample.clock.advance(seconds: 60)
        fill(model, Self.passphrase)
        #expect(model.outcome != nil)
    }

    @Test func `a code on paper leads to a secret of one's own, a PIN at a kiosk alone`() throws {
        let person = try number(of: 7)
        let admin = try makeAdmin()
        fill(try model(), admin, Self.passphrase)
        let code = try sample.keeping.handOutCode(to: PersonID(7))
        try sample.keeping.signOut(isLocked: false)

        let kiosk = try model(isKiosk: true)
        fill(kiosk, person, code.grouped.lowercased().replacing("-", with: " "))
        #expect(kiosk.outcome == nil && kiosk.snapshot.intro.contains("kode benar"))
        fill(kiosk, "738264", "738264")
        guard case .signedIn = kiosk.outcome else {
            Issue.record("\(kiosk.problem)")
            return
        }
        try sample.keeping.signOut(isLocked: false)

        // The code is spent, and elsewhere the PIN opens nothing.
        let desk = try model()
        fill(desk, person, code.grouped)
        #expect(desk.outcome == nil)
        fill(desk, "738264")
        #expect(desk.outcome == nil)
        let again = try model(isKiosk: true)
        fill(again, person, "738264")
        #expect(again.outcome != nil)
    }

    @Test func `a kiosk forgets what was typed and is not left`() throws {
        _ = try makeAdmin()
        let kiosk = try model(isKiosk: true)
        kiosk.type("1986")
        #expect(kiosk.hasInput)
        kiosk.forget()
        #expect(!kiosk.hasInput && kiosk.snapshot.fields[0].text.isEmpty)
        kiosk.type("1986")
        kiosk.perform(.quit)
        #expect(kiosk.outcome == nil && kiosk.snapshot.fields[0].text.isEmpty)
    }

    @Test func `where one account alone may sign in, only its secret is asked for`() throws {
        let admin = try makeAdmin()
        let model = try model(fixedName: admin)
        #expect(model.snapshot.fields.count == 1)
        fill(model, Self.passphrase)
        #expect(model.outcome != nil)
    }

    @Test func `sample accounts open no database that somebody real has come into`() throws {
        try sample.keeping.makeSampleAccounts()
        let accounts = try sample.keeping.sampleAccounts()
        let account = try #require(accounts.first)
        fill(try model(), account.name, SampleAccounts.passphrase)
        #expect(sample.keeping.actor.account != nil)
        let record = PersonRecord(
            employeeNumber: try EmployeeNumber("198609262015051001"),
            name: PersonName(frontTitle: "", name: "Siti Aminah", backTitle: ""),
            employmentKind: .permanent,
            birthDate: try #require(CalendarDate(year: 1986, month: 9, day: 26)), sex: .man)
        // Whoever lets him in is not locked out by that: he has a secret of his own before.
        #expect(throws: KeepingError.denied(.publishedSecret)) {
            try sample.keeping.register(record)
        }
        #expect(try sample.keeping.sampleAccounts() == accounts)
        try sample.keeping.changeSecret(
            from: SampleAccounts.passphrase, to: Self.passphrase, .passphrase)
        // Nor does the published one come back.
        #expect(throws: KeepingError.secretRefused([.common], .passphrase)) {
            try sample.keeping.changeSecret(
                from: Self.passphrase, to: SampleAccounts.passphrase, .passphrase)
        }
        _ = try sample.keeping.register(record)
        try sample.keeping.signOut(isLocked: false)
        #expect(try sample.keeping.sampleAccounts().isEmpty)
        let other = try model()
        fill(other, accounts[1].name, SampleAccounts.passphrase)
        #expect(other.outcome == nil)
        let mine = try model()
        fill(mine, account.name, Self.passphrase)
        #expect(mine.outcome != nil)
    }

    @Test func `Enter pressed too soon is no attempt`() throws {
        let admin = try makeAdmin()
        let model = try model()
        model.type(admin)
        model.perform(.nextField)
        for _ in 1...12 {
            model.perform(.open)
            #expect(model.problem == wording.secretMissingHere)
        }
        model.type(Self.passphrase)
        model.perform(.open)
        guard case .signedIn(let welcome) = model.outcome else {
            Issue.record("\(model.problem)")
            return
        }
        #expect(welcome.failuresSince == 0)
    }
}
