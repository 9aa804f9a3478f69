/// The job class (*kelas jabatan*, 1…17) usual in a city. Recalled practice,
/// no rule: every institution sets its own, so these are defaults to edit.
public enum JobClassStandard {
    /// Nil where nothing is usual. `education` decides for *pelaksana*.
    public static func usual(
        for position: Position, education: EducationLevel? = nil
    ) -> Int? {
        let words = NameFolding.words(position.title)
        switch position.kind {
        case .executiveUtama: return 17
        case .executiveMadya: return 16
        case .executivePratama:
            if words.starts(with: ["sekretaris", "daerah"]) { return 15 }
            return words.starts(with: ["staf", "ahli"]) ? 13 : 14
        case .administrator:
            let isHigher = position.echelon == .iiia || words.first == "camat"
            return isHigher ? 12 : 11
        case .supervisor: return position.echelon == .ivb ? 8 : 9
        case .functionalUtama: return 13
        case .functionalMadya: return 11
        case .functionalMuda: return 9
        case .functionalPertama, .functionalPenyelia: return 8
        case .functionalMahir: return 7
        case .functionalTerampil: return 6
        case .functionalPemula: return 5
        case .staff: return education.map(staffClass)
        }
    }

    private static func staffClass(_ level: EducationLevel) -> Int {
        switch level {
        case .sd: 1
        case .sltp, .sltpVocational: 3
        case .slta, .sltaVocational, .sltaTeaching, .d1: 5
        case .d2, .d3: 6
        default: 7
        }
    }
}
