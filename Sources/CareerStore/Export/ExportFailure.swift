import CareerDomain

/// Why an export could not be written.
public enum ExportFailure: Error, Hashable, Sendable {
    case folderMissing
    case isDirectory
    case diskFull
    /// A database lies there.
    case isDatabase
    /// It is the file that is being read.
    case isInput
    /// The caller has stopped waiting for the reader of a pipe.
    case interrupted
    /// The system refused, with its error number.
    case notWritable(code: Int32)
    case keeping(KeepingError)
}
