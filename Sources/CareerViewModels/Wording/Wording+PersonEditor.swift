import CareerDomain

extension Wording {
    var withoutUnit: String {
        pick(
            "Tanpa unit kerja tidak ada pejabat penilai, dan admin unit tidak melihatnya.",
            "Without a unit there is no assessor, and no unit's admin sees him.")
    }
    var mergeUnreadable: String {
        pick(
            "Gabungan dengan data terbaru tidak terbaca; periksa isian ini.",
            "Joined with what is stored now this cannot be read; check the fields.")
    }
    var newPersonTitle: String { pick("Pegawai baru", "New person") }
    func editPersonTitle(_ name: String) -> String { pick("Ubah data: ", "Edit: ") + name }
    var personStored: String { pick("Data pegawai tersimpan.", "The person is stored.") }

    /// How a number is built (Perka BKN 22/2007).
    ///
    /// - Parameter isContract: whether a PPPK is meant.
    func numberRules(isContract: Bool) -> [String] {
        [
            numberName(isContract: isContract) + pick(" 18 digit:", ", 18 digits:"),
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

    /// - Parameter isContract: whether a PPPK is meant; nil where that is not
    ///   known yet.
    func label(_ field: PersonFormField, isContract: Bool?) -> String {
        switch field {
        case .employeeNumber: isContract.map(numberName(isContract:)) ?? "NIP/NI PPPK"
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
        case .appointedFrom: appointmentName(isContract: isContract ?? false)
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

    /// What the day of the first appointment is called.
    func appointmentName(isContract: Bool) -> String { isContract ? "TMT PPPK" : "TMT CPNS" }
}

extension Wording {
    /// The rule of a field, on one line.
    func help(_ field: PersonFormField) -> String {
        switch field {
        case .employeeNumber:
            pick(
                "18 digit; spasi, titik dan strip boleh. Isian lain diusulkan dari sini.",
                "18 digits; blanks, dots and dashes are fine. Other fields follow from it.")
        case .kind:
            pick(
                "Tekan angkanya. NIP untuk PNS dan CPNS, NI PPPK untuk PPPK.",
                "Press its number. A NIP for PNS and CPNS, a NI PPPK for PPPK.")
        case .frontTitle: pick("Gelar di depan nama, mis. Dr.", "Title before the name: Dr.")
        case .name:
            pick(
                "Wajib. Nama saja, tanpa gelar; satu kata pun boleh.",
                "Required. The name without titles; one word will do.")
        case .backTitle:
            pick("Gelar di belakang nama, mis. S.E., M.M.", "Titles behind the name: S.E., M.M.")
        case .birthDate:
            pick("Wajib, sama dengan digit 1–8 nomornya. ", "Required, as in digits 1–8. ")
                + dayHelp
        case .birthPlace: pick("Kota atau kabupaten.", "City or regency.")
        case .sex:
            pick(
                "Tekan angkanya; sama dengan digit 15 nomornya.",
                "Press its number; as in digit 15 of the number.")
        case .nationalID:
            pick(
                "16 digit; digit 7–12 tanggal lahir hhbbtt, perempuan hari + 40.",
                "16 digits; 7–12 are the birth date ddmmyy, for women the day + 40.")
        case .phone: pick("8 sampai 15 digit; + di depan boleh.", "8 to 15 digits; + may lead.")
        case .email: pick("nama@contoh.go.id", "name@example.go.id")
        case .address: pick("Alamat rumah.", "Home address.")
        default: careerHelp(field)
        }
    }

    private func careerHelp(_ field: PersonFormField) -> String {
        switch field {
        case .appointedFrom:
            pick(
                "TMT CPNS, bagi PPPK awal kontrak pertama. ",
                "TMT CPNS; for a PPPK the first contract. ") + dayHelp
        case .status:
            pick("Kosong berarti aktif. ", "Empty means active. ") + listHelp
        case .golongan:
            pick(
                "PNS I/a–IV/e, PPPK I–XVII. Golongan baru perlu TMT baru. ",
                "PNS I/a–IV/e, PPPK I–XVII. A new grade needs a new TMT. ") + openHelp
        case .rankFrom: pick("TMT pada SK pangkat. ", "TMT of the rank's decree. ") + dayHelp
        case .unitFrom, .statusFrom:
            pick("Kosong: mulai hari ini bila berganti. ", "Empty: from today when changed. ")
                + dayHelp
        case .rankDecree, .positionDecree, .unitDecree, .statusDecree:
            pick("Nomor surat keputusan.", "Number of the decree.")
        case .rankDecreeDate, .positionDecreeDate, .unitDecreeDate, .statusDecreeDate:
            pick("Tanggal surat keputusan. ", "Date of the decree. ") + dayHelp
        case .positionTitle:
            pick(
                "Nama jabatan seperti pada SK. Jabatan baru perlu TMT baru.",
                "The post as the decree has it. A new post needs a new TMT.")
        case .positionKind:
            pick("Kosong: dibaca dari nama jabatan. ", "Empty: read from the post's name. ")
                + listHelp
        case .echelon: pick("Hanya jabatan struktural. ", "Structural posts only. ") + listHelp
        case .positionFrom: pick("TMT pada SK jabatan. ", "TMT of the post's decree. ") + dayHelp
        case .unit: pick("Unit kerja menurut SK. ", "The unit as the decree has it. ") + listHelp
        case .educationLevel: pick("Ijazah tertinggi. ", "The highest diploma. ") + listHelp
        case .educationField: pick("Jurusan pada ijazah.", "Field of the diploma.")
        case .graduationYear: pick("Tahun, empat digit.", "The year, four digits.")
        default: ""
        }
    }

    private var dayHelp: String {
        pick("hh-bb-tttt atau 15031990.", "dd-mm-yyyy or 15031990.")
    }
    private var openHelp: String { pick("Enter membuka daftar.", "Enter opens the list.") }
    private var listHelp: String {
        pick(
            "Enter membuka daftar; Del mengosongkan.", "Enter opens the list; Del clears.")
    }
}
