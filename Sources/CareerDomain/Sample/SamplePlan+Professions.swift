extension SamplePlan {
    static func educationPlan(_ kind: Kind) -> SamplePlan? {
        switch kind {
        case .teaching:
            SamplePlan(
                "Meningkatnya mutu pembelajaran di satuan pendidikan",
                result(
                    "Terlaksananya pembelajaran sesuai modul ajar di kelas yang diampu",
                    "jam pelajaran yang dilaksanakan", 180...290, "jam", "Jurnal mengajar"),
                result(
                    "Tersusunnya modul ajar yang berpusat pada peserta didik",
                    "modul ajar yang disusun", 3...8, "modul", "Berkas modul ajar"),
                result(
                    "Terlaksananya asesmen dan tindak lanjut hasil belajar",
                    "peserta didik yang mendapat umpan balik asesmen", 60...180, "siswa",
                    "Daftar nilai dan catatan tindak lanjut"),
                result(
                    "Terlaksananya bimbingan kegiatan ekstrakurikuler",
                    "pertemuan ekstrakurikuler yang dibimbing", 8...12, "pertemuan",
                    "Daftar hadir kegiatan"),
                result(
                    "Meningkatnya kompetensi melalui komunitas belajar guru",
                    "pertemuan komunitas belajar yang diikuti", 2...6, "pertemuan",
                    "Notulen komunitas belajar"))
        case .schoolLeading:
            SamplePlan(
                "Meningkatnya mutu layanan satuan pendidikan",
                result(
                    "Tersupervisinya pembelajaran di seluruh kelas", "supervisi kelas", 8...24,
                    "kali", "Instrumen supervisi"),
                result(
                    "Tersusunnya rencana kegiatan dan anggaran sekolah berbasis rapor",
                    "dokumen rencana yang disahkan", 1...2, "dokumen", "RKAS"),
                result(
                    "Terlayaninya pengaduan orang tua peserta didik",
                    "pengaduan yang ditindaklanjuti", 3...15, "pengaduan", "Buku tindak lanjut"))
        default: nil
        }
    }

    static func healthPlan(_ kind: Kind) -> SamplePlan? {
        switch kind {
        case .nursing:
            SamplePlan(
                "Meningkatnya mutu pelayanan kesehatan dasar",
                result(
                    "Terlaksananya asuhan kepada pasien sesuai standar",
                    "pasien yang mendapat asuhan", 220...480, "pasien", "Register pasien"),
                result(
                    "Terlaksananya kunjungan rumah keluarga berisiko",
                    "keluarga yang dikunjungi", 24...60, "keluarga", "Laporan kunjungan rumah"),
                result(
                    "Terlaksananya pelayanan posyandu di wilayah binaan",
                    "posyandu yang dilayani", 6...15, "posyandu", "Laporan posyandu"),
                result(
                    "Terlengkapinya catatan asuhan dalam rekam medis",
                    "rekam medis yang lengkap dalam 24 jam", 200...420, "berkas",
                    "Rekap audit rekam medis"))
        case .medicine:
            SamplePlan(
                "Menurunnya angka kesakitan di wilayah kerja",
                result(
                    "Terlaksananya pemeriksaan dan tata laksana pasien rawat jalan",
                    "pasien yang diperiksa", 420...900, "pasien", "Register poli"),
                result(
                    "Terlaksananya penapisan penyakit tidak menular",
                    "warga yang ditapis", 150...400, "orang", "Laporan penapisan"),
                result(
                    "Terlaksananya rujukan sesuai indikasi medis",
                    "rujukan yang sesuai indikasi", 20...70, "rujukan", "Rekap rujukan"))
        case .pharmacy:
            SamplePlan(
                "Terjaminnya ketersediaan obat esensial",
                result(
                    "Terlayaninya resep sesuai standar kefarmasian", "resep yang dilayani",
                    600...1400, "resep", "Buku resep"),
                result(
                    "Terkendalinya persediaan obat dan bahan medis",
                    "butir obat yang tercatat sesuai stok", 90...160, "butir", "Kartu stok"),
                result(
                    "Terlaksananya pelayanan informasi obat", "pasien yang diberi konseling",
                    60...140, "pasien", "Lembar konseling"))
        case .publicHealth:
            SamplePlan(
                "Meningkatnya perilaku hidup bersih dan sehat masyarakat",
                result(
                    "Terlaksananya pemeriksaan sarana dan sampel kesehatan",
                    "sarana atau sampel yang diperiksa", 30...90, "sampel", "Lembar hasil periksa"),
                result(
                    "Terlaksananya pencatatan dan pelaporan surveilans",
                    "laporan mingguan yang terkirim", 12...13, "laporan", "Aplikasi pelaporan"),
                result(
                    "Terlaksananya penyuluhan di wilayah kerja", "penyuluhan yang diadakan",
                    4...12, "kegiatan", "Foto dan daftar hadir"))
        case .centreLeading:
            SamplePlan(
                "Meningkatnya mutu layanan puskesmas",
                result(
                    "Terpenuhinya standar pelayanan minimal bidang kesehatan",
                    "indikator SPM yang tercapai", 8...12, "indikator", "Laporan SPM"),
                result(
                    "Terlaksananya lokakarya mini lintas program", "lokakarya mini", 3...4,
                    "kali", "Notulen lokakarya"),
                result(
                    "Meningkatnya kepuasan pengunjung puskesmas",
                    "responden survei kepuasan", 100...200, "responden", "Laporan SKM"))
        default: nil
        }
    }

    static func officePlan(_ kind: Kind) -> SamplePlan? {
        switch kind {
        case .computing:
            SamplePlan(
                "Meningkatnya keandalan layanan digital pemerintah daerah",
                result(
                    "Terpeliharanya aplikasi layanan publik", "gangguan yang diselesaikan",
                    18...60, "tiket", "Catatan tiket"),
                result(
                    "Terbangunnya modul aplikasi sesuai kebutuhan perangkat daerah",
                    "modul yang selesai diuji", 1...4, "modul", "Berita acara uji"),
                result(
                    "Terlaksananya pengamanan dan pencadangan sistem",
                    "pencadangan yang berhasil dipulihkan", 12...13, "kali", "Log pencadangan"),
                result(
                    "Terpublikasinya informasi kegiatan pemerintah", "konten yang terbit",
                    30...80, "konten", "Tautan publikasi"))
        case .planning:
            SamplePlan(
                "Meningkatnya keselarasan dokumen perencanaan daerah",
                result(
                    "Tersusunnya rancangan dokumen perencanaan", "dokumen yang disusun", 1...3,
                    "dokumen", "Naskah dokumen"),
                result(
                    "Terlaksananya evaluasi capaian program perangkat daerah",
                    "perangkat daerah yang dievaluasi", 6...18, "perangkat daerah",
                    "Laporan evaluasi"),
                result(
                    "Terfasilitasinya forum musyawarah perencanaan", "forum yang difasilitasi",
                    2...6, "forum", "Berita acara forum"))
        case .auditing:
            SamplePlan(
                "Meningkatnya akuntabilitas perangkat daerah",
                result(
                    "Terlaksananya audit sesuai program kerja pengawasan",
                    "laporan hasil audit", 2...5, "laporan", "Laporan hasil audit"),
                result(
                    "Terpantaunya tindak lanjut rekomendasi", "rekomendasi yang dipantau",
                    20...60, "rekomendasi", "Matriks tindak lanjut"),
                result(
                    "Terlaksananya reviu dokumen keuangan dan kinerja", "dokumen yang direviu",
                    4...10, "dokumen", "Kertas kerja reviu"))
        case .personnel:
            SamplePlan(
                "Meningkatnya kualitas manajemen ASN",
                result(
                    "Terverifikasinya usul kenaikan pangkat dan pensiun",
                    "usul yang diverifikasi", 60...180, "usul", "Daftar verifikasi"),
                result(
                    "Tersusunnya analisis jabatan dan beban kerja", "jabatan yang dianalisis",
                    10...40, "jabatan", "Dokumen analisis"),
                result(
                    "Terlaksananya pemutakhiran riwayat pegawai", "riwayat yang dimutakhirkan",
                    150...400, "riwayat", "Rekap pemutakhiran"))
        case .policy:
            SamplePlan(
                "Meningkatnya kualitas kebijakan daerah",
                result(
                    "Tersusunnya telaahan kebijakan", "telaahan yang disusun", 2...6, "telaahan",
                    "Naskah telaahan"),
                result(
                    "Terlaksananya advokasi kebijakan kepada pemangku kepentingan",
                    "pertemuan advokasi", 3...8, "pertemuan", "Notulen pertemuan"),
                result(
                    "Terpantaunya pelaksanaan peraturan kepala daerah",
                    "peraturan yang dipantau", 3...9, "peraturan", "Laporan pemantauan"))
        case .archives:
            SamplePlan(
                "Meningkatnya tertib arsip dan layanan koleksi",
                result(
                    "Tertatanya arsip inaktif", "berkas yang ditata", 300...900, "berkas",
                    "Daftar arsip"),
                result(
                    "Terlayaninya peminjaman arsip dan koleksi", "layanan peminjaman", 60...240,
                    "layanan", "Buku layanan"),
                result(
                    "Terlaksananya alih media dokumen", "dokumen yang dialihmediakan", 200...700,
                    "dokumen", "Rekap alih media"))
        case .procurement:
            SamplePlan(
                "Meningkatnya efisiensi pengadaan",
                result(
                    "Terlaksananya pemilihan penyedia", "paket yang selesai dipilih", 4...14,
                    "paket", "Berita acara pemilihan"),
                result(
                    "Tersusunnya dokumen persiapan pengadaan", "dokumen persiapan", 6...16,
                    "dokumen", "Dokumen persiapan"),
                result(
                    "Terkendalinya pelaksanaan kontrak", "kontrak yang dikendalikan", 5...15,
                    "kontrak", "Laporan kemajuan"))
        case .finance:
            SamplePlan(
                "Meningkatnya tertib pengelolaan keuangan daerah",
                result(
                    "Terverifikasinya dokumen pencairan", "SPM yang diverifikasi", 120...360,
                    "SPM", "Register SPM"),
                result(
                    "Tersusunnya laporan keuangan berkala", "laporan yang disusun", 3...4,
                    "laporan", "Laporan keuangan"),
                result(
                    "Terlaksananya rekonsiliasi aset dan kas", "rekonsiliasi", 3...6, "kali",
                    "Berita acara rekonsiliasi"))
        default: nil
        }
    }
}
