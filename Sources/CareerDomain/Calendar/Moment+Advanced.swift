extension Moment {
    /// So many seconds on; held to what a moment can be, as a database may
    /// hold any number.
    public func advanced(bySeconds seconds: Int64) -> Moment {
        let (sum, isTooFar) = secondsSinceEpoch.addingReportingOverflow(seconds)
        return Moment(secondsSinceEpoch: isTooFar ? (seconds < 0 ? .min : .max) : sum)
    }
}
