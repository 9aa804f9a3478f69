import CareerDomain
import GRDB

extension CareerDatabase {
    public func announcements(on day: CalendarDate) throws(KeepingError) -> [Announcement] {
        try asking { db, acting in
            try acting.permit(.readAnnouncements)
            var found: [Announcement] = []
            try db.each(
                """
                SELECT id, title, body, valid_from, valid_to, announced_at FROM announcement
                WHERE ended_at IS NULL AND valid_from <= ?1
                    AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY id DESC LIMIT 50
                """, day.daysSinceEpoch
            ) { row in
                found.append(
                    Announcement(
                        id: AnnouncementID(row.int64(0)), title: row.text(1), body: row.text(2),
                        from: CalendarDate(daysSinceEpoch: row.int(3)),
                        to: row.optionalInt(4).map(CalendarDate.init(daysSinceEpoch:)),
                        announcedAt: row.moment(5)))
            }
            return found
        }
    }

    public func announce(
        _ announcement: Announcement
    ) throws(KeepingError) -> AnnouncementID {
        try writing { db, acting in
            try acting.permit(.announce)
            try TextLimit.check([announcement.title])
            try TextLimit.check([announcement.body], within: TextLimit.entry)
            try db.run(
                """
                INSERT INTO announcement (title, body, valid_from, valid_to, announced_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                announcement.title, announcement.body, announcement.from.daysSinceEpoch,
                announcement.to?.daysSinceEpoch, acting.now.secondsSinceEpoch)
            let id = AnnouncementID(db.lastInsertedRowID)
            try acting.note(
                .announced, AuditObject(.announcement, id.rawValue), part: announcement.title,
                after: announcement.body)
            return id
        }
    }

    public func endAnnouncement(_ id: AnnouncementID) throws(KeepingError) {
        try writing { db, acting in
            try acting.permit(.announce)
            try db.run(
                "UPDATE announcement SET ended_at = ? WHERE id = ? AND ended_at IS NULL",
                acting.now.secondsSinceEpoch, id.rawValue)
            guard db.changesCount > 0 else { throw KeepingError.notFound }
            try acting.note(.announcementEnded, AuditObject(.announcement, id.rawValue))
        }
    }
}
