import Foundation
import Glibc

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/karier-store-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure.cannotMake }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        chmod(path, 0o700)
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String = "karier.db") -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws {
        guard let file = fopen(file(name), "w") else { throw Failure.cannotMake }
        defer { fclose(file) }
        fputs(text, file)
    }

    enum Failure: Error { case cannotMake }
}
