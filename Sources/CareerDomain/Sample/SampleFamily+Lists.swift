extension SampleFamily.Diploma {
    static func s1(_ field: String, _ title: String) -> Self {
        Self(level: .s1, field: "S-1 " + field, backTitle: title)
    }
    static func d3(_ field: String, _ title: String) -> Self {
        Self(level: .d3, field: "D-III " + field, backTitle: title)
    }
    static func d4(_ field: String, _ title: String) -> Self {
        Self(level: .d4, field: "D-IV " + field, backTitle: title)
    }
    static func profession(_ field: String, front: String = "", back: String = "") -> Self {
        Self(level: .profession, field: field, frontTitle: front, backTitle: back)
    }
    static let management = Self.s1("Manajemen", "S.M.")
    static let economics = Self.s1("Akuntansi", "S.E.")
    static let law = Self.s1("Hukum", "S.H.")
    static let informatics = Self.s1("Teknik Informatika", "S.Kom.")
    static let administration = Self.s1("Ilmu Administrasi Negara", "S.AP.")
    static let government = Self.s1("Ilmu Pemerintahan", "S.IP.")
    static let sociology = Self.s1("Sosiologi", "S.Sos.")
    static let engineering = Self.s1("Teknik Sipil", "S.T.")
    static let secondary = Self(level: .slta, field: "SMA IPS", backTitle: "")
    static let secondaryScience = Self(level: .slta, field: "SMA IPA", backTitle: "")
    static let vocational = Self(
        level: .sltaVocational, field: "SMK Administrasi Perkantoran", backTitle: "")
}

extension SampleFamily {
    static let teacher = SampleFamily(
        "Guru", .school, women: 690, plan: .teaching,
        academic: [
            .s1("Pendidikan Guru Sekolah Dasar", "S.Pd."), .s1("Pendidikan Matematika", "S.Pd."),
            .s1("Pendidikan Bahasa Indonesia", "S.Pd."), .s1("Pendidikan Bahasa Inggris", "S.Pd."),
            .s1("Pendidikan Kimia", "S.Pd."), .s1("Pendidikan Jasmani", "S.Pd."),
            .s1("Pendidikan Biologi", "S.Pd."), .s1("Pendidikan Sejarah", "S.Pd."),
            .s1("Bimbingan dan Konseling", "S.Pd."), .s1("Pendidikan Ekonomi", "S.Pd."),
        ])

    /// Health posts with their share of a hundred.
    static let health: [(family: SampleFamily, share: Int)] = [
        (
            SampleFamily(
                "Perawat", .health, women: 760, plan: .nursing,
                academic: [
                    .profession("Profesi Ners", back: "S.Kep., Ns."),
                    .d4("Keperawatan", "S.Tr.Kep."),
                ],
                vocational: [.d3("Keperawatan", "A.Md.Kep.")]), 36
        ),
        (
            SampleFamily(
                "Bidan", .health, women: 1000, plan: .nursing,
                academic: [.d4("Kebidanan", "S.Tr.Keb.")],
                vocational: [.d3("Kebidanan", "A.Md.Keb.")]), 24
        ),
        (
            SampleFamily(
                "Dokter", .health, women: 600, plan: .medicine,
                academic: [.profession("Profesi Dokter", front: "dr.")]), 13
        ),
        (
            SampleFamily(
                "Dokter Gigi", .health, women: 720, plan: .medicine,
                academic: [.profession("Profesi Dokter Gigi", front: "drg.")]), 4
        ),
        (
            SampleFamily(
                "Apoteker", .health, women: 740, plan: .pharmacy,
                academic: [.profession("Profesi Apoteker", front: "apt.", back: "S.Farm.")]), 4
        ),
        (
            SampleFamily(
                "Asisten Apoteker", .health, women: 760, plan: .pharmacy,
                vocational: [.d3("Farmasi", "A.Md.Farm.")]), 4
        ),
        (
            SampleFamily(
                "Tenaga Sanitasi Lingkungan", .health, women: 560, plan: .publicHealth,
                academic: [.s1("Kesehatan Masyarakat", "S.K.M.")],
                vocational: [.d3("Kesehatan Lingkungan", "A.Md.KL.")]), 4
        ),
        (
            SampleFamily(
                "Nutrisionis", .health, women: 820, plan: .publicHealth,
                academic: [.s1("Ilmu Gizi", "S.Gz.")], vocational: [.d3("Gizi", "A.Md.Gz.")]), 4
        ),
        (
            SampleFamily(
                "Pranata Laboratorium Kesehatan", .health, women: 700, plan: .publicHealth,
                academic: [.d4("Analis Kesehatan", "S.Tr.A.K.")],
                vocational: [.d3("Analis Kesehatan", "A.Md.A.K.")]), 4
        ),
        (
            SampleFamily(
                "Perekam Medis", .health, women: 650, plan: .publicHealth,
                vocational: [.d3("Rekam Medis", "A.Md.PK.")]), 3
        ),
    ]

    static let healthFamilies = health.map(\.family)
    static let healthShares = health.map(\.share)
    static let doctor = healthFamilies.first { $0.plan == .medicine } ?? teacher

    static let computing = SampleFamily(
        "Pranata Komputer", .office, women: 380, plan: .computing,
        academic: [.informatics, .s1("Sistem Informasi", "S.Kom.")],
        vocational: [.d3("Manajemen Informatika", "A.Md.Kom.")])
    static let planning = SampleFamily(
        "Perencana", .office, women: 450, plan: .planning,
        academic: [.s1("Perencanaan Wilayah dan Kota", "S.T."), .economics])
    static let auditing = SampleFamily(
        "Auditor", .office, women: 470, plan: .auditing, academic: [.economics, .law],
        vocational: [.d3("Akuntansi", "A.Md.Ak.")])
    static let oversight = SampleFamily(
        "Pengawas Penyelenggaraan Urusan Pemerintahan Daerah", .office, women: 420,
        plan: .auditing, academic: [.law, .government])
    static let personnel = SampleFamily(
        "Analis SDM Aparatur", .office, women: 540, plan: .personnel,
        academic: [.administration, .management, .s1("Psikologi", "S.Psi.")])
    static let policy = SampleFamily(
        "Analis Kebijakan", .office, women: 470, plan: .policy,
        academic: [.government, .administration, .sociology])
    static let archives = SampleFamily(
        "Arsiparis", .office, women: 580, plan: .archives,
        academic: [.s1("Ilmu Perpustakaan", "S.IP."), .administration],
        vocational: [.d3("Kearsipan", "A.Md.")])
    static let library = SampleFamily(
        "Pustakawan", .office, women: 660, plan: .archives,
        academic: [.s1("Ilmu Perpustakaan", "S.IP.")],
        vocational: [.d3("Perpustakaan", "A.Md.")])
    static let procurement = SampleFamily(
        "Pengelola Pengadaan Barang/Jasa", .office, women: 390, plan: .procurement,
        academic: [.engineering, .economics, .law])
    static let finance = SampleFamily(
        "Analis Keuangan Pusat dan Daerah", .office, women: 560, plan: .finance,
        academic: [.economics, .management])
    static let social = SampleFamily(
        "Penyuluh Sosial", .office, women: 560, plan: .outreach,
        academic: [.sociology, .s1("Kesejahteraan Sosial", "S.Sos.")],
        vocational: [.secondary])
    static let farming = SampleFamily(
        "Penyuluh Pertanian", .office, women: 470, plan: .outreach,
        academic: [.s1("Agribisnis", "S.P.")], vocational: [.d3("Pertanian", "A.Md.P.")])
    static let familyPlanning = SampleFamily(
        "Penyuluh Keluarga Berencana", .office, women: 680, plan: .outreach,
        academic: [.sociology], vocational: [.secondaryScience])
    static let order = SampleFamily(
        "Polisi Pamong Praja", .office, women: 180, plan: .publicOrder,
        academic: [.government, .law], vocational: [.secondary])
    static let fire = SampleFamily(
        "Pemadam Kebakaran", .office, women: 60, plan: .publicOrder,
        vocational: [.secondary, .secondaryScience])
    static let vehicles = SampleFamily(
        "Penguji Kendaraan Bermotor", .office, women: 90, plan: .inspection,
        vocational: [.d3("Teknik Mesin", "A.Md.T.")])
    static let environment = SampleFamily(
        "Pengawas Lingkungan Hidup", .office, women: 480, plan: .inspection,
        academic: [.s1("Teknik Lingkungan", "S.T.")])
    static let roads = SampleFamily(
        "Teknik Jalan dan Jembatan", .office, women: 220, plan: .inspection,
        academic: [.engineering])
    static let relations = SampleFamily(
        "Pranata Hubungan Masyarakat", .office, women: 540, plan: .computing,
        academic: [.s1("Ilmu Komunikasi", "S.I.Kom.")])

    /// What any agency has.
    static let common = [policy, planning, archives, procurement, finance, personnel, computing]
}

extension SampleStaffPost {
    static let weights = all.map(\.weight)

    static let all: [SampleStaffPost] = [
        post("Penelaah Teknis Kebijakan", 12, .administration, .law, .economics, .sociology),
        post("Penata Layanan Operasional", 22, .management, .government, .engineering, .law),
        post("Pengolah Data dan Informasi", 11, .d3("Manajemen Informatika", "A.Md.Kom.")),
        post(
            "Pengelola Layanan Operasional", 11, .d3("Administrasi Bisnis", "A.Md."),
            .d3("Sekretari", "A.Md.")),
        post("Pengadministrasi Perkantoran", 21, .secondary, .vocational),
        post("Operator Layanan Operasional", 16, .secondary, .secondaryScience, .vocational),
        post(
            "Pengelola Umum Operasional", 7,
            SampleFamily.Diploma(level: .sltp, field: "SMP", backTitle: ""),
            SampleFamily.Diploma(level: .sd, field: "Sekolah Dasar", backTitle: "")),
    ]

    private static func post(
        _ title: String, _ weight: Int, _ diplomas: SampleFamily.Diploma...
    ) -> SampleStaffPost {
        var position = Position(title: title, kind: .staff)
        position.jobClass = JobClassStandard.usual(
            for: position, education: diplomas.first?.level)
        return SampleStaffPost(position: position, diplomas: diplomas, weight: weight)
    }
}
