/// What can be done, as far as rights go.
public enum Action: String, CaseIterable, Sendable {
    // About one person
    /// Knowing of the person: list, search, counts, completion.
    case listPerson = "LIHAT_DAFTAR"
    case readDossier = "LIHAT_DATA"
    case readCompetency = "LIHAT_KOMPETENSI"
    case readAppraisal = "LIHAT_PENILAIAN"
    /// NIK, phone, address and e-mail without their mask.
    case revealIdentity = "BUKA_IDENTITAS"
    /// Discipline and counselling notes: specific data, a right of their own.
    case readDiscipline = "LIHAT_DISIPLIN"
    case editPerson = "UBAH_DATA"
    case assessCompetency = "NILAI_KOMPETENSI"
    case fillAppraisal = "ISI_PENILAIAN"
    case signAppraisal = "TANDA_TANGAN"
    case deliverAppraisal = "SAMPAIKAN_PENILAIAN"
    /// A signature on paper of an official without an account, which a second account confirms.
    case keyInSignature = "CATAT_TANDA_TANGAN"
    /// Who read about the person and changed what.
    case readTrail = "LIHAT_JEJAK"
    case proposeCorrection = "USUL_KOREKSI"
    case decideCorrection = "PUTUS_KOREKSI"
    case exportPerson = "EKSPOR"
    /// A one-time code for the person's account, or lifting its block.
    case handOutCode = "BERI_KODE"
    case assignAuthority = "TETAPKAN_PENILAI"

    // About no one person
    case addPerson = "TAMBAH_PEGAWAI"
    case importRecords = "IMPOR"
    case setRequirement = "SYARAT_JABATAN"
    case changeSettings = "PENGATURAN"
    case manageAccounts = "KELOLA_AKUN"
    case readAudit = "LIHAT_AUDIT"
    case verifyAudit = "PERIKSA_AUDIT"
    case announce = "UMUMKAN"
    case readAnnouncements = "LIHAT_PENGUMUMAN"
    case backUp = "CADANGKAN"
    case restore = "PULIHKAN"
    case checkDatabase = "PERIKSA_BASIS_DATA"
    case erasePerson = "HAPUS_DATA"

    /// What the rules need to know of a right besides who has it.
    public struct Nature: Hashable, Sendable {
        /// It is done to one person's record.
        public let concernsPerson: Bool
        /// It makes an appraisal, which nobody does for himself.
        public let isAssessing: Bool
        /// Nothing does it unasked: reading of this kind is always somebody's attempt.
        public let isAskedFor: Bool
        /// It changes what is recorded of a person, or what he can do: the wall of interest
        /// stands before it.
        public let isBehindWall: Bool
    }

    /// Said of every right, without a default: a new one does not compile before somebody has
    /// decided all four.
    public var nature: Nature {
        switch self {
        case .listPerson, .readDossier, .readCompetency, .readAppraisal, .readDiscipline,
            .readTrail, .proposeCorrection:
            Nature(
                concernsPerson: true, isAssessing: false, isAskedFor: false, isBehindWall: false)
        case .revealIdentity, .exportPerson:
            Nature(
                concernsPerson: true, isAssessing: false, isAskedFor: true, isBehindWall: false)
        case .editPerson, .assessCompetency, .decideCorrection, .handOutCode, .assignAuthority,
            .erasePerson:
            Nature(
                concernsPerson: true, isAssessing: false, isAskedFor: false, isBehindWall: true)
        case .fillAppraisal, .signAppraisal, .deliverAppraisal, .keyInSignature:
            Nature(concernsPerson: true, isAssessing: true, isAskedFor: false, isBehindWall: true)
        case .addPerson, .importRecords, .setRequirement, .changeSettings, .announce,
            .readAnnouncements, .backUp, .restore:
            Nature(
                concernsPerson: false, isAssessing: false, isAskedFor: false, isBehindWall: false)
        case .readAudit, .verifyAudit, .checkDatabase:
            Nature(
                concernsPerson: false, isAssessing: false, isAskedFor: true, isBehindWall: false)
        case .manageAccounts:
            // Not of a record, but of what the person can do.
            Nature(
                concernsPerson: false, isAssessing: false, isAskedFor: false, isBehindWall: true)
        }
    }

    public var concernsPerson: Bool { nature.concernsPerson }
    public var isAssessing: Bool { nature.isAssessing }
    public var isAskedFor: Bool { nature.isAskedFor }
    public var isBehindWall: Bool { nature.isBehindWall }
}

/// How the one who acts stands to the person whose record it is.
public enum Relation: String, CaseIterable, Sendable {
    case oneself = "DIRI_SENDIRI"
    /// A person he assesses on the day.
    case assessed = "YANG_DINILAI"
    /// In a unit, or below one, that the role is bound to.
    case inSubtree = "SUBPOHON"
    /// Anybody of the institution.
    case anybody = "SIAPA_PUN"
}

/// How far the document is that an action is about.
public enum DocumentState: String, CaseIterable, Sendable {
    /// There is none, or the action is about none.
    case none = "TANPA_DOKUMEN"
    case draft = "DRAF"
    /// Signed, not yet handed to whom it is about.
    case signed = "DITANDATANGANI"
    case delivered = "DISAMPAIKAN"

    /// Whether its person does not see it yet, in whatever role.
    public var isKeptFromItsPerson: Bool {
        switch self {
        case .draft, .signed: true
        case .none, .delivered: false
        }
    }
}
