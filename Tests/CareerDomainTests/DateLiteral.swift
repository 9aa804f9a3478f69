import CareerDomain
import Testing

/// A day written as `yyyy-mm-dd`; the test stops when it is none.
func day(_ iso: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: iso))
}

func quarter(_ year: Int, _ number: Int) throws -> Quarter {
    try #require(Quarter(year: year, number: number))
}
