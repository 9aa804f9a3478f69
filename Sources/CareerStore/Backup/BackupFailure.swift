import CareerDomain

/// Why a backup could not be made.
public enum BackupFailure: Error, Hashable, Sendable {
    /// The folder it shall lie in is not there, or is no folder.
    case folderMissing
    case isDirectory
    /// The place is the database itself, or one of the files beside it.
    case isDatabase
    /// A link, a device or a pipe lies there.
    case notAFile
    /// Something lies there, and was not to be replaced.
    case exists
    /// What lies there was to be replaced and is no database of this program.
    case foreign
    /// What lies there is a database that is in use.
    case inUse
    /// In bytes; nil where it is known only that the room was not enough.
    case diskFull(needed: Int64?, free: Int64?)
    /// The system refused, with its error number.
    case notWritable(code: Int32)
    /// The written copy is not sound, and was thrown away.
    case unsound(detail: String)
    case keeping(KeepingError)
}

/// What a backup holds, and what became of older ones.
public struct BackupReport: Hashable, Sendable {
    public var path: String
    public var bytes: Int64
    public var content: DatabaseContent
    /// Older backups that were removed, by path.
    public var removed: [String] = []
}
