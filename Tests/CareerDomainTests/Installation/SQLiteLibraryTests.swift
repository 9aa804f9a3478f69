import CareerDomain
import Testing

@Suite struct SQLiteLibraryTests {
    @Test(arguments: [
        (3_006_023, false), (3_007_000, true), (3_040_001, true), (3_044_005, true),
        (3_044_006, false), (3_045_000, true), (3_050_006, true), (3_050_007, false),
        (3_051_000, true), (3_051_002, true), (3_051_003, false), (3_053_000, false),
    ])
    func `the releases with the WAL-reset fault are known`(number: Int, isFaulty: Bool) {
        #expect(SQLiteLibrary(number: number).hasWALResetFault == isFaulty)
    }

    @Test func `a number is read as a version`() {
        #expect(SQLiteLibrary(number: 3_040_001).version == "3.40.1")
    }
}
