import CareerDomain

extension SIASNColumn {
    /// The columns that state a part of a record; the part is unstated where
    /// one of them is missing.
    private static let columns: [PersonRecord.Part: [SIASNColumn]] = [
        // PNS and CPNS are told apart by the one, PPPK by the other.
        .employmentKind: [.jenisPegawaiNama, .statusCpnsPns],
        .frontTitle: [.gelarDepan], .backTitle: [.gelarBelakang],
        .birthDate: [.tanggalLahir], .birthPlace: [.tempatLahirNama], .sex: [.jenisKelamin],
        .nationalID: [.nik], .phone: [.nomorHP], .address: [.alamat],
        .appointedFrom: [.tmtCpns],
        .rank: [.tmtGolongan], .rankService: [.mkTahun, .mkBulan],
        .position: [.jabatanNama, .tmtJabatan], .unit: [.unorNama],
    ]

    /// The columns any of which states a part. Where not all are there, an
    /// empty one says nothing.
    private static let alternatives: [PersonRecord.Part: [SIASNColumn]] = [
        .email: [.email, .emailGov],
        .positionKind: [.jenisJabatanID, .jenisJabatanNama],
        .echelon: [.eselonID, .eselonNama],
    ]

    /// What a file with this heading is silent about, as long as a record does
    /// not say it after all.
    static func unstatedParts(by heading: Heading<SIASNColumn>) -> Set<PersonRecord.Part> {
        func isThere(_ column: SIASNColumn) -> Bool { heading.places[column] != nil }
        var unstated: Set<PersonRecord.Part> = []
        for (part, needed) in columns where !needed.allSatisfy(isThere) {
            unstated.insert(part)
        }
        for (part, all) in alternatives where !all.allSatisfy(isThere) {
            unstated.insert(part)
        }
        if !isThere(.unorID), !isUnitPathStated(by: heading) { unstated.insert(.unit) }
        return unstated
    }

    /// Whether a file with this heading says what lies above a unit.
    static func isUnitPathStated(by heading: Heading<SIASNColumn>) -> Bool {
        heading.places[.satuanKerjaKerjaNama] != nil
            && heading.places[.instansiKerjaNama] != nil
    }
}
