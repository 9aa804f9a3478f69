import CareerDomain

/// Why an export could not be written.
public enum ExportFailure: Error, Hashable, Sendable {
    case folderMissing
    case isDirectory
    case diskFull
    /// The system refused, with its error number.
    case notWritable(code: Int32)
    case keeping(KeepingError)
}
