/// The seven core values BerAKHLAK (SE MenPANRB 20/2021; PermenPANRB 6/2022
/// p. 106–107) with their guides, in the words that the forms print.
public enum CoreValue: Int, CaseIterable, Sendable {
    case serviceOriented = 1
    case accountable
    case competent
    case harmonious
    case loyal
    case adaptive
    case collaborative

    public var label: String {
        switch self {
        case .serviceOriented: "Berorientasi pelayanan"
        case .accountable: "Akuntabel"
        case .competent: "Kompeten"
        case .harmonious: "Harmonis"
        case .loyal: "Loyal"
        case .adaptive: "Adaptif"
        case .collaborative: "Kolaboratif"
        }
    }

    /// The three guides of conduct (*panduan perilaku*).
    public var guides: [String] {
        switch self {
        case .serviceOriented:
            [
                "Memahami dan memenuhi kebutuhan masyarakat",
                "Ramah, cekatan, solutif, dan dapat diandalkan",
                "Melakukan perbaikan tiada henti",
            ]
        case .accountable:
            [
                "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, "
                    + "dan berintegritas tinggi",
                "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, "
                    + "efektif, dan efisien",
                "Tidak menyalahgunakan kewenangan jabatan",
            ]
        case .competent:
            [
                "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
                "Membantu orang lain belajar",
                "Melaksanakan tugas dengan kualitas terbaik",
            ]
        case .harmonious:
            [
                "Menghargai setiap orang apapun latar belakangnya",
                "Suka menolong orang lain",
                "Membangun lingkungan kerja yang kondusif",
            ]
        case .loyal:
            [
                "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik "
                    + "Indonesia Tahun 1945, setia pada NKRI serta pemerintahan yang sah",
                "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
                "Menjaga rahasia jabatan dan negara",
            ]
        case .adaptive:
            [
                "Cepat menyesuaikan diri menghadapi perubahan",
                "Terus berinovasi dan mengembangkan kreativitas",
                "Bertindak proaktif",
            ]
        case .collaborative:
            [
                "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
                "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
                "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
            ]
        }
    }
}
