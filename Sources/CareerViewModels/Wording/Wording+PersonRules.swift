import CareerDomain

extension Wording {
    /// A rule that is not met, as a sentence.
    ///
    /// - Parameter isContract: whether a PPPK is meant.
    func sentence(
        _ rule: PersonFinding.Rule, in field: PersonFormField, isContract: Bool
    ) -> String {
        switch rule {
        case .sameDayAsRecorded: sameDay(field)
        case .cannotBeCleared:
            pick(
                "Tidak dapat dikosongkan: bila yang tercatat salah, koreksi lewat x di data lengkap.",
                "Cannot be emptied: if what is recorded is wrong, correct it by x in the dossier.")
        case .numberTaken:
            pick(
                "\(numberName(isContract: isContract)) ini sudah dipakai pegawai lain.",
                "Another person has this \(numberName(isContract: isContract)).")
        case .appointedUnderAge(let years):
            pick(
                "Baru \(years) tahun pada \(appointmentName(isContract: isContract)).",
                "Only \(years) years old at \(appointmentName(isContract: isContract)).")
        default: sentence(rule)
        }
    }

    private func sameDay(_ field: PersonFormField) -> String {
        guard field == .rankFrom || field == .positionFrom else {
            return pick(
                "Yang sekarang baru berlaku hari ini: bila salah, koreksi dulu lewat x di data "
                    + "lengkap.",
                "The present one holds since today: if it is wrong, correct it first by x in the "
                    + "dossier.")
        }
        let isRank = field == .rankFrom
        return pick(
            "TMT sama dengan \(isRank ? "pangkat" : "jabatan") sekarang: isi TMT SK yang baru; bila "
                + "yang tercatat salah, koreksi dulu lewat x di data lengkap.",
            "The TMT is that of the present \(isRank ? "rank" : "post"): enter the TMT of the new "
                + "decree; if what is recorded is wrong, correct it first by x in the dossier.")
    }

    private func sentence(_ rule: PersonFinding.Rule) -> String {
        switch rule {
        case .missing: pick("Wajib diisi.", "Required.")
        case .badNumber(let fault): sentence(fault)
        case .notADate:
            pick(
                "Bukan tanggal; tulis hh-bb-tttt atau 15031990.",
                "No date; write dd-mm-yyyy or 15031990.")
        case .notAYear: pick("Bukan tahun.", "Not a year.")
        case .tooLong(let limit):
            pick(
                "Lebih panjang dari \(number(limit)) karakter: pendekkan.",
                "Longer than \(number(limit)) characters: shorten it.")
        case .notAChoice: pick("Tidak ada dalam daftar pilihan.", "Not one of the choices.")
        case .notAGolongan(_, let ladder):
            ladder == .permanent
                ? pick("Bukan golongan PNS (I/a–IV/e).", "No PNS grade (I/a–IV/e).")
                : pick("Bukan golongan PPPK (I–XVII).", "No PPPK grade (I–XVII).")
        case .unknownUnit:
            pick("Unit ini tidak ada, atau lebih dari satu.", "No such unit, or more than one.")
        case .emailMalformed: pick("Bentuk surel tidak lazim.", "Unusual e-mail address.")
        case .phoneMalformed: pick("Bentuk nomor telepon tidak lazim.", "Unusual phone number.")
        default: contradiction(rule)
        }
    }

    private func contradiction(_ rule: PersonFinding.Rule) -> String {
        switch rule {
        case .nationalIDMalformed(let digits):
            pick("NIK harus 16 digit, bukan \(digits).", "NIK needs 16 digits, not \(digits).")
        case .nationalIDImpossibleDate:
            pick("Digit 7–12 NIK bukan tanggal.", "Digits 7–12 of the NIK are no date.")
        case .nationalIDBirthDateDiffers(let date):
            pick("Di NIK tertulis lahir \(date.written).", "The NIK says born \(date.written).")
        case .nationalIDSexDiffers(let sex):
            pick("Di NIK tertulis \(self.sex(sex)).", "The NIK says \(self.sex(sex)).")
        case .birthDateDiffers(let date):
            pick("Di NIP tertulis lahir \(date.written).", "The NIP says born \(date.written).")
        case .sexDiffers(let sex):
            pick("Di NIP tertulis \(self.sex(sex)).", "The NIP says \(self.sex(sex)).")
        case .appointmentDiffers(let date):
            pick("Di NIP tertulis TMT \(date.written).", "The NIP says TMT \(date.written).")
        case .appointmentYearDiffers(let year):
            pick("Di NI PPPK tertulis tahun \(year).", "The NI PPPK says year \(year).")
        case .kindContradictsNumber(let isContract):
            isContract
                ? pick("Nomor ini NI PPPK, bukan NIP PNS.", "This is a NI PPPK, no NIP.")
                : pick("Nomor ini NIP PNS, bukan NI PPPK.", "This is a NIP, no NI PPPK.")
        case .golonganContradictsKind(let golongan):
            pick(
                "Golongan \(golongan.label) bukan untuk jenis pegawai ini.",
                "Grade \(golongan.label) is not for this kind of servant.")
        default: coincidence(rule)
        }
    }

    private func coincidence(_ rule: PersonFinding.Rule) -> String {
        switch rule {
        case .nationalIDTaken(let people):
            pick(
                "NIK ini juga dipakai \(people.count) pegawai lain.",
                "\(people.count) others have this NIK.")
        case .inFuture(let date):
            pick("\(date.written) belum tiba.", "\(date.written) has not come yet.")
        case .pastWorkingAge(let years):
            pick("Sudah \(years) tahun tetapi masih aktif.", "\(years) years old and still active.")
        case .graduationImplausible(let year):
            pick("Tahun lulus \(year) tidak masuk akal.", "Graduation in \(year) is implausible.")
        default: ""
        }
    }

    func sentence(_ fault: EmployeeNumber.Fault) -> String {
        switch fault {
        case .notEighteenDigits(let count):
            pick("Harus 18 digit, bukan \(count).", "18 digits needed, not \(count).")
        case .scientificNotation:
            pick(
                "Rusak oleh lembar kerja (1.9E+17); ketik 18 digitnya.",
                "Spoilt by a spreadsheet (1.9E+17); type the 18 digits.")
        case .notDigits: pick("Hanya angka.", "Digits only.")
        case .impossibleBirthDate:
            pick("Digit 1–8 bukan tanggal.", "Digits 1–8 are no date.")
        case .impossibleAppointment(let code):
            pick(
                "Digit 13–14 (\(code)) bukan bulan dan bukan kode kontrak PPPK.",
                "Digits 13–14 (\(code)) are neither a month nor a contract code.")
        case .impossibleSex(let digit):
            pick("Digit 15 (\(digit)) harus 1 atau 2.", "Digit 15 (\(digit)) must be 1 or 2.")
        case .serialZero: pick("Nomor urut mulai dari 001.", "The serial begins at 001.")
        }
    }
}
