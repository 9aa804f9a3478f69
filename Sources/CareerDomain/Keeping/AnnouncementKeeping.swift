/// What is told to everybody.
public protocol AnnouncementKeeping: AnyObject {
    /// Those shown on a day, newest first.
    func announcements(on day: CalendarDate) throws(KeepingError) -> [Announcement]
    /// Stores a new one; `id` and `announcedAt` are ignored.
    func announce(_ announcement: Announcement) throws(KeepingError) -> AnnouncementID
    /// Takes one down from today on.
    func endAnnouncement(_ id: AnnouncementID) throws(KeepingError)
}
