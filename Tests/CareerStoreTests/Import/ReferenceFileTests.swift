import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// The sample exports beside the repository, where they are at hand.
struct ReferenceFileTests {
    static let folder: String = {
        var parts = #filePath.split(separator: "/").dropLast(4)
        parts = parts.dropLast()
        return "/" + parts.joined(separator: "/") + "/shared/data/"
    }()
    static let isThere = FileManager.default.fileExists(
        atPath: folder + "siasn-langsa-messy.expect.json")

    private struct Expectation: Decodable {
        struct Mark: Decodable {
            var record: Int
            var dirt: String
            var expect: String?
        }
        var rows: Int
        var marks: [Mark]
    }

    let sandbox: Sandbox
    let database: CareerDatabase

    init() throws {
        sandbox = try Sandbox()
        database = try CareerDatabase(
            path: sandbox.place("karier.db"), options: .init(actor: .owner))
    }

    private func run(_ name: String) throws -> ImportReport {
        try FileImport.run(
            file: Self.folder + name, into: database,
            options: ImportOptions(today: .testDay), progress: { _ in true })
    }

    @Test(.enabled(if: isThere))
    func `a clean export comes in whole and changes nothing again`() throws {
        let first = try run("siasn-medan-2000.csv")
        #expect(first.read == 2000 && first.inserted == 2000 && first.rejected == 0)
        #expect(try database.rosterTotal() == 2000)
        let second = try run("siasn-medan-2000.csv")
        #expect(second.unchanged == 2000 && second.inserted + second.updated == 0)
        #expect(try DatabaseCheck.run(database).findings.isEmpty)
    }

    @Test(.enabled(if: isThere))
    func `of a dirty export exactly the hopeless records are refused`() throws {
        let expectation = try JSONDecoder().decode(
            Expectation.self,
            from: try Data(
                contentsOf: URL(
                    fileURLWithPath: Self.folder + "siasn-langsa-messy.expect.json")))
        let hopeless = expectation.marks.filter { $0.expect == "reject" }.map(\.record)
        let repeated = expectation.marks.filter { $0.dirt == "duplicate_row_of" }
        let report = try run("siasn-langsa-messy.csv")
        #expect(report.read == expectation.rows)
        let refused = report.problems.filter { $0.severity == .error }.map(\.record)
        #expect(refused == hopeless)
        #expect(report.unchanged == repeated.count && report.updated == 0)
        #expect(report.inserted == expectation.rows - hopeless.count - repeated.count)
        #expect(try run("siasn-langsa-messy.csv").unchanged == report.inserted + repeated.count)
    }

    @Test(.enabled(if: isThere))
    func `the dirt of accepted records is read right`() throws {
        _ = try run("siasn-langsa-messy.csv")
        func dossier(_ digits: String) throws -> Dossier {
            let person = try #require(try database.person(withNumber: digits))
            return try #require(try database.dossier(of: person, identity: .revealed))
        }
        #expect(try dossier("198012132021211001").person.name.name == "Rina \"Ina\" Lubis; S.Pd")
        #expect(try dossier("198007072013012001").ranks.first?.value.golongan.label == "III/a")
        #expect(try dossier("197601112007041001").person.name.name == "Bambang Joko Situmorang")
        #expect(try dossier("196711071995032001").person.sex == .woman)
        #expect(try dossier("199205242019122001").posts.first?.effectiveFrom?.iso == "2021-03-01")
        #expect(try dossier("198306202021211001").person.name.name == "ANDI ISKANDAR MA'RUF")
    }
}
