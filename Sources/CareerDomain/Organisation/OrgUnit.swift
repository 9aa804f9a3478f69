/// A unit of the organisation (*unor*), dated: from a day on it hangs below
/// another unit, until it is dissolved or moved.
public struct OrgUnit: Hashable, Sendable {
    public var id: OrgUnitID
    /// The id SIASN gives it; empty for units made here.
    public var foreignID: String
    public var name: String
    public var parent: OrgUnitID?
    public var validFrom: CalendarDate?
    public var validTo: CalendarDate?

    public init(
        id: OrgUnitID, foreignID: String = "", name: String, parent: OrgUnitID? = nil,
        validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
    ) {
        self.id = id
        self.foreignID = foreignID
        self.name = name
        self.parent = parent
        self.validFrom = validFrom
        self.validTo = validTo
    }
}
