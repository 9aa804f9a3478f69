/// What leaves a trace. The words are stored and hashed, and never change.
public enum AuditAction: String, CaseIterable, Sendable {
    // Coming and going
    case signedIn = "MASUK"
    case signInFailed = "MASUK_GAGAL"
    /// Refused unmeasured: the brake was on.
    case signInBraked = "MASUK_DITAHAN"
    /// A code on paper was shown; a secret is still to be chosen.
    case codeShown = "KODE_DITUNJUKKAN"
    /// An act that the account has no right to was tried.
    case actDenied = "DITOLAK"
    case signedOut = "KELUAR"
    case locked = "TERKUNCI"
    // Accounts and rights
    case accountMade = "AKUN_DIBUAT"
    case secretChosen = "RAHASIA_DIPILIH"
    case codeHandedOut = "KODE_DIBERIKAN"
    case accountBlocked = "AKUN_DIBLOKIR"
    case accountUnblocked = "BLOKIR_DIBUKA"
    case roleGranted = "PERAN_DIBERIKAN"
    case roleRevoked = "PERAN_DICABUT"
    case approvalRequested = "PENGESAHAN_DIMINTA"
    case approvalConfirmed = "PENGESAHAN_DIBERIKAN"
    case approvalRefused = "PENGESAHAN_DITOLAK"
    case approvalWithdrawn = "PENGESAHAN_DITARIK"
    case relativeDeclared = "KERABAT_DINYATAKAN"
    case relativeEnded = "KERABAT_BERAKHIR"
    // People
    case personAdded = "PEGAWAI_DITAMBAH"
    case personEdited = "PEGAWAI_DIUBAH"
    case personImported = "PEGAWAI_DIIMPOR"
    case historyCorrected = "RIWAYAT_DIKOREKSI"
    case lineRefreshed = "DAFTAR_DISEGARKAN"
    case recordRead = "DATA_DIBACA"
    case identityRevealed = "IDENTITAS_DIBUKA"
    case appraisalRead = "PENILAIAN_DIBACA"
    case competencyRead = "KOMPETENSI_DIBACA"
    case trailRead = "JEJAK_DIBACA"
    case correctionProposed = "KOREKSI_DIUSULKAN"
    case correctionDecided = "KOREKSI_DIPUTUS"
    case personErased = "DATA_DIHAPUS"
    // Competency
    case competencyAssessed = "KOMPETENSI_DINILAI"
    case requirementSet = "SYARAT_DITETAPKAN"
    // Appraisals
    case appraisalBegun = "PENILAIAN_DIMULAI"
    case fieldSaved = "ISIAN_DISIMPAN"
    case partAdded = "BAGIAN_DITAMBAH"
    case partRemoved = "BAGIAN_DIHAPUS"
    case draftDiscarded = "DRAF_DIBUANG"
    case draftReinstated = "DRAF_DIKEMBALIKAN"
    case appraisalSigned = "PENILAIAN_DITANDATANGANI"
    case appraisalDelivered = "PENILAIAN_DISAMPAIKAN"
    /// What was signed on paper was keyed in, or taken back before it was confirmed.
    case paperSignatureKeyed = "TANDA_TANGAN_KERTAS_DICATAT"
    case paperSignatureWithdrawn = "TANDA_TANGAN_KERTAS_DITARIK"
    /// Signed, or delivered, before there was a row that binds it: recorded as it stood.
    case documentAdopted = "DOKUMEN_DICATAT"
    case deliveryAdopted = "PENYAMPAIAN_DICATAT"
    // Who assesses whom
    case assignmentMade = "PENUGASAN_DITETAPKAN"
    case assignmentEnded = "PENUGASAN_BERAKHIR"
    case assignmentCorrected = "PENUGASAN_DIKOREKSI"
    case capabilityChanged = "KEWENANGAN_DIATUR"
    // The institution and its database
    case settingsChanged = "PENGATURAN_DIUBAH"
    case announced = "DIUMUMKAN"
    case announcementEnded = "PENGUMUMAN_BERAKHIR"
    case imported = "BERKAS_DIIMPOR"
    /// A file was compared with what is recorded, and nothing of it kept.
    case importRehearsed = "IMPOR_DIUJI"
    case sampleLoaded = "DATA_CONTOH"
    case exported = "DIEKSPOR"
    case printed = "DICETAK"
    case auditRead = "AUDIT_DIBACA"
    case backedUp = "DICADANGKAN"
    case restored = "DIPULIHKAN"
    /// What follows from the records was computed anew by a repair.
    case listRewritten = "DAFTAR_DITULIS_ULANG"
    /// First row: from here on there is a trail.
    case trailBegun = "JEJAK_DIMULAI"
}

extension AuditAction {
    /// Whether it is done to a draft appraisal.
    public var isDrafting: Bool {
        switch self {
        case .appraisalBegun, .fieldSaved, .partAdded, .partRemoved, .draftDiscarded,
            .draftReinstated:
            true
        default: false
        }
    }

    /// Readings of a record, and taking it out of the system.
    public static let readings: [AuditAction] = [
        .recordRead, .identityRevealed, .appraisalRead, .competencyRead, .trailRead,
        .exported, .printed,
    ]
}

/// What an act was done to.
public struct AuditObject: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case none = ""
        case account = "AKUN"
        case person = "PEGAWAI"
        case appraisal = "PENILAIAN"
        case assessment = "KOMPETENSI"
        case assignment = "PENUGASAN"
        case unit = "UNIT"
        case database = "BASIS_DATA"
        case announcement = "PENGUMUMAN"
        case proposal = "USULAN"
        case approvalRequest = "PENGESAHAN"
    }

    public var kind: Kind
    /// Key of the object; 0 without one.
    public var key: Int64

    public init(_ kind: Kind, _ key: Int64 = 0) {
        self.kind = kind
        self.key = key
    }

    public static let none = AuditObject(.none)
}
