import CareerDomain

/// The trail as a time line, newest first, read page by page as it is scrolled.
final class TrailPage {
    private static let pageSize = 50

    private let query: AuditQuery
    private let keeping: any AuditKeeping
    private let wording: Wording
    private let timeZone: TimeZoneOfIndonesia
    private var oldest: Int64?
    private var day: CalendarDate?
    private var isAtEnd = false

    init(
        _ query: AuditQuery, keeping: any AuditKeeping, wording: Wording,
        timeZone: TimeZoneOfIndonesia
    ) {
        self.query = query
        self.keeping = keeping
        self.wording = wording
        self.timeZone = timeZone
    }

    /// The lines of the next older page; none when all were read.
    func next() throws(KeepingError) -> [PageSnapshot.Line] {
        guard !isAtEnd else { return [] }
        let events = try keeping.auditEvents(query, before: oldest, limit: Self.pageSize)
        let isFirst = oldest == nil
        oldest = events.last?.number ?? oldest
        isAtEnd = events.count < Self.pageSize
        if isFirst, events.isEmpty { return [PageSnapshot.Line("", wording.trailEmpty)] }
        var lines: [PageSnapshot.Line] = []
        for event in events { lines += self.lines(of: event) }
        if isAtEnd { lines += [Self.blank, PageSnapshot.Line("", wording.trailEnds, .dimmed)] }
        return lines
    }

    private static let blank = PageSnapshot.Line("", "")

    private func lines(of event: AuditEvent) -> [PageSnapshot.Line] {
        let local = event.at.local(in: timeZone).date
        var lines: [PageSnapshot.Line] = []
        if local != day {
            if day != nil { lines.append(Self.blank) }
            lines.append(PageSnapshot.Line("", local.written, .heading))
            day = local
        }
        // One's own numbers too: somebody else may look at the screen.
        let text = TrailText(event.masked, wording)
        lines.append(PageSnapshot.Line(event.at.clockTime(in: timeZone), text.headline))
        // Of whom, where the page is about nobody in particular.
        let isNamed = query.person == nil
        lines.append(PageSnapshot.Line("", text.place(naming: isNamed), .dimmed))
        return lines + text.details.map { PageSnapshot.Line("", $0) }
    }
}

extension Wording {
    /// The head of the trail as it is written on the log sheet.
    ///
    /// - Parameter now: when it was read.
    public func auditHeadLines(
        _ head: AuditHead, at now: Moment, in zone: TimeZoneOfIndonesia
    ) -> [(label: String, text: String)] {
        let rows = stride(from: 0, to: head.groups.count, by: 4).map { start in
            head.groups[start..<min(start + 4, head.groups.count)].joined(separator: " ")
        }
        return [
            (
                auditHeadDate, dateTime(now, in: zone) + " " + zone.rawValue
            ),
            (auditHeadRow, head.number.map { String($0) } ?? ""),
        ]
            + rows.enumerated().map { ($0 == 0 ? auditHeadCode : "", $1) }
            + [(auditHeadNotedBy, "____________________"), (auditHeadSignature, "__________")]
    }
}
