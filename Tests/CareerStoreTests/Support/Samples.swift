import CareerDomain
import CareerStore
import GRDB
import Testing

/// Made-up people for the tests of the store.
enum Samples {
    static let today = CalendarDate(daysSinceEpoch: 20_000)  // 2024-10-04
    static let noon = Moment(secondsSinceEpoch: 20_000 * 86_400 + 5 * 3_600)
    static let options = CareerDatabase.Options(
        actor: .owner, patienceSeconds: 0.05, clock: { noon })

    /// - Parameter running: ids of sessions that count as still running.
    static func database(
        _ path: String = ":memory:", running: Set<String> = []
    ) throws -> CareerDatabase {
        var options = options
        options.isRunning = { running.contains($0) }
        return try CareerDatabase(path: path, options: options)
    }

    static func day(_ iso: String) throws -> CalendarDate {
        try #require(CalendarDate(iso: iso))
    }

    static func quarter(_ year: Int, _ number: Int) throws -> Quarter {
        try #require(Quarter(year: year, number: number))
    }

    /// A person whose number differs for every `serial` below 27 972.
    static func record(
        _ serial: Int, name: String, foreignID: String? = nil, unit: UnitReference? = nil,
        title: String = "Guru Ahli Pertama", kind: PositionKind = .functionalPertama,
        golongan: Int = 9, employment: EmploymentKind = .permanent
    ) throws -> PersonRecord {
        let birth = CalendarDate(daysSinceEpoch: 3_000 + serial / 999 * 97)
        let start = birth.adding(years: 25).firstOfMonth
        let digits =
            String(birth.iso.filter { $0 != "-" }) + String(start.iso.prefix(4))
            + (employment.isContract ? "21" : String(start.iso.dropFirst(5).prefix(2))) + "1"
            + String(String(1_001 + serial % 999).dropFirst())
        let ladder: Golongan.Ladder = employment.isContract ? .contract : .permanent
        return PersonRecord(
            foreignID: foreignID ?? "ASN\(serial)", employeeNumber: try EmployeeNumber(digits),
            name: PersonName(name: name), employmentKind: employment, birthDate: birth,
            sex: .man, appointedFrom: start,
            rank: Golongan(ladder: ladder, step: golongan).map { RankHolding(golongan: $0) },
            rankFrom: start, rankDecree: Decree(number: "SK-\(serial)"),
            position: Position(title: title, kind: kind), positionFrom: start, unit: unit,
            education: Education(level: .s1, field: "Pendidikan"))
    }

    /// A varied population: names in many mixtures, three agencies with two
    /// units each, all kinds of posts, a tenth retired.
    static func population(_ count: Int) throws -> [PersonRecord] {
        let first = ["Siti", "Muhammad", "José", "Ma'ruf", "Budi", "amin", "Zulkifli", "D'Silva"]
        let last = ["Aminah", "Nasution", "Am", "Lubis", "Siregar", "van der Hoek", "Hidayat"]
        let posts: [(String, PositionKind)] = [
            ("Guru Ahli Pertama", .functionalPertama), ("Perawat Ahli Muda", .functionalMuda),
            ("Pengadministrasi Umum", .staff), ("Kepala Seksi Medan", .supervisor),
        ]
        return try (0..<count).map { index in
            let post = posts[index * 7 % 4]
            let agency = index * 5 % 3
            var record = try record(
                index, name: first[index * 3 % 8] + " " + last[index * 11 % 7],
                unit: UnitReference(
                    name: "Bidang \(index % 2) SMPN Medan",
                    ancestors: ["Pemerintah Kota", "Dinas \(agency)"]),
                title: post.0, kind: post.1, golongan: 5 + index % 9,
                employment: index % 6 == 0 ? .contract : .permanent)
            if index % 10 == 3 { record.status = .retired }
            if index % 4 == 1 { record.name.frontTitle = "Dr." }
            if index % 3 == 1 { record.name.backTitle = "S.Kom., M.Kom" }
            return record
        }
    }
}

extension CareerDatabase {
    /// Another program's view of the same file.
    static func raw(_ path: String) throws -> DatabaseQueue { try DatabaseQueue(path: path) }
}
