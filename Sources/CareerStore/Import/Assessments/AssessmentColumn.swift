import CareerDomain

/// The columns of a file of competency assessments, a layout of this program.
///
/// One row is one competency of one person. Headings may stand in any order,
/// in upper or lower case; the delimiter is a comma, a semicolon or a tab.
///
/// | heading | must | content |
/// |---|---|---|
/// | `NIP` | yes | 18 digits of a person in the database; blanks allowed |
/// | `NAMA` | | for the eye of the reader; not compared, not kept |
/// | `KOMPETENSI` | yes | code (`kerja-sama`) or official name (`Kerja Sama`) |
/// | `LEVEL` | yes | 1…5 |
/// | `TANGGAL PENILAIAN` | yes | `dd-mm-yyyy` or `yyyy-mm-dd` |
/// | `SUMBER` | | `PUSAT_PENILAIAN`, `ATASAN`, `KLAIM_DIKLAT`, `MANDIRI`; else `IMPOR` |
/// | `PENILAI` | | assessor or assessment centre |
/// | `BUKTI` | | number of the report or document |
/// | `BERLAKU SAMPAI` | | last valid day; else the institution's usual validity |
///
/// ``sample`` shows it.
public enum AssessmentColumn: String, CaseIterable, Sendable {
    case nip = "NIP"
    case nama = "NAMA"
    case kompetensi = "KOMPETENSI"
    case level = "LEVEL"
    case tanggalPenilaian = "TANGGAL PENILAIAN"
    case sumber = "SUMBER"
    case penilai = "PENILAI"
    case bukti = "BUKTI"
    case berlakuSampai = "BERLAKU SAMPAI"

    /// A whole file of two assessments, made up.
    public static let sample = """
        NIP;NAMA;KOMPETENSI;LEVEL;TANGGAL PENILAIAN;SUMBER;PENILAI;BUKTI;BERLAKU SAMPAI
        198609262015051001;Contoh;Integritas;3;14/03/2026;PUSAT_PENILAIAN;UPT;L12;13/03/2029
        198609262015051001;Contoh;kerja-sama;2;14/03/2026;ATASAN;;;

        """
}

extension AssessmentColumn: ImportColumn {
    static let aliases: [String: AssessmentColumn] = [
        "NIPBARU": .nip, "KODEKOMPETENSI": .kompetensi, "TANGGAL": .tanggalPenilaian,
    ]
    static let required: [AssessmentColumn] = [.nip, .kompetensi, .level, .tanggalPenilaian]
    static let kept: [AssessmentColumn] = allCases.filter { $0 != .nama }
    static let words: Set<AssessmentColumn> = [.penilai, .bukti]
    static let reported: [AssessmentColumn] = []
    static let indispensable = required
}
