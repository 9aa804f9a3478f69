extension SamplePlan {
    static func fieldPlan(_ kind: Kind) -> SamplePlan? {
        switch kind {
        case .outreach:
            SamplePlan(
                "Meningkatnya keberdayaan kelompok sasaran",
                result(
                    "Terlaksananya penyuluhan kelompok", "penyuluhan yang diadakan", 8...24,
                    "kegiatan", "Daftar hadir penyuluhan"),
                result(
                    "Terdampinginya keluarga atau kelompok binaan", "kelompok yang didampingi",
                    5...15, "kelompok", "Buku pendampingan"),
                result(
                    "Termutakhirkannya data sasaran", "data yang dimutakhirkan", 100...300,
                    "data", "Rekap data sasaran"))
        case .publicOrder:
            SamplePlan(
                "Terpeliharanya ketenteraman dan keselamatan masyarakat",
                result(
                    "Terlaksananya patroli dan penjagaan", "regu patroli yang dilaksanakan",
                    24...66, "patroli", "Laporan patroli"),
                result(
                    "Tertanganinya kejadian sesuai waktu tanggap", "kejadian yang ditangani",
                    5...22, "kejadian", "Berita acara kejadian"),
                result(
                    "Terlaksananya pembinaan dan sosialisasi peraturan daerah",
                    "sosialisasi yang diadakan", 2...8, "kegiatan", "Foto dan daftar hadir"))
        case .inspection:
            SamplePlan(
                "Meningkatnya kepatuhan dan keselamatan sarana",
                result(
                    "Terlaksananya pengujian dan pemeriksaan lapangan",
                    "objek yang diuji atau diperiksa", 40...160, "objek", "Lembar hasil uji"),
                result(
                    "Tersusunnya rekomendasi teknis", "rekomendasi yang terbit", 6...20,
                    "rekomendasi", "Naskah rekomendasi"),
                result(
                    "Terpantaunya pekerjaan fisik sesuai spesifikasi", "titik yang dipantau",
                    5...18, "titik", "Laporan pengawasan"))
        case .administration:
            SamplePlan(
                "Meningkatnya kualitas layanan kesekretariatan",
                result(
                    "Tersusunnya bahan telaahan dan laporan unit kerja", "bahan yang disusun",
                    6...18, "dokumen", "Naskah laporan"),
                result(
                    "Terolahnya data kegiatan unit kerja", "data yang diolah", 60...240, "data",
                    "Rekap pengolahan data"),
                result(
                    "Terfasilitasinya rapat dan koordinasi", "rapat yang difasilitasi", 6...18,
                    "rapat", "Notulen rapat"),
                result(
                    "Terlayaninya permintaan data dan informasi", "permintaan yang dijawab",
                    12...48, "permintaan", "Buku permintaan"))
        case .service:
            SamplePlan(
                "Meningkatnya kelancaran layanan perkantoran",
                result(
                    "Tercatatnya surat masuk dan keluar", "surat yang dicatat", 180...520,
                    "surat", "Buku agenda"),
                result(
                    "Terlayaninya tamu dan pemohon", "pemohon yang dilayani", 90...360, "orang",
                    "Buku tamu"),
                result(
                    "Terpeliharanya sarana dan kebersihan kantor", "pemeriksaan sarana", 12...26,
                    "kali", "Daftar periksa"))
        default: nil
        }
    }

    static func leadingPlan(_ kind: Kind) -> SamplePlan? {
        switch kind {
        case .supervising:
            SamplePlan(
                "Tercapainya sasaran strategis perangkat daerah",
                result(
                    "Terkendalinya pelaksanaan kegiatan bidang atau subbagian",
                    "kegiatan yang selesai sesuai jadwal", 3...9, "kegiatan",
                    "Laporan kemajuan kegiatan"),
                result(
                    "Terlaksananya dialog kinerja dengan bawahan", "dialog kinerja", 6...18,
                    "kali", "Catatan dialog kinerja"),
                result(
                    "Tersusunnya laporan pertanggungjawaban kegiatan", "laporan", 3...6,
                    "laporan", "Laporan kegiatan"))
        case .agencyLeading:
            SamplePlan(
                "Terwujudnya tata kelola pemerintahan yang baik",
                result(
                    "Meningkatnya capaian sasaran perangkat daerah", "sasaran yang tercapai",
                    3...8, "sasaran", "Laporan kinerja triwulan"),
                result(
                    "Meningkatnya kepuasan masyarakat atas layanan perangkat daerah",
                    "unit layanan dengan mutu A atau B", 2...9, "unit", "Laporan SKM"),
                result(
                    "Terserapnya anggaran sesuai rencana",
                    "program dengan serapan sesuai rencana", 3...7, "program",
                    "Laporan realisasi anggaran"))
        case .districtLeading:
            SamplePlan(
                "Meningkatnya kualitas pelayanan pemerintahan di wilayah",
                result(
                    "Terlaksananya pelayanan administrasi kewilayahan",
                    "layanan yang diselesaikan", 240...900, "layanan", "Register layanan"),
                result(
                    "Terkoordinasinya gotong royong dan kebersihan lingkungan",
                    "kegiatan gotong royong", 6...13, "kegiatan", "Foto kegiatan"),
                result(
                    "Terlaksananya musyawarah warga", "musyawarah yang diadakan", 2...6, "kali",
                    "Berita acara musyawarah"))
        default: nil
        }
    }
}
