import CareerDomain

/// Writing out everything that is stored of one person.
public enum PersonalRecordExport {
    public enum Format: Hashable, Sendable {
        /// One object.
        case json
        /// Lines for reading and printing.
        case text([String])
    }

    /// - Throws: ``ExportFailure``, also where the trail cannot be written,
    ///   unless nobody has an account yet.
    public static func run(
        _ record: PersonalRecord, as format: Format, from database: CareerDatabase,
        to output: OutputFile, for occasion: ExportOccasion
    ) throws(ExportFailure) {
        do throws(KeepingError) {
            try database.checkExportIsNoted()
        } catch {
            throw .keeping(error)
        }
        switch format {
        case .json: try output.write(PersonalRecordJSON(record).value.bytes + [0x0A])
        case .text(let lines):
            for line in lines { try output.write((line.withoutSteering + "\n").utf8) }
        }
        do throws(KeepingError) {
            try database.noteExport(
                of: record.dossier.person.id, isPrinted: format != .json, rows: 1, for: occasion)
        } catch {
            throw .keeping(error)
        }
        try output.commit()
    }
}
