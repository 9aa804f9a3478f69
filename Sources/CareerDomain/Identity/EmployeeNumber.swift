/// The 18-digit number of a civil servant: NIP of a PNS or NI PPPK.
///
/// NIP: birth date (8), month of appointment as CPNS (6), sex (1), serial (3);
/// Perka BKN 22/2007 and 43/2007. NI PPPK has the year of appointment and a
/// two-digit contract code from 21 up in place of the month. No check digit.
public struct EmployeeNumber: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A PNS: appointed as CPNS on the first of this month.
        case permanent(appointedFrom: CalendarDate)
        /// A PPPK: year of the first contract and code of the contract.
        case contract(year: Int, contractCode: Int)
    }

    /// Why a text is no employee number.
    public enum Fault: Error, Hashable, Sendable {
        case notEighteenDigits(count: Int)
        /// A spreadsheet has turned the number into `1.98609E+17`.
        case scientificNotation
        case notDigits
        case impossibleBirthDate
        /// Digits 13–14 are neither a month nor a contract code from 21 up.
        case impossibleAppointment(code: Int)
        case impossibleSex(Int)
        case serialZero
    }

    /// 18 digits without blanks.
    public let digits: String
    public let birthDate: CalendarDate
    public let kind: Kind
    public let sex: Sex
    /// 1 to 999.
    public let serial: Int

    /// Reads a number; blanks, dots, dashes and a leading apostrophe (SIASN)
    /// are accepted.
    public init(_ text: String) throws(Fault) {
        let cleaned = Self.withoutMarks(text)
        if let exponent = cleaned.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }), exponent > 0,
            cleaned[..<exponent].allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C })
        {
            throw .scientificNotation
        }
        guard cleaned.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .notDigits }
        guard cleaned.count == 18 else { throw .notEighteenDigits(count: cleaned.count) }
        let digits = cleaned.map { Int($0) - 0x30 }
        func number(_ range: Range<Int>) -> Int {
            digits[range].reduce(0) { $0 * 10 + $1 }
        }
        guard
            let birthDate = CalendarDate(
                year: number(0..<4), month: number(4..<6), day: number(6..<8))
        else { throw .impossibleBirthDate }
        self.kind = try Self.kind(year: number(8..<12), code: number(12..<14))
        guard let sex = Sex(digit: digits[14]) else { throw .impossibleSex(digits[14]) }
        guard number(15..<18) > 0 else { throw .serialZero }
        self.digits = String(decoding: cleaned, as: UTF8.self)
        self.birthDate = birthDate
        self.sex = sex
        self.serial = number(15..<18)
    }

    /// The text's bytes without blanks, dots, dashes and apostrophes.
    private static func withoutMarks(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(18)
        var isNoBreakSpace = false
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x2E, 0x2D, 0x27, 0x09, 0xC2: break
            case 0xA0 where isNoBreakSpace: break
            default: bytes.append(byte)
            }
            isNoBreakSpace = byte == 0xC2
        }
        return bytes
    }

    private static func kind(year: Int, code: Int) throws(Fault) -> Kind {
        if let month = CalendarDate(year: year, month: code, day: 1) {
            return .permanent(appointedFrom: month)
        }
        guard code >= 21, year > 0 else { throw .impossibleAppointment(code: code) }
        return .contract(year: year, contractCode: code)
    }

    /// Puts a number together from its parts; nil when a serial is not 1…999 or
    /// an appointment does not fit the layout.
    public init?(birthDate: CalendarDate, kind: Kind, sex: Sex, serial: Int) {
        let isSound: Bool =
            switch kind {
            case .permanent: true
            case .contract(let year, let code):
                (1...9999).contains(year) && (21...99).contains(code)
            }
        guard isSound, (1...999).contains(serial) else { return nil }
        self.init(uncheckedBirthDate: birthDate, kind: kind, sex: sex, serial: serial)
    }

    /// As above, for parts that are known to fit.
    init(uncheckedBirthDate birthDate: CalendarDate, kind: Kind, sex: Sex, serial: Int) {
        let appointment: (year: Int, code: Int)
        switch kind {
        case .permanent(let month):
            self.kind = .permanent(appointedFrom: month.firstOfMonth)
            appointment = (month.year, month.month)
        case .contract(let year, let code):
            self.kind = kind
            appointment = (year, code)
        }
        self.birthDate = birthDate
        self.sex = sex
        self.serial = serial
        digits = String(unsafeUninitializedCapacity: 18) { text in
            CalendarDate.write(birthDate.year, to: text, at: 0, width: 4)
            CalendarDate.write(birthDate.month, to: text, at: 4, width: 2)
            CalendarDate.write(birthDate.day, to: text, at: 6, width: 2)
            CalendarDate.write(appointment.year, to: text, at: 8, width: 4)
            CalendarDate.write(appointment.code, to: text, at: 12, width: 2)
            CalendarDate.write(sex.rawValue, to: text, at: 14, width: 1)
            CalendarDate.write(serial, to: text, at: 15, width: 3)
            return 18
        }
    }

    /// Whether this is a NI PPPK.
    public var isContract: Bool {
        if case .contract = kind { true } else { false }
    }

    /// `19860926 201505 1 001`, the grouping people read it in.
    public var grouped: String { Self.grouped(digits) }

    /// Groups the first digits of a number 8-6-1-3, also of an unfinished one.
    public static func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index == 8 || index == 14 || index == 15 { result.append(" ") }
            result.append(digit)
        }
        return result
    }
}

/// Sex as the registers know it.
public enum Sex: Int, CaseIterable, Sendable {
    case man = 1
    case woman = 2

    init?(digit: Int) { self.init(rawValue: digit) }

    /// Reads the spellings of SIASN and of people: `M`, `F`, `L`, `P`,
    /// `Laki-laki`, `Perempuan`, `Pria`, `Wanita`, `1`, `2`.
    public init?(written text: String) {
        switch text.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "m", "l", "lk", "lakilaki", "pria", "1", "male": self = .man
        case "f", "p", "pr", "perempuan", "wanita", "2", "female": self = .woman
        default: return nil
        }
    }
}
