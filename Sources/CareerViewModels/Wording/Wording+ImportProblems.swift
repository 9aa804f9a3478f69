import CareerDomain

/// What can be wrong with an imported record.
public enum ImportProblemKind: Hashable, Sendable, CaseIterable {
    case unclosedQuote, recordTooLong, tooManyFields, tooFewFields, shortRecord
    case controlCharacters, textTooLong, damagedCharacters, columnMissing, columnRepeated
    case nameMissing, numberMissing, numberLength, numberScientific, numberNotDigits
    case numberBirthDate, numberAppointment, numberSex, numberSerial, numberTaken, ownRecord
    case kindContradictsNumber, kindUnreadable
    case dateUnreadable, sexUnreadable, statusUnreadable, statusUncertain, golonganUnreadable
    case echelonUnreadable, educationUnreadable, quantityUnreadable
    case birthDateDiffers, sexDiffers, appointmentDiffers, nationalIDLength
    case nationalIDDiffers, appointedUnderAge, dateInFuture, pastWorkingAge
    case graduationImplausible, otherDoubt
    case personUnknown, competencyMissing, competencyUnknown, levelImpossible
    case assessmentDateMissing, sourceUnknown, validityBeforeAssessment
    case assessmentDateUnreadable, levelContradicts
    case correctedBefore, olderThanStored
}

extension Wording {
    /// A sentence on a problem. `detail` is the second value that goes with
    /// it: a count, another date, the kind of employment.
    public func importProblem(_ kind: ImportProblemKind, detail: String) -> String {
        switch kind {
        case .unclosedQuote, .recordTooLong, .tooManyFields, .tooFewFields, .shortRecord,
            .controlCharacters, .textTooLong, .damagedCharacters, .columnMissing,
            .columnRepeated:
            shapeProblem(kind, detail: detail)
        case .nameMissing, .numberMissing, .numberLength, .numberScientific, .numberNotDigits,
            .numberBirthDate, .numberAppointment, .numberSex, .numberSerial, .numberTaken,
            .ownRecord, .kindContradictsNumber, .kindUnreadable:
            identityProblem(kind, detail: detail)
        case .dateUnreadable, .sexUnreadable, .statusUnreadable, .statusUncertain,
            .golonganUnreadable, .echelonUnreadable, .educationUnreadable, .quantityUnreadable:
            valueProblem(kind, detail: detail)
        case .birthDateDiffers, .sexDiffers, .appointmentDiffers, .nationalIDLength,
            .nationalIDDiffers, .appointedUnderAge, .dateInFuture, .pastWorkingAge,
            .graduationImplausible, .otherDoubt:
            contradiction(kind, detail: detail)
        case .correctedBefore, .olderThanStored: outdated(kind)
        case .personUnknown, .competencyMissing, .competencyUnknown, .levelImpossible,
            .assessmentDateMissing, .sourceUnknown, .validityBeforeAssessment,
            .assessmentDateUnreadable, .levelContradicts:
            assessmentProblem(kind, detail: detail)
        }
    }

    private func shapeProblem(_ kind: ImportProblemKind, detail: String) -> String {
        switch kind {
        case .unclosedQuote:
            pick(
                "tanda kutip dibuka tetapi tidak ditutup",
                "a quote is opened but never closed")
        case .recordTooLong:
            pick(
                "rekaman terlalu panjang; mungkin ada tanda kutip yang tidak ditutup",
                "the record is too long; perhaps a quote is never closed")
        case .tooManyFields:
            pick(
                "kolomnya lebih dari \(detail); mungkin ada pemisah yang tidak dikutip",
                "it has more than \(detail) fields; perhaps a delimiter is not quoted")
        case .tooFewFields:
            pick(
                "kolomnya kurang dari \(detail); rekaman terpotong",
                "it has fewer than \(detail) fields; the record is cut off")
        case .shortRecord:
            pick(
                "kolom terakhir tidak ada (seharusnya \(detail)); dianggap kosong",
                "the last fields are left out (of \(detail)); taken as empty")
        case .controlCharacters:
            pick("karakter kendali dibuang", "control characters were taken out")
        case .textTooLong:
            pick(
                "teksnya lebih panjang dari \(detail) karakter; pendekkan dalam berkas",
                "its text is longer than \(detail) characters; shorten it in the file")
        case .damagedCharacters:
            pick(
                "ada huruf yang rusak; periksa pengodean berkas",
                "some characters are damaged; check the file's encoding")
        case .columnMissing:
            pick("kolom tidak ada dalam berkas", "the file has no such column")
        default:
            pick(
                "kolom ada dua kali; yang pertama dipakai",
                "the column stands twice; the first is used")
        }
    }

    private func identityProblem(_ kind: ImportProblemKind, detail: String) -> String {
        switch kind {
        case .nameMissing: pick("nama kosong", "the name is blank")
        case .numberMissing: pick("NIP kosong", "the NIP is blank")
        case .numberLength:
            pick(
                "NIP harus 18 angka, yang ada \(detail)",
                "a NIP has 18 digits, here are \(detail)")
        case .numberScientific:
            pick(
                "NIP sudah diubah Excel menjadi bilangan; ekspor ulang dengan kolom NIP "
                    + "sebagai teks",
                "a spreadsheet has turned the NIP into a number; export again with the column "
                    + "as text")
        case .numberNotDigits:
            pick("NIP hanya boleh berisi angka", "a NIP consists of digits only")
        case .numberBirthDate:
            pick(
                "delapan angka pertama NIP bukan tanggal yang ada",
                "the first eight digits of the NIP are no date")
        case .numberAppointment:
            pick(
                "angka ke-13 dan ke-14 NIP bukan bulan dan bukan kode PPPK",
                "digits 13 and 14 of the NIP are neither a month nor a PPPK code")
        case .numberSex:
            pick("angka ke-15 NIP harus 1 atau 2", "digit 15 of the NIP must be 1 or 2")
        case .numberSerial:
            pick("nomor urut NIP tidak boleh 000", "the serial of the NIP must not be 000")
        case .ownRecord:
            pick(
                "ini data Anda sendiri atau kerabat Anda; minta admin lain mengimpornya",
                "this is your own record or a relative's; ask another admin to import it")
        case .numberTaken:
            pick(
                "NIP sudah dipakai pegawai lain dengan PNS ID berbeda",
                "the NIP belongs to another person with a different PNS ID")
        case .kindContradictsNumber:
            pick(
                "nomor tidak cocok dengan jenis pegawai \(detail)",
                "the number does not fit the kind of employment \(detail)")
        default:
            pick(
                "jenis pegawai tidak dikenal; diambil dari nomor",
                "unknown kind of employment; taken from the number")
        }
    }

    private func valueProblem(_ kind: ImportProblemKind, detail: String) -> String {
        switch kind {
        case .dateUnreadable:
            pick(
                "tanggal tidak terbaca (hh-bb-tttt); dikosongkan",
                "unreadable date (dd-mm-yyyy); left out")
        case .sexUnreadable:
            pick(
                "jenis kelamin tidak terbaca; diambil dari NIP",
                "unreadable sex; taken from the NIP")
        case .statusUnreadable:
            pick(
                "kedudukan hukum tidak dikenal; yang tercatat tetap, pegawai baru dianggap aktif",
                "unknown legal standing; what is recorded stays, a new person counts as active")
        case .statusUncertain:
            pick(
                "kode kedudukan hukum ini dicatat sebagai yang terdekat menurut program ini, "
                    + "\(statusName(detail)); artinya belum pasti, periksa",
                "this code of legal standing is recorded as the nearest this program knows, "
                    + "\(statusName(detail)); what it means is uncertain, check it")
        case .golonganUnreadable:
            pick("golongan tidak dikenal; dikosongkan", "unknown golongan; left out")
        case .echelonUnreadable:
            pick("eselon tidak dikenal; dikosongkan", "unknown echelon; left out")
        case .educationUnreadable:
            pick(
                "tingkat pendidikan tidak dikenal; dikosongkan",
                "unknown level of education; left out")
        default:
            pick("angka tidak masuk akal; dikosongkan", "impossible number; left out")
        }
    }

    private func statusName(_ code: String) -> String {
        EmploymentStatus(rawValue: code).map(status) ?? code
    }

    private func contradiction(_ kind: ImportProblemKind, detail: String) -> String {
        switch kind {
        case .birthDateDiffers:
            pick(
                "berbeda dari tanggal lahir dalam NIP, \(detail)",
                "differs from the birth date in the NIP, \(detail)")
        case .sexDiffers:
            pick("berbeda dari jenis kelamin dalam NIP", "differs from the sex in the NIP")
        case .appointmentDiffers:
            pick(
                "berbeda dari pengangkatan dalam nomor, \(detail)",
                "differs from the appointment in the number, \(detail)")
        case .nationalIDLength:
            pick(
                "NIK harus 16 angka, yang ada \(detail)", "a NIK has 16 digits, here are \(detail)")
        case .nationalIDDiffers:
            pick(
                "NIK tidak cocok dengan tanggal lahir atau jenis kelamin",
                "the NIK does not fit birth date or sex")
        case .appointedUnderAge:
            pick("baru \(detail) tahun saat diangkat", "only \(detail) years old when appointed")
        case .dateInFuture: pick("tanggal di masa depan", "the date lies in the future")
        case .pastWorkingAge:
            pick("berumur \(detail) tahun tetapi masih aktif", "\(detail) years old but serving")
        case .graduationImplausible:
            pick("tahun lulus tidak masuk akal", "implausible year of graduation")
        default: pick("perlu diperiksa", "should be looked at")
        }
    }

    private func outdated(_ kind: ImportProblemKind) -> String {
        kind == .correctedBefore
            ? pick(
                "nilai ini sudah dikoreksi; koreksinya tetap berlaku",
                "this value has been corrected; the correction stays")
            : pick(
                "lebih lama daripada yang berlaku; dicatat sebagai riwayat, unit dan status tetap",
                "older than what is in force; kept as history, unit and status stay")
    }

    private func assessmentProblem(_ kind: ImportProblemKind, detail: String) -> String {
        switch kind {
        case .personUnknown:
            pick(
                "tidak ada pegawai dengan NIP ini; impor dulu data pegawainya",
                "nobody has this NIP; import the employees first")
        case .competencyMissing: pick("kompetensi kosong", "the competency is blank")
        case .competencyUnknown:
            pick("kompetensi tidak dikenal", "unknown competency")
        case .levelImpossible: pick("level harus 1 sampai 5", "a level is 1 to 5")
        case .assessmentDateMissing:
            pick("tanggal penilaian kosong", "the date of assessment is blank")
        case .assessmentDateUnreadable:
            pick(
                "tanggal penilaian tidak terbaca; tulis hh-bb-tttt",
                "unreadable date of assessment; write dd-mm-yyyy")
        case .levelContradicts:
            pick(
                "dari hari dan sumber yang sama sudah ada level \(detail); keduanya dicatat",
                "level \(detail) of the same day and source is there already; both are kept")
        case .sourceUnknown:
            pick(
                "sumber tidak dikenal; dicatat sebagai IMPOR",
                "unknown source; recorded as IMPOR")
        default:
            pick(
                "berlaku sampai sebelum tanggal penilaian \(detail)",
                "valid until before the assessment on \(detail)")
        }
    }
}
