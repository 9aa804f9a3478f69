import Foundation
import Testing

/// A database as an earlier release made it: thirteen people with accounts, roles given and taken,
/// documents signed, delivered, and come in signed, one person erased.
enum OlderDatabase {
    /// The file of a layout's version under a path.
    static func unpack(version: Int, to path: String) throws {
        let packed = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Layouts/version\(version).db.gz")
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc", packed.path]
        process.standardOutput = output
        try process.run()
        let bytes = try #require(try output.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        try bytes.write(to: URL(fileURLWithPath: path))
    }
}
