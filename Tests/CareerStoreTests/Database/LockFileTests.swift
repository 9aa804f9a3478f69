import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// Something else than a lock lies where the lock of a database should be.
@Suite struct LockFileTests {
    enum Thing: CaseIterable {
        case link, linkToNothing, otherName, pipe, folder
    }

    private let folder: TemporaryFolder
    private var path: String { folder.file() }
    private var victim: String { folder.file("milik-orang") }

    init() throws {
        folder = try TemporaryFolder()
        try Samples.database(path).close()
        try folder.write("rahasia", to: "milik-orang")
        chmod(victim, 0o640)
    }

    private func put(_ thing: Thing, at place: String) {
        unlink(place)
        let code =
            switch thing {
            case .link: symlink(victim, place)
            case .linkToNothing: symlink(folder.file("tiada"), place)
            case .otherName: link(victim, place)
            case .pipe: mkfifo(place, 0o600)
            case .folder: mkdir(place, 0o700)
            }
        #expect(code == 0)
    }

    private func expectVictimIntact() throws {
        var status = stat()
        #expect(stat(victim, &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(status.st_uid == geteuid())
        #expect(try Data(contentsOf: URL(filePath: victim)) == Data("rahasia".utf8))
        #expect(!FilePlacement.isTaken(folder.file("tiada")))
    }

    @Test(arguments: Thing.allCases)
    func `it is neither opened, changed, nor made`(thing: Thing) throws {
        put(thing, at: path + ".lock")
        chmod(path, 0o600)
        #expect(throws: OpeningError.lockNotPlain(file: path + ".lock")) {
            try Samples.database(path)
        }
        #expect(throws: PlacingFailure.lockNotPlain(file: path + ".lock")) {
            try CareerDatabase.put(
                folder.file("baru.db"), at: path, replacingSample: true, options: Samples.options)
        }
        try expectVictimIntact()
    }

    @Test(arguments: Thing.allCases)
    func `a load keeps off it too`(thing: Thing) throws {
        let database = try Samples.database(path)
        defer { database.close() }
        put(thing, at: path + ".load")
        #expect(throws: OpeningError.lockNotPlain(file: path + ".load")) {
            try database.bulkRegistration { _ in }
        }
        try expectVictimIntact()
    }

    @Test(arguments: Thing.allCases)
    func `reading the database is not in need of it`(thing: Thing) throws {
        put(thing, at: path + ".lock")
        var options = Samples.options
        options.readOnly = true
        let reader = try CareerDatabase(path: path, options: options)
        #expect(try reader.rosterTotal() == 0)
        reader.close()
        try expectVictimIntact()
    }
}
