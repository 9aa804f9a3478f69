/// A family of functional posts of the sample: its title, its diplomas and who
/// usually holds it. A class because millions of draws hand it around.
final class SampleFamily: Sendable {
    enum Branch: Sendable {
        case school, health, office
    }

    /// A diploma with the title it gives.
    struct Diploma: Sendable {
        var level: EducationLevel
        var field: String
        var frontTitle = ""
        var backTitle: String
    }

    let title: String
    let branch: Branch
    /// Women of a thousand.
    let women: Int
    /// Diplomas for the levels *Ahli*; empty when the family has none.
    let academic: [Diploma]
    /// Diplomas for the levels *Keterampilan*; empty when the family has none.
    let vocational: [Diploma]
    /// Posts of the family, highest level first; made once.
    private let positions: [Position]
    /// The same held by the head of a school or health centre.
    private let headPositions: [Position]
    /// The plan its people work by.
    let plan: SamplePlan.Kind

    init(
        _ title: String, _ branch: Branch, women: Int, plan: SamplePlan.Kind,
        academic: [Diploma] = [], vocational: [Diploma] = []
    ) {
        self.title = title
        self.branch = branch
        self.women = women
        self.plan = plan
        self.academic = academic
        self.vocational = vocational
        let headOf = branch == .school ? "Kepala Sekolah" : "Kepala Puskesmas"
        positions = Self.posts { title + " " + $0 }
        headPositions = Self.posts { title + " " + $0 + " selaku " + headOf }
    }

    /// The post of a level, as a head holds it or as anybody does.
    func position(_ kind: PositionKind, isHead: Bool) -> Position {
        let posts = isHead ? headPositions : positions
        return posts.first { $0.kind == kind } ?? Position(title: title, kind: kind)
    }

    private static func posts(_ name: (String) -> String) -> [Position] {
        levelWords.map { kind, word in
            var position = Position(title: name(word), kind: kind)
            position.jobClass = JobClassStandard.usual(for: position)
            return position
        }
    }

    private static let levelWords: [(PositionKind, String)] = [
        (.functionalUtama, "Ahli Utama"), (.functionalMadya, "Ahli Madya"),
        (.functionalMuda, "Ahli Muda"), (.functionalPertama, "Ahli Pertama"),
        (.functionalPenyelia, "Penyelia"), (.functionalMahir, "Mahir"),
        (.functionalTerampil, "Terampil"), (.functionalPemula, "Pemula"),
    ]
}

/// A post of *pelaksana* with the diplomas it is filled with.
final class SampleStaffPost: Sendable {
    let position: Position
    let diplomas: [SampleFamily.Diploma]
    /// Share among the posts of its kind.
    let weight: Int

    init(position: Position, diplomas: [SampleFamily.Diploma], weight: Int) {
        self.position = position
        self.diplomas = diplomas
        self.weight = weight
    }
}
