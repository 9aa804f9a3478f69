/// The place of a person in the seniority list (*DUK*): PNS before PPPK, then
/// rank, its TMT, post, length of service, education, age — the higher or
/// earlier first. Order after PP 15/1979, recalled; the step of training for
/// posts is left out because it is not recorded. What is not known comes last.
public struct SeniorityKey: Hashable, Comparable, Sendable {
    /// Twelve ASCII characters whose byte order is the order of the list.
    public let sortText: String

    /// The key of a person from the facts the list is ordered by.
    public init(
        golongan: Golongan?, rankFrom: CalendarDate?, position: Position?,
        appointedFrom: CalendarDate?, education: EducationLevel?, birthDate: CalendarDate
    ) {
        let rank = golongan.map { $0.ladder.rawValue * 18 + 17 - $0.step } ?? 40
        let level = education.flatMap(EducationLevel.allCases.firstIndex)
        let fields: [(value: Int, digits: Int)] = [
            (rank, 1), (Self.day(rankFrom), 3), (Self.order(of: position), 1),
            (Self.day(appointedFrom), 3),
            (level.map { EducationLevel.allCases.count - 1 - $0 } ?? 63, 1),
            (Self.day(birthDate), 3),
        ]
        sortText = String(unsafeUninitializedCapacity: 12) { text in
            var index = 0
            for field in fields {
                for place in (0..<field.digits).reversed() {
                    text[index] = Self.alphabet[field.value >> (6 * place) & 63]
                    index += 1
                }
            }
            return index
        }
    }

    /// The key of a person as a source states it.
    public init(record: PersonRecord) {
        self.init(
            golongan: record.rank?.golongan, rankFrom: record.rankFrom,
            position: record.position, appointedFrom: record.appointedFrom,
            education: record.education?.level, birthDate: record.birthDate)
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.sortText < right.sortText
    }

    /// 64 characters in ascending byte order.
    private static let alphabet = Array(
        "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz".utf8)

    /// Days since 1800, held to three base-64 digits; unknown is the largest.
    private static func day(_ date: CalendarDate?) -> Int {
        let largest = 64 * 64 * 64 - 1
        guard let date else { return largest }
        return min(max(date.daysSinceEpoch + 62_091, 0), largest - 1)
    }

    /// 0 is the highest post. Echelons and functional levels are ranged by the
    /// grades they are held in (recalled practice).
    private static func order(of position: Position?) -> Int {
        guard let position else { return 63 }
        if let echelon = position.echelon {
            switch echelon {
            case .ia, .ib, .iia, .iib: return echelon.order + 1
            case .iiia, .iiib: return echelon.order + 3
            case .iva, .ivb: return echelon.order + 5
            case .va, .vb: return echelon.order + 9
            }
        }
        return orderWithoutEchelon[position.kind] ?? 62
    }

    /// Between the echelons: I.a 1 … II.b 4, III.a 7, III.b 8, IV.a 11, IV.b 12,
    /// V.a 17, V.b 18.
    private static let orderWithoutEchelon: [PositionKind: Int] = [
        .executiveUtama: 0, .executiveMadya: 2, .executivePratama: 5, .functionalUtama: 6,
        .administrator: 9, .functionalMadya: 10, .supervisor: 13, .functionalMuda: 14,
        .functionalPenyelia: 15, .functionalPertama: 16, .functionalMahir: 19,
        .functionalTerampil: 20, .functionalPemula: 21, .staff: 22,
    ]
}
