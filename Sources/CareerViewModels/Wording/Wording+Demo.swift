import CareerDomain

/// Why a database that was made could not be put into its place, as far as a
/// person is told.
public enum PlacingFailureCause: Hashable, Sendable {
    case occupied
    case inUse
    case notAFile
    case lockNotPlain(file: String)
    case notWritable(code: Int)
}

extension Wording {
    /// The accounts of sample data, a line each.
    public func demoAccounts(
        _ accounts: [(name: String, roles: [AccountRole])], passphrase: String
    ) -> String {
        ([sampleNote(passphrase)]
            + accounts.map { account in
                account.name + "  " + account.roles.map(role).joined(separator: ", ")
            }).joined(separator: "\n")
    }

    public func demoProgress(people: Int, of count: Int) -> String {
        pick(
            "\(number(people)) dari \(number(count)) pegawai contoh",
            "\(number(people)) of \(number(count)) sample people")
    }

    public func demoDone(people: Int, path: String) -> String {
        pick(
            "\(number(people)) pegawai contoh (semuanya rekaan) ada di \(path).",
            "\(number(people)) sample people (all made up) are in \(path).")
    }

    /// Why sample data could not be put into its place.
    public func placingFailure(_ cause: PlacingFailureCause, path: String) -> String {
        switch cause {
        case .occupied: demoRefused(path: path)
        case .inUse:
            pick(
                "\(path) sedang dibuka sesi lain. Tidak ada yang diubah. Tutup sesi itu, lalu "
                    + "ulangi, atau pilih tempat lain dengan --database.",
                "Another session has \(path) open. Nothing was changed. Close that session and "
                    + "try again, or choose another place with --database.")
        case .notAFile: placeNotAFile(path)
        case .lockNotPlain(let file): lockNotPlain(file)
        case .notWritable(let code):
            pick(
                "\(path) tidak dapat dibuat (galat sistem \(code)). Yang ada sebelumnya tetap "
                    + "utuh. Periksa izin foldernya atau pilih tempat lain dengan --database.",
                "\(path) cannot be made (system error \(code)). What was there before is intact. "
                    + "Check the permissions of its folder or choose another place with "
                    + "--database.")
        }
    }

    /// The place holds real data.
    private func demoRefused(path: String) -> String {
        pick(
            "\(path) berisi data yang bukan contoh. Tidak ada yang diubah. Pilih tempat lain "
                + "dengan --database.",
            "\(path) holds data that is no sample. Nothing was changed. Choose another place with "
                + "--database.")
    }

    public var demoStopped: String {
        pick(
            "Dihentikan. Tidak ada yang dibuat; data sebelumnya, bila ada, tetap utuh.",
            "Stopped. Nothing was made; what was there before is intact.")
    }

    public func demoCountRefused(limit: Int) -> String {
        pick(
            "Jumlah pegawai harus 1 sampai \(number(limit)).",
            "The number of people is 1 to \(number(limit)).")
    }
}
