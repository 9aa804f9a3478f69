/// The kinds of post (UU 20/2023; SIASN `jenisJabatan` 1, 2, 4) with the levels
/// that decide retirement age and required competency.
public enum PositionKind: String, CaseIterable, Sendable {
    case executiveUtama = "JPT_UTAMA"
    case executiveMadya = "JPT_MADYA"
    case executivePratama = "JPT_PRATAMA"
    case administrator = "ADMINISTRATOR"
    case supervisor = "PENGAWAS"
    case functionalUtama = "JF_UTAMA"
    case functionalMadya = "JF_MADYA"
    case functionalMuda = "JF_MUDA"
    case functionalPertama = "JF_PERTAMA"
    case functionalPenyelia = "JF_PENYELIA"
    case functionalMahir = "JF_MAHIR"
    case functionalTerampil = "JF_TERAMPIL"
    case functionalPemula = "JF_PEMULA"
    case staff = "PELAKSANA"

    public enum Group: String, CaseIterable, Sendable {
        case managerial, functional, staff
    }

    /// *Jabatan pimpinan tinggi*.
    public var isExecutive: Bool {
        self == .executiveUtama || self == .executiveMadya || self == .executivePratama
    }

    public var group: Group {
        switch self {
        case .executiveUtama, .executiveMadya, .executivePratama, .administrator, .supervisor:
            .managerial
        case .staff: .staff
        default: .functional
        }
    }
}

/// The echelons I.a … V.b with SIASN's codes; nil-like `99` is not stored.
public enum Echelon: String, CaseIterable, Sendable {
    case ia = "I.a"
    case ib = "I.b"
    case iia = "II.a"
    case iib = "II.b"
    case iiia = "III.a"
    case iiib = "III.b"
    case iva = "IV.a"
    case ivb = "IV.b"
    case va = "V.a"
    case vb = "V.b"

    /// 0 is the highest.
    public var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

/// A post as it stands in the institution's list: title, kind, echelon, class
/// and retirement age.
public struct Position: Hashable, Sendable {
    public var title: String
    public var kind: PositionKind
    public var echelon: Echelon?
    /// *Kelas jabatan*, 1…17; nil where the institution has set none.
    public var jobClass: Int?
    /// *Batas usia pensiun* in years.
    public var retirementAge: Int

    public init(
        title: String, kind: PositionKind, echelon: Echelon? = nil, jobClass: Int? = nil,
        retirementAge: Int? = nil
    ) {
        self.title = title
        self.kind = kind
        self.echelon = echelon
        self.jobClass = jobClass
        self.retirementAge =
            retirementAge ?? RetirementRule.age(for: kind, title: title)
    }
}
