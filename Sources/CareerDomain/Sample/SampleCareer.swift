/// What a made-up person is, before names and addresses.
struct SampleCareer {
    var institution: Int
    /// Index of the unit in the plan.
    var unit: Int
    /// First index of the institution: there sits the head of unit 0.
    var start: Int
    var isHead: Bool
    var kind: EmploymentKind
    var sex: Sex
    var birthDate: CalendarDate
    var number: EmployeeNumber
    var appointedFrom: CalendarDate
    var serviceMonths: Int
    var level: EducationLevel
    var field: String
    var frontTitle: String
    var backTitle: String
    var graduationYear: Int
    var golongan: Golongan
    var rankFrom: CalendarDate
    var position: Position
    var positionFrom: CalendarDate
    var status: EmploymentStatus
    var plan: SamplePlan.Kind
}

/// What a seat is filled with: a functional family, a *pelaksana* post or the
/// structural post of a head.
enum SampleCalling {
    case head(Position)
    case functional(SampleFamily, isHead: Bool)
    case staff(SampleStaffPost)
}
