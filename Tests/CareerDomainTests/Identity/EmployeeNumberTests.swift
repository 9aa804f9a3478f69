import CareerDomain
import Testing

@Suite struct EmployeeNumberTests {
    @Test func `a NIP tells birth, appointment, sex and serial`() throws {
        let number = try EmployeeNumber("198609262015051001")
        #expect(number.birthDate == (try day("1986-09-26")))
        #expect(number.kind == .permanent(appointedFrom: try day("2015-05-01")))
        #expect(number.sex == .man)
        #expect(number.serial == 1)
        #expect(number.grouped == "19860926 201505 1 001")
        #expect(!number.isContract)
    }

    @Test func `a NI PPPK tells year and contract in place of the month`() throws {
        let number = try EmployeeNumber("199312282025212001")
        #expect(number.birthDate == (try day("1993-12-28")))
        #expect(number.kind == .contract(year: 2025, contractCode: 21))
        #expect(number.sex == .woman)
        #expect(number.isContract)
    }

    @Test(arguments: [
        "19860926 201505 1 001", "19860926.201505.1.001", "'198609262015051001",
        " 19860926-201505-1-001 ", "19860926\u{A0}201505\u{A0}1\u{A0}001",
    ])
    func `marks between the digits do not matter`(text: String) throws {
        #expect(try EmployeeNumber(text).digits == "198609262015051001")
    }

    @Test(arguments: [
        ("198602302015051001", EmployeeNumber.Fault.impossibleBirthDate),
        ("198609262015131001", .impossibleAppointment(code: 13)),
        ("198609262015001001", .impossibleAppointment(code: 0)),
        ("198609262015201001", .impossibleAppointment(code: 20)),
        ("198609260000211001", .impossibleAppointment(code: 21)),
        ("198609262015053001", .impossibleSex(3)),
        ("198609262015051000", .serialZero),
        ("19860926201505100", .notEighteenDigits(count: 17)),
        ("", .notEighteenDigits(count: 0)),
        ("1.98609E+17", .scientificNotation), ("1,98609e+17", .scientificNotation),
        ("1.98609E17", .scientificNotation),
        ("19860926201505100A", .notDigits), ("１98609262015051001", .notDigits),
        ("E", .notDigits), ("null", .notDigits),
    ])
    func `a fault is named`(text: String, fault: EmployeeNumber.Fault) {
        #expect(throws: fault) { try EmployeeNumber(text) }
    }

    @Test func `a number put together from parts reads back the same`() throws {
        let birth = try day("1990-02-28")
        let month = try day("2014-12-15")
        let built = try #require(
            EmployeeNumber(
                birthDate: birth, kind: .permanent(appointedFrom: month), sex: .woman,
                serial: 42))
        #expect(built.digits == "199002282014122042")
        #expect(try EmployeeNumber(built.digits) == built)
        #expect(
            EmployeeNumber(
                birthDate: birth, kind: .contract(year: 2025, contractCode: 12), sex: .man,
                serial: 1) == nil)
        #expect(
            EmployeeNumber(
                birthDate: birth, kind: .contract(year: 2025, contractCode: 21), sex: .man,
                serial: 1000) == nil)
    }

    @Test(arguments: [
        ("M", Sex.man), ("F", .woman), ("L", .man), ("P", .woman), ("Laki-laki", .man),
        ("PEREMPUAN", .woman), ("1", .man), ("2", .woman), (" pria ", .man),
    ])
    func `sex is read as the sources write it`(text: String, sex: Sex) {
        #expect(Sex(written: text) == sex)
    }

    @Test func `an unknown sex is none`() {
        #expect(Sex(written: "") == nil)
        #expect(Sex(written: "X") == nil)
    }
}

@Suite struct NationalIDTests {
    @Test func `a woman's day is forty more`() throws {
        let identity = try #require(NationalID("1271 0152 0371 7298"))
        #expect(identity.sex == .woman)
        #expect(identity.birthDate(inCenturyOf: try day("1971-03-12")) == (try day("1971-03-12")))
    }

    @Test func `the century is the nearer one`() throws {
        let identity = try #require(NationalID("1271010101020001"))
        #expect(identity.birthDate(inCenturyOf: try day("1999-01-01"))?.year == 2002)
        #expect(identity.birthDate(inCenturyOf: try day("1905-01-01"))?.year == 1902)
    }

    @Test(arguments: ["", "127101520371729", "12710152037172981", "127101520371729X"])
    func `anything but sixteen digits is refused`(text: String) {
        #expect(NationalID(text) == nil)
    }
}
