import CareerDomain
import GRDB

extension KeepingError {
    /// The one place where the database's words become the domain's.
    init(mapping error: any Error) {
        switch error {
        case let error as KeepingError: self = error
        case let error as DatabaseError: self.init(error)
        default: self = .failed(code: -1, detail: String(describing: type(of: error)))
        }
    }

    private init(_ error: DatabaseError) {
        let detail = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(detail: detail)
        case .SQLITE_IOERR where Self.isWriting(error.extendedResultCode): self = .diskFull
        case .SQLITE_CONSTRAINT where detail.contains("signed appraisal"): self = .signed
        default:
            self = .failed(code: Int(error.extendedResultCode.rawValue), detail: detail)
        }
    }

    private static func isWriting(_ code: ResultCode) -> Bool {
        code == .SQLITE_IOERR_WRITE || code == .SQLITE_IOERR_FSYNC
            || code == .SQLITE_IOERR_TRUNCATE
    }
}
