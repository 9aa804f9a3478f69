/// The digits of a secret held against the numbers and the birth date of the
/// person who chooses it.
struct IdentityDigits {
    /// Digits in a row; marks and blanks between them do not part them.
    private let runs: [String]
    /// Letters and digits, in lower case, without anything between.
    private let folded: String

    /// So many digits of a number in a row give it away, and so much of a
    /// guesser's work with it.
    private static let tellingLength = 6

    init(_ text: String) {
        var runs = [""]
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                runs[runs.count - 1].unicodeScalars.append(scalar)
            } else if scalar.properties.isAlphabetic {
                runs.append("")
            }
        }
        self.runs = runs.filter { !$0.isEmpty }
        folded = NameFolding.words(text).joined()
    }

    func findings(of context: SecretContext) -> [SecretFinding] {
        var found: [SecretFinding] = []
        if let birthDate = context.birthDate, tells(birthDate) { found.append(.birthDate) }
        if tells(context.employeeNumber) { found.append(.employeeNumber) }
        if tells(context.nationalID) { found.append(.nationalID) }
        if tells(phone: context.phone) { found.append(.phone) }
        // For people the account's name is the NIP: one finding is enough.
        if context.accountName != context.employeeNumber, tells(context.accountName) {
            found.append(.accountName)
        }
        return found
    }

    private func tells(_ number: String) -> Bool {
        let parts = Self.parts(of: number.filter(\.isASCIIDigit))
        return runs.contains { !Self.parts(of: $0).isDisjoint(with: parts) }
    }

    /// Both `0812…` and `+62812…`.
    private func tells(phone: String) -> Bool {
        let digits = phone.filter(\.isASCIIDigit)
        let national = digits.hasPrefix("62") ? String(digits.dropFirst(2)) : digits
        let local = String(national.drop { $0 == "0" })
        guard local.count >= Self.tellingLength else { return false }
        return tells("0" + local) || tells("62" + local)
    }

    private static func parts(of digits: String) -> Set<Substring> {
        guard digits.count >= tellingLength else { return [] }
        return Set(
            (0...digits.count - tellingLength).map {
                digits.dropFirst($0).prefix(tellingLength)
            })
    }

    private func tells(_ date: CalendarDate) -> Bool {
        let writings = Self.writings(of: date).filter { $0.count >= Self.tellingLength }
        return runs.contains { run in
            writings.contains { run.contains($0) || run.contains(String($0.reversed())) }
        } || Self.spokenWritings(of: date).contains { folded.contains($0) }
    }

    /// In figures: day, month and year in every usual order, of the year also
    /// two figures; month and year alone; day and month of one figure.
    private static func writings(of date: CalendarDate) -> [String] {
        let day = CalendarDate.padded(date.day, to: 2)
        let month = CalendarDate.padded(date.month, to: 2)
        let year = CalendarDate.padded(date.year, to: 4)
        let short = String(year.suffix(2))
        return [
            day + month + year, month + day + year, year + month + day, year + day + month,
            day + month + short, month + day + short, short + month + day, short + day + month,
            month + year, year + month,
            "\(date.day)\(date.month)" + year, year + "\(date.month)\(date.day)",
        ]
    }

    /// With the month's name: `12 maret 1971`, `12mar71`, `march 12, 1971`.
    private static func spokenWritings(of date: CalendarDate) -> [String] {
        let year = CalendarDate.padded(date.year, to: 4)
        let days = [String(date.day), CalendarDate.padded(date.day, to: 2)]
        let names = [indonesianMonths, englishMonths].compactMap { months in
            months.indices.contains(date.month - 1) ? months[date.month - 1] : nil
        }
        var writings: [String] = []
        for name in names + names.map({ String($0.prefix(3)) }) {
            for day in days {
                writings += [
                    day + name + year, day + name + year.suffix(2), name + day + year,
                    year + name + day,
                ]
            }
        }
        return writings
    }

    private static let indonesianMonths = [
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
        "oktober", "november", "desember",
    ]
    private static let englishMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
