import CareerDomain

extension Wording {
    var assignTitle: String { pick("Catat penugasan", "Record an assignment") }
    var assignmentStored: String { pick("Penugasan tersimpan.", "Assignment stored.") }
    var assignmentKnown: String {
        pick("Penugasan yang sama sudah tercatat.", "The same assignment is recorded already.")
    }
    var giveKnownNumber: String {
        pick("Tulis NIP pegawai yang tercatat.", "Give the NIP of a recorded person.")
    }
    var chooseAssignmentKind: String {
        pick("Pilih jenis penugasan.", "Choose the kind of assignment.")
    }
    var sayWhetherDelegated: String {
        pick(
            "Pilih: apakah atasan pejabat penilai mendelegasikan evaluasi (hlm. 89 angka 3).",
            "Choose whether the assessor's superior has delegated the evaluation (p. 89 no. 3).")
    }
    var isDelegated: String { pick("Didelegasikan", "Delegated") }
    var isNotDelegated: String { pick("Tidak", "Not") }
    var evaluationDelegated: String {
        pick("evaluasi didelegasikan", "evaluation delegated")
    }
    var evaluationNotDelegated: String {
        pick("evaluasi tidak didelegasikan", "evaluation not delegated")
    }
    var chooseUnit: String { pick("Pilih unit (Enter membuka daftar).", "Choose a unit.") }
    var onlyDelegated: String {
        pick("Hanya delegasi dapat menyebut satu pegawai.", "Only a delegation names one person.")
    }
    var notHimself: String {
        pick("Tidak seorang pun menilai dirinya sendiri.", "Nobody assesses himself.")
    }
    var endsBeforeBeginning: String {
        pick("Berakhir sebelum dimulai.", "It ends before it begins.")
    }
    var giveDecree: String { pick("Tulis nomor SK.", "Give the number of the decree.") }
    func retroactive(_ from: CalendarDate) -> String {
        pick(
            "Berlaku surut sejak \(from.written): jawaban untuk hari-hari itu ikut berubah; "
                + "yang sudah ditandatangani tetap.",
            "Retroactive from \(from.written): answers for those days change too; what is "
                + "signed stays.")
    }

    func label(_ key: AssignmentForm.Key) -> String {
        switch key {
        case .holder: "NIP"
        case .kind: pick("Jenis", "Kind")
        case .delegated: pick("Evaluasi", "Evaluation")
        case .unit: pick("Unit", "Unit")
        case .subject: pick("Hanya NIP", "Only NIP")
        case .from: pick("TMT", "From")
        case .to: pick("Sampai", "Until")
        case .decreeNumber: pick("Nomor SK", "Decree")
        case .decreeDate: pick("Tanggal SK", "Decree date")
        }
    }

    func help(_ key: AssignmentForm.Key) -> String {
        switch key {
        case .holder: pick("NIP yang ditugasi.", "NIP of whoever is assigned.")
        case .kind: pick("Tekan angkanya.", "Press its number.")
        case .delegated:
            pick(
                "Plt/Plh: apakah atasan pejabat penilai mendelegasikan evaluasi (hlm. 89 angka 3)?",
                "Plt/Plh: has the assessor's superior delegated the evaluation (p. 89 no. 3)?")
        case .unit: pick("Unit yang dipimpin atau dinilai.", "The unit led or assessed.")
        case .subject:
            pick(
                "Kosong = seluruh unit; NIP = hanya pegawai itu (delegasi).",
                "Empty = the whole unit; a NIP = that person alone (delegation).")
        case .from: pick("hh-bb-tttt", "dd-mm-yyyy")
        case .to: pick("hh-bb-tttt; kosong = belum ditentukan.", "dd-mm-yyyy; empty = open.")
        case .decreeNumber: pick("Nomor surat keputusan.", "Number of the decree.")
        case .decreeDate: pick("hh-bb-tttt", "dd-mm-yyyy")
        }
    }

    // MARK: Ending and correcting

    var endTitle: String { pick("Akhiri atau koreksi penugasan", "End or correct an assignment") }
    var noAssignments: String {
        pick(
            "Tidak ada penugasan tercatat di sini; pimpinan mengikuti jabatan dan unit.",
            "No assignment is recorded here; heads follow from posts and units.")
    }
    var assignmentClosed: String { pick("Penugasan diperbarui.", "Assignment updated.") }
    var chooseAssignment: String { pick("Pilih penugasan.", "Choose an assignment.") }
    var endedAlready: String {
        pick(
            "Penugasan ini sudah punya hari terakhir; bila keliru, koreksi.",
            "It has a last day already; if that is wrong, correct it.")
    }
    var actionEnd: String { pick("Berakhir", "Ends") }
    var actionCorrect: String { pick("Salah catat", "Wrong") }
    var endExplained: String {
        pick(
            "Berakhir: berlaku sampai hari terakhir itu.", "Ends: in force up to that last day.")
    }
    var correctionExplained: String {
        pick(
            "Salah catat: tidak pernah berlaku; barisnya tetap terlihat.",
            "Wrong: never in force; the row stays visible.")
    }

    func label(_ key: AssignmentEndForm.Key) -> String {
        switch key {
        case .assignment: pick("Penugasan", "Assignment")
        case .action: pick("Tindakan", "Action")
        case .lastDay: pick("Hari terakhir", "Last day")
        case .reason: pick("Alasan", "Reason")
        }
    }

    func help(_ key: AssignmentEndForm.Key) -> String {
        switch key {
        case .assignment: pick("Enter membuka daftar.", "Enter opens the list.")
        case .action: pick("Tekan angkanya.", "Press its number.")
        case .lastDay: pick("hh-bb-tttt", "dd-mm-yyyy")
        case .reason: pick("Perlu untuk salah catat.", "Needed where it is wrong.")
        }
    }

    // MARK: Capabilities

    var capabilityTitle: String {
        pick("Hak menilai Plt, Plh, Pj", "Whether Plt, Plh, Pj may assess")
    }
    var capabilityStored: String { pick("Tersimpan.", "Stored.") }
    var choosePermission: String { pick("Pilih boleh atau tidak.", "Choose.") }

    func label(_ key: CapabilityForm.Key) -> String {
        switch key {
        case .kind: pick("Jenis", "Kind")
        case .assessing: pick("Menilai", "Assessing")
        case .validFrom: pick("Mulai", "Valid from")
        case .legalBasis: pick("Dasar", "Legal basis")
        }
    }

    func help(_ key: CapabilityForm.Key) -> String {
        switch key {
        case .kind, .assessing: pick("Tekan angkanya.", "Press its number.")
        case .validFrom: pick("hh-bb-tttt", "dd-mm-yyyy")
        case .legalBasis: pick("Nomor SK atau peraturan instansi.", "Decree or regulation.")
        }
    }
}
