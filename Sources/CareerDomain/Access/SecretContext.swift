/// What others know, or can look up, of somebody who chooses a secret. Empty
/// where it is not known.
public struct SecretContext: Hashable, Sendable {
    /// The person's name, with or without titles.
    public var name: String
    /// NIP or NI PPPK, with or without marks between the digits.
    public var employeeNumber: String
    public var birthDate: CalendarDate?
    /// NIK.
    public var nationalID: String
    public var phone: String
    /// What is typed to sign in: the NIP, or the name of a technical account.
    public var accountName: String
    /// Name of the institution, and of the unit where that is known.
    public var institution: String

    public init(
        name: String = "", employeeNumber: String = "", birthDate: CalendarDate? = nil,
        nationalID: String = "", phone: String = "", accountName: String = "",
        institution: String = ""
    ) {
        self.name = name
        self.employeeNumber = employeeNumber
        self.birthDate = birthDate
        self.nationalID = nationalID
        self.phone = phone
        self.accountName = accountName
        self.institution = institution
    }
}
