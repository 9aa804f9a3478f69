import CareerDomain

/// What is printed for a code on paper.
public struct CodeSlip: Sendable {
    public var institution: String
    /// The person's name; empty for a technical account.
    public var holder: String
    /// NIP, or the name of a technical account.
    public var accountName: String
    public var code: OneTimeCode
    public var validUntil: Moment
    public var timeZone: TimeZoneOfIndonesia

    public init(
        institution: String, holder: String, accountName: String, code: OneTimeCode,
        validUntil: Moment, timeZone: TimeZoneOfIndonesia
    ) {
        self.institution = institution
        self.holder = holder
        self.accountName = accountName
        self.code = code
        self.validUntil = validUntil
        self.timeZone = timeZone
    }
}

extension Wording {
    /// Lines to cut out, in plain characters.
    public func codeSlip(_ slip: CodeSlip) -> [String] {
        let isPerson = !slip.holder.isEmpty
        let number =
            isPerson ? EmployeeNumber.grouped(slip.accountName) : slip.accountName
        let end = dateTime(slip.validUntil, in: slip.timeZone) + " " + slip.timeZone.rawValue
        let head = ["Karier", slip.institution].filter { !$0.isEmpty }.joined(separator: " - ")
        return [Self.cut, head, pick("KODE SEKALI PAKAI", "ONE-TIME CODE")]
            + (isPerson ? [pick("Nama    : ", "Name    : ") + slip.holder] : [])
            + [
                (isPerson ? "NIP     : " : pick("Akun    : ", "Account : ")) + number,
                pick("Kode    : ", "Code    : ") + slip.code.grouped,
                pick("Berlaku : sampai ", "Valid   : until ") + end,
            ] + slipSteps(isPerson: isPerson) + [Self.cut]
    }

    private static let cut = "8< " + String(repeating: "- ", count: 26) + "-"

    private func slipSteps(isPerson: Bool) -> [String] {
        let least = SecretRule.passphraseLength.lowerBound
        return [
            isPerson
                ? pick(
                    "1. Buka Karier. Ketik NIP, lalu kode ini.",
                    "1. Open Karier. Type the NIP, then this code.")
                : pick(
                    "1. Buka Karier. Ketik nama akun, lalu kode ini.",
                    "1. Open Karier. Type the account, then this code."),
            pick(
                "2. Pilih kata sandi, minimal \(least) karakter; di kios boleh PIN.",
                "2. Choose a passphrase of \(least) characters; at a kiosk a PIN will do."),
            pick(
                "3. Musnahkan kertas ini. Jangan beri tahu siapa pun.",
                "3. Destroy this paper. Tell nobody."),
        ]
    }
}
