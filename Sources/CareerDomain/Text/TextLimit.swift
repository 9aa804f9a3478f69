/// The longest texts that are kept, in Unicode scalars: longer than what anybody
/// writes, and short enough to do no harm to a list, a page or a printed form.
public enum TextLimit {
    /// What stands on one line: a name, a title, a number, an address.
    public static let line = 500
    /// A field of an entry form.
    public static let entry = 5_000
    /// Words with paragraphs: a field of an appraisal, a reason.
    public static let text = 60_000

    /// - Throws: ``KeepingError/tooLong(limit:)`` when one of the texts is.
    public static func check(
        _ texts: [String], within limit: Int = line
    ) throws(KeepingError) {
        guard texts.allSatisfy({ $0.fits(limit) }) else { throw .tooLong(limit: limit) }
    }
}

extension String {
    /// Whether it has at most so many Unicode scalars.
    public func fits(_ limit: Int) -> Bool {
        utf8.count <= limit || unicodeScalars.count <= limit
    }
}

extension PersonRecord {
    /// Every text of it; each stands on one line.
    public var texts: [String] {
        let decrees = [statusDecree, rankDecree, positionDecree, unitDecree].map(\.number)
        let units = unit.map { [$0.foreignID, $0.name] + $0.ancestors } ?? []
        let schooling = education.map { [$0.field, $0.school] } ?? []
        return [
            foreignID, name.frontTitle, name.name, name.backTitle, birthPlace, nationalID,
            contact.phone, contact.email, contact.address, position?.title ?? "",
        ] + decrees + units + schooling
    }
}
