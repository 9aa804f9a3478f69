/// The person form as text: what stands in every field while it is typed.
///
/// Choices hold their stored code (`PNS`, `1`, `01`, `JF_MUDA`, `II.b`, `40`),
/// a grade its label, days as ``CalendarDate/init(typed:)`` reads them. What the form does not show of the
/// person (SIASN's id, length of service, job class, school) is carried along,
/// so that amending loses nothing.
public struct PersonForm: Hashable, Sendable {
    /// Text per field; a missing one counts as empty.
    public var values: [PersonFormField: String]
    var carried: Carried

    /// What the form does not show.
    struct Carried: Hashable, Sendable {
        /// It is the form of somebody stored.
        var isStored = false
        var foreignID = ""
        var rank: RankHolding?
        var position: Position?
        var positionDecree = Decree()
        var unit: UnitHolding?
        var unitFrom: CalendarDate?
        var unitDecree = Decree()
        var status: EmploymentStatus?
        var statusFrom: CalendarDate?
        var statusDecree = Decree()
        var education: Education?
        var rankFrom: CalendarDate?
        var positionFrom: CalendarDate?
        /// The unit has begun on the very day the form shows.
        var isUnitNew = false
        /// The status that has.
        var newStatus: EmploymentStatus?
        /// Fields of dated rows that have a value, which only a correction
        /// takes away.
        var recorded: Set<PersonFormField> = []
    }

    /// An empty form for a new person.
    public init() {
        values = [:]
        carried = Carried()
    }

    /// The form of a stored person as things stand on a day.
    public init(dossier: Dossier, on day: CalendarDate) {
        let person = dossier.person
        let rank = dossier.ranks.inForce(on: day)
        let post = dossier.posts.inForce(on: day)
        let unit = dossier.units.inForce(on: day)
        let status = dossier.statuses.inForce(on: day)
        let education = dossier.educations.max { $0.level < $1.level }
        carried = Carried(
            isStored: true, foreignID: person.foreignID, rank: rank?.value,
            position: post?.value.position,
            positionDecree: post?.decree ?? Decree(), unit: unit?.value,
            unitFrom: unit?.effectiveFrom, unitDecree: unit?.decree ?? Decree(),
            status: status?.value, statusFrom: status?.effectiveFrom,
            statusDecree: status?.decree ?? Decree(), education: education,
            rankFrom: rank?.effectiveFrom, positionFrom: post?.effectiveFrom)
        carried.isUnitNew = unit?.effectiveFrom == day
        if status?.effectiveFrom == day { carried.newStatus = status?.value }
        values = Self.personal(person)
        values[.status] = status?.value.rawValue
        fill(.statusFrom, .statusDecree, .statusDecreeDate, from: status)
        values[.golongan] = rank?.value.golongan.label
        fill(.rankFrom, .rankDecree, .rankDecreeDate, from: rank)
        values[.positionTitle] = post?.value.position.title
        values[.positionKind] = post?.value.position.kind.rawValue
        values[.echelon] = post?.value.position.echelon?.rawValue
        fill(.positionFrom, .positionDecree, .positionDecreeDate, from: post)
        values[.unit] = unit?.value.name
        fill(.unitFrom, .unitDecree, .unitDecreeDate, from: unit)
        carried.recorded = Self.dated.filter { !text($0).isEmpty }
        values[.educationLevel] = education.map { String($0.level.rawValue) }
        values[.educationField] = education?.field
        values[.graduationYear] = education?.graduationYear.map(String.init)
    }

    /// What stands in dated rows.
    private static let dated: Set<PersonFormField> = [
        .status, .golongan, .rankFrom, .positionTitle, .positionFrom, .unit,
    ]

    private mutating func fill<Value>(
        _ from: PersonFormField, _ number: PersonFormField, _ date: PersonFormField,
        from row: DatedRow<Value>?
    ) {
        values[from] = row?.effectiveFrom?.written
        values[number] = row?.decree.number
        values[date] = row?.decree.date?.written
    }

    private static func personal(_ person: Person) -> [PersonFormField: String] {
        [
            .employeeNumber: person.employeeNumber.digits,
            .kind: person.employmentKind.rawValue,
            .frontTitle: person.name.frontTitle,
            .name: person.name.name,
            .backTitle: person.name.backTitle,
            .birthDate: person.birthDate.written,
            .birthPlace: person.birthPlace,
            .sex: String(person.sex.rawValue),
            .nationalID: person.nationalID,
            .phone: person.contact.phone,
            .email: person.contact.email,
            .address: person.contact.address,
            .appointedFrom: person.appointedFrom?.written ?? "",
        ]
    }

    /// The text of a field without blanks around it.
    func text(_ field: PersonFormField) -> String {
        let text = values[field] ?? ""
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

extension PersonForm {
    /// What a valid number tells about fields that are still empty: kind, sex,
    /// birth date, and for a PNS the month of appointment. A PPPK's number has
    /// only the year of appointment, so none is suggested.
    public var suggestions: [PersonFormField: String] {
        guard let number = try? EmployeeNumber(text(.employeeNumber)) else { return [:] }
        var told: [PersonFormField: String] = [
            .sex: String(number.sex.rawValue),
            .birthDate: number.birthDate.written,
        ]
        switch number.kind {
        case .permanent(let month):
            told[.kind] = EmploymentKind.permanent.rawValue
            told[.appointedFrom] = month.written
        case .contract:
            told[.kind] = EmploymentKind.contract.rawValue
        }
        return told.filter { text($0.key).isEmpty }
    }
}
