/// Why a database could not be opened.
public enum OpeningError: Error, Equatable, Sendable {
    /// There is none, and none was to be made.
    case missing
    /// The file is no SQLite database.
    case notADatabase
    /// A SQLite database, but of another program.
    case foreignDatabase
    /// Written by a newer version of the program.
    case newerSchema(found: Int, known: Int)
    /// Written by an older version, and opened for reading only: it is brought
    /// up to date when it is opened for writing.
    case olderSchema(found: Int, known: Int)
    /// The file may not be written.
    case readOnly
    case folderMissing
    case folderNotWritable
    /// The lock file beside the database may not be opened.
    case lockNotUsable(file: String)
    /// Where the lock file should be lies a link, a pipe, or a file that has
    /// another name too.
    case lockNotPlain(file: String)
    /// Another process is opening or upgrading it longer than the patience
    /// allows.
    case locked
    case diskFull
    case damaged(detail: String)
    /// Anything else, with the code of SQLite, or of the system where negative.
    case failed(code: Int, detail: String)
}
