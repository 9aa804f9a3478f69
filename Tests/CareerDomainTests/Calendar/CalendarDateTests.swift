import CareerDomain
import Testing

@Suite struct CalendarDateTests {
    @Test func `every day of 1900 to 2100 goes through day numbers and texts and back`() throws {
        let first = try day("1900-01-01").daysSinceEpoch
        let last = try day("2100-12-31").daysSinceEpoch
        var before = CalendarDate(daysSinceEpoch: first - 1)
        for number in first...last {
            let date = CalendarDate(daysSinceEpoch: number)
            #expect(date.daysSinceEpoch == number)
            #expect(before < date)
            #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
            #expect(CalendarDate(iso: date.iso) == date)
            #expect(CalendarDate(written: date.written) == date)
            before = date
        }
        #expect(last - first + 1 == 73_414)
    }

    @Test(arguments: [
        ("26-09-1986", "1986-09-26"), ("26/9/1986", "1986-09-26"), ("6.9.1986", "1986-09-06"),
        ("1986-09-26", "1986-09-26"), ("1986-09-26T00:00:00", "1986-09-26"),
        ("26-09-1986 00:00:00", "1986-09-26"), ("  26-09-1986 ", "1986-09-26"),
        ("29-02-2024", "2024-02-29"),
    ])
    func `a date is read as people and SIASN write it`(text: String, iso: String) {
        #expect(CalendarDate(written: text)?.iso == iso)
    }

    @Test(arguments: [
        "", " ", "null", "29-02-2023", "31-04-2020", "00-01-2020", "01-13-2020", "26-09-86",
        "26-09/1986", "26--09-1986", "1986", "26-09-19866", "-26-09-1986", "２6-09-1986",
        "26-09-1986-1", "a6-09-1986", "0000-01-01",
    ])
    func `what is no date is refused`(text: String) {
        #expect(CalendarDate(written: text) == nil)
    }

    @Test(arguments: ["26-09-1986", "1986-9-26", "1986/09/26", "1986-09-26 ", "1986-09-26T00"])
    func `the stored form is strict`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
        ("2024-03-31", -1, "2024-02-29"), ("2024-12-31", 2, "2025-02-28"),
        ("2024-02-29", 12, "2025-02-28"), ("2026-05-15", -5, "2025-12-15"),
    ])
    func `months end where the month is too short`(
        from: String, months: Int, to: String
    ) throws {
        #expect(try day(from).adding(months: months) == day(to))
    }

    @Test func `steps beyond the calendar are held, not trapped`() throws {
        let date = try day("2026-01-01")
        #expect(date.adding(days: .max).iso == "9999-12-31")
        #expect(date.adding(days: .min).iso == "0001-01-01")
        #expect(date.adding(months: .max).year == 9999)
        #expect(date.adding(years: .min).year == 1)
    }

    @Test(arguments: [
        ("1986-09-26", "2026-09-25", 39), ("1986-09-26", "2026-09-26", 40),
        ("2000-02-29", "2025-02-28", 24), ("2000-02-29", "2025-03-01", 25),
        ("2026-01-02", "2026-01-01", -1),
    ])
    func `completed years turn on the birthday`(
        from: String, to: String, years: Int
    ) throws {
        #expect(try day(from).completedYears(until: day(to)) == years)
    }
}

@Suite struct QuarterTests {
    @Test func `quarters follow one another across years`() throws {
        let last = try quarter(2025, 4)
        #expect(last.advanced(by: 1) == (try quarter(2026, 1)))
        #expect(last.advanced(by: -4) == (try quarter(2024, 4)))
        #expect(last.advanced(by: .max).year == 9999)
        #expect(last.advanced(by: .min).year == 1)
        #expect(last < last.advanced(by: 1))
    }

    @Test func `every day lies between the ends of its quarter`() throws {
        for number in try day("2023-01-01").daysSinceEpoch...day("2026-12-31").daysSinceEpoch {
            let date = CalendarDate(daysSinceEpoch: number)
            let quarter = Quarter(containing: date)
            #expect(quarter.firstDay <= date && date <= quarter.lastDay)
        }
    }

    @Test(arguments: [(2025, 0), (2025, 5), (0, 1), (10_000, 1)])
    func `there is no such quarter`(year: Int, number: Int) {
        #expect(Quarter(year: year, number: number) == nil)
    }

    @Test(arguments: [
        ("2026-04-01", 2026, 1), ("2026-04-14", 2026, 1), ("2026-04-15", 2026, 2),
        ("2026-01-10", 2025, 4), ("2026-06-30", 2026, 2),
    ])
    func `the quarter before stays under appraisal for the days of grace`(
        date: String, year: Int, number: Int
    ) throws {
        #expect(try Quarter.underAppraisal(on: day(date)) == quarter(year, number))
    }
}

@Suite struct MomentTests {
    @Test(arguments: [
        (0, "1970-01-01", "07:00"), (-1, "1970-01-01", "06:59"),
        (-25_201, "1969-12-31", "23:59"), (61_199, "1970-01-01", "23:59"),
        (61_200, "1970-01-02", "00:00"), (1_795_320_000, "2026-11-22", "11:00"),
    ])
    func `a moment is told in western time`(
        seconds: Int64, date: String, clock: String
    ) {
        let moment = Moment(secondsSinceEpoch: seconds)
        #expect(moment.local(in: .wib).date.iso == date)
        #expect(moment.clockTime(in: .wib) == clock)
    }

    @Test func `moments beyond the calendar are held, not trapped`() {
        #expect(Moment(secondsSinceEpoch: .max).local(in: .wit).date.year == 9999)
        #expect(Moment(secondsSinceEpoch: .min).local(in: .wita).date.year == 1)
    }
}
