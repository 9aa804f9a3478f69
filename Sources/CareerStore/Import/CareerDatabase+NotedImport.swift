import CareerDomain
import GRDB

extension CareerDatabase {
    /// Puts an import into the trail: what it came to, and whether anything of it
    /// was kept. Not where nobody is recorded: then nobody was compared.
    func noteImport(_ report: ImportReport, of file: String) throws(KeepingError) {
        guard try !isEmpty() else { return }
        let isKept = !report.isRehearsal && !report.isWithheld
        try writing { _, acting in
            try acting.permit(.importRecords)
            try acting.note(
                isKept ? .imported : .importRehearsed, AuditObject(.database),
                part: report.kind.rawValue, after: report.trail, reason: file)
        }
    }
}

extension ImportReport {
    fileprivate var trail: String {
        "dibaca \(read), baru \(inserted), berubah \(updated), sama \(unchanged), "
            + "ditolak \(rejected)"
    }
}
