/// A name with its academic titles apart (*gelar depan*, *nama*, *gelar
/// belakang*); a name is never split into first and last.
public struct PersonName: Hashable, Sendable {
    public var frontTitle: String
    public var name: String
    public var backTitle: String

    public init(frontTitle: String = "", name: String, backTitle: String = "") {
        self.frontTitle = frontTitle
        self.name = name
        self.backTitle = backTitle
    }

    /// `Dr. Siti Aminah, S.E., M.M.`
    public var full: String {
        let front = frontTitle.isEmpty ? name : frontTitle + " " + name
        return backTitle.isEmpty ? front : front + ", " + backTitle
    }
}
