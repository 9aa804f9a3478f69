import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels
import Glibc

// What the failures of the store are to a command: an exit code, a stable word
// for machines, and a cause that can be put into words.

extension OpeningError {
    var exitCode: ExitCode {
        switch self {
        case .notADatabase, .foreignDatabase, .newerSchema, .olderSchema, .damaged: .dataRefused
        case .missing, .folderMissing: .noInput
        case .readOnly, .folderNotWritable, .lockNotUsable, .lockNotPlain, .diskFull: .cannotCreate
        case .locked: .tryLater
        case .failed: .inputOutput
        }
    }

    var name: String {
        switch self {
        case .missing: "missing"
        case .notADatabase: "not_a_database"
        case .foreignDatabase: "foreign_database"
        case .newerSchema: "newer_schema"
        case .olderSchema: "older_schema"
        case .readOnly: "read_only"
        case .folderMissing: "folder_missing"
        case .folderNotWritable: "folder_not_writable"
        case .lockNotUsable: "lock_not_usable"
        case .lockNotPlain: "lock_not_plain"
        case .locked: "locked"
        case .diskFull: "disk_full"
        case .damaged: "damaged"
        case .failed: "failed"
        }
    }
}

extension OpeningFailureCause {
    init(_ error: OpeningError) {
        self =
            switch error {
            case .missing: .missing
            case .notADatabase: .notADatabase
            case .foreignDatabase: .foreignDatabase
            case .newerSchema(let found, let known): .newerSchema(found: found, known: known)
            case .olderSchema(let found, let known): .olderSchema(found: found, known: known)
            case .readOnly: .readOnly
            case .folderMissing: .folderMissing
            case .folderNotWritable: .folderNotWritable
            case .lockNotUsable(let file): .lockNotUsable(file: file)
            case .lockNotPlain(let file): .lockNotPlain(file: file)
            case .locked: .locked
            case .diskFull: .diskFull
            case .damaged(let detail): .damaged(detail: detail)
            case .failed(let code, let detail): .failed(code: code, detail: detail)
            }
    }
}

extension KeepingError {
    var exitCode: ExitCode {
        switch self {
        case .denied: .noPermission
        case .secretRefused, .nameTaken, .nameUnsuitable, .tooLong, .proposalRefused, .onlyRow:
            .dataRefused
        default: .inputOutput
        }
    }

    var name: String {
        switch self {
        case .busy: "busy"
        case .loading: "loading"
        case .readOnly: "read_only"
        case .diskFull: "disk_full"
        case .conflict: "conflict"
        case .outdated: "outdated"
        case .notFound: "not_found"
        case .denied: "denied"
        case .secretRefused: "secret_refused"
        case .nameTaken: "name_taken"
        case .nameUnsuitable: "name_unsuitable"
        case .tooLong: "too_long"
        case .proposalRefused: "proposal_refused"
        case .onlyRow: "only_row"
        case .signed: "signed"
        case .noAppraisal: "no_appraisal"
        case .notYetAppointed: "not_yet_appointed"
        case .obstacles: "obstacles"
        case .duplicateNumber: "duplicate_number"
        case .replaced: "replaced"
        case .damaged: "damaged"
        case .failed: "failed"
        }
    }
}

extension ImportFailure {
    var exitCode: ExitCode {
        switch self {
        case .notFound, .isDirectory, .notReadable: .noInput
        case .empty, .workbook, .unrecognised, .columnsMissing: .dataRefused
        case .interrupted: .interrupted
        case .strictPipe: .validationFailure
        case .reportNotWritable: .cannotCreate
        case .keeping: .inputOutput
        }
    }

    var name: String {
        switch self {
        case .notFound: "not_found"
        case .isDirectory: "is_directory"
        case .notReadable: "not_readable"
        case .empty: "empty"
        case .interrupted: "interrupted"
        case .strictPipe: "strict_pipe"
        case .workbook: "workbook"
        case .unrecognised: "unrecognised"
        case .columnsMissing: "columns_missing"
        case .reportNotWritable: "report_not_writable"
        case .keeping(let error): error.name
        }
    }
}

extension ExportFailure {
    /// The system's error number, 0 where there is none.
    var code: Int32 {
        if case .notWritable(let code) = self { code } else { 0 }
    }

    var exitCode: ExitCode {
        switch self {
        case .isDatabase, .isInput: .validationFailure
        default: .cannotCreate
        }
    }

    var name: String {
        switch self {
        case .folderMissing: "folder_missing"
        case .isDirectory: "is_directory"
        case .diskFull: "disk_full"
        case .isDatabase: "is_database"
        case .isInput: "is_input"
        case .interrupted: "interrupted"
        case .notWritable: "not_writable"
        case .keeping(let error): error.name
        }
    }
}

extension ExportFailureCause {
    /// A failure of the database counts as one of the system's.
    init(_ failure: ExportFailure) {
        self =
            switch failure {
            case .folderMissing: .folderMissing
            case .isDirectory: .isDirectory
            case .diskFull: .diskFull
            case .isDatabase: .isDatabase
            case .isInput: .isInput
            case .notWritable(let code): .notWritable(code: Int(code))
            case .interrupted: .notWritable(code: Int(EINTR))
            case .keeping: .notWritable(code: 0)
            }
    }
}

extension PlacingFailureCause {
    init(_ failure: PlacingFailure) {
        self =
            switch failure {
            case .occupied: .occupied
            case .inUse: .inUse
            case .notAFile: .notAFile
            case .lockNotPlain(let file): .lockNotPlain(file: file)
            case .notWritable(let code): .notWritable(code: Int(code))
            }
    }
}

extension PlacingFailure {
    var exitCode: ExitCode { self == .inUse ? .tryLater : .cannotCreate }

    var name: String {
        switch self {
        case .occupied: "occupied"
        case .inUse: "in_use"
        case .notAFile: "not_a_file"
        case .lockNotPlain: "lock_not_plain"
        case .notWritable: "not_writable"
        }
    }
}
