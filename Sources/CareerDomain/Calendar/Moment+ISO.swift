extension Moment {
    /// UTC after ISO 8601: `2026-11-25T08:30:00Z`.
    public var iso: String {
        let secondOfDay = (secondsSinceEpoch % 86_400 + 86_400) % 86_400
        let day = CalendarDate(
            daysSinceEpoch: Int((secondsSinceEpoch - secondOfDay) / 86_400))
        let clock = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
            .map { CalendarDate.padded(Int($0), to: 2) }.joined(separator: ":")
        return day.iso + "T" + clock + "Z"
    }
}
