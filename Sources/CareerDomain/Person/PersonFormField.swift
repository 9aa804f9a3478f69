/// The fields of the person form, in its order. The raw value is the stored
/// key of a draft field.
public enum PersonFormField: String, CaseIterable, Sendable {
    case employeeNumber, kind, frontTitle, name, backTitle
    case birthDate, birthPlace, sex, nationalID
    case phone, email, address
    case appointedFrom, status
    case golongan, rankFrom, rankDecree
    case positionTitle, positionKind, echelon, positionFrom
    case unit
    case educationLevel, educationField, graduationYear
}
