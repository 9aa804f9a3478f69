/// The plan of units of an institution of a given size: agencies with their
/// secretariats and divisions, districts with wards, schools and health
/// centres. Person `j` below `units.count` heads unit `j`.
struct SampleOrganisation: Sendable {
    private(set) var units: [SampleUnit] = []
    /// Units below this index have a structural head; then come the schools,
    /// then the health centres.
    private(set) var officeCount = 0
    private(set) var schools = 0..<0
    private(set) var healthCentres = 0..<0

    /// Structural posts are about six in a hundred (shape of November 2025).
    init(people: Int, districts: [String], wards: [String]) {
        let structural = max(3, people * 6 / 100)
        let agencyCount = min(
            max(3, people / 45), SampleAgency.all.count + districts.count)
        addAgencies(agencyCount, districts: districts)
        addBelow(agencyCount, upTo: structural, districts: districts, wards: wards)
        officeCount = units.count
        schools = addSchools(max(1, people * 30 / 1800))
        healthCentres = addHealthCentres(max(1, people / 560), wards: wards)
    }

    /// Agencies and districts, two of the one to one of the other after the
    /// first six.
    private mutating func addAgencies(_ count: Int, districts: [String]) {
        var agencies = SampleAgency.all[...]
        var names = districts[...]
        while units.count < count {
            let isDistrictsTurn = units.count >= 6 && units.count % 3 == 0
            if let district = names.first, isDistrictsTurn || agencies.isEmpty {
                units.append(Self.district(district))
                names = names.dropFirst()
            } else if let agency = agencies.first {
                units.append(
                    SampleUnit(
                        namePrefix: agency.name,
                        headPosition: Self.post(
                            agency.headTitle, .executivePratama, agency.echelon),
                        families: agency.families))
                agencies = agencies.dropFirst()
            } else {
                return
            }
        }
    }

    private static func district(_ name: String) -> SampleUnit {
        SampleUnit(
            namePrefix: "Kecamatan ", nameSuffix: " " + name, namesPlace: true,
            headPosition: post("Camat", .administrator, .iiia),
            families: [.policy, .archives, .finance, .social])
    }

    /// Fills up to `limit` structural heads, one unit per agency at a time.
    private mutating func addBelow(
        _ agencyCount: Int, upTo limit: Int, districts: [String], wards: [String]
    ) {
        var wardNames = wards[...]
        let share = max(3, wards.count / max(1, districts.count))
        var queues: [[SampleUnit]] = (0..<agencyCount).map { index in
            let agency = units[index]
            if agency.namesPlace {
                let own = Array(wardNames.prefix(share))
                wardNames = wardNames.dropFirst(share)
                return Self.belowDistrict(agency, wards: own)
            }
            let plan = SampleAgency.all.first { $0.name == agency.namePrefix }
            return Self.belowAgency(agency, divisions: plan?.divisions ?? [])
        }
        var placed: [[Int]] = queues.map { _ in [] }
        var depth = 0
        while units.count < limit, queues.contains(where: { depth < $0.count }) {
            for index in queues.indices where depth < queues[index].count {
                guard units.count < limit else { return }
                // Ancestors in a queue count from its own beginning.
                let local = queues[index][depth].ancestors
                queues[index][depth].ancestors = [index] + local.map { placed[index][$0] }
                placed[index].append(units.count)
                units.append(queues[index][depth])
            }
            depth += 1
        }
    }

    private static func belowAgency(
        _ agency: SampleUnit, divisions: [String]
    ) -> [SampleUnit] {
        let name = agency.namePrefix
        let isTopOffice = name.hasPrefix("Sekretariat")
        var below: [SampleUnit] = []
        func add(_ unit: String, _ title: String, _ echelon: Echelon, under: [Int] = []) {
            below.append(
                SampleUnit(
                    namePrefix: unit + " " + name, ancestors: under,
                    headPosition: post(title, echelon.positionKind, echelon),
                    families: agency.families))
        }
        if !isTopOffice { add("Sekretariat", "Sekretaris", .iiia) }
        for division in divisions {
            let kind = isTopOffice ? "Bagian" : name == "Inspektorat" ? "Irban" : "Bidang"
            let title =
                kind == "Irban"
                ? "Inspektur Pembantu " + division
                : "Kepala " + kind + " " + division
            add(kind + " " + division, title, kind == "Bidang" ? .iiib : .iiia)
        }
        let office = isTopOffice ? [] : [0]
        add("Subbagian Umum", "Kepala Subbagian Umum", .iva, under: office)
        add("Subbagian Keuangan", "Kepala Subbagian Keuangan", .iva, under: office)
        if !isTopOffice {
            add("Subbagian Program", "Kepala Subbagian Program", .iva, under: office)
        }
        return below
    }

    private static func belowDistrict(
        _ district: SampleUnit, wards: [String]
    ) -> [SampleUnit] {
        var below: [SampleUnit] = []
        func add(_ unit: String, _ title: String, _ echelon: Echelon, under: [Int] = []) {
            below.append(
                SampleUnit(
                    namePrefix: unit + " Kecamatan ", nameSuffix: district.nameSuffix,
                    namesPlace: true, ancestors: under,
                    headPosition: post(title, echelon.positionKind, echelon),
                    families: district.families))
        }
        func addWard(
            _ unit: String, _ title: String, _ echelon: Echelon, under: [Int] = []
        ) {
            below.append(
                SampleUnit(
                    namePrefix: unit, ancestors: under,
                    headPosition: post(title, echelon.positionKind, echelon),
                    families: district.families))
        }
        add("Sekretariat", "Sekretaris Camat", .iiib)
        for ward in wards { addWard("Kelurahan " + ward, "Lurah", .iva) }
        add("Subbagian Umum", "Kepala Subbagian Umum", .ivb, under: [0])
        add("Subbagian Keuangan dan Program", "Kepala Subbagian Keuangan", .ivb, under: [0])
        for section in sections {
            add("Seksi " + section, "Kepala Seksi " + section, .ivb)
        }
        for (index, ward) in wards.enumerated() {
            addWard(
                "Sekretariat Kelurahan " + ward, "Sekretaris Lurah", .ivb, under: [index + 1])
        }
        for section in sections.prefix(3) {
            for (index, ward) in wards.enumerated() {
                addWard(
                    "Seksi " + section + " Kelurahan " + ward, "Kepala Seksi " + section,
                    .ivb, under: [index + 1])
            }
        }
        return below
    }

    private static let sections = [
        "Pemerintahan", "Ketenteraman dan Ketertiban", "Pemberdayaan Masyarakat",
        "Kesejahteraan Sosial",
    ]

    private mutating func addSchools(_ count: Int) -> Range<Int> {
        let first = units.count
        for number in 0..<count {
            let isPrimary = number % 4 != 3
            let prefix =
                isPrimary ? "SD Negeri 0\(60_801 + number) " : "SMP Negeri \(number / 4 + 1) "
            units.append(
                SampleUnit(
                    namePrefix: prefix, namesPlace: true, ancestors: [1], branch: .school,
                    families: [.teacher]))
        }
        return first..<units.count
    }

    private mutating func addHealthCentres(_ count: Int, wards: [String]) -> Range<Int> {
        let first = units.count
        for number in 0..<count {
            let ward = wards.isEmpty ? "\(number + 1)" : wards[number * 5 % wards.count]
            let isHospital = number > 0 && number % 20 == 0
            units.append(
                SampleUnit(
                    namePrefix: isHospital ? "RSUD " : "Puskesmas " + ward,
                    namesPlace: isHospital, ancestors: [2], branch: .health,
                    families: SampleFamily.healthFamilies))
        }
        return first..<units.count
    }

    private static func post(
        _ title: String, _ kind: PositionKind, _ echelon: Echelon
    ) -> Position {
        var position = Position(title: title, kind: kind, echelon: echelon)
        position.jobClass = JobClassStandard.usual(for: position)
        return position
    }
}
