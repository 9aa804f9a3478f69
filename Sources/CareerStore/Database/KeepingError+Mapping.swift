import CareerDomain
import GRDB

extension KeepingError {
    /// The one place where the database's words become the domain's; `path` is
    /// the database's file.
    init(mapping error: any Error, at path: String) {
        self.init(mapping: error) { DiskSpace.isExhausted(at: path) }
    }

    /// - Parameter isDiskFull: asked when the system refuses an operation
    ///   without saying why.
    init(mapping error: any Error, isDiskFull: () -> Bool = { false }) {
        switch error {
        case let error as KeepingError: self = error
        case let error as DatabaseError: self.init(error, isDiskFull)
        default: self = .failed(code: -1, detail: String(describing: type(of: error)))
        }
    }

    private init(_ error: DatabaseError, _ isDiskFull: () -> Bool) {
        let detail = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(detail: detail)
        // Besides writing, the shared memory and the folder need room too.
        case .SQLITE_IOERR where isDiskFull(), .SQLITE_CANTOPEN where isDiskFull():
            self = .diskFull
        case .SQLITE_CONSTRAINT where detail.contains("signed appraisal"): self = .signed
        default:
            self = .failed(code: Int(error.extendedResultCode.rawValue), detail: detail)
        }
    }
}
