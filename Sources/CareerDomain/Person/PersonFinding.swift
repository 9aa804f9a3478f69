/// One thing that is wrong, or looks wrong, with a person as stated.
public struct PersonFinding: Hashable, Sendable {
    public enum Severity: String, CaseIterable, Sendable {
        /// Cannot be kept like this.
        case error
        /// Can be kept; a human should look.
        case warning
    }

    /// The rule that was broken, with the values that broke it.
    public enum Rule: Hashable, Sendable {
        /// A field that must not be empty is.
        case missing
        case badNumber(EmployeeNumber.Fault)
        /// No date of the calendar, or not written as one.
        case notADate(String)
        case notAYear(String)
        /// Longer than what is kept, in Unicode scalars.
        case tooLong(limit: Int)
        /// None of the field's choices.
        case notAChoice(String)
        /// No grade of the ladder that the kind of employment has.
        case notAGolongan(String, ladder: Golongan.Ladder)
        /// No unit of this name, or more than one.
        case unknownUnit(String)
        case emailMalformed(String)
        case phoneMalformed(String)
        /// NIK is not 16 digits.
        case nationalIDMalformed(digits: Int)
        /// The NIK's day and month are none of the calendar.
        case nationalIDImpossibleDate
        case nationalIDBirthDateDiffers(written: CalendarDate)
        case nationalIDSexDiffers(written: Sex)
        case birthDateDiffers(inNumber: CalendarDate)
        case sexDiffers(inNumber: Sex)
        case appointmentDiffers(inNumber: CalendarDate)
        case appointmentYearDiffers(inNumber: Int)
        /// A PNS number for a PPPK, or the reverse.
        case kindContradictsNumber(isContractNumber: Bool)
        /// A grade of the other ladder than that of the kind of employment.
        case golonganContradictsKind(Golongan)
        case numberTaken(by: PersonID)
        case nationalIDTaken(by: [PersonID])
        /// Completed years at first appointment, under 18.
        case appointedUnderAge(years: Int)
        case inFuture(CalendarDate)
        /// Completed years, over 70 and still serving.
        case pastWorkingAge(years: Int)
        /// The year of graduation lies before the sixth birthday or ahead.
        case graduationImplausible(year: Int)
        /// A new value from the very day from which the recorded one holds.
        case sameDayAsRecorded
        /// A recorded value cannot be emptied, only declared wrong.
        case cannotBeCleared
    }

    public var rule: Rule
    public var severity: Severity
    public var field: PersonFormField

    public init(_ rule: Rule, _ severity: Severity, in field: PersonFormField) {
        self.rule = rule
        self.severity = severity
        self.field = field
    }
}

/// What the store knows of others with the same numbers.
public struct KnownDuplicates: Hashable, Sendable {
    /// Another person with this employee number.
    public var sameNumber: PersonID?
    /// Other people with this NIK.
    public var sameNationalID: [PersonID]

    public init(sameNumber: PersonID? = nil, sameNationalID: [PersonID] = []) {
        self.sameNumber = sameNumber
        self.sameNationalID = sameNationalID
    }

    /// Nobody else has either.
    public static let none = KnownDuplicates()
}
