import CareerDomain

/// Accounts: their pages and forms.
extension Wording {
    func accountTitle(_ name: String) -> String { pick("Akun: ", "Account: ") + name }
    var ownAccountTitle: String { pick("Akun saya", "My account") }
    var nameLabel: String { pick("Nama", "Name") }
    var stateLabel: String { pick("Keadaan", "State") }
    var madeLabel: String { pick("Dibuat", "Made") }
    var rolesHeading: String { pick("Peran yang diberikan", "Roles granted") }
    var signInsHeading: String { pick("Masuk terakhir", "Last sign-ins") }
    var relativesHeading: String {
        pick("Kerabat yang dinyatakan", "Declared relatives")
    }
    public var noRoles: String { pick("Tidak ada peran yang diberikan.", "No role is granted.") }
    var noSignIns: String { pick("Belum pernah masuk.", "Never signed in.") }
    var noRelatives: String {
        pick("Tidak ada kerabat yang dinyatakan.", "No relative is declared.")
    }
    var noAccountYet: String {
        pick(
            "belum punya akun; kode sekali pakai membuatnya",
            "no account yet; a one-time code makes it")
    }
    var giveCodeFirst: String {
        pick(
            "Orang ini belum punya akun. Tidak ada yang diubah. Beri kode dulu; akunnya dibuat "
                + "bersamanya.",
            "He has no account yet. Nothing was changed. Hand out a code first; it makes the "
                + "account.")
    }

    /// Day and time of day.
    public func dateTime(_ moment: Moment, in zone: TimeZoneOfIndonesia) -> String {
        moment.local(in: zone).date.written + " " + moment.clockTime(in: zone)
    }

    public func accountState(_ account: Account, in zone: TimeZoneOfIndonesia) -> String {
        if let blockedAt = account.blockedAt {
            let reason = account.blockReason.isEmpty ? "" : ": " + account.blockReason
            return pick("DIBLOKIR sejak ", "BLOCKED since ") + dateTime(blockedAt, in: zone)
                + reason
        }
        return account.hasSecret
            ? pick("aktif", "active")
            : pick(
                "belum memilih kata sandi; masuk dengan kode di kertas",
                "no passphrase chosen yet; signs in with a code on paper")
    }

    /// Role, unit, time and decree.
    public func grant(_ grant: RoleGrant, in zone: TimeZoneOfIndonesia = .wib) -> String {
        var parts = [role(grant.role)]
        if grant.unit != nil { parts.append(grant.unitName.isEmpty ? "?" : grant.unitName) }
        parts.append(span(grant.from, grant.to))
        if !grant.decree.isEmpty { parts.append("SK " + grant.decree) }
        if let revokedAt = grant.revokedAt {
            parts.append(
                pick("dicabut ", "revoked ") + revokedAt.local(in: zone).date.written)
        }
        return parts.joined(separator: " · ")
    }

    func signIn(_ record: SignInRecord) -> String {
        let word =
            record.isRefused ? pick("DITOLAK", "REFUSED") : pick("masuk", "signed in")
        return record.terminal.isEmpty ? word : word + " · " + record.terminal
    }

    func relative(_ relative: Relative) -> String { relative.kinship + ": " + relative.name }

    // MARK: Codes

    var handOutTitle: String { pick("Beri kode sekali pakai?", "Hand out a one-time code?") }
    var handOutExplained: String {
        pick(
            "Kode yang diberikan sebelumnya tidak berlaku lagi. Kode baru hanya ditampilkan "
                + "sekali; salin ke kertas dan serahkan kepada orangnya sendiri.",
            "A code handed out before is good no longer. The new one is shown once; copy it to "
                + "paper and give it to the person himself.")
    }
    var handOutYes: String { pick("Beri kode", "Hand out") }
    var notNow: String { pick("Jangan", "No") }
    func codeTitle(_ name: String) -> String { pick("Kode untuk ", "Code for ") + name }
    var codeShownOnce: String {
        pick(
            "Hanya tampil sekali: salin dulu, lalu tutup halaman ini.",
            "Shown once: copy it, then close this page.")
    }
    var codeHandedOut: String { pick("Kode diberikan.", "The code is handed out.") }

    // MARK: Blocks

    func blockTitle(_ name: String) -> String {
        pick("Blokir akun ", "Block the account of ") + name
    }
    var reasonLabel: String { pick("Alasan", "Reason") }
    var blockReason: String {
        pick("Tulis alasan pemblokiran.", "Say why the account is blocked.")
    }
    var blocked: String { pick("Akun diblokir.", "The account is blocked.") }
    var unblockTitle: String { pick("Buka blokir akun ini?", "Lift the block of this account?") }
    var unblockYes: String { pick("Buka blokir", "Lift it") }
    var unblocked: String { pick("Blokir dibuka.", "The block is lifted.") }

    // MARK: Relatives

    func relativeTitle(_ name: String) -> String { pick("Kerabat dari ", "A relative of ") + name }
    var kinshipLabel: String { pick("Hubungan", "Kinship") }
    var kinshipHelp: String {
        pick("Tulis hubungannya, mis. suami, anak, ipar.", "Say how, e.g. husband, child.")
    }
    var relativeNumberHelp: String { pick("NIP kerabat itu.", "NIP of the relative.") }
    var relativeOutOfReach: String {
        pick(
            "Tulis NIP orang lain dalam jangkauan akun Anda; untuk yang lain minta admin "
                + "kepegawaian instansi.",
            "Give the NIP of somebody else within your account's reach; for others ask the "
                + "institution's HR admin.")
    }
    var relativeExplained: String {
        pick(
            "Sejak dinyatakan, admin kepegawaian tidak mengubah data, penilaian, dan akun "
                + "kerabatnya.",
            "Once declared, a personnel admin changes no record, appraisal or account of his "
                + "relative.")
    }
    var technicalHasNone: String {
        pick("Akun teknis tidak punya kerabat.", "A technical account has no relatives.")
    }
    var relativeDeclared: String { pick("Kerabat tercatat.", "The relative is recorded.") }
    var endRelativeTitle: String {
        pick("Hubungan mana yang berakhir?", "Which relation has ended?")
    }
    var endRelativeExplained: String {
        pick(
            "Batas kepentingan antara keduanya gugur.", "The wall of interest between them goes.")
    }
    var endRelativeYes: String { pick("Akhiri", "End it") }
    var relativeEnded: String { pick("Hubungan diakhiri.", "The relation has ended.") }
}

/// Granting roles and taking them back.
extension Wording {
    func grantTitle(_ name: String) -> String { pick("Beri peran: ", "Grant a role: ") + name }
    func revokeTitle(_ name: String) -> String { pick("Cabut peran: ", "Revoke a role: ") + name }
    var roleGranted: String { pick("Peran diberikan.", "The role is granted.") }
    var roleRevoked: String { pick("Peran dicabut.", "The role is revoked.") }
    var chooseRole: String { pick("Pilih perannya.", "Choose the role.") }
    var chooseGrant: String { pick("Pilih peran yang dicabut.", "Choose the role to revoke.") }
    var revokeReason: String { pick("Tulis alasan pencabutan.", "Say why it is revoked.") }
    var noDecree: String { pick("Belum ada nomor SK.", "There is no number of a decree.") }
    public func roleNeedsUnit(_ role: AccountRole) -> String {
        pick(
            "Peran \(self.role(role)) memerlukan unit.", "The role \(self.role(role)) needs a unit."
        )
    }
    public func roleHasNoUnit(_ role: AccountRole) -> String {
        pick(
            "Peran \(self.role(role)) berlaku untuk seluruh instansi, tidak untuk satu unit.",
            "The role \(self.role(role)) is for the whole institution, not for one unit.")
    }

    func summary(of role: AccountRole) -> String {
        switch role {
        case .unitAdmin:
            pick(
                "mengelola data pegawai satu unit dan di bawahnya, memberi kode",
                "keeps the records of a unit and below, hands out codes")
        case .institutionAdmin:
            pick(
                "mengelola data, akun, dan pengaturan seluruh instansi",
                "keeps records, accounts and settings of the institution")
        case .leader:
            pick("membaca tentang satu unit dan di bawahnya", "reads about a unit and below")
        case .regionalHead:
            pick(
                "menilai JPT dan kepala unit mandiri; hanya akun tanpa NIP",
                "assesses JPT and heads of independent units; only an account without NIP")
        case .auditor:
            pick("membaca semuanya dan jejak audit", "reads everything and the audit trail")
        case .installer:
            pick(
                "merawat mesin, cadangan, dan akun; tidak melihat data orang",
                "looks after machine, backups and accounts; sees nobody's record")
        case .employee, .assessor, .kiosk: ""
        }
    }

    func label(_ key: RoleGrantForm.Key) -> String {
        switch key {
        case .role: pick("Peran", "Role")
        case .unit: pick("Unit", "Unit")
        case .from: pick("Mulai", "From")
        case .to: pick("Sampai", "Until")
        case .decree: pick("Nomor SK", "Decree")
        }
    }

    func help(_ key: RoleGrantForm.Key) -> String {
        switch key {
        case .role: pick("Tekan angkanya.", "Press its number.")
        case .unit:
            pick(
                "Unit yang diurus, dengan semua di bawahnya; Enter membuka daftar.",
                "The unit, with all below it; Enter opens the list.")
        case .from: pick("hh-bb-tttt", "dd-mm-yyyy")
        case .to: pick("hh-bb-tttt; kosong = sampai dicabut.", "dd-mm-yyyy; empty = until revoked.")
        case .decree: pick("Nomor surat keputusan.", "Number of the decree.")
        }
    }
}

/// Another passphrase or PIN of one's own.
extension Wording {
    var secretTitle: String { pick("Ganti kata sandi atau PIN", "New passphrase or PIN") }

    func secretKind(_ kind: SecretKind) -> String {
        switch kind {
        case .passphrase: pick("Kata sandi", "Passphrase")
        case .pin: "PIN"
        case .oneTimeCode: pick("Kode", "Code")
        }
    }

    func secretRule(_ kind: SecretKind) -> String {
        kind == .pin
            ? pick(
                "PIN: \(SecretRule.pinLength.lowerBound) sampai \(SecretRule.pinLength.upperBound) "
                    + "angka, hanya untuk kios.",
                "PIN: \(SecretRule.pinLength.lowerBound) to \(SecretRule.pinLength.upperBound) "
                    + "digits, for kiosks alone.")
            : pick(
                "Kata sandi: paling sedikit \(SecretRule.passphraseLength.lowerBound) karakter, "
                    + "misalnya empat kata yang tidak terkait. Bukan nama, NIP, atau tanggal lahir.",
                "Passphrase: at least \(SecretRule.passphraseLength.lowerBound) characters, four "
                    + "words that have nothing to do with each other. No name, NIP or birth date.")
    }

    func secretChanged(_ kind: SecretKind) -> String {
        secretKind(kind) + pick(" baru berlaku.", " changed.")
    }
    var givePresentSecret: String {
        pick("Ketik kata sandi yang sekarang.", "Type the present passphrase.")
    }
    var giveNewSecret: String { pick("Ketik yang baru.", "Type the new one.") }

    func label(_ key: SecretForm.Key) -> String {
        switch key {
        case .present: pick("Sekarang", "Present")
        case .kind: pick("Yang diganti", "Change")
        case .new: pick("Baru", "New")
        case .again: pick("Baru, ulangi", "New, again")
        }
    }

    func help(_ key: SecretForm.Key) -> String {
        switch key {
        case .present:
            pick(
                "Kata sandi yang dipakai untuk masuk di sini; di kios boleh PIN.",
                "The passphrase you sign in with here; at a kiosk the PIN will do.")
        case .kind: pick("Tekan angkanya.", "Press its number.")
        case .new:
            pick("Tidak ditampilkan dan tidak disimpan sebagai draf.", "Not shown, no draft.")
        case .again: pick("Sekali lagi, supaya salah ketik ketahuan.", "Once more, against slips.")
        }
    }
}
