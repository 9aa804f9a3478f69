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
        case .hasLog, .notWriteAheadLogged, .versionDiffers, .unsound, .trail, .trailMissing:
            .dataRefused
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
        case .notWriteAheadLogged: "not_write_ahead_logged"
        case .versionDiffers: "version_differs"
        case .unsound(let finding): finding.code
        case .trail(let fault): "trail_" + fault.code
        case .trailMissing: "trail_missing"
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
            case .notWriteAheadLogged: .notWriteAheadLogged
            case .versionDiffers(let version): .versionDiffers(version)
            case .unsound(let finding): .unsound(.init(finding))
            case .trail(let fault): .trail(.init(fault, nil))
            case .trailMissing: .trailMissing
            case .diskFull(let needed, let free): .diskFull(needed: needed, free: free)
            case .notWritable(let code): .notWritable(code: Int(code))
            case .placing(let failure): .init(failure)
            }
    }

    private init(_ failure: PlacingFailure) {
        self =
            switch failure {
            case .inUse: .inUse
            case .notAFile: .notAFile
            case .lockNotPlain(let file): .lockNotPlain(file: file)
            case .occupied: .notWritable(code: Int(EEXIST))
            case .notWritable(let code): .notWritable(code: Int(code))
            }
    }
}
