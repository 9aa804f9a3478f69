/// What is known of a person while some fields may still be unreadable; the
/// rules run on it, so that one bad field does not hide the faults of others.
struct PersonFacts {
    var number: EmployeeNumber?
    var kind: EmploymentKind?
    var name: String?
    var birthDate: CalendarDate?
    var sex: Sex?
    var nationalID: String
    var appointedFrom: CalendarDate?
    var status: EmploymentStatus?
    var golongan: Golongan?
    var rankFrom: CalendarDate?
    var positionFrom: CalendarDate?
    var graduationYear: Int?

    init(_ record: PersonRecord) {
        number = record.employeeNumber
        kind = record.employmentKind
        name = record.name.name
        birthDate = record.birthDate
        sex = record.sex
        nationalID = record.nationalID
        appointedFrom = record.appointedFrom
        status = record.status
        golongan = record.rank?.golongan
        rankFrom = record.rankFrom
        positionFrom = record.positionFrom
        graduationYear = record.education?.graduationYear
    }

    init(nationalID: String) {
        self.nationalID = nationalID
    }
}
