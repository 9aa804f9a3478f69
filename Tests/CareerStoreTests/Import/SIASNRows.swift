@testable import CareerStore

/// Made-up records of SIASN's export.
enum SIASNRows {
    static let pns: [String: String] = [
        "PNS ID": "A0000001", "NIP BARU": "198609262015051001", "NAMA": "Contoh Pertama",
        "GELAR DEPAN": "Dr.", "GELAR BELAKANG": "S.E., M.M.", "TEMPAT LAHIR NAMA": "Medan",
        "TANGGAL LAHIR": "26-09-1986", "JENIS KELAMIN": "M", "NIK": "1271012609860001",
        "NOMOR HP": "081200000001", "EMAIL": "satu@example.org", "ALAMAT": "Jl. Contoh No. 1",
        "JENIS PEGAWAI NAMA": "PNS Daerah Kab/Kota", "KEDUDUKAN HUKUM ID": "01",
        "KEDUDUKAN HUKUM NAMA": "Tugas Belajar", "STATUS CPNS PNS": "P",
        "TMT CPNS": "01-05-2015", "GOL AKHIR NAMA": "III/b", "TMT GOLONGAN": "01-04-2020",
        "MK TAHUN": "11", "MK BULAN": "3", "JENIS JABATAN ID": "1",
        "JENIS JABATAN NAMA": "Jabatan Struktural", "JABATAN NAMA": "Kepala Seksi Umum",
        "TMT JABATAN": "02-01-2024", "TINGKAT PENDIDIKAN ID": "45",
        "PENDIDIKAN NAMA": "S-2 Magister Manajemen", "TAHUN LULUS": "2010", "UNOR ID": "U01",
        "UNOR NAMA": "Seksi Umum", "INSTANSI KERJA NAMA": "Pemerintah Kota Contoh",
        "SATUAN KERJA KERJA NAMA": "Dinas Contoh", "ESELON NAMA": "IV.a",
    ]

    static let pppk: [String: String] = [
        "PNS ID": "A0000002", "NIP BARU": "199312282025212001", "NAMA": "Contoh Kedua",
        "TANGGAL LAHIR": "28-12-1993", "JENIS KELAMIN": "F", "JENIS PEGAWAI NAMA": "PPPK",
        "KEDUDUKAN HUKUM ID": "71", "KEDUDUKAN HUKUM NAMA": "PPPK Aktif",
        "TMT CPNS": "01-03-2025", "GOL AKHIR NAMA": "IX", "TMT GOLONGAN": "01-03-2025",
        "JENIS JABATAN ID": "2", "JABATAN NAMA": "Guru Ahli Pertama", "UNOR ID": "U02",
        "TMT JABATAN": "01-03-2025", "UNOR NAMA": "Dinas Contoh",
        "INSTANSI KERJA NAMA": "Pemerintah Kota Contoh",
        "SATUAN KERJA KERJA NAMA": "Dinas Contoh",
    ]

    /// People that differ in number and name.
    static func many(_ count: Int) -> [[String: String]] {
        (0..<count).map { index in
            let serial = String(index % 900 + 100)
            let month = index / 900 < 9 ? "0\(index / 900 + 1)" : "12"
            return pns.merging([
                "PNS ID": "B\(index)", "NIP BARU": "198609262015\(month)1\(serial)",
                "NAMA": "Contoh \(index)", "TMT CPNS": "01-\(month)-2015",
            ]) { $1 }
        }
    }

    static func csv(
        _ rows: [[String: String]], columns: [SIASNColumn] = SIASNColumn.allCases,
        delimiter: Character = ","
    ) -> String {
        let text = CSVText(delimiter: delimiter)
        let head = columns.map(\.rawValue).joined(separator: String(delimiter)) + "\n"
        return rows.reduce(into: head) { csv, row in
            csv +=
                columns.map { quoted(row[$0.rawValue] ?? "", text.delimiter) }
                .joined(separator: String(delimiter)) + "\n"
        }
    }

    /// As SIASN writes: without the marks of this program's own export.
    private static func quoted(_ text: String, _ delimiter: Character) -> String {
        text.contains(delimiter) || text.contains("\n") || text.contains("\"")
            ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .windows1252:
            return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        case .utf16LittleEndian:
            return [0xFF, 0xFE]
                + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian:
            return [0xFE, 0xFF]
                + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}
