import CareerDomain

/// What is wrong with one record of an imported file, or with the file when
/// `record` is 0. Texts are made from it elsewhere.
public struct ImportProblem: Hashable, Sendable {
    public enum Severity: String, Sendable {
        /// The record is refused.
        case error
        /// The record is taken, with this remark.
        case warning
    }

    /// Stable words for machines.
    public enum Code: String, CaseIterable, Sendable {
        // The record's shape.
        case unclosedQuote = "unclosed_quote"
        case recordTooLong = "record_too_long"
        /// `detail` is the number of fields expected.
        case tooManyFields = "too_many_fields"
        case tooFewFields = "too_few_fields"
        /// Fields left out at the record's end.
        case shortRecord = "short_record"
        case controlCharacters = "control_characters"
        /// `detail` is the longest that is kept.
        case textTooLong = "text_too_long"
        case damagedCharacters = "damaged_characters"
        // The file's headings.
        case columnMissing = "column_missing"
        case columnRepeated = "column_repeated"
        // Identity.
        case nameMissing = "name_missing"
        case numberMissing = "number_missing"
        /// `detail` is the number of digits found.
        case numberLength = "number_length"
        case numberScientific = "number_scientific"
        case numberNotDigits = "number_not_digits"
        case numberBirthDate = "number_birth_date"
        case numberAppointment = "number_appointment"
        case numberSex = "number_sex"
        case numberSerial = "number_serial"
        case numberTaken = "number_taken"
        /// The importing admin's own record, or a declared relative's.
        case ownRecord = "own_record"
        /// A PPPK with the number of a PNS, or the reverse.
        case kindContradictsNumber = "kind_contradicts_number"
        case kindUnreadable = "kind_unreadable"
        // Single values.
        case dateUnreadable = "date_unreadable"
        case sexUnreadable = "sex_unreadable"
        case statusUnreadable = "status_unreadable"
        /// Taken as the nearest that is known, whose code `detail` is.
        case statusUncertain = "status_uncertain"
        case golonganUnreadable = "golongan_unreadable"
        case echelonUnreadable = "echelon_unreadable"
        case educationUnreadable = "education_unreadable"
        case quantityUnreadable = "quantity_unreadable"
        // Values that contradict each other; `detail` is the other value.
        case birthDateDiffers = "birth_date_differs"
        case sexDiffers = "sex_differs"
        case appointmentDiffers = "appointment_differs"
        case nationalIDLength = "national_id_length"
        case nationalIDDiffers = "national_id_differs"
        case appointedUnderAge = "appointed_under_age"
        case dateInFuture = "date_in_future"
        case pastWorkingAge = "past_working_age"
        case graduationImplausible = "graduation_implausible"
        case otherDoubt = "other_doubt"
        // What the database says already.
        /// A rank or post that was corrected since.
        case correctedBefore = "corrected_before"
        /// A rank or post from before the one in force.
        case olderThanStored = "older_than_stored"
        // Assessments.
        case personUnknown = "person_unknown"
        case competencyMissing = "competency_missing"
        case competencyUnknown = "competency_unknown"
        case levelImpossible = "level_impossible"
        case assessmentDateMissing = "assessment_date_missing"
        case sourceUnknown = "source_unknown"
        case validityBeforeAssessment = "validity_before_assessment"
        case assessmentDateUnreadable = "assessment_date_unreadable"
        /// `detail` is the level that is stored.
        case levelContradicts = "level_contradicts"
    }

    public var code: Code
    public var severity: Severity
    /// The record's number: 1 is the first behind the heading; 0 is the file.
    public var record: Int
    /// The line of the file on which the record begins.
    public var line: Int
    /// The heading of the column as this program writes it; empty where the
    /// whole record is meant.
    public var column: String
    /// The cell's text, shortened to 60 characters.
    public var value: String
    /// A second value that the code explains; empty where none is needed.
    public var detail: String

    public init(
        _ code: Code, _ severity: Severity, record: Int = 0, line: Int = 0,
        column: String = "", value: String = "", detail: String = ""
    ) {
        self.code = code
        self.severity = severity
        self.record = record
        self.line = line
        self.column = column
        self.value = value.count > 60 ? String(value.prefix(59)) + "…" : value
        self.detail = detail
    }
}

extension ImportProblem.Code {
    init(_ fault: EmployeeNumber.Fault) {
        self =
            switch fault {
            case .notEighteenDigits: .numberLength
            case .scientificNotation: .numberScientific
            case .notDigits: .numberNotDigits
            case .impossibleBirthDate: .numberBirthDate
            case .impossibleAppointment: .numberAppointment
            case .impossibleSex: .numberSex
            case .serialZero: .numberSerial
            }
    }
}
