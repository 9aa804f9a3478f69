/// Diploma and titles of a made-up person.
struct SampleSchooling {
    var level: EducationLevel
    var field: String
    var frontTitle: String
    var backTitle: String
}

extension SamplePopulation {
    func drawSchooling(
        _ calling: SampleCalling, _ months: Int, _ draw: inout SampleDraw
    ) -> SampleSchooling {
        let diploma: SampleFamily.Diploma
        var masters: (share: Int, list: [(field: String, title: String)])
        switch calling {
        case .head:
            diploma = draw.pick(Self.headDiplomas) ?? .administration
            masters = (560, Self.officeMasters)
        case .functional(let family, let isHead):
            let wantsAcademic =
                family.vocational.isEmpty || isHead
                || (!family.academic.isEmpty && draw.chance(610))
            diploma =
                draw.pick(wantsAcademic ? family.academic : family.vocational)
                ?? .administration
            masters = (isHead ? 420 : 125, Self.masters(family.branch))
        case .staff(let post):
            diploma = draw.pick(post.diplomas) ?? .secondary
            masters = (40, Self.officeMasters)
        }
        if diploma.level < .d4 || months < 48 { masters.share = 0 }
        guard draw.chance(masters.share), let master = draw.pick(masters.list) else {
            return SampleSchooling(
                level: diploma.level, field: diploma.field, frontTitle: diploma.frontTitle,
                backTitle: diploma.backTitle)
        }
        let isDoctor = months > 180 && draw.chance(70)
        let front = [isDoctor ? "Dr." : "", diploma.frontTitle].filter { !$0.isEmpty }
        let back = [diploma.backTitle, master.title].filter { !$0.isEmpty }
        return SampleSchooling(
            level: isDoctor ? .s3 : .s2, field: (isDoctor ? "S-3 " : "S-2 ") + master.field,
            frontTitle: front.joined(separator: " "), backTitle: back.joined(separator: ", "))
    }

    private static let headDiplomas: [SampleFamily.Diploma] = [
        .administration, .government, .law, .economics, .management, .sociology, .engineering,
        .informatics, .d4("Ilmu Pemerintahan", "S.STP."),
    ]

    private static let officeMasters: [(field: String, title: String)] = [
        ("Magister Manajemen", "M.M."), ("Magister Administrasi Publik", "M.A.P."),
        ("Ilmu Pemerintahan", "M.Si."), ("Magister Hukum", "M.H."),
        ("Ilmu Komputer", "M.Kom."), ("Perencanaan Wilayah", "M.Si."),
    ]

    private static func masters(
        _ branch: SampleFamily.Branch
    ) -> [(field: String, title: String)] {
        switch branch {
        case .school: [("Pendidikan", "M.Pd."), ("Administrasi Pendidikan", "M.Pd.")]
        case .health: [("Kesehatan Masyarakat", "M.K.M."), ("Manajemen Rumah Sakit", "M.M.R.")]
        case .office: officeMasters
        }
    }

    /// Grade and post, each fitting the other and the diploma.
    func drawGrading(
        _ calling: SampleCalling, _ kind: EmploymentKind, _ level: EducationLevel,
        _ months: Int, _ draw: inout SampleDraw
    ) -> (golongan: Golongan, position: Position) {
        let start = EducationRankStandard.range(for: level)
        let first = start?.lowest.step ?? 9
        let risen = first + (kind == .permanent ? months / (50 + draw.below(10)) : 0)
        switch calling {
        case .head(let position):
            let range = position.echelon.flatMap(PositionRankStandard.appointmentRange)
            let step = min(max(risen + 1, range?.lowest.step ?? 9), range?.highest.step ?? 17)
            return (Self.permanent(step), position)
        case .staff(let post):
            if kind.isContract { return (Self.contract(level), post.position) }
            return (Self.permanent(min(risen, start?.highest.step ?? risen)), post.position)
        case .functional(let family, let isHead):
            let isAcademic = level >= .d4
            let functional = Self.functionalKind(
                step: risen, isAcademic: isAcademic, kind: kind, isHead: isHead, &draw)
            let position = family.position(functional, isHead: isHead)
            if kind.isContract {
                let range = PositionRankStandard.contractRange(for: functional)
                return (range?.lowest ?? Self.contract(level), position)
            }
            let range = PositionRankStandard.range(for: functional)
            let step = min(max(risen, range?.lowest.step ?? 9), range?.highest.step ?? 17)
            return (Self.permanent(step), position)
        }
    }

    private static func functionalKind(
        step: Int, isAcademic: Bool, kind: EmploymentKind, isHead: Bool,
        _ draw: inout SampleDraw
    ) -> PositionKind {
        guard isAcademic else {
            if kind.isContract { return .functionalTerampil }
            switch step {
            case ...5: return .functionalPemula
            case 6...8: return .functionalTerampil
            case 9...10: return .functionalMahir
            default: return .functionalPenyelia
            }
        }
        if kind.isContract { return draw.chance(60) ? .functionalMuda : .functionalPertama }
        if isHead { return step >= 13 ? .functionalMadya : .functionalMuda }
        switch step {
        case ...10: return .functionalPertama
        case 11...12: return .functionalMuda
        default: return step > 15 && draw.chance(150) ? .functionalUtama : .functionalMadya
        }
    }

    private static func permanent(_ step: Int) -> Golongan {
        Golongan.permanentSteps[min(max(step, 1), 17) - 1]
    }

    private static func contract(_ level: EducationLevel) -> Golongan {
        EducationRankStandard.contractGolongan(for: level) ?? Golongan.contractSteps[8]
    }
}
