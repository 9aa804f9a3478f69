/// The fields of the person form, in its order. The raw value is the stored
/// key of a draft field.
public enum PersonFormField: String, CaseIterable, Sendable {
    case employeeNumber, kind, frontTitle, name, backTitle
    case birthDate, birthPlace, sex, nationalID
    case phone, email, address
    case appointedFrom
    case status, statusFrom, statusDecree, statusDecreeDate
    case golongan, rankFrom, rankDecree, rankDecreeDate
    case positionTitle, positionKind, echelon
    case positionFrom, positionDecree, positionDecreeDate
    case unit, unitFrom, unitDecree, unitDecreeDate
    case educationLevel, educationField, graduationYear
}
