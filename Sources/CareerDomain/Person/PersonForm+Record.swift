extension PersonForm {
    /// Reads every field and keeps every failure; the record only when no
    /// field failed. `units` finds the unit a text names, nil when there is
    /// none or more than one.
    ///
    /// Says nothing about fields that contradict each other: see
    /// `findings(on:known:units:)`.
    public func record(
        units: (String) -> UnitReference?
    ) -> (record: PersonRecord?, findings: [PersonFinding]) {
        var reading = PersonFormReading(form: self)
        let record = reading.record(units: units)
        return (record, reading.findings.inFormOrder)
    }

    /// Everything wrong with the form on a day: fields that cannot be read and
    /// the rules of ``PersonRule`` on all that can.
    public func findings(
        on today: CalendarDate, known: KnownDuplicates = .none,
        units: (String) -> UnitReference?
    ) -> [PersonFinding] {
        var reading = PersonFormReading(form: self)
        _ = reading.record(units: units)
        var found = reading.findings
        let rules = PersonRule.findings(reading.facts, on: today, known: known)
        found += rules.filter { !found.contains($0) }
        return found.inFormOrder
    }
}

extension PersonForm.Carried {
    /// Whether it is the unit in force: units may share a name.
    func isInForce(_ reference: UnitReference?) -> Bool {
        guard let reference else { return unit == nil }
        if let chosen = reference.chosen { return chosen == unit?.unit }
        return reference.name == unit?.name
    }
}

/// One reading of a form: what could be read, and what could not.
struct PersonFormReading {
    let form: PersonForm
    var facts: PersonFacts
    var findings: [PersonFinding] = []

    init(form: PersonForm) {
        self.form = form
        facts = PersonFacts(nationalID: form.text(.nationalID))
    }

    mutating func record(units: (String) -> UnitReference?) -> PersonRecord? {
        for field in PersonFormField.allCases where !form.text(field).fits(TextLimit.line) {
            fail(.tooLong(limit: TextLimit.line), field)
        }
        readIdentity()
        let email = contactText(.email, isSound: Self.isEmail) { .emailMalformed($0) }
        let phone = contactText(.phone, isSound: Self.isPhone) { .phoneMalformed($0) }
        let rank = readRank()
        let position = readPosition()
        let education = readEducation()
        let unit = readUnit(units)
        let stamps = readStamps()
        readHistory(rank: rank, position: position, unit: unit, stamps)
        guard findings.allSatisfy({ $0.severity == .warning }), let number = facts.number,
            let kind = facts.kind, let birthDate = facts.birthDate, let sex = facts.sex,
            let status = facts.status
        else { return nil }
        let isUnitSame = form.carried.isInForce(unit)
        let isStatusSame = status == form.carried.status
        var record = PersonRecord(
            foreignID: form.carried.foreignID, employeeNumber: number,
            name: PersonName(
                frontTitle: form.text(.frontTitle), name: form.text(.name),
                backTitle: form.text(.backTitle)),
            employmentKind: kind, birthDate: birthDate, birthPlace: form.text(.birthPlace),
            sex: sex, nationalID: form.text(.nationalID),
            contact: Contact(phone: phone, email: email, address: form.text(.address)),
            appointedFrom: facts.appointedFrom, status: status,
            statusFrom: isStatusSame || stamps.statusFrom != form.carried.statusFrom
                ? stamps.statusFrom : nil,
            statusDecree: isStatusSame || stamps.statusDecree != form.carried.statusDecree
                ? stamps.statusDecree : Decree(),
            rank: rank, rankFrom: facts.rankFrom, rankDecree: stamps.rankDecree,
            position: position, positionFrom: facts.positionFrom,
            positionDecree: position?.title == form.carried.position?.title
                || stamps.positionDecree != form.carried.positionDecree
                ? stamps.positionDecree : Decree(),
            unit: unit,
            unitFrom: isUnitSame || stamps.unitFrom != form.carried.unitFrom
                ? stamps.unitFrom : nil,
            unitDecree: isUnitSame || stamps.unitDecree != form.carried.unitDecree
                ? stamps.unitDecree : Decree(),
            education: education)
        if form.carried.isStored, form.text(.status).isEmpty { record.unstated.insert(.status) }
        // The form asks for no length of service: it has the one it was opened with, or none.
        if rank != form.carried.rank { record.unstated.insert(.rankService) }
        return record
    }

    /// *TMT* and decrees. Those that a form was opened with do not go with
    /// another post, unit or status: unless changed too, they are left out.
    private struct Stamps {
        var rankDecree: Decree
        var positionDecree: Decree
        var statusFrom: CalendarDate?
        var statusDecree: Decree
        var unitFrom: CalendarDate?
        var unitDecree: Decree
    }

    private mutating func readStamps() -> Stamps {
        Stamps(
            rankDecree: decree(.rankDecree, .rankDecreeDate),
            positionDecree: decree(.positionDecree, .positionDecreeDate),
            statusFrom: day(.statusFrom), statusDecree: decree(.statusDecree, .statusDecreeDate),
            unitFrom: day(.unitFrom), unitDecree: decree(.unitDecree, .unitDecreeDate))
    }

    private mutating func decree(_ number: PersonFormField, _ date: PersonFormField) -> Decree {
        Decree(number: form.text(number), date: day(date))
    }

    private mutating func readIdentity() {
        let number = form.text(.employeeNumber)
        if number.isEmpty {
            fail(.missing, .employeeNumber)
        } else {
            do throws(EmployeeNumber.Fault) {
                facts.number = try EmployeeNumber(number)
            } catch {
                fail(.badNumber(error), .employeeNumber)
            }
        }
        facts.name = form.text(.name)
        if form.text(.name).isEmpty { fail(.missing, .name) }
        facts.kind = choice(.kind, isRequired: true) { EmploymentKind(rawValue: $0) }
        facts.sex = choice(.sex, isRequired: true) { Sex(written: $0) }
        facts.birthDate = day(.birthDate, isRequired: true)
        facts.appointedFrom = day(.appointedFrom)
        let status = choice(.status) {
            EmploymentStatus(rawValue: $0) ?? EmploymentStatus(siasnCode: "", name: $0)
        }
        let usual = facts.kind?.usualStatus ?? .active
        facts.status = form.text(.status).isEmpty ? usual : status
    }

    private mutating func readRank() -> RankHolding? {
        facts.rankFrom = day(.rankFrom)
        let text = form.text(.golongan)
        guard !text.isEmpty else { return nil }
        let isContract = facts.kind?.isContract ?? facts.number?.isContract ?? false
        let ladder: Golongan.Ladder = isContract ? .contract : .permanent
        guard let golongan = Golongan(written: text, ladder: ladder) else {
            fail(.notAGolongan(text, ladder: ladder), .golongan)
            return nil
        }
        facts.golongan = golongan
        guard let carried = form.carried.rank, carried.golongan == golongan else {
            return RankHolding(golongan: golongan)
        }
        return carried
    }

    private mutating func readPosition() -> Position? {
        facts.positionFrom = day(.positionFrom)
        let title = form.text(.positionTitle)
        let echelon = choice(.echelon) { Echelon(siasnCode: "", name: $0) }
        let kind = choice(.positionKind) { PositionKind(rawValue: $0) }
        guard !title.isEmpty else {
            let isEmptied = form.carried.recorded.contains(.positionTitle)
            if kind != nil || echelon != nil, !isEmptied { fail(.missing, .positionTitle) }
            return nil
        }
        let settled =
            kind ?? PositionKind(siasnKind: "", title: title, echelon: echelon)
        if let carried = form.carried.position, carried.title == title,
            carried.kind == settled
        {
            var position = carried
            position.echelon = echelon
            return position
        }
        return Position(title: title, kind: settled, echelon: echelon)
    }

    private mutating func readEducation() -> Education? {
        let level = choice(.educationLevel) { EducationLevel(siasnCode: $0, name: $0) }
        let year = form.text(.graduationYear)
        if !year.isEmpty {
            facts.graduationYear =
                year.utf8.count == 4 ? Int(year).flatMap { $0 > 999 ? $0 : nil } : nil
            if facts.graduationYear == nil { fail(.notAYear(year), .graduationYear) }
        }
        guard let level else {
            let hasRest = !year.isEmpty || !form.text(.educationField).isEmpty
            if hasRest, form.text(.educationLevel).isEmpty { fail(.missing, .educationLevel) }
            return nil
        }
        let isSame = form.carried.education?.level == level
        return Education(
            level: level, field: form.text(.educationField),
            school: isSame ? form.carried.education?.school ?? "" : "",
            graduationYear: facts.graduationYear)
    }

    private mutating func readUnit(_ units: (String) -> UnitReference?) -> UnitReference? {
        let text = form.text(.unit)
        guard !text.isEmpty else { return nil }
        guard let unit = units(text) else {
            fail(.unknownUnit(text), .unit)
            return nil
        }
        return unit
    }
}

extension PersonFormReading {
    /// What is recorded with a day is neither emptied nor doubled on that day:
    /// that is what corrections are for.
    private mutating func readHistory(
        rank: RankHolding?, position: Position?, unit: UnitReference?, _ stamps: Stamps
    ) {
        for field in PersonFormField.allCases
        where form.carried.recorded.contains(field) && form.text(field).isEmpty {
            fail(.cannotBeCleared, field)
        }
        if let rank, let old = form.carried.rank, rank.golongan != old.golongan,
            facts.rankFrom == form.carried.rankFrom
        {
            fail(.sameDayAsRecorded, .rankFrom)
        }
        if let position, let old = form.carried.position, position != old,
            facts.positionFrom == form.carried.positionFrom
        {
            fail(.sameDayAsRecorded, .positionFrom)
        }
        // Another unit or status without a day of its own begins today.
        let unitBeginsToday =
            stamps.unitFrom == nil || stamps.unitFrom == form.carried.unitFrom
        if unit != nil, form.carried.isUnitNew, !form.carried.isInForce(unit), unitBeginsToday {
            fail(.sameDayAsRecorded, .unitFrom)
        }
        if form.carried.isStored {
            let isStatusDated = stamps.statusFrom != nil || stamps.statusDecree != Decree()
            if isStatusDated, form.carried.status == nil, form.text(.status).isEmpty {
                fail(.missing, .status)
            }
            if rank != nil, form.carried.rank == nil, form.text(.rankFrom).isEmpty {
                fail(.missing, .rankFrom)
            }
        }
        let statusBeginsToday =
            stamps.statusFrom == nil || stamps.statusFrom == form.carried.statusFrom
        if let new = form.carried.newStatus, let status = facts.status, status != new,
            !form.text(.status).isEmpty, statusBeginsToday
        {
            fail(.sameDayAsRecorded, .statusFrom)
        }
    }

    private mutating func fail(
        _ rule: PersonFinding.Rule, _ field: PersonFormField,
        as severity: PersonFinding.Severity = .error
    ) {
        findings.append(PersonFinding(rule, severity, in: field))
    }

    private mutating func day(
        _ field: PersonFormField, isRequired: Bool = false
    ) -> CalendarDate? {
        let text = form.text(field)
        guard !text.isEmpty else {
            if isRequired { fail(.missing, field) }
            return nil
        }
        let day = CalendarDate(typed: text)
        if day == nil { fail(.notADate(text), field) }
        return day
    }

    private mutating func choice<Value>(
        _ field: PersonFormField, isRequired: Bool = false, _ read: (String) -> Value?
    ) -> Value? {
        let text = form.text(field)
        guard !text.isEmpty else {
            if isRequired { fail(.missing, field) }
            return nil
        }
        let value = read(text)
        if value == nil { fail(.notAChoice(text), field) }
        return value
    }

    private mutating func contactText(
        _ field: PersonFormField, isSound: (String) -> Bool,
        _ rule: (String) -> PersonFinding.Rule
    ) -> String {
        let text = form.text(field)
        if !text.isEmpty, !isSound(text) { fail(rule(text), field, as: .warning) }
        return text
    }

    /// One `@` with something before it and a dotted name after it.
    static func isEmail(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, !text.contains(" ") else { return false }
        let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }

    /// Eight to fifteen digits, with the marks people put between them.
    static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        let isClean = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || " +-().".utf8.contains($0)
        }
        return isClean && (8...15).contains(digits)
    }
}
