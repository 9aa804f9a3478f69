/// Technical competencies that a family of posts usually asks for.
///
/// PermenPANRB 38/2017 leaves technical competencies to the ministry that
/// guides the profession and to the institution. These are therefore no rule
/// of law but defaults to begin with, to be edited by the institution.
public enum TechnicalStandard {
    /// A family of posts, told by the beginning of the title.
    public struct Family: Hashable, Sendable {
        /// Folded beginnings of titles (see ``NameFolding``).
        public var titles: [String]
        public var competencies: [Competency]
    }

    /// The families in the order in which they are tried.
    public static let families: [Family] = [
        family(
            ["guru"], ("pedagogik", "Pedagogik"), ("asesmen-pembelajaran", "Asesmen Pembelajaran"),
            ("kurikulum", "Pengembangan Kurikulum Satuan Pendidikan")),
        family(
            ["perawat", "bidan", "terapis"], ("asuhan-klinis", "Asuhan Klinis"),
            ("keselamatan-pasien", "Keselamatan Pasien"),
            ("promosi-kesehatan", "Promosi Kesehatan")),
        family(
            ["dokter", "dokter gigi"], ("pelayanan-medis", "Pelayanan Medis"),
            ("keselamatan-pasien", "Keselamatan Pasien"),
            ("kesehatan-masyarakat", "Kesehatan Masyarakat")),
        family(
            ["apoteker", "asisten apoteker"], ("kefarmasian", "Pelayanan Kefarmasian"),
            ("keselamatan-pasien", "Keselamatan Pasien")),
        family(
            [
                "sanitarian", "nutrisionis", "epidemiolog", "pranata laboratorium",
                "tenaga sanitasi", "perekam medis", "penyuluh kesehatan",
            ], ("kesehatan-masyarakat", "Kesehatan Masyarakat"),
            ("surveilans", "Surveilans dan Pencatatan Kesehatan")),
        family(
            ["pranata komputer"], ("tata-kelola-ti", "Tata Kelola Teknologi Informasi"),
            ("pengembangan-sistem", "Pengembangan Sistem Informasi"),
            ("keamanan-informasi", "Keamanan Informasi")),
        family(
            ["perencana"], ("perencanaan-pembangunan", "Perencanaan Pembangunan Daerah"),
            ("analisis-data", "Analisis Data"), ("evaluasi-kebijakan", "Evaluasi Kebijakan")),
        family(
            ["auditor", "pengawas penyelenggaraan"], ("audit-internal", "Audit Internal"),
            ("manajemen-risiko", "Manajemen Risiko")),
        family(
            ["analis sdm aparatur", "analis sumber daya manusia", "asesor sdm"],
            ("manajemen-asn", "Manajemen ASN"),
            ("analisis-jabatan", "Analisis Jabatan dan Beban Kerja"),
            ("pengembangan-kompetensi", "Perencanaan Pengembangan Kompetensi")),
        family(
            ["analis kebijakan"], ("analisis-kebijakan", "Analisis Kebijakan"),
            ("analisis-data", "Analisis Data")),
        family(
            ["arsiparis", "pustakawan"], ("kearsipan", "Pengelolaan Arsip dan Koleksi"),
            ("layanan-informasi", "Layanan Informasi")),
        family(
            ["pengelola pengadaan"], ("pengadaan", "Pengadaan Barang/Jasa Pemerintah"),
            ("manajemen-kontrak", "Manajemen Kontrak")),
        family(
            ["analis keuangan", "bendahara", "pranata keuangan"],
            ("keuangan-daerah", "Pengelolaan Keuangan Daerah"),
            ("akuntansi-pemerintah", "Akuntansi Pemerintahan")),
        family(
            ["penyuluh", "pekerja sosial", "penggerak swadaya"],
            ("pemberdayaan", "Penyuluhan dan Pemberdayaan Masyarakat"),
            ("pendampingan", "Pendampingan Kelompok")),
        family(
            ["polisi pamong praja", "pemadam kebakaran"],
            ("ketertiban-umum", "Ketenteraman dan Ketertiban Umum"),
            ("tanggap-darurat", "Tanggap Darurat")),
        family(
            ["penguji kendaraan", "teknik", "penata ruang", "pengawas lingkungan"],
            ("inspeksi-teknis", "Inspeksi Teknis"),
            ("keselamatan-kerja", "Keselamatan dan Kesehatan Kerja")),
        family(
            ["penelaah", "penata layanan", "pengolah data"],
            ("telaahan", "Penyusunan Telaahan dan Laporan"),
            ("pengolahan-data", "Pengolahan Data")),
        family(
            ["pengadministrasi", "operator", "pengelola"],
            ("administrasi-perkantoran", "Administrasi Perkantoran"),
            ("layanan-operasional", "Layanan Operasional")),
    ]

    /// Every technical competency of the families, each once.
    public static let competencies: [Competency] = {
        var seen: Set<String> = []
        return families.flatMap(\.competencies).filter { seen.insert($0.code).inserted }
    }()

    /// The competencies that a post's family asks for, at the level which the
    /// kind of post requires. Empty for posts of no known family and for
    /// managerial posts, whose technical competencies the institution sets one
    /// by one.
    public static func competencies(for position: Position) -> [Competency] {
        guard position.kind.group != .managerial else { return [] }
        let title = FunctionalTitle.family(position.title)
        let family = families.first { family in
            family.titles.contains { title == $0 || title.hasPrefix($0 + " ") }
        }
        return family?.competencies ?? []
    }

    private static func family(
        _ titles: [String], _ competencies: (code: String, name: String)...
    ) -> Family {
        Family(
            titles: titles,
            competencies: competencies.map {
                Competency(code: $0.code, kind: .technical, name: $0.name)
            })
    }
}
