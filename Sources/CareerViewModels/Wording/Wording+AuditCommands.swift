import CareerDomain

/// What is wrong with the trail, as far as a person is told.
public struct AuditFaultCause: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case changed, gap, wordsChanged, wordsMissing, headMissing
        case trailMissing
        case documentChanged(appraisal: Int)
        case documentWithoutSignature(appraisal: Int)
        case signatureWithoutWords(appraisal: Int)
        case documentWithoutDelivery(appraisal: Int)
        case accountChanged(account: Int)
        case roleWithoutGrant(account: Int, AccountRole?)
        case roleMissing(account: Int, AccountRole?)
        case requestChanged(Int)
        case paperSignatureWithoutRow(appraisal: Int)
    }

    public var kind: Kind
    public var row: Int?
    /// When the row says it was written, and what was done; nil without it.
    public var at: Moment?
    public var action: AuditAction?

    public init(_ kind: Kind, row: Int?, at: Moment? = nil, action: AuditAction? = nil) {
        self.kind = kind
        self.row = row
        self.at = at
        self.action = action
    }
}

/// What a verification went through beside the rows.
public struct VerifiedCounts: Hashable, Sendable {
    /// Rows by the layout of earlier releases.
    public var earlierRows: Int
    public var documents: Int
    /// Documents by the rule of earlier releases.
    public var earlierDocuments: Int
    /// Documents whose signing the program has not seen.
    public var adoptedDocuments: Int

    public init(
        earlierRows: Int, documents: Int, earlierDocuments: Int, adoptedDocuments: Int
    ) {
        self.earlierRows = earlierRows
        self.documents = documents
        self.earlierDocuments = earlierDocuments
        self.adoptedDocuments = adoptedDocuments
    }
}

/// Verifying the trail.
extension Wording {
    public func verifiedDocuments(_ counts: VerifiedCounts) -> String {
        var parts = [
            pick(
                "Dokumen bertanda tangan: \(number(counts.documents)), sama dengan saat "
                    + "ditandatangani.",
                "Signed documents: \(number(counts.documents)), as they were signed.")
        ]
        if counts.adoptedDocuments > 0 {
            parts.append(
                pick(
                    "\(number(counts.adoptedDocuments)) di antaranya sudah bertanda tangan ketika "
                        + "masuk atau sebelum ada jejak: dijaga sejak dicatat.",
                    "\(number(counts.adoptedDocuments)) of them came in signed or are older than "
                        + "the trail: guarded since they were put on record."))
        }
        if counts.earlierRows + counts.earlierDocuments > 0 {
            parts.append(
                pick(
                    "Menurut aturan versi lama: \(number(counts.earlierRows)) baris, "
                        + "\(number(counts.earlierDocuments)) dokumen.",
                    "By the rule of earlier releases: \(number(counts.earlierRows)) rows, "
                        + "\(number(counts.earlierDocuments)) documents."))
        }
        return parts.joined(separator: " ")
    }

    /// A sentence on the first row that is not as it was written.
    public func auditFault(_ cause: AuditFaultCause, in zone: TimeZoneOfIndonesia) -> String {
        let row = landmark(cause, zone)
        switch cause.kind {
        case .changed:
            return pick(
                "\(row) bukan seperti yang ditulis: isinya, sidiknya, atau baris sebelumnya "
                    + "diubah.",
                "\(row) is not as it was written: it, its hash or the row before was changed.")
        case .gap:
            return pick(
                "Sebelum \(row) ada baris yang hilang.", "Rows are missing before \(row).")
        case .wordsChanged:
            return pick(
                "Kata-kata pada \(row) bukan yang ditulis.",
                "The words of \(row) are not those that were written.")
        case .wordsMissing:
            return pick(
                "Kata-kata pada \(row) hilang tanpa penghapusan yang tercatat.",
                "The words of \(row) are gone without an erasure on record.")
        case .headMissing:
            let place = cause.row.map { pick(" pada baris ", " at row ") + number($0) } ?? ""
            return pick(
                "Kepala yang diberikan tidak ada\(place). Cocokkan dulu ketikannya dengan catatan, "
                    + "nomor baris juga. Bila benar: ujung jejak dipotong, atau jejak ditulis "
                    + "ulang sesudah kepala itu dicatat.",
                "The head that was given is not there\(place). First compare what was typed with "
                    + "the note, the row's number too. If it is right, the end of the trail was "
                    + "cut, or the trail was written anew after that head was noted.")
        case .documentChanged(let appraisal):
            return pick(
                "Penilaian \(appraisal) bukan lagi yang ditandatangani.",
                "Appraisal \(appraisal) is no longer the one that was signed.")
        default: return recordFault(cause.kind)
        }
    }

    private func recordFault(_ kind: AuditFaultCause.Kind) -> String {
        switch kind {
        case .trailMissing:
            pick(
                "Ada akun, tetapi jejaknya kosong: jejak telah dihapus.",
                "There are accounts, but the trail is empty: it was taken away.")
        case .documentWithoutSignature(let appraisal):
            pick(
                "Penilaian \(appraisal) bertanda tangan, tetapi tidak ada jejak siapa yang "
                    + "menandatanganinya.",
                "Appraisal \(appraisal) is signed, but no row tells who signed it.")
        case .signatureWithoutWords(let appraisal):
            pick(
                "Kata-kata pada jejak tanda tangan penilaian \(appraisal) hilang: dokumennya "
                    + "tidak dapat dicocokkan.",
                "The words of the row that signed appraisal \(appraisal) are gone: the document "
                    + "cannot be compared.")
        case .documentWithoutDelivery(let appraisal):
            pick(
                "Penilaian \(appraisal) tercatat sudah disampaikan, tetapi tidak ada jejaknya.",
                "Appraisal \(appraisal) is marked as delivered, but no row tells of it.")
        case .accountChanged(let account):
            pick(
                "Akun \(account) hilang, bukan lagi milik orangnya, atau tidak lagi bernama, "
                    + "seperti saat dibuat.",
                "Account \(account) is gone, or no longer of the person, or the name, that it was "
                    + "made for.")
        case .roleWithoutGrant(let account, let role):
            pick(
                "Akun \(account) berperan \(role.map(self.role) ?? "?"), tetapi tidak ada jejak "
                    + "pemberiannya.",
                "Account \(account) has the role \(role.map(self.role) ?? "?"), which no row "
                    + "gives it.")
        case .roleMissing(let account, let role):
            pick(
                "Peran \(role.map(self.role) ?? "?") akun \(account) hilang, tetapi tidak ada jejak "
                    + "pencabutannya.",
                "Account \(account) lacks the role \(role.map(self.role) ?? "?"), which no row "
                    + "takes from it.")
        case .requestChanged(let request):
            pick(
                "Permintaan pengesahan nomor \(request) bukan seperti yang diminta atau diputus "
                    + "menurut jejak.",
                "Request number \(request) is not what was requested or decided by the trail.")
        case .paperSignatureWithoutRow(let appraisal):
            pick(
                "Tanda tangan di kertas pada penilaian \(appraisal) tidak dicatat atau dikonfirmasi "
                    + "seperti menurut jejak.",
                "The signature on paper of appraisal \(appraisal) was not keyed in or confirmed as "
                    + "the trail says.")
        case .changed, .gap, .wordsChanged, .wordsMissing, .headMissing, .documentChanged: ""
        }
    }

    /// `Baris 12 (25-11-2026 08.30, Data dibaca)`
    private func landmark(_ cause: AuditFaultCause, _ zone: TimeZoneOfIndonesia) -> String {
        var told: [String] = []
        if let at = cause.at {
            told.append(dateTime(at, in: zone))
        }
        if let action = cause.action { told.append(auditAction(action)) }
        let row = pick("Baris ", "Row ") + (cause.row.map(number) ?? "?")
        return told.isEmpty ? row : "\(row) (\(told.joined(separator: ", ")))"
    }

    public func verifyFailed(path: String) -> String {
        pick(
            "Jejak audit \(path) tidak utuh mulai dari situ. Tidak ada yang diubah. Hentikan "
                + "pemakaian, salin berkasnya dengan -wal, dan bandingkan dengan cadangan dan "
                + "lembar catatan.",
            "The audit trail of \(path) is broken from there on. Nothing was changed. Stop using "
                + "it, copy the file with its -wal, and compare with backups and the log sheet.")
    }
    public func verifyStopped(rows: Int) -> String {
        pick(
            "Dihentikan sesudah \(number(rows)) baris, yang utuh. Sisanya belum diperiksa.",
            "Stopped after \(number(rows)) rows, which are sound. The rest was not looked at.")
    }
    public func verifySound(rows: Int, erased: Int, isAgainst: Bool) -> String {
        let without =
            erased == 0
            ? ""
            : pick(
                " \(number(erased)) baris tanpa kata-kata karena datanya dihapus.",
                " \(number(erased)) rows without words, because of erased people.")
        let head = isAgainst ? pick(" Kepala yang diberikan cocok.", " The given head fits.") : ""
        return pick(
            "Jejak audit utuh: \(number(rows)) baris.",
            "The audit trail is sound: "
                + "\(number(rows)) rows.") + without + head
    }
    public func clockSetBack(rows: Int) -> String {
        pick(
            "Jam pernah dimundurkan: \(number(rows)) baris bertanggal sebelum baris "
                + "pendahulunya.",
            "The clock was set back: \(number(rows)) rows are dated before the row before them.")
    }
    public func verifyProgress(rows: Int) -> String {
        pick("\(number(rows)) baris", "\(number(rows)) rows")
    }
    public var headUnreadable: String {
        pick(
            "Kepala pada --against tidak terbaca. Tulis dua belas kelompok empat huruf seperti "
                + "tercetak, boleh dengan nomor barisnya: 1234: XXXX XXXX ….",
            "The head in --against cannot be read. Give the twelve groups of four as printed, "
                + "with the row's number or without: 1234: XXXX XXXX ….")
    }
}

/// `karier audit` in `--help`, and what it says.
extension Wording {
    public var auditAbstract: String {
        pick("Jejak audit: periksa, daftar, kepala.", "The audit trail: verify, list, head.")
    }
    public var auditDiscussion: String {
        pick(
            "Setiap baris memuat sidik baris sebelumnya, sehingga perubahan ketahuan. Pemilik mesin "
                + "masih dapat menulis seluruh jejak dari awal: karena itu catat kepalanya di "
                + "kertas dengan `karier audit head`.",
            "Every row carries the hash of the one before, so that a change shows. Whoever owns "
                + "the machine can still write the whole trail anew: hence the head on paper, with "
                + "`karier audit head`.")
    }
    public var auditVerifyAbstract: String {
        pick("Periksa bahwa jejak masih seperti ditulis.", "Check that the trail is as written.")
    }
    public var auditVerifyDiscussion: String {
        pick(
            "Hanya membaca. Kode keluar 0 bila utuh, 1 bila tidak; baris pertama yang rusak "
                + "disebutkan.",
            "Reads only. Exit code 0 if sound, 1 if not; the first broken row is named.")
    }
    public var optionAgainst: String {
        pick(
            "Kepala yang dicatat dahulu, seperti tercetak.", "A head noted earlier, as printed.")
    }
    public var valueHead: String { pick("kepala", "head") }
    public var auditListAbstract: String {
        pick("Daftar jejak, yang terbaru dulu.", "List the trail, newest first.")
    }
    public var auditListDiscussion: String {
        pick(
            "Membaca jejak ikut tercatat. Akun yang bertindak disebut dengan --account, akun yang "
                + "dicari dengan --by.",
            "Reading the trail is noted too. --account names the account that acts, --by the one "
                + "that is looked for.")
    }
    public var auditHeadAbstract: String {
        pick(
            "Kepala jejak untuk lembar catatan.", "The trail's head, for the log sheet.")
    }
    public var optionAuditPerson: String {
        pick("Hanya tentang pegawai ini.", "Only about this person.")
    }
    public var optionAuditBy: String {
        pick("Hanya yang dilakukan akun ini.", "Only what this account did.")
    }
    public var optionAuditAction: String {
        pick("Hanya tindakan ini, mis. DATA_DIBACA.", "Only this action, e.g. DATA_DIBACA.")
    }
    public var optionAuditObject: String {
        pick("Hanya objek ini, mis. PENILAIAN:12.", "Only this object, e.g. PENILAIAN:12.")
    }
    public var optionAuditFrom: String {
        pick("Sejak hari ini, hh-bb-tttt.", "From this day on, dd-mm-yyyy.")
    }
    public var optionAuditTo: String {
        pick("Sampai dengan hari ini, hh-bb-tttt.", "Until this day, dd-mm-yyyy.")
    }
    public var optionAuditLimit: String {
        pick("Paling banyak sekian baris; 0 semua.", "So many rows at most; 0 for all.")
    }
    public var optionCSV: String { pick("Cetak hasil sebagai CSV.", "Print the result as CSV.") }
    public var valueAction: String { pick("tindakan", "action") }
    public var valueObject: String { pick("jenis:nomor", "kind:number") }
    public var valueCount: String { pick("jumlah", "count") }
    public var jsonOrCSV: String {
        pick("Pilih --json atau --csv, tidak keduanya.", "Either --json or --csv, not both.")
    }
    public var limitNegative: String {
        pick("--limit tidak boleh negatif.", "--limit cannot be negative.")
    }
    public func actionUnknown(_ text: String) -> String {
        let known = AuditAction.allCases.map(\.rawValue).joined(separator: " ")
        return pick(
            "Tindakan \(text) tidak dikenal. Yang ada: \(known).",
            "There is no action \(text). Known: \(known).")
    }
    public func objectUnknown(_ text: String) -> String {
        let known = AuditObject.Kind.allCases.map(\.rawValue).filter { !$0.isEmpty }
            .joined(separator: " ")
        return pick(
            "Objek \(text) tidak terbaca. Tulis JENIS:NOMOR; jenisnya: \(known).",
            "The object \(text) cannot be read. Write KIND:NUMBER; the kinds: \(known).")
    }
    public func dayUnreadable(_ text: String) -> String {
        pick(
            "Tanggal \(text) tidak terbaca. Tulis hh-bb-tttt.",
            "The date \(text) cannot be read. Write dd-mm-yyyy.")
    }
    public func noSuchAccount(_ name: String) -> String {
        pick("Tidak ada akun \(name).", "There is no account \(name).")
    }
    public var noAuditRows: String {
        pick("Tidak ada jejak yang cocok.", "No row of the trail matches.")
    }
}
