import Foundation
import PseudoTerminal

extension Sandbox {
    /// Every realisation of every appraisal, as `karier export` gives it.
    func storedRealisations() throws -> [String] {
        struct Exported: Decodable {
            enum CodingKeys: String, CodingKey { case results = "hasil_kerja" }
            struct Result: Decodable { var indikator: [Indicator] }
            struct Indicator: Decodable { var realisasi: String? }
            var results: [Result]
        }
        let result = try export("appraisals", "--format", "json")
        guard result.status == .exited(0) else {
            throw KarierBinary.NotBuilt(description: result.errorText)
        }
        return try JSONDecoder().decode([Exported].self, from: Data(result.output))
            .flatMap(\.results).flatMap(\.indikator).compactMap(\.realisasi)
    }

    /// Whether `karier check` is content; its words if it is not.
    func complaints() throws -> String? {
        let result = try run("check")
        return result.status == .exited(0) ? nil : result.outputText + result.errorText
    }
}
