/// The 69 columns of SIASN's export of employees (*data utama*), by heading.
public enum SIASNColumn: String, CaseIterable, Sendable {
    case pnsID = "PNS ID"
    case nipBaru = "NIP BARU"
    case nipLama = "NIP LAMA"
    case nama = "NAMA"
    case gelarDepan = "GELAR DEPAN"
    case gelarBelakang = "GELAR BELAKANG"
    case tempatLahirID = "TEMPAT LAHIR ID"
    case tempatLahirNama = "TEMPAT LAHIR NAMA"
    case tanggalLahir = "TANGGAL LAHIR"
    case jenisKelamin = "JENIS KELAMIN"
    case agamaID = "AGAMA ID"
    case agamaNama = "AGAMA NAMA"
    case jenisKawinID = "JENIS KAWIN ID"
    case jenisKawinNama = "JENIS KAWIN NAMA"
    case nik = "NIK"
    case nomorHP = "NOMOR HP"
    case email = "EMAIL"
    case emailGov = "EMAIL GOV"
    case alamat = "ALAMAT"
    case npwpNomor = "NPWP NOMOR"
    case bpjs = "BPJS"
    case jenisPegawaiID = "JENIS PEGAWAI ID"
    case jenisPegawaiNama = "JENIS PEGAWAI NAMA"
    case kedudukanHukumID = "KEDUDUKAN HUKUM ID"
    case kedudukanHukumNama = "KEDUDUKAN HUKUM NAMA"
    case statusCpnsPns = "STATUS CPNS PNS"
    case kartuASNVirtual = "KARTU ASN VIRTUAL"
    case nomorSKCpns = "NOMOR SK CPNS"
    case tanggalSKCpns = "TANGGAL SK CPNS"
    case tmtCpns = "TMT CPNS"
    case nomorSKPns = "NOMOR SK PNS"
    case tanggalSKPns = "TANGGAL SK PNS"
    case tmtPns = "TMT PNS"
    case golAwalID = "GOL AWAL ID"
    case golAwalNama = "GOL AWAL NAMA"
    case golAkhirID = "GOL AKHIR ID"
    case golAkhirNama = "GOL AKHIR NAMA"
    case tmtGolongan = "TMT GOLONGAN"
    case mkTahun = "MK TAHUN"
    case mkBulan = "MK BULAN"
    case jenisJabatanID = "JENIS JABATAN ID"
    case jenisJabatanNama = "JENIS JABATAN NAMA"
    case jabatanID = "JABATAN ID"
    case jabatanNama = "JABATAN NAMA"
    case tmtJabatan = "TMT JABATAN"
    case tingkatPendidikanID = "TINGKAT PENDIDIKAN ID"
    case tingkatPendidikanNama = "TINGKAT PENDIDIKAN NAMA"
    case pendidikanID = "PENDIDIKAN ID"
    case pendidikanNama = "PENDIDIKAN NAMA"
    case tahunLulus = "TAHUN LULUS"
    case kpknID = "KPKN ID"
    case kpknNama = "KPKN NAMA"
    case lokasiKerjaID = "LOKASI KERJA ID"
    case lokasiKerjaNama = "LOKASI KERJA NAMA"
    case unorID = "UNOR ID"
    case unorNama = "UNOR NAMA"
    case instansiIndukID = "INSTANSI INDUK ID"
    case instansiIndukNama = "INSTANSI INDUK NAMA"
    case instansiKerjaID = "INSTANSI KERJA ID"
    case instansiKerjaNama = "INSTANSI KERJA NAMA"
    case satuanKerjaIndukID = "SATUAN KERJA INDUK ID"
    case satuanKerjaIndukNama = "SATUAN KERJA INDUK NAMA"
    case satuanKerjaKerjaID = "SATUAN KERJA KERJA ID"
    case satuanKerjaKerjaNama = "SATUAN KERJA KERJA NAMA"
    case isValidNIK = "IS VALID NIK"
    case namaSekolah = "NAMA SEKOLAH"
    case flagIKD = "FLAG IKD"
    case eselonID = "ESELON ID"
    case eselonNama = "ESELON NAMA"
}

extension SIASNColumn: ImportColumn {
    /// `NIP` alone is how hand-made lists head the number.
    static let aliases: [String: SIASNColumn] = ["NIP": .nipBaru, "NIPPPK": .nipBaru]

    /// Without these no record can be identified. *PNS ID* may be missing: a
    /// person is then found by the number.
    static let required: [SIASNColumn] = [.nipBaru, .nama]

    /// The columns that are kept; the others are recognised and passed over.
    static let kept: [SIASNColumn] = [
        .pnsID, .nipBaru, .nama, .gelarDepan, .gelarBelakang, .tempatLahirNama, .tanggalLahir,
        .jenisKelamin, .nik, .nomorHP, .email, .emailGov, .alamat, .jenisPegawaiNama,
        .kedudukanHukumID, .kedudukanHukumNama, .statusCpnsPns, .tmtCpns, .golAkhirID,
        .golAkhirNama, .tmtGolongan, .mkTahun, .mkBulan, .jenisJabatanID, .jenisJabatanNama,
        .jabatanNama, .tmtJabatan, .tingkatPendidikanID, .tingkatPendidikanNama,
        .pendidikanNama, .tahunLulus, .unorID, .unorNama, .instansiIndukNama,
        .instansiKerjaNama, .satuanKerjaKerjaNama, .namaSekolah, .eselonID, .eselonNama,
    ]

    static let words: Set<SIASNColumn> = [
        .nama, .gelarDepan, .gelarBelakang, .tempatLahirNama, .alamat, .jabatanNama,
        .pendidikanNama, .namaSekolah, .unorNama, .instansiIndukNama, .instansiKerjaNama,
        .satuanKerjaKerjaNama,
    ]

    /// All: a complete export has the 69.
    static let reported = allCases

    /// A record that ends before one of these is taken as cut or shifted;
    /// behind them, spreadsheets leave empty cells out.
    static let indispensable: [SIASNColumn] = [
        .nipBaru, .nama, .tanggalLahir, .jenisKelamin, .jabatanNama, .unorNama,
    ]
}
