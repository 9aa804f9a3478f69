import Foundation
import Synchronization

/// The files of a sample, made once in a process and copied for every test that asks for the same.
struct SampleModel: Sendable {
    private struct Key: Hashable {
        var people, quarters: Int
    }

    private static let names = ["karier.db", "karier.db-wal"]
    private static let made = Mutex<[Key: SampleModel]>([:])

    private var files: [String: Data] = [:]

    /// Whoever asks second waits until it is made.
    static func of(
        people: Int, quarters: Int, _ make: (URL) throws -> Void
    ) throws -> SampleModel {
        try made.withLock { made in
            let key = Key(people: people, quarters: quarters)
            if let model = made[key] { return model }
            let folder = FileManager.default.temporaryDirectory
                .appending(path: "karier-model-" + UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try make(folder)
            var model = SampleModel()
            for name in names {
                let file = folder.appending(path: name)
                guard FileManager.default.fileExists(atPath: file.path) else { continue }
                model.files[name] = try Data(contentsOf: file)
            }
            made[key] = model
            return model
        }
    }

    func write(into folder: URL) throws {
        for (name, data) in files { try data.write(to: folder.appending(path: name)) }
    }
}
