/// What stands in place of a person whose record was erased at the end of its
/// retention (UU 27/2022 art. 42–45).
///
/// Erased are name, numbers, birth, contact, diplomas, assessments, drafts,
/// relatives, secrets, and the words of the trail that concern him. Appraisals
/// are destroyed whole, signed ones too: a signed document never changes, so it
/// is there as it was signed or not at all. What stays is nobody's any more:
/// the dated rows of ranks, posts, units and status, which decide who led a
/// unit on a day, and the rows of the trail without their words. Documents of
/// others in which he is named as assessor have a retention of their own.
public enum ErasedPerson {
    public static let name = PersonName(name: "Data dihapus")
    /// No birth date of anybody; the number's first eight digits say the same.
    public static let birthDate = CalendarDate(daysSinceEpoch: -719_162)

    /// Eighteen digits that nobody bears: of a birth in the year 1, told apart
    /// by the person's key.
    public static func number(of person: PersonID) -> EmployeeNumber? {
        let key = max(0, person.rawValue)
        let (serial, rest) = (key % 999 + 1, key / 999)
        let (year, month) = (rest % 9_999 + 1, rest / 9_999 % 12 + 1)
        func digits(_ number: Int64, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        }
        return try? EmployeeNumber(
            "00010101" + digits(year, 4) + digits(month, 2) + "1" + digits(serial, 3))
    }
}
