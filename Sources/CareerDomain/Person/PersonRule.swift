/// The checks on a person as stated: layout of the numbers (Perka BKN 22/2007
/// for NIP), and agreement of what is stated twice. Contradictions that a court
/// order or a former employment can explain are warnings.
public enum PersonRule {
    /// Youngest age at first appointment, in years (recalled: PP 11/2017).
    public static let youngestAppointment = 18
    /// Highest retirement age of any post, that of a professor, in years.
    public static let latestRetirement = 70

    /// Everything found, in the order of the form's fields; never only the
    /// first.
    public static func findings(
        for record: PersonRecord, on today: CalendarDate, known: KnownDuplicates = .none
    ) -> [PersonFinding] {
        findings(PersonFacts(record), on: today, known: known)
    }

    static func findings(
        _ facts: PersonFacts, on today: CalendarDate, known: KnownDuplicates
    ) -> [PersonFinding] {
        var found: [PersonFinding] = []
        found += numberFindings(facts, known: known)
        found += birthFindings(facts, on: today)
        found += nationalIDFindings(facts, known: known)
        found += appointmentFindings(facts, on: today)
        found += careerFindings(facts, on: today)
        return found.inFormOrder
    }

    private static func numberFindings(
        _ facts: PersonFacts, known: KnownDuplicates
    ) -> [PersonFinding] {
        var found: [PersonFinding] = []
        if let other = known.sameNumber {
            found.append(PersonFinding(.numberTaken(by: other), .error, in: .employeeNumber))
        }
        if let name = facts.name, name.isBlank {
            found.append(PersonFinding(.missing, .error, in: .name))
        }
        guard let number = facts.number else { return found }
        if let kind = facts.kind, kind.isContract != number.isContract {
            found.append(
                PersonFinding(
                    .kindContradictsNumber(isContractNumber: number.isContract), .error,
                    in: .kind))
        }
        if let birthDate = facts.birthDate, birthDate != number.birthDate {
            found.append(
                PersonFinding(
                    .birthDateDiffers(inNumber: number.birthDate), .warning, in: .birthDate))
        }
        if let sex = facts.sex, sex != number.sex {
            found.append(
                PersonFinding(.sexDiffers(inNumber: number.sex), .warning, in: .sex))
        }
        return found
    }

    private static func birthFindings(
        _ facts: PersonFacts, on today: CalendarDate
    ) -> [PersonFinding] {
        guard let birthDate = facts.birthDate else { return [] }
        if birthDate > today {
            return [PersonFinding(.inFuture(birthDate), .error, in: .birthDate)]
        }
        let age = birthDate.completedYears(until: today)
        if age > latestRetirement, facts.status?.isServing ?? false {
            return [PersonFinding(.pastWorkingAge(years: age), .warning, in: .birthDate)]
        }
        return []
    }

    private static func nationalIDFindings(
        _ facts: PersonFacts, known: KnownDuplicates
    ) -> [PersonFinding] {
        var found: [PersonFinding] = []
        if !known.sameNationalID.isEmpty {
            found.append(
                PersonFinding(
                    .nationalIDTaken(by: known.sameNationalID), .warning, in: .nationalID))
        }
        guard !facts.nationalID.isBlank else { return found }
        guard let identity = NationalID(facts.nationalID) else {
            let digits = facts.nationalID.utf8.count { (0x30...0x39).contains($0) }
            found.append(
                PersonFinding(.nationalIDMalformed(digits: digits), .warning, in: .nationalID))
            return found
        }
        // Any day will do to find the century where no birth date is known.
        let reference = facts.birthDate ?? facts.number?.birthDate
        let written = identity.birthDate(
            inCenturyOf: reference ?? CalendarDate(daysSinceEpoch: 0))
        if written == nil {
            found.append(PersonFinding(.nationalIDImpossibleDate, .warning, in: .nationalID))
        }
        if let written, let birthDate = facts.birthDate, written != birthDate {
            found.append(
                PersonFinding(
                    .nationalIDBirthDateDiffers(written: written), .warning, in: .nationalID))
        }
        if let sex = facts.sex, sex != identity.sex {
            found.append(
                PersonFinding(
                    .nationalIDSexDiffers(written: identity.sex), .warning, in: .nationalID))
        }
        return found
    }

    private static func appointmentFindings(
        _ facts: PersonFacts, on today: CalendarDate
    ) -> [PersonFinding] {
        guard let span = appointment(facts) else { return [] }
        var rules: [PersonFinding.Rule] = []
        if span.lowerBound > today { rules.append(.inFuture(span.lowerBound)) }
        let birthDate = facts.birthDate ?? facts.number?.birthDate
        if let age = birthDate?.completedYears(until: span.upperBound),
            age < youngestAppointment
        {
            rules.append(.appointedUnderAge(years: age))
        }
        switch (facts.appointedFrom, facts.number?.kind) {
        case (let stated?, .permanent(let month)?)
        where month.firstOfMonth != stated.firstOfMonth:
            rules.append(.appointmentDiffers(inNumber: month))
        case (let stated?, .contract(let year, _)?) where year != stated.year:
            rules.append(.appointmentYearDiffers(inNumber: year))
        default: break
        }
        return rules.map { PersonFinding($0, .warning, in: .appointedFrom) }
    }

    /// The day of appointment as stated, else as far as the number tells it: a
    /// PNS's month begins with it, a PPPK's is anywhere in the year.
    private static func appointment(_ facts: PersonFacts) -> ClosedRange<CalendarDate>? {
        if let stated = facts.appointedFrom { return stated...stated }
        switch facts.number?.kind {
        case .permanent(let month): return month...month
        case .contract(let year, _):
            guard let first = CalendarDate(year: year, month: 1, day: 1),
                let last = CalendarDate(year: year, month: 12, day: 31)
            else { return nil }
            return first...last
        case nil: return nil
        }
    }

    private static func careerFindings(
        _ facts: PersonFacts, on today: CalendarDate
    ) -> [PersonFinding] {
        var found: [PersonFinding] = []
        if let golongan = facts.golongan, let kind = facts.kind,
            kind.isContract != (golongan.ladder == .contract)
        {
            found.append(
                PersonFinding(.golonganContradictsKind(golongan), .error, in: .golongan))
        }
        for (field, day) in [
            (PersonFormField.rankFrom, facts.rankFrom),
            (.positionFrom, facts.positionFrom),
        ] {
            if let day, day > today {
                found.append(PersonFinding(.inFuture(day), .warning, in: field))
            }
        }
        if let year = facts.graduationYear {
            let isTooEarly = facts.birthDate.map { year < $0.year + 6 } ?? false
            if isTooEarly || year > today.year {
                found.append(
                    PersonFinding(
                        .graduationImplausible(year: year), .warning, in: .graduationYear))
            }
        }
        return found
    }
}

extension [PersonFinding] {
    /// By the place of the field in the form; otherwise as found.
    var inFormOrder: [PersonFinding] {
        PersonFormField.allCases.flatMap { field in filter { $0.field == field } }
    }
}
