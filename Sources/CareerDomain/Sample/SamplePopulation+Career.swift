extension SamplePopulation {
    /// Shares of the kinds among those who head no unit, so that all in all the
    /// figures of Medan come out (9,726 PNS, 4,625 PPPK, 8,614 part-time).
    private static let kindShares = [353, 20, 218, 409]
    private static let kinds: [EmploymentKind] = [
        .permanent, .probationary, .contract, .contractPartTime,
    ]
    /// Schools, health, offices.
    private static let branchShares = [50, 25, 25]
    private static let contractYearShares = [30, 28, 22, 12, 8]
    private static let appointmentMonths = [1, 3, 4, 12]
    private static let contractMonths = [3, 4, 5, 7, 12]

    func career(at index: Int) -> SampleCareer {
        var draw = SampleDraw(seed: seed, index: index, stream: 2)
        let seat = layout.seat(of: index)
        let isHead = seat.local < organisation.units.count
        let kind = isHead ? .permanent : drawKind(seat.birthDate, &draw)
        let (unit, calling) = drawCalling(seat, kind, &draw)
        let sex: Sex = draw.chance(women(calling)) ? .woman : .man
        let appointed = drawAppointment(kind, seat.birthDate, &draw)
        let number = Self.number(seat, kind, appointed, sex)
        let months = Self.months(from: appointed, to: day)
        let schooling = drawSchooling(calling, months, &draw)
        let grading = drawGrading(calling, kind, schooling.level, months, &draw)
        let rankFrom = drawRankDay(appointed, kind, &draw)
        let earliest = day.adding(days: -120 - draw.below(2400))
        return SampleCareer(
            institution: seat.institution, unit: unit, start: seat.start, isHead: isHead,
            kind: kind, sex: sex, birthDate: seat.birthDate, number: number,
            appointedFrom: appointed, serviceMonths: months, level: schooling.level,
            field: schooling.field, frontTitle: schooling.frontTitle,
            backTitle: schooling.backTitle,
            graduationYear: graduationYear(seat.birthDate, schooling.level, &draw),
            golongan: grading.golongan, rankFrom: rankFrom, position: grading.position,
            positionFrom: max(appointed, earliest),
            status: drawStatus(kind, seat.birthDate, grading.position, &draw),
            plan: plan(calling, unit))
    }

    private func drawKind(
        _ birthDate: CalendarDate, _ draw: inout SampleDraw
    ) -> EmploymentKind {
        let kind = Self.kinds[draw.weighted(Self.kindShares)]
        let age = birthDate.completedYears(until: day)
        switch kind {
        case .permanent where age < 25: return .contract
        case .probationary where age > 35: return .permanent
        default: return kind
        }
    }

    private func drawCalling(
        _ seat: SampleLayout.Seat, _ kind: EmploymentKind, _ draw: inout SampleDraw
    ) -> (unit: Int, calling: SampleCalling) {
        if seat.local < organisation.units.count {
            return (seat.local, headCalling(organisation.units[seat.local], &draw))
        }
        let functional = kind == .contractPartTime ? 450 : 815
        guard draw.chance(functional) else {
            let post = SampleStaffPost.all[draw.weighted(SampleStaffPost.weights)]
            return (drawStaffUnit(&draw), .staff(post))
        }
        switch draw.weighted(Self.branchShares) {
        case 0:
            let unit = organisation.schools.lowerBound + draw.below(organisation.schools.count)
            return (unit, .functional(.teacher, isHead: false))
        case 1:
            let centres = organisation.healthCentres
            let place = draw.weighted(SampleFamily.healthShares)
            let family = SampleFamily.healthFamilies[place]
            return (
                centres.lowerBound + draw.below(centres.count),
                .functional(family, isHead: false)
            )
        default:
            let unit = draw.below(organisation.officeCount)
            let family = draw.pick(organisation.units[unit].families) ?? .policy
            return (unit, .functional(family, isHead: false))
        }
    }

    private func headCalling(
        _ unit: SampleUnit, _ draw: inout SampleDraw
    ) -> SampleCalling {
        if let post = unit.headPosition { return .head(post) }
        let family: SampleFamily = unit.branch == .school ? .teacher : .doctor
        return .functional(family, isHead: true)
    }

    /// Mostly offices; one in five keeps the office of a school or centre.
    private func drawStaffUnit(_ draw: inout SampleDraw) -> Int {
        if draw.chance(200) {
            let others = organisation.units.count - organisation.officeCount
            return organisation.officeCount + draw.below(others)
        }
        return draw.below(organisation.officeCount)
    }

    private func women(_ calling: SampleCalling) -> Int {
        switch calling {
        case .head: 380
        case .functional(let family, _): family.women
        case .staff: 400
        }
    }

    private func plan(_ calling: SampleCalling, _ unit: Int) -> SamplePlan.Kind {
        switch calling {
        case .functional(let family, let isHead):
            return isHead
                ? (family.branch == .school ? .schoolLeading : .centreLeading)
                : family.plan
        case .staff(let post):
            let isOffice = (post.diplomas.first?.level ?? .sd) >= .d3
            return isOffice ? .administration : .service
        case .head(let post):
            if organisation.units[unit].ancestors.isEmpty {
                return post.kind == .executivePratama ? .agencyLeading : .districtLeading
            }
            return post.kind == .supervisor && post.title == "Lurah"
                ? .districtLeading : .supervising
        }
    }

    private static func number(
        _ seat: SampleLayout.Seat, _ kind: EmploymentKind, _ appointed: CalendarDate, _ sex: Sex
    ) -> EmployeeNumber {
        let layout: EmployeeNumber.Kind =
            kind.isContract
            ? .contract(year: appointed.year, contractCode: 21)
            : .permanent(appointedFrom: appointed)
        return EmployeeNumber(
            uncheckedBirthDate: seat.birthDate, kind: layout, sex: sex, serial: seat.serial)
    }

    /// Completed months.
    static func months(from start: CalendarDate, to end: CalendarDate) -> Int {
        let months = (end.year - start.year) * 12 + end.month - start.month
        return max(0, months - (end.day < start.day ? 1 : 0))
    }
}

extension SamplePopulation {
    private func drawAppointment(
        _ kind: EmploymentKind, _ birthDate: CalendarDate, _ draw: inout SampleDraw
    ) -> CalendarDate {
        switch kind {
        case .permanent:
            let age = 22 + min(draw.below(11), draw.below(11))
            let month = Self.appointmentMonths[draw.below(4)]
            let drawn = CalendarDate(year: birthDate.year + age + 1, month: month, day: 1)
            let latest = day.adding(months: -13 - draw.below(24)).firstOfMonth
            return min(drawn ?? latest, latest)
        case .probationary:
            return day.adding(months: -1 - draw.below(10)).firstOfMonth
        case .contract:
            let year = day.year - 1 - draw.weighted(Self.contractYearShares)
            let month = Self.contractMonths[draw.below(5)]
            let held = max(year, birthDate.year + 20)
            let drawn = CalendarDate(year: held, month: month, day: 1)
            return min(drawn ?? day, day.adding(months: -1).firstOfMonth)
        case .contractPartTime:
            let year = draw.chance(800) ? day.year - 1 : day.year
            let month = year == day.year ? 2 : 10
            let drawn = CalendarDate(year: year, month: month, day: 1) ?? day
            return min(drawn, day.firstOfMonth)
        }
    }

    private func graduationYear(
        _ birthDate: CalendarDate, _ level: EducationLevel, _ draw: inout SampleDraw
    ) -> Int {
        let age =
            switch level {
            case .sd: 13
            case .sltp, .sltpVocational: 16
            case .slta, .sltaVocational, .sltaTeaching: 19
            case .d1, .d2, .d3: 21
            case .d4, .s1, .profession: 22
            case .s2, .specialist: 29 + draw.below(8)
            case .subspecialist, .s3: 35 + draw.below(8)
            }
        return min(birthDate.year + age + draw.below(2), day.year)
    }

    /// The first of April or October on or before a day in the last four
    /// years, not before the appointment.
    private func drawRankDay(
        _ appointed: CalendarDate, _ kind: EmploymentKind, _ draw: inout SampleDraw
    ) -> CalendarDate {
        guard kind == .permanent else { return appointed }
        let drawn = day.adding(months: -draw.below(46))
        let month = drawn.month >= 10 ? 10 : drawn.month >= 4 ? 4 : -2
        let first = drawn.firstOfMonth.adding(months: month - drawn.month)
        return max(first, appointed)
    }

    private func drawStatus(
        _ kind: EmploymentKind, _ birthDate: CalendarDate, _ position: Position,
        _ draw: inout SampleDraw
    ) -> EmploymentStatus {
        if kind.isContract { return draw.chance(6) ? .inactive : kind.usualStatus }
        guard kind == .permanent else { return .active }
        let retires = RetirementRule.retiresOn(birthDate: birthDate, age: position.retirementAge)
        if retires <= day.adding(years: 1), draw.chance(400) { return .preRetirement }
        let age = birthDate.completedYears(until: day)
        if position.kind.group != .managerial, age < 45, draw.chance(28) { return .studyLeave }
        switch draw.below(1000) {
        case 0..<6: return .unpaidLeave
        case 6..<9: return .suspended
        case 9..<14: return .underDiscipline
        case 14..<16: return .inactive
        case 16..<18: return .dismissed
        default: return .active
        }
    }
}
