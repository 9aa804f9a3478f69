import Glibc

/// Where a backup shall lie.
struct BackupPlace {
    let path: String
    let database: String
    let isReplacing: Bool

    /// Asked before copying, and again when the copy takes its place.
    /// - Throws: why no backup may lie there.
    func check() throws(BackupFailure) {
        guard FilePlace.isFolder(CareerDatabase.folder(of: path)) else { throw .folderMissing }
        guard !FilePlace.isFolder(path) else { throw .isDirectory }
        let place = FilePlace(path)
        let own = CareerDatabase.files(of: database)
        guard !own.contains(where: { FilePlace($0).isSame(as: place) }) else { throw .isDatabase }
        // Its log would be taken for the backup's.
        guard CareerDatabase.fileSize(at: path + "-wal") == 0 else { throw .inUse }
        guard FilePlacement.isTaken(path) else { return }
        guard FilePlace.isPlainFile(path) else { throw .notAFile }
        guard isReplacing else { throw .exists }
        guard FileHead.isOwn(path) else { throw .foreign }
        guard !CareerDatabase.isOpen(path) else { throw .inUse }
    }

    /// Puts the written copy there.
    func take(_ made: String) throws(BackupFailure) {
        try check()
        do throws(PlacingFailure) {
            if isReplacing {
                try FilePlacement.move(made, over: path)
            } else {
                try FilePlacement.put(made, whereNothingIs: path)
            }
        } catch {
            switch error {
            case .occupied: throw .exists
            case .inUse: throw .inUse
            case .notAFile, .lockNotPlain: throw .notAFile
            case .notWritable(let code): throw Self.failure(code)
            }
        }
    }

    static func failure(_ code: Int32) -> BackupFailure {
        switch code {
        case ENOSPC, EDQUOT: .diskFull(needed: nil, free: nil)
        case ENOENT, ENOTDIR: .folderMissing
        default: .notWritable(code: code)
        }
    }
}
