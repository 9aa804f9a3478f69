import CareerDomain
import Testing

@Suite struct `Core values` {
    /// The forms of evaluation, PermenPANRB 6/2022 p. 106–107, letter by letter:
    /// the value, and its three guides. Left out is what is debris of the print
    /// there: the full stop behind the second guide of *Akuntabel*, and a page
    /// number within *sesama*.
    private static let printed = """
        Berorientasi pelayanan
        - Memahami dan memenuhi kebutuhan masyarakat
        - Ramah, cekatan, solutif, dan dapat diandalkan
        - Melakukan perbaikan tiada henti
        Akuntabel
        - Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi
        - Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien
        - Tidak menyalahgunakan kewenangan jabatan
        Kompeten
        - Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah
        - Membantu orang lain belajar
        - Melaksanakan tugas dengan kualitas terbaik
        Harmonis
        - Menghargai setiap orang apapun latar belakangnya
        - Suka menolong orang lain
        - Membangun lingkungan kerja yang kondusif
        Loyal
        - Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada NKRI serta pemerintahan yang sah
        - Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara
        - Menjaga rahasia jabatan dan negara
        Adaptif
        - Cepat menyesuaikan diri menghadapi perubahan
        - Terus berinovasi dan mengembangkan kreativitas
        - Bertindak proaktif
        Kolaboratif
        - Memberi kesempatan kepada berbagai pihak untuk berkontribusi
        - Terbuka dalam bekerja sama untuk menghasilkan nilai tambah
        - Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama
        """

    @Test func `they and their guides are in the words of the forms`() {
        let lines = CoreValue.allCases.flatMap { value in
            [value.label] + value.guides.map { "- " + $0 }
        }
        #expect(lines == Self.printed.split(separator: "\n").map(String.init))
    }
}
