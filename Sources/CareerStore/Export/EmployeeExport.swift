import CareerDomain
import GRDB

/// People with what is in force on a day, in the order of names.
enum EmployeeExport {
    static let columns: [SIASNColumn] = [
        .pnsID, .nipBaru, .nama, .gelarDepan, .gelarBelakang, .tempatLahirNama, .tanggalLahir,
        .jenisKelamin, .nik, .nomorHP, .email, .alamat, .jenisPegawaiNama, .kedudukanHukumID,
        .statusCpnsPns, .tmtCpns, .golAkhirNama, .tmtGolongan, .mkTahun, .mkBulan,
        .jenisJabatanID, .jabatanNama, .tmtJabatan, .tingkatPendidikanID,
        .tingkatPendidikanNama, .pendidikanNama, .namaSekolah, .tahunLulus, .unorID, .unorNama,
        .instansiKerjaNama, .satuanKerjaKerjaNama, .eselonNama,
    ]

    private static func inForce(_ table: String) -> String {
        """
        (SELECT id FROM \(table) WHERE person_id = p.id AND corrected_at IS NULL
            AND (effective_from IS NULL OR effective_from <= ?1)
            ORDER BY effective_from DESC, recorded_at DESC, id DESC LIMIT 1)
        """
    }

    private static func query(_ narrowing: String) -> String {
        """
        SELECT p.foreign_id, p.number, p.name, p.front_title, p.back_title, p.birth_place,
            p.birth_date, p.sex, p.national_id, p.phone, p.email, p.address, p.kind,
            s.status, p.appointed_from, r.golongan, r.effective_from, r.service_years,
            r.service_months, t.title, t.kind, t.echelon, h.effective_from,
            e.level, e.field, e.school, e.graduation_year, o.foreign_id, n.name, n.unit_id, p.id
        FROM roster l JOIN person p ON p.id = l.person_id
        LEFT JOIN status_row s ON s.person_id = p.id AND s.id = \(inForce("status_row"))
        LEFT JOIN rank_row r ON r.person_id = p.id AND r.id = \(inForce("rank_row"))
        LEFT JOIN post_row h ON h.person_id = p.id AND h.id = \(inForce("post_row"))
        LEFT JOIN position t ON t.id = h.position_id
        LEFT JOIN unit_row u ON u.person_id = p.id AND u.id = \(inForce("unit_row"))
        LEFT JOIN unit_name n ON n.id = u.unit_name_id
        LEFT JOIN org_unit o ON o.id = n.unit_id
        LEFT JOIN education e ON e.person_id = p.id AND e.id =
            (SELECT id FROM education WHERE person_id = p.id
                ORDER BY level DESC, graduation_year DESC, id DESC LIMIT 1)\(narrowing)
        ORDER BY l.position
        """
    }

    /// - Parameter isRevealed: whether the person's NIK, phone, e-mail and
    ///   address are written out; else they are masked.
    static func each(
        of people: ExportedPeople, on day: CalendarDate,
        isRevealed: (Int64) throws -> Bool = { _ in true }, _ body: (ExportRow) throws -> Void
    ) throws {
        let units = try UnitAncestry(people.db)
        try people.each(query, binding: [day.daysSinceEpoch]) { row in
            var person = person(row)
            if try !isRevealed(row.int64(30)) {
                for column in identityColumns { person[column] = Person.mask(person[column]) }
            }
            try body(ExportRow(cells: person + career(row, units)))
        }
    }

    /// Places of what is masked among the columns.
    private static let identityColumns = columns.indices.filter {
        [.nik, .nomorHP, .email, .alamat].contains(columns[$0])
    }

    private static func person(_ row: ResultRow) -> [String] {
        let kind = EmploymentKind(rawValue: row.text(12))
        return [
            row.text(0), digits(row.int64(1)), row.text(2), row.text(3), row.text(4),
            row.text(5), date(row.optionalInt64(6)), row.int64(7) == 1 ? "M" : "F", row.text(8),
            row.text(9), row.text(10), row.text(11), kindName(kind), row.text(13),
            kind == .probationary ? "C" : kind == .permanent ? "P" : "",
            date(row.optionalInt64(14)),
        ]
    }

    private static func career(_ row: ResultRow, _ units: UnitAncestry) -> [String] {
        let golongan = row.optionalInt64(15).flatMap { Golongan(code: Int($0)) }
        let kind = PositionKind(rawValue: row.text(20))
        let level = row.optionalInt64(23).flatMap { EducationLevel(rawValue: Int($0)) }
        let above = row.optionalInt64(29).map { units.above($0) }
        return [
            golongan?.label ?? "", date(row.optionalInt64(16)), number(row.optionalInt64(17)),
            number(row.optionalInt64(18)), kindCode(kind), row.text(19),
            date(row.optionalInt64(22)), levelCode(level), level?.label ?? "", row.text(24),
            row.text(25), number(row.optionalInt64(26)), row.text(27), row.text(28),
            above?.institution ?? "", above?.agency ?? "", row.text(21),
        ]
    }

    /// SIASN's names, as its exports have them.
    private static func kindName(_ kind: EmploymentKind?) -> String {
        switch kind {
        case .permanent: "PNS Daerah Kab/Kota"
        case .probationary: "CPNS Daerah Kab/Kota"
        case .contract: "PPPK"
        case .contractPartTime: "PPPK Paruh Waktu"
        case nil: ""
        }
    }

    private static func kindCode(_ kind: PositionKind?) -> String {
        switch kind?.group {
        case .managerial: "1"
        case .functional: "2"
        case .staff: "4"
        case nil: ""
        }
    }

    private static func levelCode(_ level: EducationLevel?) -> String {
        guard let level else { return "" }
        return (level.rawValue < 10 ? "0" : "") + String(level.rawValue)
    }

    static func digits(_ number: Int64) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, 18 - text.utf8.count)) + text
    }

    static func date(_ days: Int64?) -> String {
        days.map { CalendarDate(daysSinceEpoch: Int($0)).written } ?? ""
    }

    static func number(_ number: Int64?) -> String { number.map(String.init) ?? "" }
}

/// Institution and agency of every unit: the topmost unit above it and the
/// one below that.
private struct UnitAncestry {
    private struct Place {
        var parent: Int64
        var name: String
    }

    private var places: [Int64: Place] = [:]

    init(_ db: Database) throws {
        try db.each("SELECT unit_id, parent_id, name FROM unit_place WHERE unit_id <> 0") {
            places[$0.int64(0)] = Place(parent: $0.int64(1), name: $0.text(2))
        }
    }

    func above(_ unit: Int64) -> (institution: String, agency: String) {
        var chain: [String] = []
        var next = unit
        while let place = places[next], chain.count < 64 {
            chain.append(place.name)
            next = place.parent
        }
        guard let top = chain.last, chain.count > 1 else { return ("", "") }
        return (top, chain[chain.count - 2])
    }
}
