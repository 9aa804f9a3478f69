import CareerDomain

/// Why a file could not be imported at all.
public enum ImportFailure: Error, Hashable, Sendable {
    case notFound
    case isDirectory
    /// The system refused to read it, with its error number.
    case notReadable(code: Int32)
    /// All or nothing is wanted of a pipe, which cannot be read twice.
    case strictPipe
    case empty
    /// The caller has stopped waiting for a pipe before there was a heading.
    case interrupted
    /// An Excel workbook: it has to be saved as CSV first.
    case workbook
    /// The headings belong to none of the known files.
    case unrecognised(found: [String])
    /// It is a known file, but columns without which no record can be read
    /// are missing.
    case columnsMissing(required: [String], found: [String])
    /// The report of the problems could not be written, with the system's
    /// error number.
    case reportNotWritable(code: Int32)
    case keeping(KeepingError)
}
