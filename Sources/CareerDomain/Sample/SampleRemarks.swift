/// Sentences for feedback, reasons, expectations and notes.
enum SampleRemarks {
    static func feedback(_ tone: FeedbackTone) -> [String] {
        switch tone {
        case .positive:
            [
                "Hasil kerja rapi dan dapat langsung dipakai tim.",
                "Penyelesaian lebih cepat dari jadwal dan minim perbaikan.",
                "Pengguna layanan menyampaikan terima kasih atas bantuannya.",
                "Inisiatif membantu rekan yang tertinggal sangat terasa.",
                "Laporan jelas, data lengkap, dan mudah ditelusuri.",
                "Koordinasi dengan unit lain berjalan baik.",
                "Mutu terjaga meskipun beban bertambah.",
            ]
        case .mixed:
            [
                "Target tercapai, tetapi bukti dukung perlu disusun lebih rapi.",
                "Mutu baik, jadwal masih perlu dijaga.",
                "Sudah membaik dari triwulan lalu; komunikasi perlu lebih awal.",
                "Hasil memadai, beberapa bagian masih perlu bimbingan.",
                "Capaian naik di akhir triwulan setelah sempat tertunda.",
            ]
        case .negative:
            [
                "Sebagian pekerjaan melewati tenggat tanpa pemberitahuan.",
                "Data yang disampaikan beberapa kali harus diperbaiki.",
                "Keluhan pengguna layanan belum ditindaklanjuti.",
                "Kehadiran dalam kegiatan tim masih kurang.",
            ]
        }
    }

    static let expectations: [CoreValue: [String]] = [
        .serviceOriented: [
            "Menjawab permintaan warga paling lambat satu hari kerja.",
            "Mencari penyelesaian sebelum mengalihkan pemohon ke loket lain.",
        ],
        .accountable: [
            "Menyimpan bukti kerja pada hari yang sama.",
            "Melaporkan kendala lebih awal, bukan pada tenggat.",
        ],
        .competent: [
            "Mengikuti paling sedikit satu pembelajaran setiap triwulan.",
            "Membagikan ilmu kepada rekan dalam rapat bulanan.",
        ],
        .harmonious: ["Menjaga tutur kata dan menghargai perbedaan di tempat kerja."],
        .loyal: ["Menjaga rahasia jabatan dan nama baik instansi di media sosial."],
        .adaptive: [
            "Mencoba cara kerja baru yang mempersingkat layanan.",
            "Siap bertugas di luar kebiasaan bila keadaan menuntut.",
        ],
        .collaborative: ["Melibatkan unit terkait sejak perencanaan kegiatan."],
    ]

    static func behaviour(_ observation: BehaviourEntry.Observation) -> [String] {
        switch observation {
        case .guardian:
            [
                "Menjadi teladan dan mengingatkan rekan dengan cara yang baik.",
                "Sering diminta unit lain memberi contoh penerapan.",
            ]
        case .consistent:
            ["Konsisten dalam pekerjaan sehari-hari.", "Sesuai yang diharapkan.", ""]
        case .notYet:
            [
                "Belum konsisten; perlu pendampingan pada triwulan berikut.",
                "Masih perlu diingatkan berulang kali.",
            ]
        }
    }

    static let reasonsUp = [
        "Beban kerja bertambah karena rekan cuti panjang, target tetap tercapai.",
        "Kontribusi pada penyelesaian kegiatan prioritas di luar rencana sangat besar.",
        "Umpan balik pengguna layanan jauh di atas rata-rata unit.",
    ]

    static let reasonsDown = [
        "Dibandingkan dengan pegawai setara, kontribusi pada hasil unit lebih kecil.",
        "Sebagian bukti dukung baru lengkap setelah diminta berulang kali.",
        "Hasil bergantung besar pada bantuan rekan satu tim.",
    ]

    static let recommendations = [
        "Ikut pelatihan teknis sesuai bidang tugas pada triwulan berikut.",
        "Diberi penugasan lintas bidang untuk memperluas pengalaman.",
        "Pertahankan ritme kerja dan bimbing pegawai baru.",
        "Jadwalkan dialog kinerja setiap dua minggu.", "",
    ]

    static let notes = [
        "Capaian mendukung sasaran unit kerja.",
        "Perlu perhatian pada kelengkapan bukti dukung.",
        "Kinerja stabil dibanding triwulan sebelumnya.", "", "",
    ]
}
