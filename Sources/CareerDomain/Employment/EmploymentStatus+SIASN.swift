extension EmploymentStatus {
    /// Reads SIASN's *kedudukan hukum*.
    ///
    /// The code decides, but where it says no more than "active" (01, 71, 73,
    /// 101) or is missing, a name that says more wins: real exports keep code
    /// 01 for people on *Tugas Belajar*. Nil when neither is known.
    public init?(siasnCode: String, name: String) {
        let byName = Self.named(NameFolding.sortText(name))
        guard let read = Self.byCode(siasnCode) ?? byName else { return nil }
        let saysMore = byName.map { !$0.isInService || $0 == .partTimeActive } ?? false
        self = read.isInService && saysMore ? byName ?? read : read
    }

    /// Whether what is read is this program's nearest reading of a code, which
    /// the name does not confirm.
    public static func isDoubtful(siasnCode: String, name: String) -> Bool {
        guard let read = byCode(siasnCode),
            read == .contractActiveOther || EmploymentStatus(rawValue: padded(siasnCode)) == nil
        else { return false }
        return EmploymentStatus(siasnCode: siasnCode, name: name) == read
            && named(NameFolding.sortText(name)) != read
    }

    private static func byCode(_ code: String) -> EmploymentStatus? {
        let padded = padded(code)
        return EmploymentStatus(rawValue: padded) ?? rareCodes[padded]
    }

    private static func padded(_ code: String) -> String {
        let digits = code.filter { $0.isASCII && $0.isNumber }
        return digits.count == 1 ? "0" + digits : digits
    }

    private static func named(_ name: String) -> EmploymentStatus? {
        guard !name.isEmpty else { return nil }
        return names.first { name == $0.phrase || name.contains($0.phrase) }?.status
    }

    /// Phrases of folded names, the more telling first.
    private static let names: [(phrase: String, status: EmploymentStatus)] = [
        ("cltn", .unpaidLeave), ("cuti luar tanggungan", .unpaidLeave),
        ("cuti di luar tanggungan", .unpaidLeave), ("cuti diluar tanggungan", .unpaidLeave),
        ("tugas belajar", .studyLeave), ("pejabat negara", .stateOfficial),
        ("lembaga nonstruktural", .stateOfficial), ("lembaga non struktural", .stateOfficial),
        ("pemberhentian sementara", .suspended),
        ("diberhentikan sementara", .suspended), ("hukuman disiplin", .underDiscipline),
        ("persiapan pensiun", .preRetirement), ("mpp", .preRetirement),
        ("tanpa hak pensiun", .leftWithoutPension), ("dengan hak pensiun", .leftWithPension),
        ("mencapai bup", .reachedRetirementAge), ("batas usia pensiun", .reachedRetirementAge),
        ("blokir", .blocked), ("tidak aktif", .inactive), ("nonaktif", .inactive),
        ("non aktif", .inactive), ("diberhentikan", .dismissed), ("pensiun", .retired),
        ("paruh waktu", .partTimeActive), ("pppk aktif", .contractActive), ("aktif", .active),
    ]

    /// Codes of SIASN's list that have no case of their own, each with the
    /// nearest one for the roster. The nearness is this program's reading.
    private static let rareCodes: [String: EmploymentStatus] = [
        "05": .inactive, "06": .suspended, "08": .suspended,
        "09": .underDiscipline, "11": .active, "12": .active, "13": .unpaidLeave,
        "14": .inactive, "16": .underDiscipline, "51": .inactive, "67": .retired,
        "68": .inactive, "69": .dismissed, "70": .dismissed, "89": .inactive, "90": .inactive,
        "91": .dismissed,
    ]
}
