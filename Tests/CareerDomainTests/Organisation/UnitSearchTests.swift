import CareerDomain
import Testing

@Suite struct `Units by what is typed` {
    private let tree = [
        ("Pemerintah Kota", 0), ("Dinas Kesehatan", 1), ("Sekretariat", 2), ("Bidang P2/P3", 2),
        ("Dinas Pendidikan", 1), ("Sekretariat", 2), ("Bidang SMP", 2),
    ].enumerated().map { index, unit in
        UnitNode(id: OrgUnitID(Int64(index + 1)), name: unit.0, depth: unit.1, headcount: 0)
    }

    private func found(_ typed: String) -> Int64? {
        if case .found(let path) = tree.search(typed) { path.unit.rawValue } else { nil }
    }

    @Test func `a name that only one bears is enough, in any letters`() {
        #expect(found("bidang smp") == 7)
        #expect(found("  Dinas   KESEHATAN ") == 2)
    }

    @Test func `the end of a path tells units of one name apart`() {
        #expect(found("Dinas Kesehatan/Sekretariat") == 3)
        #expect(found("Pemerintah Kota / Dinas Pendidikan / Sekretariat") == 6)
        guard case .ambiguous(let paths) = tree.search("Sekretariat") else {
            Issue.record("one of two was chosen")
            return
        }
        #expect(
            paths.map(\.text) == [
                "Pemerintah Kota/Dinas Kesehatan/Sekretariat",
                "Pemerintah Kota/Dinas Pendidikan/Sekretariat",
            ])
    }

    @Test func `a name may have the mark of a path in it`() {
        #expect(found("Bidang P2/P3") == 4)
    }

    @Test func `what is not found names those that begin alike`() {
        guard case .unknown(let near) = tree.search("dinas kes") else {
            Issue.record("something was found")
            return
        }
        #expect(near.map(\.unit) == [OrgUnitID(2)])
        #expect(tree.search("") == .unknown(near: []))
        #expect(tree.search("Dinas Kesehatan/Bidang SMP") == .unknown(near: [tree.paths[6]]))
    }
}
