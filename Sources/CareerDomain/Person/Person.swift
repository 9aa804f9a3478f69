/// A civil servant: what identifies and reaches a person. What changes with
/// time (rank, post, unit, status) lies in dated rows of the ``Dossier``.
public struct Person: Hashable, Sendable {
    public var id: PersonID
    /// Rises by one with every change; a write names the version it saw.
    public var version: Int
    /// *PNS ID* of SIASN; empty for people entered here.
    public var foreignID: String
    public var employeeNumber: EmployeeNumber
    public var name: PersonName
    public var employmentKind: EmploymentKind
    public var birthDate: CalendarDate
    public var birthPlace: String
    public var sex: Sex
    /// *NIK*, 16 digits; empty where unknown.
    public var nationalID: String
    public var contact: Contact
    /// First appointment: TMT CPNS, or start of the first contract.
    public var appointedFrom: CalendarDate?

    public init(
        id: PersonID, version: Int = 0, foreignID: String = "", employeeNumber: EmployeeNumber,
        name: PersonName, employmentKind: EmploymentKind, birthDate: CalendarDate,
        birthPlace: String = "", sex: Sex, nationalID: String = "",
        contact: Contact = Contact(), appointedFrom: CalendarDate? = nil
    ) {
        self.id = id
        self.version = version
        self.foreignID = foreignID
        self.employeeNumber = employeeNumber
        self.name = name
        self.employmentKind = employmentKind
        self.birthDate = birthDate
        self.birthPlace = birthPlace
        self.sex = sex
        self.nationalID = nationalID
        self.contact = contact
        self.appointedFrom = appointedFrom
    }
}

/// How NIK, phone, e-mail and address are handed out.
public enum IdentityView: Hashable, Sendable {
    /// With the middle covered: enough to tell two apart, no more.
    case masked
    /// As they are; leaves a trail.
    case revealed
}

extension Person {
    /// With NIK, phone, e-mail and address covered.
    public var masked: Person {
        var person = self
        person.nationalID = Self.mask(nationalID)
        person.contact = Contact(
            phone: Self.mask(contact.phone), email: Self.mask(contact.email),
            address: Self.mask(contact.address))
        return person
    }

    /// A text with all but its end covered.
    public static func mask(_ text: String) -> String {
        guard text.count > 6 else { return String(repeating: "*", count: text.count) }
        return "********" + text.suffix(2)
    }
}

/// How a person is reached.
public struct Contact: Hashable, Sendable {
    public var phone: String
    public var email: String
    public var address: String

    public init(phone: String = "", email: String = "", address: String = "") {
        self.phone = phone
        self.email = email
        self.address = address
    }
}

/// Seat of a person in a unit with a post.
public struct PostHolding: Hashable, Sendable {
    public var position: Position

    public init(position: Position) {
        self.position = position
    }
}

/// A rank held, with the length of service in it (*masa kerja golongan*).
public struct RankHolding: Hashable, Sendable {
    public var golongan: Golongan
    public var serviceYears: Int
    public var serviceMonths: Int

    public init(golongan: Golongan, serviceYears: Int = 0, serviceMonths: Int = 0) {
        self.golongan = golongan
        self.serviceYears = serviceYears
        self.serviceMonths = serviceMonths
    }
}

/// A unit worked in, with its name as it was called when recorded.
public struct UnitHolding: Hashable, Sendable {
    public var unit: OrgUnitID
    public var name: String

    public init(unit: OrgUnitID, name: String) {
        self.unit = unit
        self.name = name
    }
}

/// A diploma: level code of SIASN (`40` = S1), field and year.
public struct Education: Hashable, Sendable {
    public var level: EducationLevel
    public var field: String
    public var school: String
    public var graduationYear: Int?

    public init(
        level: EducationLevel, field: String = "", school: String = "",
        graduationYear: Int? = nil
    ) {
        self.level = level
        self.field = field
        self.school = school
        self.graduationYear = graduationYear
    }
}

/// Education levels with SIASN's codes; a higher code is a higher level.
public enum EducationLevel: Int, CaseIterable, Comparable, Sendable {
    case sd = 5
    case sltp = 10
    case sltpVocational = 12
    case slta = 15
    case sltaVocational = 17
    case sltaTeaching = 18
    case d1 = 20
    case d2 = 25
    case d3 = 30
    case d4 = 35
    case s1 = 40
    case profession = 42
    case s2 = 45
    case specialist = 47
    case subspecialist = 49
    case s3 = 50

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// `S-1`, `D-III`, `SLTA`: a legal term, the same in every language.
    public var label: String {
        switch self {
        case .sd: "SD"
        case .sltp: "SLTP"
        case .sltpVocational: "SLTP Kejuruan"
        case .slta: "SLTA"
        case .sltaVocational: "SLTA Kejuruan"
        case .sltaTeaching: "SLTA Keguruan"
        case .d1: "D-I"
        case .d2: "D-II"
        case .d3: "D-III"
        case .d4: "D-IV"
        case .s1: "S-1"
        case .profession: "Profesi"
        case .s2: "S-2"
        case .specialist: "Spesialis"
        case .subspecialist: "Subspesialis"
        case .s3: "S-3"
        }
    }
}
