import Foundation
import Testing

@testable import CareerStore

/// In whose power a place is, told by all of the way to it.
@Suite(.enabled("only root can give files away") { geteuid() == 0 })
struct PlaceOwnerTests {
    /// `nobody`, on every machine.
    private static let stranger: uid_t = 65_534
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func makeFolder(
        _ name: String, mode: mode_t = 0o755, owner: uid_t = 0
    ) throws {
        try #require(mkdir(folder.file(name), 0o700) == 0)
        chmod(folder.file(name), mode)
        try #require(chown(folder.file(name), owner, owner) == 0)
    }

    private func write(_ name: String, owner: uid_t = 0) throws {
        try folder.write("isi", to: name)
        try #require(chown(folder.file(name), owner, owner) == 0)
    }

    private func link(_ target: String, _ name: String, owner: uid_t = 0) throws {
        try #require(symlink(target, folder.file(name)) == 0)
        try #require(lchown(folder.file(name), owner, owner) == 0)
    }

    private func owner(_ path: String) -> uid_t { PlaceOwner(of: path).user }

    @Test func `root's own folder is root's, whoever a file in it belongs to`() throws {
        try write("karier.db", owner: Self.stranger)
        #expect(owner(folder.file("karier.db")) == 0)
        #expect(owner(folder.file("tiada/karier.db")) == 0)
        #expect(PlaceOwner(of: "karier.db").user == 0)
        #expect(owner("/dev/stdin") == 0 && owner("/proc/self/fd/0") == 0)
    }

    @Test func `whoever owns a folder on the way has what lies below`() throws {
        try makeFolder("layanan", owner: Self.stranger)
        try makeFolder("layanan/dalam")
        try write("layanan/karier.db")
        for name in ["karier.db", "tiada.db", "dalam/karier.db", "tiada/karier.db", ""] {
            #expect(owner(folder.file("layanan/" + name)) == Self.stranger, "\(name)")
        }
    }

    @Test func `a link is followed to whose power it ends in`() throws {
        try makeFolder("layanan", owner: Self.stranger)
        try link(folder.file("layanan"), "langsung")
        try link("langsung/.", "berantai")
        #expect(owner(folder.file("langsung/karier.db")) == Self.stranger)
        #expect(owner(folder.file("berantai/karier.db")) == Self.stranger)
        // Root's place, reached over somebody else's.
        try link("/etc", "layanan/etc")
        #expect(owner(folder.file("layanan/etc/karier.db")) == Self.stranger)
        try link(folder.file("putar"), "putar")
        #expect(owner(folder.file("putar/karier.db")) == 0)
    }

    @Test(arguments: [0o1777, 0o770, 0o775] as [mode_t])
    func `where others may put things too, a thing is its owner's`(mode: mode_t) throws {
        try makeFolder("bersama", mode: mode)
        try write("bersama/karier.db", owner: Self.stranger)
        try write("bersama/punya-root.db")
        try link("/etc/passwd", "bersama/tautan", owner: Self.stranger)
        #expect(owner(folder.file("bersama/karier.db")) == Self.stranger)
        #expect(owner(folder.file("bersama/tautan")) == Self.stranger)
        #expect(owner(folder.file("bersama/punya-root.db")) == 0)
        #expect(owner(folder.file("bersama/tiada.db")) == 0)
    }

    @Test func `the group is the account's own`() throws {
        try makeFolder("layanan", owner: Self.stranger)
        let entry = try #require(getpwuid(Self.stranger))
        #expect(PlaceOwner(of: folder.file("layanan")).group == entry.pointee.pw_gid)
    }
}
