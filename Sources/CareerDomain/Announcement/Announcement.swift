/// Something told to everybody, shown before anybody signs in.
public struct Announcement: Hashable, Sendable {
    public var id: AnnouncementID
    public var title: String
    public var body: String
    public var from: CalendarDate
    /// Last day on which it is shown; nil while it is open.
    public var to: CalendarDate?
    public var announcedAt: Moment

    public init(
        id: AnnouncementID = AnnouncementID(0), title: String, body: String = "",
        from: CalendarDate, to: CalendarDate? = nil,
        announcedAt: Moment = Moment(secondsSinceEpoch: 0)
    ) {
        self.id = id
        self.title = title
        self.body = body
        self.from = from
        self.to = to
        self.announcedAt = announcedAt
    }
}

public typealias AnnouncementID = Identifier<Announcement>
