import CareerDomain
import GRDB

extension CareerDatabase {
    /// - Throws: `readOnly` where an export would leave no trail, unless nobody
    ///   has an account yet.
    func checkExportIsNoted() throws(KeepingError) {
        guard options.readOnly else { return }
        guard try isSettingUp() else { throw .readOnly }
    }

    /// - Throws: `denied` where all that is stored of the person may not be taken
    ///   out.
    public func checkExport(of person: PersonID) throws(KeepingError) {
        try asking { _, acting in try acting.permit(.exportPerson, on: person.rawValue) }
    }

    /// Puts an export of many people into the trail.
    func noteExport(
        _ kind: String, rows: Int, for occasion: ExportOccasion
    ) throws(KeepingError) {
        guard !options.readOnly else { return try checkExportIsNoted() }
        try writing { _, acting in
            _ = try acting.permitOnScope(.exportPerson)
            try acting.note(
                .exported, AuditObject(.database), part: kind, after: occasion.trail(rows: rows),
                reason: occasion.purpose.text)
        }
    }

    public func notePrinting(
        of person: PersonID, for purpose: ProcessingPurpose
    ) throws(KeepingError) {
        try noteExport(of: person, isPrinted: true, rows: 1, for: ExportOccasion(purpose))
    }

    /// Puts it into the trail that all that is stored of one person was taken
    /// out, or printed.
    func noteExport(
        of person: PersonID, isPrinted: Bool, rows: Int, for occasion: ExportOccasion
    ) throws(KeepingError) {
        guard !options.readOnly else { return try checkExportIsNoted() }
        let id = person.rawValue
        try writing { _, acting in
            try acting.permit(.exportPerson, on: id)
            try acting.note(
                isPrinted ? .printed : .exported, AuditObject(.person, id), of: id, part: "own",
                after: occasion.trail(rows: rows), reason: occasion.purpose.text)
        }
    }
}

extension ExportOccasion {
    fileprivate func trail(rows: Int) -> String {
        "\(rows) baris" + (file.isEmpty ? "" : ", \(file)")
    }
}
