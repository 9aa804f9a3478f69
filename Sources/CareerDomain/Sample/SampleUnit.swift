/// A unit in the plan of a made-up institution.
struct SampleUnit: Sendable {
    /// The name; where `namesPlace` is set, the institution's place stands
    /// between the two parts (`Kecamatan Medan Marelan`).
    var namePrefix: String
    var nameSuffix = ""
    var namesPlace = false
    /// Indexes of the units above, topmost first, the institution left out.
    var ancestors: [Int] = []
    /// The post of its head; nil for schools and health centres, whose head
    /// holds a functional post.
    var headPosition: Position?
    var branch: SampleFamily.Branch = .office
    /// Functional families that work here.
    var families: [SampleFamily] = SampleFamily.common

    func name(place: String) -> String {
        namesPlace ? namePrefix + place + nameSuffix : namePrefix
    }
}

/// An agency as the plan lists it.
struct SampleAgency: Sendable {
    var name: String
    var headTitle: String
    var echelon: Echelon
    var divisions: [String]
    var families: [SampleFamily]
}

extension SampleAgency {
    /// A *dinas* or *badan* with the families of its trade first.
    private static func agency(
        _ name: String, _ divisions: [String], _ families: [SampleFamily] = []
    ) -> SampleAgency {
        SampleAgency(
            name: name, headTitle: "Kepala " + name, echelon: .iib, divisions: divisions,
            families: families + families + SampleFamily.common)
    }

    /// Agencies as a city of North Sumatra has them (names recalled, 2022–2025),
    /// those a small sample needs first.
    static let all: [SampleAgency] = [
        SampleAgency(
            name: "Sekretariat Daerah", headTitle: "Sekretaris Daerah", echelon: .iia,
            divisions: [
                "Tata Pemerintahan", "Hukum", "Organisasi", "Perekonomian", "Kesejahteraan Rakyat",
                "Pengadaan Barang dan Jasa", "Protokol dan Komunikasi Pimpinan",
            ], families: SampleFamily.common + [.relations, .procurement]),
        agency(
            "Dinas Pendidikan dan Kebudayaan",
            ["Pembinaan SD", "Pembinaan SMP", "Pembinaan PAUD", "Kebudayaan"]),
        agency(
            "Dinas Kesehatan",
            [
                "Kesehatan Masyarakat", "Pencegahan Penyakit", "Pelayanan Kesehatan",
                "Sumber Daya Kesehatan",
            ]),
        agency(
            "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
            [
                "Mutasi dan Promosi", "Pengembangan Kompetensi", "Penilaian Kinerja",
                "Pengadaan dan Data ASN",
            ], [.personnel]),
        SampleAgency(
            name: "Inspektorat", headTitle: "Inspektur", echelon: .iib,
            divisions: ["Wilayah I", "Wilayah II", "Wilayah III", "Khusus"],
            families: [.auditing, .auditing, .oversight, .archives]),
        agency(
            "Badan Perencanaan Pembangunan Daerah",
            ["Perencanaan dan Evaluasi", "Ekonomi", "Infrastruktur", "Sosial Budaya"],
            [.planning]),
        agency(
            "Dinas Komunikasi dan Informatika",
            ["Informasi Publik", "Aplikasi Informatika", "Statistik dan Persandian"],
            [.computing, .relations]),
        agency(
            "Dinas Kependudukan dan Pencatatan Sipil",
            ["Pendaftaran Penduduk", "Pencatatan Sipil", "Pengelolaan Informasi Kependudukan"],
            [.computing]),
        agency(
            "Badan Keuangan dan Aset Daerah",
            ["Anggaran", "Perbendaharaan", "Akuntansi", "Aset"], [.finance]),
        agency(
            "Badan Pendapatan Daerah", ["Pajak Daerah", "Penagihan", "Pengembangan Pendapatan"],
            [.finance, .computing]),
        agency(
            "Dinas Sosial", ["Rehabilitasi Sosial", "Jaminan Sosial", "Pemberdayaan Sosial"],
            [.social]),
        agency("Dinas Perhubungan", ["Lalu Lintas", "Angkutan", "Keselamatan"], [.vehicles]),
        agency(
            "Dinas Lingkungan Hidup",
            [
                "Pengelolaan Sampah", "Pengendalian Pencemaran",
                "Tata Lingkungan",
            ], [.environment]),
        SampleAgency(
            name: "Satuan Polisi Pamong Praja", headTitle: "Kepala Satuan Polisi Pamong Praja",
            echelon: .iib,
            divisions: ["Penegakan Perda", "Ketertiban Umum", "Perlindungan Masyarakat"],
            families: [.order, .order, .order, .archives]),
        agency(
            "Dinas Sumber Daya Air, Bina Marga dan Bina Konstruksi",
            ["Sumber Daya Air", "Bina Marga", "Bina Konstruksi"], [.roads]),
        agency(
            "Dinas Perumahan, Kawasan Permukiman, Cipta Karya dan Tata Ruang",
            ["Perumahan", "Permukiman", "Tata Ruang"], [.roads]),
        agency(
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
            ["Penanaman Modal", "Perizinan", "Pengaduan dan Informasi"]),
        SampleAgency(
            name: "Sekretariat DPRD", headTitle: "Sekretaris DPRD", echelon: .iib,
            divisions: ["Persidangan", "Keuangan", "Hubungan Masyarakat"],
            families: SampleFamily.common + [.relations]),
        agency(
            "Dinas Koperasi, UKM, Perindustrian dan Perdagangan",
            ["Koperasi dan UKM", "Perindustrian", "Perdagangan"], [.social]),
        agency(
            "Dinas Ketenagakerjaan",
            [
                "Penempatan Kerja", "Pelatihan Kerja",
                "Hubungan Industrial",
            ], [.social]),
        agency(
            "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Pengendalian Penduduk",
            ["Pemberdayaan Perempuan", "Perlindungan Anak", "Keluarga Berencana"],
            [.familyPlanning, .social]),
        agency(
            "Dinas Ketahanan Pangan, Pertanian dan Perikanan",
            ["Ketahanan Pangan", "Pertanian", "Perikanan"], [.farming]),
        agency(
            "Dinas Pemadam Kebakaran dan Penyelamatan",
            ["Pencegahan", "Pemadaman", "Penyelamatan"], [.fire, .fire]),
        agency("Dinas Pemuda dan Olahraga", ["Kepemudaan", "Olahraga Prestasi"]),
        agency("Dinas Pariwisata", ["Destinasi", "Pemasaran", "Ekonomi Kreatif"], [.relations]),
        agency(
            "Dinas Perpustakaan dan Arsip", ["Perpustakaan", "Kearsipan"],
            [.library, .archives]),
        agency("Badan Riset dan Inovasi Daerah", ["Riset", "Inovasi"], [.planning]),
        agency(
            "Badan Penanggulangan Bencana Daerah",
            ["Pencegahan dan Kesiapsiagaan", "Kedaruratan", "Rehabilitasi"], [.social]),
        agency(
            "Badan Kesatuan Bangsa dan Politik",
            ["Ideologi dan Wawasan Kebangsaan", "Politik Dalam Negeri", "Kewaspadaan Nasional"]),
    ]
}
