import CareerDomain

/// What is stored of oneself.
extension Wording {
    func ownRecordTitle(_ name: String) -> String { pick("Data saya: ", "My record: ") + name }
    var ownTrailTitle: String { pick("Jejak data saya", "The trail of my record") }
    var noOwnRecord: String {
        pick(
            "Akun ini bukan akun pegawai: tidak ada data diri. Masuk dengan NIP.",
            "This is no account of a person: it has no record of its own. Sign in with a NIP.")
    }
    var ownProposals: String { pick("Usulan koreksi saya", "Corrections I proposed") }
    var formerNumbers: String { pick("Nomor lama", "Former numbers") }
    var ownAccount: String { pick("Akun dan peran", "Account and roles") }
    var ownRelatives: String { pick("Kerabat yang dinyatakan", "Declared relatives") }
    var accountMade: String { pick("Akun dibuat", "Account made") }
    func accountBlocked(_ reason: String) -> String {
        pick("Akun diblokir", "Account blocked") + (reason.isEmpty ? "" : ": " + reason)
    }

    func grantLine(_ grant: RoleGrant, unit: String, revoked: String?) -> String {
        let decree = grant.decree.isEmpty ? "" : "SK " + grant.decree
        let end = grant.to.map { pick("s.d. ", "until ") + $0.written } ?? ""
        let gone = revoked.map { pick("dicabut ", "revoked ") + $0 } ?? ""
        return [role(grant.role), unit, decree, end, gone].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    var whoReadMine: String { pick("Siapa membaca data saya", "Who has read my record") }
    var whoReadExplained: String {
        pick(
            "Ekspor daftar seluruh unit atau instansi dicatat di jejak audit, tidak di sini.",
            "Exports of a whole unit or institution are in the audit trail, not here.")
    }
    var nobodyReadMine: String { pick("Belum ada orang lain.", "Nobody else yet.") }

    // MARK: Printing

    var printTitle: String { pick("Cetak data saya", "Print my record") }
    var purposeLabel: String { pick("Tujuan", "Purpose") }
    func purposeWanted(_ fewest: Int) -> String {
        pick(
            "Untuk apa? Paling sedikit \(fewest) huruf; tercatat di jejak audit (UU 27/2022).",
            "What for? \(fewest) characters at least; noted in the audit trail (UU 27/2022).")
    }
    var printedAfterLeaving: String {
        pick(
            "Data Anda akan tertulis di terminal ini sesudah Anda keluar, untuk disimpan atau "
                + "dicetak. Bila layar terkunci dahulu, tidak ada yang tertulis.",
            "Your record will be written onto this terminal after you leave, to be kept or "
                + "printed. If the screen is locked before, nothing is written.")
    }
    var cannotPrintHere: String {
        pick(
            "Di terminal umum data tidak dicetak. Masuk dari komputer sendiri, atau minta cetakan "
                + "kepada admin kepegawaian unit.",
            "Nothing is printed at a public terminal. Sign in from your own computer, or ask your "
                + "unit's HR admin for a print.")
    }
    func printedFor(_ purpose: String, at moment: String) -> String {
        pick("Dicetak \(moment) untuk: \(purpose)", "Printed \(moment) for: \(purpose)")
    }
}
