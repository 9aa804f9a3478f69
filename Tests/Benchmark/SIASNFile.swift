import Glibc

/// A made-up export of SIASN's *data utama*: 69 columns, people who do not exist.
enum SIASNFile {
    private static let headings = [
        "PNS ID", "NIP BARU", "NIP LAMA", "NAMA", "GELAR DEPAN", "GELAR BELAKANG",
        "TEMPAT LAHIR ID", "TEMPAT LAHIR NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "AGAMA ID",
        "AGAMA NAMA", "JENIS KAWIN ID", "JENIS KAWIN NAMA", "NIK", "NOMOR HP", "EMAIL",
        "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS", "JENIS PEGAWAI ID", "JENIS PEGAWAI NAMA",
        "KEDUDUKAN HUKUM ID", "KEDUDUKAN HUKUM NAMA", "STATUS CPNS PNS", "KARTU ASN VIRTUAL",
        "NOMOR SK CPNS", "TANGGAL SK CPNS", "TMT CPNS", "NOMOR SK PNS", "TANGGAL SK PNS",
        "TMT PNS", "GOL AWAL ID", "GOL AWAL NAMA", "GOL AKHIR ID", "GOL AKHIR NAMA",
        "TMT GOLONGAN", "MK TAHUN", "MK BULAN", "JENIS JABATAN ID", "JENIS JABATAN NAMA",
        "JABATAN ID", "JABATAN NAMA", "TMT JABATAN", "TINGKAT PENDIDIKAN ID",
        "TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN ID", "PENDIDIKAN NAMA", "TAHUN LULUS", "KPKN ID",
        "KPKN NAMA", "LOKASI KERJA ID", "LOKASI KERJA NAMA", "UNOR ID", "UNOR NAMA",
        "INSTANSI INDUK ID", "INSTANSI INDUK NAMA", "INSTANSI KERJA ID", "INSTANSI KERJA NAMA",
        "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA", "SATUAN KERJA KERJA ID",
        "SATUAN KERJA KERJA NAMA", "IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID",
        "ESELON NAMA",
    ]

    /// Writes the heading and so many people, a few thousand at a time.
    static func write(rows: Int, to path: String) throws(BenchmarkError) {
        guard let file = fopen(path, "w") else { throw BenchmarkError("\(path): errno \(errno)") }
        defer { fclose(file) }
        fputs(headings.joined(separator: ",") + "\r\n", file)
        for index in 0..<rows {
            guard fputs(row(index), file) >= 0 else {
                throw BenchmarkError("\(path): errno \(errno)")
            }
        }
    }

    private static let givenNames = [
        "Siti", "Ahmad", "Dewi", "Muhammad", "Rina", "Budi", "Sri", "Andi", "Ratna", "Yusuf",
        "Intan", "Bambang", "Fitri", "Rahmat", "Nur", "Tri", "Lestari", "Hendra", "Maria", "Agus",
    ]
    private static let familyNames = [
        "Rahmawati", "Siregar", "Nasution", "Harahap", "Lubis", "Sitompul", "Daulay", "Pohan",
        "Purba", "Wijaya", "Saragih", "Hasibuan", "Ginting", "Simanjuntak", "Pulungan", "Lestari",
    ]
    private static let posts = [
        ("4", "Jabatan Pelaksana", "Pengolah Data dan Informasi"),
        ("4", "Jabatan Pelaksana", "Penelaah Teknis Kebijakan"),
        ("2", "Jabatan Fungsional", "Guru Ahli Muda"),
        ("2", "Jabatan Fungsional", "Perawat Terampil"),
        ("4", "Jabatan Pelaksana", "Pengadministrasi Perkantoran"),
    ]

    /// Days of birth are used in turn, and the serial of the NIP tells people of one day apart.
    private static func row(_ index: Int) -> String {
        let day = index % 9_000
        let serial = index / 9_000 + 1
        let (year, month, date) = (1968 + day / 336, day / 28 % 12 + 1, day % 28 + 1)
        let isWoman = index % 2 == 0
        let begin = year + 23 + index % 5
        let birth = [padded(date, 2), padded(month, 2), padded(year, 4)]
        let post = posts[index % posts.count]
        let unit = index % 400
        let number =
            padded(year, 4) + padded(month, 2) + padded(date, 2) + padded(begin, 4) + "04"
            + (isWoman ? "2" : "1") + padded(serial, 3)
        let identity =
            "127101" + padded(date + (isWoman ? 40 : 0), 2) + padded(month, 2)
            + padded(year % 100, 2) + padded(serial, 4)
        let name =
            givenNames[index / 3 % givenNames.count] + " "
            + givenNames[index / 7 % givenNames.count] + " "
            + familyNames[index / 11 % familyNames.count]
        let cells = [
            "B" + padded(index, 31), number, "", name, "", index % 3 == 0 ? "S.Pd." : "", "",
            "Medan", birth.joined(separator: "-"), isWoman ? "F" : "M", "", "Islam", "",
            "Menikah", identity, "0812" + padded(index, 8), "orang\(index)@example.org", "",
            "\"Jl. Contoh No. \(index % 200), RT \(index % 9)\"", "", "", "",
            "PNS Daerah Kab/Kota", "01", "Aktif", "P", "", "", "", "01-04-\(begin)", "", "",
            "01-04-\(begin + 1)", "", "", "", ["III/a", "III/b", "III/c", "II/d"][index % 4],
            "01-04-\(min(begin + 8, 2025))", "12", "0", post.0, post.1, "", post.2,
            "02-01-\(min(begin + 9, 2026))", "40", "S-1/Sarjana", "", "S-1 Manajemen",
            "\(year + 22)", "", "", "", "Kota Medan", "U" + padded(unit, 7),
            "Bidang \(unit % 20 + 1) Dinas \(unit / 20 + 1)", "", "Pemerintah Kota Medan", "",
            "Pemerintah Kota Medan", "", "Dinas \(unit / 20 + 1)", "", "Dinas \(unit / 20 + 1)",
            "1", "", "", "", "",
        ]
        return cells.joined(separator: ",") + "\r\n"
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
