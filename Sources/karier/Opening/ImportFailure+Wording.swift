import CareerStore
import CareerViewModels

extension ImportFailureCause {
    /// Nil for a failure of the database, which has words of its own.
    init?(_ failure: ImportFailure) {
        switch failure {
        case .keeping: return nil
        case .notFound: self = .notFound
        case .isDirectory: self = .isDirectory
        case .notReadable(let code): self = .notReadable(code: Int(code))
        case .strictPipe: self = .strictPipe
        case .empty: self = .empty
        case .interrupted: self = .interrupted
        case .workbook: self = .workbook
        case .unrecognised(let found): self = .unrecognised(found: found)
        case .columnsMissing(let required, let found):
            self = .columnsMissing(required: required, found: found)
        case .reportNotWritable(let code): self = .reportNotWritable(code: Int(code))
        }
    }
}

extension ImportFailure {
    func sentence(_ wording: Wording, file: String) -> String {
        if case .keeping(let error) = self { return wording.keepingFailure(error) }
        guard let cause = ImportFailureCause(self) else { return "" }
        return wording.importFailure(cause, file: file)
    }
}
