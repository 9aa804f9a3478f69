import CareerDomain
import Testing

@Suite struct SIASNReadingTests {
    @Test(arguments: [
        ("01", "Aktif", EmploymentStatus.active), ("1", "", .active),
        ("01", "Tugas Belajar", .studyLeave), ("01", "Cuti Luar Tanggungan Negara", .unpaidLeave),
        ("71", "PPPK Aktif", .contractActive), ("", "PPPK Aktif", .contractActive),
        ("03", "Aktif", .studyLeave), ("02", "CLTN", .unpaidLeave),
        ("04", "Pemberhentian Sementara", .suspended), ("15", "", .underDiscipline),
        ("20", "Masa Persiapan Pensiun", .preRetirement), ("13", "Perpanjangan CLTN", .unpaidLeave),
        ("88", "Pemberhentian dengan hak pensiun", .leftWithPension),
        ("", "Pemberhentian tanpa hak pensiun", .leftWithoutPension), ("99", "", .retired),
        ("98", "Mencapai BUP", .reachedRetirementAge), ("", "Tidak Aktif", .inactive),
        ("01", "sesuatu yang lain", .active), ("07", "Pejabat Negara", .stateOfficial),
        ("", "Pejabat Negara", .stateOfficial),
        ("", "Pimpinan Lembaga Nonstruktural", .stateOfficial),
        ("101", "PPPK Paruh Waktu Aktif", .partTimeActive), ("101", "", .partTimeActive),
        ("", "PPPK Paruh Waktu Aktif", .partTimeActive),
        ("01", "PPPK Paruh Waktu Aktif", .partTimeActive), ("101", "Aktif", .partTimeActive),
        ("71", "PPPK Paruh Waktu", .partTimeActive), ("101", "CLTN", .unpaidLeave),
        ("73", "PPPK Aktif", .contractActiveOther), ("73", "", .contractActiveOther),
        ("", "PPPK Paruh Waktu Tidak Aktif", .inactive), ("71", "", .contractActive),
        ("71", "Diberhentikan", .dismissed), ("73", "Aktif", .contractActiveOther),
    ])
    func `legal standing is read by code, and by a name that says more than active`(
        code: String, name: String, status: EmploymentStatus
    ) {
        #expect(EmploymentStatus(siasnCode: code, name: name) == status)
    }

    @Test(arguments: [
        ("73", "PPPK Aktif", true), ("73", "", true), ("08", "Kepala Desa", true),
        ("16", "Pemindahan dalam rangka penurunan Jabatan", true), ("71", "PPPK Aktif", false),
        ("101", "", false), ("07", "Pejabat Negara", false), ("13", "Perpanjangan CLTN", false),
        ("01", "Aktif", false), ("73", "CLTN", false), ("47", "", false), ("", "Aktif", false),
    ])
    func `a nearest reading that the name does not confirm is doubtful`(
        code: String, name: String, isDoubtful: Bool
    ) {
        #expect(EmploymentStatus.isDoubtful(siasnCode: code, name: name) == isDoubtful)
    }

    @Test func `every code reads back, and those in service are told from those who left`() {
        for status in EmploymentStatus.allCases {
            #expect(EmploymentStatus(siasnCode: status.rawValue, name: "") == status)
        }
        let inService = EmploymentStatus.allCases.filter(\.isInService)
        #expect(inService == [.active, .contractActive, .contractActiveOther, .partTimeActive])
        #expect(inService.allSatisfy { $0.isServing && $0.holdsOffice })
        #expect(EmploymentStatus.stateOfficial.isServing)
        #expect(!EmploymentStatus.stateOfficial.holdsOffice)
        #expect(
            EmploymentKind.allCases.map(\.usualStatus)
                == [.active, .active, .contractActive, .partTimeActive])
    }

    @Test func `an unknown standing is none`() {
        #expect(EmploymentStatus(siasnCode: "", name: "") == nil)
        #expect(EmploymentStatus(siasnCode: "47", name: "null") == nil)
    }

    @Test(arguments: [
        ("40", "", EducationLevel.s1), ("05", "", .sd), ("", "S-1/Sarjana", .s1), ("", "S1", .s1),
        ("", "SLTA", .slta), ("", "Diploma III", .d3), ("", "D.III/Akademi", .d3), ("", "DIV", .d4),
        ("", "S-2", .s2), ("", "Magister Manajemen", .s2), ("", "SMK", .sltaVocational),
        ("", "SMA IPA", .slta), ("", "Sekolah Dasar", .sd), ("", "SLTA Keguruan", .sltaTeaching),
        ("", "Spesialis II", .subspecialist), ("", "Profesi Ners", .profession),
        ("", "S.3 Doktor", .s3), ("", "Diploma I", .d1), ("", "Strata II", .s2),
        ("0", "SLTP Kejuruan", .sltpVocational),
    ])
    func `education is read by code, else by name`(
        code: String, name: String, level: EducationLevel
    ) {
        #expect(EducationLevel(siasnCode: code, name: name) == level)
    }

    @Test func `every education level reads back from its label and code`() {
        for level in EducationLevel.allCases {
            #expect(EducationLevel(siasnCode: "", name: level.label) == level)
            #expect(EducationLevel(siasnCode: String(level.rawValue), name: "") == level)
        }
        #expect(EducationLevel(siasnCode: "", name: "tidak diketahui") == nil)
    }

    @Test(arguments: [
        ("22", "", Echelon.iib), ("", "II.b", .iib), ("", "IIB", .iib), ("", "II/b", .iib),
        ("", "Eselon III.a", .iiia), ("41", "IV.a", .iva), ("10", "I.a", .ia), ("52", "", .vb),
    ])
    func `an echelon is read by code, else by name`(
        code: String, name: String, echelon: Echelon
    ) {
        #expect(Echelon(siasnCode: code, name: name) == echelon)
    }

    @Test(arguments: [("99", "NON"), ("00", ""), ("", ""), ("", "null"), ("", "VI.a")])
    func `no echelon is none`(code: String, name: String) {
        #expect(Echelon(siasnCode: code, name: name) == nil)
    }

    @Test(
        arguments: [
            ("1", "Sekretaris Daerah", Echelon.iib, PositionKind.executivePratama),
            ("1", "Camat", .iiia, .administrator), ("1", "Lurah", .iva, .supervisor),
            ("1", "Kepala Urusan", .va, .staff),
            ("1", "Kepala Dinas Sosial", nil, .executivePratama),
            ("Jabatan Struktural", "Inspektur Pembantu Wilayah I", nil, .administrator),
            ("1", "Inspektur", nil, .executivePratama), ("1", "Sekretaris Lurah", nil, .supervisor),
            ("1", "Kepala Seksi Trantib", nil, .supervisor), ("1", "Koordinator", nil, .supervisor),
            ("2", "Guru Ahli Muda", nil, .functionalMuda),
            (
                "2", "Perawat Terampil", nil,
                .functionalTerampil
            ),
            ("2", "Ahli Pertama - Guru Kelas", nil, .functionalPertama),
            ("2", "Bidan Pelaksana Lanjutan", nil, .functionalMahir),
            ("2", "Bidan Pelaksana", nil, .functionalTerampil),
            ("2", "Perawat Penyelia", nil, .functionalPenyelia),
            ("Jabatan Fungsional", "Auditor Ahli Madya", nil, .functionalMadya),
            ("2", "Lektor Kepala", nil, .functionalMadya),
            (
                "2", "Tanpa Jenjang", nil,
                .functionalPertama
            ),
            ("4", "Pengelola Layanan Operasional", nil, .staff),
            ("Jabatan Fungsional Umum", "Operator", nil, .staff),
            ("Jabatan Pelaksana", "Penata Layanan Operasional", nil, .staff),
            ("3", "Dokter Ahli Madya", .iiia, .administrator),
            (
                "3", "Dokter Ahli Madya", nil,
                .functionalMadya
            ),
            ("", "Camat", nil, .administrator), ("", "Penata Layanan Operasional", nil, .staff),
            ("", "Perencana Ahli Muda", nil, .functionalMuda),
        ] as [(String, String, Echelon?, PositionKind)])
    func `the kind of post follows from SIASN's kind, echelon and title`(
        kind: String, title: String, echelon: Echelon?, expected: PositionKind
    ) {
        #expect(PositionKind(siasnKind: kind, title: title, echelon: echelon) == expected)
    }

    @Test(arguments: [
        ("PNS Daerah Kab/Kota", "P", EmploymentKind.permanent), ("PPPK", "", .contract),
        ("PNS Daerah Kab/Kota", "C", .probationary), ("PPPK Paruh Waktu", "", .contractPartTime),
        ("", "CPNS", .probationary), ("", "PNS", .permanent),
        ("Pegawai Pemerintah dengan Perjanjian Kerja", "", .contract),
    ])
    func `the kind of servant is read from SIASN's words`(
        name: String, status: String, kind: EmploymentKind
    ) {
        #expect(EmploymentKind(siasnName: name, status: status, number: nil) == kind)
    }

    @Test func `where words are silent the number tells`() throws {
        let permanent = try EmployeeNumber("198609262015051001")
        let contract = try EmployeeNumber("199312282025212001")
        #expect(EmploymentKind(siasnName: "", status: "", number: permanent) == .permanent)
        #expect(EmploymentKind(siasnName: "", status: "", number: contract) == .contract)
        #expect(EmploymentKind(siasnName: "", status: "P", number: contract) == .permanent)
        #expect(EmploymentKind(siasnName: "", status: "", number: nil) == nil)
    }
}
