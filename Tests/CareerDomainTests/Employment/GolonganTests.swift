import CareerDomain
import Testing

@Suite struct GolonganTests {
    @Test(arguments: [
        "III/b", "III.b", "III b", "III/B ", "IIIb", "iii-b", "3/b", "3b", "32",
        "Penata Muda Tk.I", "Penata Muda Tk. I", "Penata Muda Tingkat 1",
        "Penata Muda Tingkat I", "PENATA MUDA TKI", "Penata Muda Tk. I (III/b)",
        "Penata Muda Tingkat I, III/b", "Gol. III/b", "Golongan Ruang III/b",
    ])
    func `a rank of a PNS is read in all its spellings`(text: String) {
        #expect(Golongan(written: text, ladder: .permanent)?.label == "III/b")
    }

    @Test func `every label, code and rank name of the seventeen reads back`() throws {
        let codes = [
            11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34, 41, 42, 43, 44, 45,
        ]
        for (golongan, code) in zip(Golongan.permanentSteps, codes) {
            #expect(Golongan(written: golongan.label, ladder: .permanent) == golongan)
            #expect(Golongan(written: String(code), ladder: .permanent) == golongan)
            let name = try #require(golongan.rankName)
            #expect(Golongan(written: name, ladder: .permanent) == golongan)
        }
        #expect(Golongan.permanentSteps.count == 17)
    }

    @Test func `every grade of a PPPK reads back as roman and as number`() {
        for golongan in Golongan.contractSteps {
            #expect(Golongan(written: golongan.label, ladder: .contract) == golongan)
            #expect(Golongan(written: " \(golongan.step)", ladder: .contract) == golongan)
        }
        #expect(Golongan(written: "Golongan IX", ladder: .contract)?.step == 9)
        #expect(Golongan(written: "09", ladder: .contract)?.step == 9)
    }

    @Test(arguments: ["III", "IX", "", "null", "III/e", "I/e", "V/a", "35", "15", "0", "b"])
    func `on the ranks' ladder this is nothing`(text: String) {
        #expect(Golongan(written: text, ladder: .permanent) == nil)
    }

    @Test(arguments: ["III/b", "XVIII", "IIII", "0", "18", "", "32"])
    func `on the contract ladder this is nothing`(text: String) {
        #expect(Golongan(written: text, ladder: .contract) == nil)
    }

    @Test func `the stored code leads back`() {
        for golongan in Golongan.permanentSteps + Golongan.contractSteps {
            #expect(Golongan(code: golongan.code) == golongan)
        }
        for code in [0, 18, 100, 118, -5, 201, Int.min, Int.max] {
            #expect(Golongan(code: code) == nil)
        }
    }
}

@Suite struct RankRangeTests {
    @Test(arguments: [
        (EducationLevel.sd, "I/a", "II/a"), (.sltp, "I/c", "II/c"),
        (.sltpVocational, "I/c", "II/d"), (.slta, "II/a", "III/b"),
        (.d1, "II/a", "III/b"), (.d2, "II/b", "III/b"), (.d3, "II/c", "III/c"),
        (.s1, "III/a", "III/d"), (.d4, "III/a", "III/d"), (.s2, "III/b", "IV/a"),
        (.s3, "III/c", "IV/b"),
    ])
    func `education sets the first and the highest rank`(
        level: EducationLevel, first: String, last: String
    ) throws {
        let range = try #require(EducationRankStandard.range(for: level))
        #expect(range.lowest.label == first)
        #expect(range.highest.label == last)
    }

    @Test(arguments: [
        (Echelon.iia, "IV/c", "IV/d", "IV/b", "IV/d"), (.iib, "IV/b", "IV/c", "IV/a", "IV/c"),
        (.iiia, "IV/a", "IV/b", "III/d", "IV/b"), (.iiib, "III/d", "IV/a", "III/c", "IV/a"),
        (.iva, "III/c", "III/d", "III/b", "III/d"), (.ivb, "III/b", "III/c", "III/a", "III/c"),
    ])
    func `an echelon has a classic range and a wider one for appointing`(
        echelon: Echelon, low: String, high: String, wideLow: String, wideHigh: String
    ) throws {
        let classic = try #require(PositionRankStandard.range(for: echelon))
        let wide = try #require(PositionRankStandard.appointmentRange(for: echelon))
        #expect([classic.lowest.label, classic.highest.label] == [low, high])
        #expect([wide.lowest.label, wide.highest.label] == [wideLow, wideHigh])
        #expect(wide.contains(classic.highest))
    }

    @Test func `a range knows nothing of the other ladder`() throws {
        let range = try #require(PositionRankStandard.range(for: .functionalPertama))
        let ninth = try #require(Golongan(ladder: .contract, step: 9))
        #expect(!range.contains(ninth))
        #expect(PositionRankStandard.range(for: PositionKind.staff) == nil)
        #expect(PositionRankStandard.contractRange(for: .functionalMuda)?.lowest.label == "XI")
    }

    @Test(arguments: [
        (EducationLevel.sd, "I"), (.sltp, "IV"), (.slta, "V"), (.d2, "VI"), (.d3, "VII"),
        (.s1, "IX"), (.s2, "X"), (.s3, "XI"),
    ])
    func `a PPPK begins by education`(level: EducationLevel, label: String) {
        #expect(EducationRankStandard.contractGolongan(for: level)?.label == label)
    }

    @Test func `job classes are the usual ones of a city`() {
        func usual(_ title: String, _ kind: PositionKind, _ echelon: Echelon? = nil) -> Int? {
            JobClassStandard.usual(
                for: Position(title: title, kind: kind, echelon: echelon), education: .s1)
        }
        #expect(usual("Sekretaris Daerah", .executivePratama, .iia) == 15)
        #expect(usual("Kepala Dinas Sosial", .executivePratama, .iib) == 14)
        #expect(usual("Staf Ahli Bidang Hukum", .executivePratama, .iib) == 13)
        #expect(usual("Camat", .administrator, .iiia) == 12)
        #expect(usual("Kepala Bidang Mutasi", .administrator, .iiib) == 11)
        #expect(usual("Lurah", .supervisor, .iva) == 9)
        #expect(usual("Guru Ahli Madya", .functionalMadya) == 11)
        #expect(usual("Penelaah Teknis Kebijakan", .staff) == 7)
        #expect(
            JobClassStandard.usual(for: Position(title: "Operator", kind: .staff)) == nil)
    }
}
