extension EmploymentStatus {
    /// Reads SIASN's *kedudukan hukum*.
    ///
    /// The code decides, but where it says no more than "active" (01, 71) or
    /// is missing, a name that says more wins: real exports keep code 01 for
    /// people on *Tugas Belajar*. Nil when neither is known.
    public init?(siasnCode: String, name: String) {
        let digits = siasnCode.filter { $0.isASCII && $0.isNumber }
        let padded = digits.count == 1 ? "0" + digits : digits
        let byCode = EmploymentStatus(rawValue: padded) ?? Self.rareCodes[padded]
        let byName = Self.named(NameFolding.sortText(name))
        switch (byCode, byName) {
        case (.active?, let byName?), (.contractActive?, let byName?):
            let saysMore = byName != .active && byName != .contractActive
            self = saysMore ? byName : byCode ?? byName
        case (let byCode?, _): self = byCode
        case (nil, let byName?): self = byName
        case (nil, nil): return nil
        }
    }

    private static func named(_ name: String) -> EmploymentStatus? {
        guard !name.isEmpty else { return nil }
        return names.first { name == $0.phrase || name.contains($0.phrase) }?.status
    }

    /// Phrases of folded names, the more telling first.
    private static let names: [(phrase: String, status: EmploymentStatus)] = [
        ("cltn", .unpaidLeave), ("cuti luar tanggungan", .unpaidLeave),
        ("cuti di luar tanggungan", .unpaidLeave), ("cuti diluar tanggungan", .unpaidLeave),
        ("tugas belajar", .studyLeave), ("pemberhentian sementara", .suspended),
        ("diberhentikan sementara", .suspended), ("hukuman disiplin", .underDiscipline),
        ("persiapan pensiun", .preRetirement), ("mpp", .preRetirement),
        ("tanpa hak pensiun", .leftWithoutPension), ("dengan hak pensiun", .leftWithPension),
        ("mencapai bup", .reachedRetirementAge), ("batas usia pensiun", .reachedRetirementAge),
        ("blokir", .blocked), ("tidak aktif", .inactive), ("nonaktif", .inactive),
        ("non aktif", .inactive), ("diberhentikan", .dismissed), ("pensiun", .retired),
        ("pppk aktif", .contractActive), ("aktif", .active),
    ]

    /// Codes of SIASN's list that have no case of their own, each with the
    /// nearest one for the roster. The nearness is this program's reading.
    private static let rareCodes: [String: EmploymentStatus] = [
        "05": .inactive, "06": .suspended, "07": .suspended, "08": .suspended,
        "09": .underDiscipline, "11": .active, "12": .active, "13": .unpaidLeave,
        "14": .inactive, "16": .underDiscipline, "51": .inactive, "67": .retired,
        "68": .inactive, "69": .dismissed, "70": .dismissed, "89": .inactive, "90": .inactive,
        "91": .dismissed,
    ]
}
