import CareerDomain
import CareerStore
import CareerViewModels
import SampleDatabase

/// A way to a screen before anybody has signed in.
enum SignInCase: String, CaseIterable {
    case first, sample, wrong, kiosk, code, held

    func model(_ sample: SampleDatabase) throws -> SignInModel {
        switch self {
        case .first:
            let model = try sample.signIn()
            model.type("198602302015051001")
            for _ in 0..<3 { model.perform(.open) }
            return model
        case .sample:
            try sample.keeping.makeSampleAccounts()
            return try sample.signIn()
        case .wrong:
            try sample.keeping.makeSampleAccounts()
            let model = try sample.signIn()
            model.type("bukan kata sandinya")
            model.perform(.open)
            return model
        case .kiosk:
            _ = try sample.keeping.announce(
                Announcement(
                    title: "Pelatihan Pengelolaan Arsip, 7–9 Desember",
                    body: "Terbuka untuk semua pegawai. Daftar kepada admin kepegawaian unit "
                        + "paling lambat 30 November.",
                    from: CalendarDate(daysSinceEpoch: 20_000)))
            try sample.keeping.makeSampleAccounts()
            return try sample.signIn(isKiosk: true, showsSamples: false)
        case .code:
            return try sample.afterCode()
        case .held:
            try sample.keeping.makeSampleAccounts()
            return try sample.signIn(showsSamples: false, isHolding: true)
        }
    }
}

extension SampleDatabase {
    /// - Parameter isHolding: the screen was locked over something that is not stored.
    func signIn(
        isKiosk: Bool = false, showsSamples: Bool = true, isHolding: Bool = false
    ) throws -> SignInModel {
        let isSettingUp = try keeping.isSettingUp()
        keeping.stand(
            as: Actor(isSettingUp ? .owner : .nobody, terminal: "tty1", isKiosk: isKiosk))
        let accounts = showsSamples ? try keeping.sampleAccounts() : []
        return try SignInModel(
            SignInModel.Surroundings(
                keeping: keeping, clock: { self.clock.now }, wording: Wording(.indonesian),
                isKiosk: isKiosk,
                samples: accounts.map {
                    SignInModel.Sample(name: $0.name, fullName: $0.fullName, roles: $0.roles)
                }, samplePassphrase: SampleAccounts.passphrase, hasUnsettled: { isHolding }),
            after: isHolding ? .locked : nil)
    }

    /// Somebody new at a kiosk has typed the code that he was given on paper.
    fileprivate func afterCode() throws -> SignInModel {
        let person = PersonID(5)
        let number = try keeping.dossier(of: person)?.person.employeeNumber.digits ?? ""
        let code = try keeping.handOutCode(to: person)
        let model = try signIn(isKiosk: true)
        model.type(number)
        model.perform(.open)
        model.type(code.grouped.lowercased())
        model.perform(.open)
        return model
    }
}
