import CareerDomain
import Foundation
import Testing

@Suite struct RetirementRuleTests {
    @Test(arguments: [
        ("Guru Ahli Muda", PositionKind.functionalMuda, 60),
        ("Dokter Ahli Muda", .functionalMuda, 58), ("Dokter Ahli Madya", .functionalMadya, 60),
        ("Dokter Ahli Utama", .functionalUtama, 65), ("Camat", .administrator, 58),
        ("Kepala Dinas", .executivePratama, 60), ("Guru Besar", .functionalUtama, 70),
        ("Lektor Kepala", .functionalMadya, 65), ("Peneliti Ahli Utama", .functionalUtama, 70),
        ("Perekayasa Ahli Madya", .functionalMadya, 65), ("Jaksa Muda", .functionalMuda, 62),
        ("Instruktur Ahli Utama", .functionalUtama, 60), ("Perawat Mahir", .functionalMahir, 58),
        ("Penelaah Teknis Kebijakan", .staff, 58), ("Lurah", .supervisor, 58),
        ("Ahli Pertama - Guru Kelas", .functionalPertama, 60),
        ("Asisten Ahli", .functionalPertama, 65),
        ("Asisten Ahli Hakim Konstitusi Ahli Pertama", .functionalPertama, 58),
    ])
    func `the age follows the post`(title: String, kind: PositionKind, age: Int) {
        #expect(RetirementRule.age(for: kind, title: title) == age)
    }

    @Test(arguments: [
        ("1966-05-01", 60, "2026-06-01"), ("1966-05-31", 60, "2026-06-01"),
        ("1968-12-10", 58, "2027-01-01"), ("1964-02-29", 58, "2022-03-01"),
    ])
    func `retirement begins on the first of the month after the birthday`(
        birth: String, age: Int, retires: String
    ) throws {
        #expect(
            try RetirementRule.retiresOn(birthDate: day(birth), age: age) == day(retires))
    }

    /// SIASN's list lies beside the repository where it is at hand.
    private static let list = URL(filePath: #filePath)
        .appending(path: "../../../../../shared/reference/siasn/jabatanFungsional.json")
        .standardizedFileURL

    private struct Listed: Decodable {
        var nama: String
        var usiaBup: String
        var jenjang: String
    }

    @Test(.enabled(if: FileManager.default.isReadableFile(atPath: list.path)))
    func `the rule agrees with at least 98 of 100 titles that SIASN lists`() throws {
        let kinds: [String: PositionKind] = [
            "UT": .functionalUtama, "MA": .functionalMadya, "MU": .functionalMuda,
            "PT": .functionalPertama, "PY": .functionalPenyelia, "MH": .functionalMahir,
            "TR": .functionalTerampil, "PM": .functionalPemula,
        ]
        let titles = try JSONDecoder().decode(
            [Listed].self, from: Data(contentsOf: Self.list))
        var differing: [String] = []
        var count = 0
        for title in titles {
            guard let kind = kinds[title.jenjang], let age = Int(title.usiaBup), age > 0 else {
                continue
            }
            count += 1
            if RetirementRule.age(for: kind, title: title.nama) != age {
                differing.append(title.nama)
            }
        }
        #expect(count > 1400)
        #expect(differing.count * 100 <= count * 2, "\(differing)")
    }

    @Test(.enabled(if: FileManager.default.isReadableFile(atPath: list.path)))
    func `the level read from a listed title is the listed level`() throws {
        let kinds: [String: PositionKind] = [
            "UT": .functionalUtama, "MA": .functionalMadya, "MU": .functionalMuda,
            "PT": .functionalPertama, "PY": .functionalPenyelia, "MH": .functionalMahir,
            "TR": .functionalTerampil, "PM": .functionalPemula,
        ]
        let titles = try JSONDecoder().decode(
            [Listed].self, from: Data(contentsOf: Self.list))
        let known = titles.filter { kinds[$0.jenjang] != nil }
        let differing = known.filter {
            PositionKind(siasnKind: "2", title: $0.nama, echelon: nil) != kinds[$0.jenjang]
        }
        #expect(differing.count * 100 <= known.count * 5, "\(differing.map(\.nama))")
    }
}
