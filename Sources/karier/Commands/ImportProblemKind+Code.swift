import CareerStore
import CareerViewModels

extension ImportProblemKind {
    /// The same problem in the words of texts.
    init(_ code: ImportProblem.Code) {
        self =
            switch code {
            case .unclosedQuote: .unclosedQuote
            case .recordTooLong: .recordTooLong
            case .tooManyFields: .tooManyFields
            case .tooFewFields: .tooFewFields
            case .shortRecord: .shortRecord
            case .controlCharacters: .controlCharacters
            case .textTooLong: .textTooLong
            case .damagedCharacters: .damagedCharacters
            case .columnMissing: .columnMissing
            case .columnRepeated: .columnRepeated
            case .nameMissing: .nameMissing
            case .numberMissing: .numberMissing
            case .numberLength: .numberLength
            case .numberScientific: .numberScientific
            case .numberNotDigits: .numberNotDigits
            case .numberBirthDate: .numberBirthDate
            case .numberAppointment: .numberAppointment
            case .numberSex: .numberSex
            case .numberSerial: .numberSerial
            case .numberTaken: .numberTaken
            case .ownRecord: .ownRecord
            case .kindContradictsNumber: .kindContradictsNumber
            case .kindUnreadable: .kindUnreadable
            case .dateUnreadable: .dateUnreadable
            case .sexUnreadable: .sexUnreadable
            case .statusUnreadable: .statusUnreadable
            case .statusUncertain: .statusUncertain
            case .golonganUnreadable: .golonganUnreadable
            case .echelonUnreadable: .echelonUnreadable
            case .educationUnreadable: .educationUnreadable
            case .quantityUnreadable: .quantityUnreadable
            case .birthDateDiffers: .birthDateDiffers
            case .sexDiffers: .sexDiffers
            case .appointmentDiffers: .appointmentDiffers
            case .nationalIDLength: .nationalIDLength
            case .nationalIDDiffers: .nationalIDDiffers
            case .appointedUnderAge: .appointedUnderAge
            case .dateInFuture: .dateInFuture
            case .pastWorkingAge: .pastWorkingAge
            case .graduationImplausible: .graduationImplausible
            case .otherDoubt: .otherDoubt
            case .personUnknown: .personUnknown
            case .competencyMissing: .competencyMissing
            case .competencyUnknown: .competencyUnknown
            case .levelImpossible: .levelImpossible
            case .assessmentDateMissing: .assessmentDateMissing
            case .sourceUnknown: .sourceUnknown
            case .validityBeforeAssessment: .validityBeforeAssessment
            case .assessmentDateUnreadable: .assessmentDateUnreadable
            case .levelContradicts: .levelContradicts
            case .correctedBefore: .correctedBefore
            case .olderThanStored: .olderThanStored
            }
    }
}
