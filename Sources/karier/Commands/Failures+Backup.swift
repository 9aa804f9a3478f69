import ArgumentParser
import CareerStore
import CareerViewModels
import Glibc

// What the failures of backup and restore are to a command.

extension BackupFailure {
    var exitCode: ExitCode {
        switch self {
        case .isDatabase: .validationFailure
        case .inUse: .tryLater
        case .unsound: .unsound
        case .keeping: .inputOutput
        default: .cannotCreate
        }
    }

    var name: String {
        switch self {
        case .folderMissing: "folder_missing"
        case .isDirectory: "is_directory"
        case .isDatabase: "is_database"
        case .notAFile: "not_a_file"
        case .exists: "exists"
        case .foreign: "foreign"
        case .inUse: "in_use"
        case .diskFull: "disk_full"
        case .notWritable: "not_writable"
        case .unsound: "unsound"
        case .keeping(let error): error.name
        }
    }
}

extension BackupFailureCause {
    /// Nil for a failure of the database, which has words of its own.
    init?(_ failure: BackupFailure) {
        switch failure {
        case .folderMissing: self = .folderMissing
        case .isDirectory: self = .isDirectory
        case .isDatabase: self = .isDatabase
        case .notAFile: self = .notAFile
        case .exists: self = .exists
        case .foreign: self = .foreign
        case .inUse: self = .inUse
        case .diskFull(let needed, let free): self = .diskFull(needed: needed, free: free)
        case .notWritable(let code): self = .notWritable(code: Int(code))
        case .unsound(let detail): self = .unsound(detail: detail)
        case .keeping: return nil
        }
    }
}

extension RestoreFailure {
    var exitCode: ExitCode {
        switch self {
        case .backup(let error): error.exitCode
        case .isDirectory: .noInput
        case .isDatabase: .validationFailure
        case .hasLog: .dataRefused
        case .diskFull, .notWritable: .cannotCreate
        case .placing(let failure): failure.exitCode
        }
    }

    var name: String {
        switch self {
        case .backup(let error): error.name
        case .isDirectory: "is_directory"
        case .isDatabase: "is_database"
        case .hasLog: "has_log"
        case .diskFull: "disk_full"
        case .notWritable: "not_writable"
        case .placing(let failure): failure.name
        }
    }
}

extension RestoreFailureCause {
    init(_ failure: RestoreFailure) {
        self =
            switch failure {
            case .backup(let error): .backup(.init(error))
            case .isDirectory: .isDirectory
            case .isDatabase: .isDatabase
            case .hasLog: .hasLog
            case .diskFull(let needed, let free): .diskFull(needed: needed, free: free)
            case .notWritable(let code): .notWritable(code: Int(code))
            case .placing(.inUse): .inUse
            case .placing(.notWritable(let code)): .notWritable(code: Int(code))
            case .placing(.occupied): .notWritable(code: Int(EEXIST))
            }
    }
}
