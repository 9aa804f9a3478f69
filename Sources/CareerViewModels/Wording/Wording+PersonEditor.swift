import CareerDomain

extension Wording {
    var newPersonTitle: String { pick("Pegawai baru", "New person") }
    func editPersonTitle(_ name: String) -> String { pick("Ubah data: ", "Edit: ") + name }
    var personStored: String { pick("Data pegawai tersimpan.", "The person is stored.") }

    /// How a number is built (Perka BKN 22/2007).
    var numberRules: [String] {
        [
            pick("NIP 18 digit:", "NIP, 18 digits:"),
            pick("1–8 tanggal lahir tttt bb hh", "1–8 birth date yyyy mm dd"),
            pick(
                "9–14 TMT CPNS tttt bb; PPPK: tahun + 21…",
                "9–14 TMT CPNS yyyy mm; PPPK: year + 21…"),
            pick("15 jenis kelamin 1 L, 2 P", "15 sex 1 man, 2 woman"),
            pick("16–18 nomor urut dari 001", "16–18 serial from 001"),
        ]
    }

    func reading(_ number: EmployeeNumber) -> [String] {
        let appointed =
            switch number.kind {
            case .permanent(let month): "CPNS \(month.written)"
            case .contract(let year, let code):
                "PPPK \(year), " + pick("kontrak", "contract") + " \(code)"
            }
        return [
            number.grouped, pick("Lahir ", "Born ") + number.birthDate.written, appointed,
            sex(number.sex),
        ]
    }

    func label(_ field: PersonFormField) -> String {
        switch field {
        case .employeeNumber: "NIP/NI PPPK"
        case .kind: pick("Jenis", "Kind")
        case .frontTitle: pick("Gelar depan", "Front title")
        case .name: pick("Nama", "Name")
        case .backTitle: pick("Gelar blkg", "Back title")
        case .birthDate: pick("Tgl lahir", "Birth date")
        case .birthPlace: pick("Tempat lahir", "Birth place")
        case .sex: pick("Kelamin", "Sex")
        case .nationalID: "NIK"
        case .phone: pick("Telepon", "Phone")
        case .email: pick("Surel", "E-mail")
        case .address: pick("Alamat", "Address")
        case .appointedFrom: "TMT CPNS"
        case .status: "Status"
        default: careerLabel(field)
        }
    }

    private func careerLabel(_ field: PersonFormField) -> String {
        switch field {
        case .golongan: pick("Golongan", "Grade")
        case .rankFrom: pick("TMT gol.", "TMT grade")
        case .rankDecree: pick("SK pangkat", "SK rank")
        case .rankDecreeDate: pick("Tgl SK pkt.", "SK rank date")
        case .positionTitle: pick("Jabatan", "Post")
        case .positionKind: pick("Jenis jab.", "Post kind")
        case .echelon: pick("Eselon", "Echelon")
        case .positionFrom: pick("TMT jabatan", "TMT post")
        case .positionDecree: pick("SK jabatan", "SK post")
        case .positionDecreeDate: pick("Tgl SK jab.", "SK post date")
        case .unit: pick("Unit kerja", "Unit")
        case .unitFrom: pick("TMT unit", "TMT unit")
        case .unitDecree: pick("SK unit", "SK unit")
        case .unitDecreeDate: pick("Tgl SK unit", "SK unit date")
        case .statusFrom: pick("TMT status", "TMT status")
        case .statusDecree: pick("SK status", "SK status")
        case .statusDecreeDate: pick("Tgl SK stat.", "SK stat. date")
        case .educationLevel: pick("Pendidikan", "Education")
        case .educationField: pick("Jurusan", "Field")
        case .graduationYear: pick("Tahun lulus", "Graduated")
        default: field.rawValue
        }
    }

    func help(_ field: PersonFormField) -> String {
        switch field {
        case .employeeNumber:
            pick(
                "18 digit; spasi, titik dan strip boleh. Isian lain diusulkan dari sini.",
                "18 digits; blanks, dots and dashes are fine. Other fields follow from it.")
        case .birthDate, .appointedFrom, .rankFrom, .positionFrom:
            pick("hh-bb-tttt", "dd-mm-yyyy")
        case .unitFrom, .statusFrom:
            pick(
                "Berlaku sejak, hh-bb-tttt; kosong: sejak hari ini bila isian di atas berganti.",
                "In force since, dd-mm-yyyy; blank: since today when the field above changes.")
        case .rankDecree, .positionDecree, .unitDecree, .statusDecree:
            pick("Nomor surat keputusan.", "Number of the decree.")
        case .rankDecreeDate, .positionDecreeDate, .unitDecreeDate, .statusDecreeDate:
            pick("Tanggal surat keputusan, hh-bb-tttt.", "Date of the decree, dd-mm-yyyy.")
        case .status, .golongan, .positionKind, .echelon, .unit, .educationLevel:
            pick("Enter membuka daftar; 0 mengosongkan.", "Enter opens the list; 0 clears.")
        case .kind, .sex: pick("Tekan angkanya.", "Press its number.")
        case .nationalID: pick("16 digit.", "16 digits.")
        default:
            pick(
                "F2 menyimpan; Esc keluar, draf tetap ada.",
                "F2 stores; Esc leaves, the draft stays.")
        }
    }
}

extension Wording {
    /// A rule that is not met, as a sentence.
    func sentence(_ rule: PersonFinding.Rule) -> String {
        switch rule {
        case .missing: pick("Wajib diisi.", "Required.")
        case .badNumber(let fault): sentence(fault)
        case .notADate: pick("Bukan tanggal; tulis hh-bb-tttt.", "No date; write dd-mm-yyyy.")
        case .notAYear: pick("Bukan tahun.", "Not a year.")
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
        case .numberTaken:
            pick("NIP ini sudah dipakai pegawai lain.", "Another person has this number.")
        case .nationalIDTaken(let people):
            pick(
                "NIK ini juga dipakai \(people.count) pegawai lain.",
                "\(people.count) others have this NIK.")
        case .appointedUnderAge(let years):
            pick("Baru \(years) tahun pada TMT CPNS.", "Only \(years) years old at TMT CPNS.")
        case .inFuture(let date):
            pick("\(date.written) belum tiba.", "\(date.written) has not come yet.")
        case .pastWorkingAge(let years):
            pick("Sudah \(years) tahun tetapi masih aktif.", "\(years) years old and still active.")
        case .graduationImplausible(let year):
            pick("Tahun lulus \(year) tidak masuk akal.", "Graduation in \(year) is implausible.")
        default: ""
        }
    }

    private func sentence(_ fault: EmployeeNumber.Fault) -> String {
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
