/// Judges an installation by what was found out about it.
public enum Doctor {
    /// A log is larger than this only while a reader holds it, in bytes.
    static let usualLog: Int64 = 64 << 20
    /// Hours after which a backup is old: two days.
    static let hoursOfBackup = 48
    /// The oldest SQLite the program is tried with.
    static let triedSQLite = 3_040_000
    /// How far other clocks may be ahead, in seconds.
    private static let clockTolerance: Int64 = 5
    private static let networkFileSystems: Set = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre",
        "ncpfs", "ocfs2", "gfs2", "virtiofs", "vboxsf", "fuse.sshfs", "fuse.glusterfs",
        "fuse.s3fs", "fuse.rclone",
    ]

    /// In the order in which they are best mended.
    public static func findings(_ facts: InstallationFacts) -> [DoctorFinding] {
        database(facts) + files(facts) + disks(facts) + backups(facts) + DoctorSSH.findings(facts)
            + run(facts.run) + clock(facts)
    }

    private static func database(_ facts: InstallationFacts) -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        if facts.sqlite.number > 0, facts.sqlite.number < triedSQLite {
            findings.append(.sqliteOld(version: facts.sqlite.number))
        }
        guard let database = facts.database else {
            return findings + [.databaseMissing(path: facts.databasePath)]
        }
        if let detail = database.obstacle {
            return findings + [.databaseUnreadable(path: facts.databasePath, detail: detail)]
        }
        let (found, known) = (database.schemaVersion, database.knownSchemaVersion)
        if found < known { findings.append(.schemaOlder(found: found, known: known)) }
        if found > known { findings.append(.schemaNewer(found: found, known: known)) }
        if database.journalMode != "wal" {
            findings.append(.notWriteAheadLogged(mode: database.journalMode))
        }
        if database.logBytes > usualLog {
            findings.append(.logLarge(path: facts.databasePath + "-wal", bytes: database.logBytes))
        }
        return findings
    }

    /// Only one account may read what is recorded: the one that owns the
    /// database.
    private static func files(_ facts: InstallationFacts) -> [DoctorFinding] {
        let owner = facts.files.first { $0.role == .database }?.owner
        return facts.files.flatMap { file -> [DoctorFinding] in
            var findings: [DoctorFinding] = []
            let isFolder = file.role == .folder || file.role == .backupFolder
            if file.permissions & 0o007 != 0 {
                findings.append(
                    .openToEverybody(
                        path: file.path, permissions: file.permissions, isFolder: isFolder))
            } else if file.permissions & 0o070 != 0, !file.isGroupPrivate {
                findings.append(
                    .openToGroup(
                        path: file.path, permissions: file.permissions, isFolder: isFolder))
            }
            if let owner, file.owner != owner {
                findings.append(
                    .ownerDiffers(path: file.path, owner: file.owner, wanted: owner))
            }
            return findings
        }
    }

    private static func disks(_ facts: InstallationFacts) -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        let wanted = 2 * (facts.database?.bytes ?? 0)
        for disk in [facts.databaseDisk, facts.backups?.disk].compactMap(\.self)
        where disk.freeBytes < wanted {
            findings.append(.spaceShort(path: disk.path, free: disk.freeBytes, wanted: wanted))
        }
        guard let disk = facts.databaseDisk else { return findings }
        if networkFileSystems.contains(disk.fileSystem) {
            findings.append(.networkFileSystem(path: disk.path, kind: disk.fileSystem))
        }
        if ["tmpfs", "ramfs"].contains(disk.fileSystem) {
            findings.append(.fleetingFileSystem(path: disk.path, kind: disk.fileSystem))
        }
        return findings
    }

    private static func backups(_ facts: InstallationFacts) -> [DoctorFinding] {
        guard let backups = facts.backups else { return [] }
        guard backups.isThere else { return [.backupFolderMissing(path: backups.path)] }
        var findings: [DoctorFinding] = []
        if let newest = backups.newest {
            let hours = Int(facts.now.secondsSinceEpoch - newest.secondsSinceEpoch) / 3600
            if hours >= hoursOfBackup {
                findings.append(.backupOld(path: backups.path, hours: hours))
            }
        } else {
            findings.append(.noBackup(path: backups.path))
        }
        if let disk = backups.disk, disk.device == facts.databaseDisk?.device {
            findings.append(.backupsOnSameDisk(path: backups.path))
        }
        return findings
    }

    private static func run(_ run: InstallationFacts.Run) -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        if let limit = run.coreLimit, limit > 0, !run.corePattern.isEmpty {
            findings.append(.coreDumps(bytes: limit == .max ? nil : limit))
        }
        // A crash would ask at the terminal what to do, and take commands.
        let backtrace = run.backtrace ?? ""
        if !backtrace.split(separator: ",").contains("enable=no") {
            findings.append(.backtraceOn(value: run.backtrace))
        }
        if let codeset = run.codeset {
            if !["utf-8", "utf8"].contains(codeset.lowercased()) {
                findings.append(.localeNotUTF8(codeset: codeset))
            }
        } else {
            findings.append(.localeMissing(name: run.locale))
        }
        if let terminal = run.terminal, !run.isTerminalKnown {
            findings.append(.terminalUnknown(type: terminal))
        }
        return findings
    }

    private static func clock(_ facts: InstallationFacts) -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        if let newest = facts.database?.newestRecord,
            newest.secondsSinceEpoch > facts.now.secondsSinceEpoch + clockTolerance
        {
            findings.append(.clockBehind(newest: newest))
        }
        if facts.isClockSynchronised == false { findings.append(.clockNotSynchronised) }
        return findings
    }
}
