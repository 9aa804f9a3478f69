import CareerDomain
import Foundation

@testable import CareerStore

/// A folder of its own for a test, gone with it.
final class Sandbox {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "karier-test-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func place(_ name: String) -> String { path + "/" + name }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String = "berkas.csv") throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: place(name)))
        return place(name)
    }

    @discardableResult
    func write(_ text: String, to name: String = "berkas.csv") throws -> String {
        try write(Array(text.utf8), to: name)
    }

    func text(of name: String) throws -> String {
        String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: place(name))), as: UTF8.self)
    }

    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}

extension CalendarDate {
    /// The day on which the tests take place.
    static let testDay = CalendarDate(daysSinceEpoch: 20_700)
}
