import CareerStore
import Glibc

/// A database that is made beside its place, under a name of this process's
/// own: nothing of it is seen before it is whole, and what another process
/// makes at the place meanwhile stays.
struct DatabaseUnderway {
    /// What is made; the word stands in the file's name.
    enum Purpose: String, CaseIterable {
        case demo, `import`, restore
    }

    private let place: String
    /// Where it is filled.
    let path: String

    /// Removes what processes that were killed have left at the place.
    init(for place: String, _ purpose: Purpose) {
        self.place = place
        path = Self.beginning(place, purpose) + String(getpid())
        let slash = place.lastIndex(of: "/")
        let folder = slash.map { place[..<$0] } ?? "."
        let name = String(place[(slash.map(place.index(after:)) ?? place.startIndex)...])
        for purpose in Purpose.allCases {
            LeftBehind.remove(
                in: folder.isEmpty ? "/" : String(folder), named: Self.beginning(name, purpose))
        }
        remove()
    }

    private static func beginning(_ place: String, _ purpose: Purpose) -> String {
        place + "." + purpose.rawValue + "-"
    }

    /// Puts it, closed, into its place.
    /// - Throws: ``PlacingFailure`` where something else lies there.
    func put(
        replacingSample: Bool, options: CareerDatabase.Options
    ) throws(PlacingFailure) {
        try CareerDatabase.put(
            path, at: place, replacingSample: replacingSample, options: options)
    }

    /// Removes what is left of it.
    func remove() {
        for file in CareerDatabase.files(of: path) { unlink(file) }
    }
}
