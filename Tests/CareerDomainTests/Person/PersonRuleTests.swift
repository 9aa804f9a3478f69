import CareerDomain
import Testing

@Suite struct PersonRuleTests {
    private static let today = CalendarDate(daysSinceEpoch: 20_758)

    private func record(
        _ change: (inout PersonRecord) throws -> Void = { _ in }
    ) throws -> PersonRecord {
        var record = PersonRecord(
            employeeNumber: try EmployeeNumber("198609262015051001"),
            name: PersonName(name: "Budi"), employmentKind: .permanent,
            birthDate: try day("1986-09-26"), sex: .man, nationalID: "1271012609860001",
            appointedFrom: try day("2015-05-01"))
        try change(&record)
        return record
    }

    private func rules(
        known: KnownDuplicates = .none, _ change: (inout PersonRecord) throws -> Void
    ) throws -> [PersonFinding] {
        PersonRule.findings(for: try record(change), on: Self.today, known: known)
    }

    @Test func `a sound record has no findings`() throws {
        #expect(try rules { _ in }.isEmpty)
    }

    @Test func `contradictions of number and record are found with both values`() throws {
        let birth = try day("1986-09-26")
        #expect(
            try rules { $0.birthDate = try day("1986-09-27") } == [
                PersonFinding(.birthDateDiffers(inNumber: birth), .warning, in: .birthDate),
                PersonFinding(
                    .nationalIDBirthDateDiffers(written: birth), .warning, in: .nationalID),
            ])
        #expect(
            try rules { $0.sex = .woman } == [
                PersonFinding(.sexDiffers(inNumber: .man), .warning, in: .sex),
                PersonFinding(.nationalIDSexDiffers(written: .man), .warning, in: .nationalID),
            ])
        #expect(
            try rules { $0.employmentKind = .contractPartTime } == [
                PersonFinding(
                    .kindContradictsNumber(isContractNumber: false), .error, in: .kind)
            ])
        let month = try day("2015-05-01")
        #expect(
            try rules { $0.appointedFrom = try day("2015-06-01") } == [
                PersonFinding(.appointmentDiffers(inNumber: month), .warning, in: .appointedFrom)
            ])
    }

    @Test func `duplicates are an error for the number and a warning for the NIK`() throws {
        let known = KnownDuplicates(sameNumber: PersonID(7), sameNationalID: [PersonID(8)])
        #expect(
            try rules(known: known) { _ in } == [
                PersonFinding(.numberTaken(by: PersonID(7)), .error, in: .employeeNumber),
                PersonFinding(.nationalIDTaken(by: [PersonID(8)]), .warning, in: .nationalID),
            ])
    }

    @Test func `ages and days that cannot be are found`() throws {
        let young = try rules {
            $0.employeeNumber = try EmployeeNumber("200001012017051001")
            $0.birthDate = try day("2000-01-01")
            $0.nationalID = ""
            $0.appointedFrom = try day("2017-05-01")
        }
        #expect(young.map(\.rule) == [.appointedUnderAge(years: 17)])
        let old = try rules {
            $0.employeeNumber = try EmployeeNumber("195001011975051001")
            $0.birthDate = try day("1950-01-01")
            $0.nationalID = ""
            $0.appointedFrom = try day("1975-05-01")
        }
        #expect(old.map(\.rule) == [.pastWorkingAge(years: 76)])
        let retired = try rules {
            $0.employeeNumber = try EmployeeNumber("195001011975051001")
            $0.birthDate = try day("1950-01-01")
            $0.nationalID = ""
            $0.appointedFrom = try day("1975-05-01")
            $0.status = .retired
        }
        #expect(retired.isEmpty)
        let ahead = try day("2027-01-01")
        let future = try rules {
            $0.rankFrom = ahead
            $0.positionFrom = ahead
            $0.education = Education(level: .s1, graduationYear: 2030)
        }
        #expect(
            future.map(\.rule) == [
                .inFuture(ahead), .inFuture(ahead), .graduationImplausible(year: 2030),
            ])
        #expect(future.map(\.field) == [.rankFrom, .positionFrom, .graduationYear])
    }

    @Test func `everything is found at once, in the order of the form`() throws {
        let ninth = try #require(Golongan(ladder: .contract, step: 9))
        let found = try rules {
            $0.name.name = "  "
            $0.sex = .woman
            $0.nationalID = "12"
            $0.appointedFrom = try day("2030-01-01")
            $0.rank = RankHolding(golongan: ninth)
        }
        #expect(
            found.map(\.field) == [
                .name, .sex, .nationalID, .appointedFrom, .appointedFrom, .golongan,
            ])
        #expect(
            found.filter { $0.severity == .error }.map(\.rule) == [
                .missing, .golonganContradictsKind(ninth),
            ])
    }

    @Test func `a PPPK's year of appointment is that of the number`() throws {
        let found = try rules {
            $0.employeeNumber = try EmployeeNumber("199312282025212001")
            $0.employmentKind = .contract
            $0.birthDate = try day("1993-12-28")
            $0.sex = .woman
            $0.nationalID = ""
            $0.appointedFrom = try day("2024-03-01")
        }
        #expect(found.map(\.rule) == [.appointmentYearDiffers(inNumber: 2025)])
    }

    @Test(arguments: ["1271013213860001", "1271010000860001", "1271017513860001"])
    func `a NIK with an impossible day or month is a warning`(nationalID: String) throws {
        let found = try rules { $0.nationalID = nationalID }
        #expect(
            found.contains(PersonFinding(.nationalIDImpossibleDate, .warning, in: .nationalID)))
    }

    @Test func `without a stated day the number tells when a PNS was appointed`() throws {
        let young = try rules {
            $0.employeeNumber = try EmployeeNumber("200001012017051001")
            $0.birthDate = try day("2000-01-01")
            $0.nationalID = ""
            $0.appointedFrom = nil
        }
        #expect(young.map(\.rule) == [.appointedUnderAge(years: 17)])
        let ahead = try rules {
            $0.employeeNumber = try EmployeeNumber("198609262031051001")
            $0.appointedFrom = nil
        }
        #expect(ahead.map(\.rule) == [.inFuture(try day("2031-05-01"))])
    }

    @Test func `without a stated day the number tells the year of a PPPK`() throws {
        func contract(_ number: String, born: String) throws -> [PersonFinding.Rule] {
            try rules {
                $0.employeeNumber = try EmployeeNumber(number)
                $0.employmentKind = .contract
                $0.birthDate = try day(born)
                $0.nationalID = ""
                $0.appointedFrom = nil
            }.map(\.rule)
        }
        // Eighteen in the course of the year: may have been old enough.
        #expect(try contract("200612312024211001", born: "2006-12-31").isEmpty)
        #expect(
            try contract("200701012024211001", born: "2007-01-01") == [
                .appointedUnderAge(years: 17)
            ])
        #expect(
            try contract("198001012031211001", born: "1980-01-01") == [
                .inFuture(try day("2031-01-01"))
            ])
    }
}
