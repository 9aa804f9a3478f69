import CareerDomain

extension SIASNRecordReader {
    /// Puts the record before the rules of the domain.
    func judge(_ record: PersonRecord, _ cells: inout Cells) {
        for finding in PersonRule.findings(for: record, on: today) {
            // Nobody says that the person is still serving.
            if case .pastWorkingAge = finding.rule, record.unstated.contains(.status) { continue }
            let column = Self.column(of: finding.field)
            let value = Self.value(of: finding.field, in: record)
            let (code, detail) = Self.code(of: finding.rule)
            switch finding.severity {
            case .error: cells.refuse(code, column, value, detail: detail)
            case .warning: cells.warn(code, column, value, detail: detail)
            }
        }
    }

    private static func code(
        of rule: PersonFinding.Rule
    ) -> (ImportProblem.Code, detail: String) {
        switch rule {
        case .missing: (.nameMissing, "")
        case .nationalIDMalformed(let digits): (.nationalIDLength, String(digits))
        case .nationalIDBirthDateDiffers(let date): (.nationalIDDiffers, date.written)
        case .nationalIDSexDiffers, .nationalIDImpossibleDate: (.nationalIDDiffers, "")
        case .birthDateDiffers(let date): (.birthDateDiffers, date.written)
        case .sexDiffers: (.sexDiffers, "")
        case .appointmentDiffers(let date): (.appointmentDiffers, date.written)
        case .appointmentYearDiffers(let year): (.appointmentDiffers, String(year))
        case .kindContradictsNumber: (.kindContradictsNumber, "")
        case .appointedUnderAge(let years): (.appointedUnderAge, String(years))
        case .inFuture: (.dateInFuture, "")
        case .pastWorkingAge(let years): (.pastWorkingAge, String(years))
        case .graduationImplausible: (.graduationImplausible, "")
        case .numberTaken: (.numberTaken, "")
        default: (.otherDoubt, "")
        }
    }

    private static func column(of field: PersonFormField) -> SIASNColumn? {
        switch field {
        case .employeeNumber: .nipBaru
        case .kind: .jenisPegawaiNama
        case .name: .nama
        case .birthDate: .tanggalLahir
        case .sex: .jenisKelamin
        case .nationalID: .nik
        case .appointedFrom: .tmtCpns
        case .golongan: .golAkhirNama
        case .rankFrom: .tmtGolongan
        case .positionFrom: .tmtJabatan
        case .graduationYear: .tahunLulus
        default: nil
        }
    }

    private static func value(of field: PersonFormField, in record: PersonRecord) -> String {
        switch field {
        case .employeeNumber: record.employeeNumber.digits
        case .kind: record.employmentKind.rawValue
        case .birthDate: record.birthDate.written
        case .nationalID: record.nationalID
        case .appointedFrom: record.appointedFrom?.written ?? ""
        case .golongan: record.rank?.golongan.label ?? ""
        case .rankFrom: record.rankFrom?.written ?? ""
        case .positionFrom: record.positionFrom?.written ?? ""
        case .graduationYear: record.education?.graduationYear.map(String.init) ?? ""
        default: ""
        }
    }
}
