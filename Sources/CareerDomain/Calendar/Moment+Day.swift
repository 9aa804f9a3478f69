extension CalendarDate {
    /// Midnight at which the day begins in a zone.
    public func beginning(in zone: TimeZoneOfIndonesia) -> Moment {
        Moment(
            secondsSinceEpoch: Int64(daysSinceEpoch) * 86_400 - Int64(zone.hoursFromUTC) * 3600)
    }
}
