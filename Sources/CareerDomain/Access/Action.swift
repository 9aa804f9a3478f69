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

    /// Whether it is done to one person's record.
    public var concernsPerson: Bool {
        switch self {
        case .listPerson, .readDossier, .readCompetency, .readAppraisal, .revealIdentity,
            .readDiscipline, .editPerson, .assessCompetency, .fillAppraisal, .signAppraisal,
            .deliverAppraisal, .readTrail, .proposeCorrection, .decideCorrection, .exportPerson,
            .handOutCode, .assignAuthority, .erasePerson:
            true
        default: false
        }
    }

    /// Whether it makes an appraisal, which nobody does for himself.
    public var isAssessing: Bool {
        switch self {
        case .fillAppraisal, .signAppraisal, .deliverAppraisal: true
        default: false
        }
    }

    /// Whether nothing does it unasked: reading of this kind is always somebody's attempt.
    public var isAskedFor: Bool {
        switch self {
        case .revealIdentity, .readAudit, .verifyAudit, .exportPerson, .checkDatabase: true
        default: false
        }
    }

    /// Whether it changes what is recorded of a person, or what he can do: the
    /// wall of interest stands before these.
    public var isBehindWall: Bool {
        switch self {
        case .editPerson, .assessCompetency, .fillAppraisal, .signAppraisal, .deliverAppraisal,
            .decideCorrection, .handOutCode, .assignAuthority, .manageAccounts, .erasePerson:
            true
        default: false
        }
    }
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
    var isKeptFromItsPerson: Bool { self == .draft || self == .signed }
}
