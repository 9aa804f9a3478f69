import CareerDomain
import Foundation
import Testing

@testable import CareerStore

/// What root does to the files of a service account.
@Suite(.enabled("only root can give files away") { geteuid() == 0 })
struct OwnershipTests {
    /// `nobody`, on every machine.
    private static let service: uid_t = 65_534
    private let folder: TemporaryFolder
    private var path: String { folder.file() }

    init() throws { folder = try TemporaryFolder() }

    private func owner(_ path: String) -> uid_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_uid : nil
    }

    @Test func `a lock that root makes is the database owner's`() throws {
        try Samples.database(path).close()
        #expect(chown(path, Self.service, Self.service) == 0)
        unlink(path + ".lock")
        try Samples.database(path).close()
        #expect(owner(path + ".lock") == Self.service)
    }

    @Test(arguments: [false, true])
    func `what root restores is the service account's`(isThere: Bool) throws {
        // In a folder of root's: the whole process would act as another account.
        let elsewhere = try TemporaryFolder()
        let backup = elsewhere.file("cadangan.db")
        try Samples.database(backup).close()
        if isThere {
            try Samples.database(path).close()
            #expect(chown(path, Self.service, Self.service) == 0)
        } else {
            #expect(chown(folder.path, Self.service, Self.service) == 0)
        }
        _ = try Restore.run(
            backup, to: path, making: folder.file("karier.db.restore-1"),
            options: Samples.options
        ) { _ in true }
        #expect(owner(path) == Self.service)
        #expect(owner(path + ".lock") == Self.service)
    }

    @Test func `a lock that somebody else has put there is not given away`() throws {
        try Samples.database(path).close()
        #expect(chown(path, Self.service, Self.service) == 0)
        #expect(chown(path + ".lock", 1, 1) == 0)
        try Samples.database(path).close()
        #expect(owner(path + ".lock") == 1)
    }
}
