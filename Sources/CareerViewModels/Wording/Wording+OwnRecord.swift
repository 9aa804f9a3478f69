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
}
