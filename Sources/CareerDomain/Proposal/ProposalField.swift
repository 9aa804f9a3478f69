/// What of his record a person can know to be wrong. The words are stored and
/// never change.
public enum ProposalField: String, CaseIterable, Sendable {
    case frontTitle = "GELAR_DEPAN"
    case name = "NAMA"
    case backTitle = "GELAR_BELAKANG"
    case birthPlace = "TEMPAT_LAHIR"
    case birthDate = "TANGGAL_LAHIR"
    case nationalID = "NIK"
    case phone = "TELEPON"
    case email = "SUREL"
    case address = "ALAMAT"
    // Rows of histories
    case education = "PENDIDIKAN"
    case rank = "PANGKAT"
    case post = "JABATAN"
    case unit = "UNIT_KERJA"
    case status = "KEDUDUKAN"

    /// The field of the person form that it is; nil for a row of a history,
    /// which an admin corrects by the usual forms.
    public var formField: PersonFormField? {
        switch self {
        case .frontTitle: .frontTitle
        case .name: .name
        case .backTitle: .backTitle
        case .birthPlace: .birthPlace
        case .birthDate: .birthDate
        case .nationalID: .nationalID
        case .phone: .phone
        case .email: .email
        case .address: .address
        case .education, .rank, .post, .unit, .status: nil
        }
    }

    /// Whether accepting it changes nothing by itself.
    public var isCarriedOutByHand: Bool { formField == nil }

    /// Whether its values are covered for others than the person.
    public var isIdentity: Bool {
        switch self {
        case .nationalID, .phone, .email, .address: true
        default: false
        }
    }

    /// Whether a document has to show it; how somebody is reached, he knows
    /// himself.
    public var needsDocument: Bool {
        switch self {
        case .phone, .email, .address: false
        default: true
        }
    }

    /// Whether there may be nothing there.
    public var mayBeEmptied: Bool {
        switch self {
        case .frontTitle, .backTitle, .phone, .email, .address: true
        default: false
        }
    }

    /// Its name in the trail, as in the differences of a record.
    public var trail: String {
        switch self {
        case .frontTitle: "gelar depan"
        case .name: "nama"
        case .backTitle: "gelar belakang"
        case .birthPlace: "tempat lahir"
        case .birthDate: "lahir"
        case .nationalID: "nik"
        case .phone: "telepon"
        case .email: "surel"
        case .address: "alamat"
        case .education: "pendidikan"
        case .rank: "golongan"
        case .post: "jabatan"
        case .unit: "unit"
        case .status: "kedudukan"
        }
    }

    /// Its value as text, as things stand on a day.
    public func stored(in dossier: Dossier, on day: CalendarDate) -> String {
        if let formField { return PersonForm(dossier: dossier, on: day).text(formField) }
        switch self {
        case .rank: return dossier.ranks.inForce(on: day)?.value.golongan.label ?? ""
        case .post: return dossier.posts.inForce(on: day)?.value.position.title ?? ""
        case .unit: return dossier.units.inForce(on: day)?.value.name ?? ""
        case .status: return dossier.statuses.inForce(on: day)?.value.rawValue ?? ""
        default:
            return dossier.educations.max { $0.level < $1.level }.map(\.written) ?? ""
        }
    }
}

extension Education {
    fileprivate var written: String {
        [level.label, field, school, graduationYear.map(String.init) ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
