import CareerDomain

/// The commands about accounts and rights, on the screen.
extension Wording {
    func accountLabel(_ command: CommandID) -> String {
        switch command {
        case .account: pick("Akun", "Account")
        case .ownAccount: pick("Akun saya", "My account")
        case .changeSecret: pick("Ganti sandi", "New passphrase")
        case .rights: pick("Hak saya", "My rights")
        case .rightsTable: pick("Tabel hak", "Rights table")
        case .handOutCode: pick("Beri kode", "Hand out code")
        case .toggleBlock: pick("Blokir/buka", "Block/unblock")
        case .grantRole: pick("Beri peran", "Grant role")
        case .revokeRole: pick("Cabut peran", "Revoke role")
        case .declareRelative: pick("Catat kerabat", "Add relative")
        case .approvals: pick("Pengesahan", "Confirmations")
        case .confirmApproval: pick("Sahkan", "Confirm")
        case .refuseApproval: pick("Tolak/tarik", "Refuse/take back")
        default: pick("Akhiri kerabat", "End relative")
        }
    }

    func accountHelp(_ command: CommandID) -> String {
        switch command {
        case .account:
            pick(
                "Akun pegawai ini: keadaan, peran, masuk terakhir, kerabat",
                "This person's account: state, roles, last sign-ins, relatives")
        case .ownAccount:
            pick(
                "Akun yang sedang masuk: peran, masuk terakhir, kata sandi",
                "The account signed in: roles, last sign-ins, passphrase")
        case .changeSecret:
            pick("Ganti kata sandi atau PIN sendiri", "Change one's own passphrase or PIN")
        case .rights:
            pick(
                "Mengapa boleh, mengapa tidak: hak saya terhadap pegawai ini",
                "Why may I, why may I not: my rights over this person")
        case .rightsTable:
            pick("Peran apa boleh melakukan apa", "Which role may do what")
        case .handOutCode:
            pick(
                "Beri pegawai ini kode sekali pakai di kertas; akunnya dibuat bila belum ada",
                "Give this person a one-time code on paper; makes the account if there is none")
        case .toggleBlock:
            pick(
                "Blokir akun pegawai ini dengan alasannya, atau buka blokirnya",
                "Block this person's account with the reason, or lift the block")
        case .grantRole:
            pick("Beri akun pegawai ini peran menurut SK", "Grant this account a role by a decree")
        case .revokeRole:
            pick(
                "Cabut satu peran akun ini dengan alasannya",
                "Take a role of this account back, with the reason")
        case .approvals:
            pick(
                "Permintaan peran dan kode yang menunggu orang kedua",
                "Requested roles and codes that wait for a second person")
        case .confirmApproval:
            pick(
                "Sahkan permintaan orang lain ini", "Confirm this request of somebody else")
        case .refuseApproval:
            pick(
                "Tolak permintaan ini dengan alasannya, atau tarik permintaan sendiri",
                "Refuse this request with the reason, or take back one's own")
        case .declareRelative:
            pick(
                "Nyatakan kerabat: admin tidak mengurus kerabatnya",
                "Declare a relative: an admin does not look after his own")
        default:
            pick("Hubungan kerabat ini tidak ada lagi", "A relation that has ended")
        }
    }

    /// Why no account is made on the screen yet.
    var firstAdminFirst: String {
        pick(
            "Belum ada akun. Akun pertama adalah admin instansi: jalankan `karier user add NIP "
                + "--admin`. Tidak ada yang diubah.",
            "No account exists yet. The first is the institution's admin: run `karier user add "
                + "NIP --admin`. Nothing was changed.")
    }

    // MARK: What left the account's reach

    var layerOutOfReach: String {
        pick(
            "Hak akun Anda berubah; halaman itu ditutup.",
            "Your account's rights have changed; that page is closed.")
    }
    var stillWithheld: String {
        pick(
            "Isian Anda dari sesi lalu belum dapat masuk karena akun Anda tidak berhak; tetap "
                + "menjadi draf Anda.",
            "What you typed in the last session cannot go in, as your account may not; it stays "
                + "your draft.")
    }
    var formOutOfReach: String {
        pick(
            "Akun Anda tidak lagi berhak mengisi penilaian itu; formulirnya ditutup, dan yang Anda "
                + "ketik masuk bila hak itu kembali.",
            "Your account may no longer fill in that appraisal; the form is closed, and what you "
                + "typed goes in when the right returns.")
    }
}

/// `karier user`.
extension Wording {
    public var userAbstract: String {
        pick("Kelola akun dan peran.", "Manage accounts and roles.")
    }
    public var userAddAbstract: String {
        pick("Buat akun orang (NIP) atau akun teknis.", "Make a person's or technical account.")
    }
    public var userListAbstract: String {
        pick("Daftar akun yang boleh Anda urus.", "List the accounts that you look after.")
    }
    public var userResetAbstract: String {
        pick(
            "Beri kode sekali pakai untuk dicetak.", "Hand out a one-time code, to be printed.")
    }
    public var userBlockAbstract: String { pick("Blokir akun.", "Block an account.") }
    public var userUnblockAbstract: String { pick("Buka blokir akun.", "Lift a block.") }
    public var userRolesAbstract: String {
        pick("Lihat, beri, atau cabut peran.", "Show, grant or revoke roles.")
    }
    public var argumentAccount: String {
        pick("NIP, atau nama akun teknis.", "NIP, or name of a technical account.")
    }
    public var argumentNumber: String { pick("NIP orang itu.", "NIP of the person.") }
    public var argumentSearch: String {
        pick(
            "Awal kata dari nama, atau awal NIP.", "Beginnings of words of the name, or of the NIP."
        )
    }
    public var optionTechnical: String {
        pick("Nama akun teknis (auditor, pemasang).", "Name of a technical account.")
    }
    public var optionCode: String {
        pick("Beri juga kode sekali pakai.", "Hand out a one-time code too.")
    }
    public var optionAdmin: String {
        pick(
            "Akun pertama, dengan peran ADMIN_INSTANSI dan kode; hanya pemilik berkas, selama belum "
                + "ada akun.",
            "The first account, with the role ADMIN_INSTANSI and a code; the file's owner alone, "
                + "while no account exists.")
    }
    public var optionReason: String { pick("Alasannya.", "The reason.") }
    public var optionGrant: String { pick("Peran yang diberikan.", "The role to grant.") }
    public var optionUnit: String {
        pick(
            "Unit: nama, atau alur seperti 'Dinas X/Bidang Y'.",
            "Unit: its name, or a path like 'Dinas X/Bidang Y'.")
    }
    public var optionFrom: String {
        pick("Hari pertama, hh-bb-tttt (bawaan hari ini).", "First day, dd-mm-yyyy (today).")
    }
    public var optionTo: String {
        pick("Hari terakhir, hh-bb-tttt.", "Last day, dd-mm-yyyy.")
    }
    public var optionDecree: String { pick("Nomor SK.", "Number of the decree.") }
    public var optionRevoke: String {
        pick("Nomor peran yang dicabut.", "Number of the role to revoke.")
    }
    public var valueName: String { pick("nama", "name") }
    public var valueText: String { pick("teks", "text") }
    public var valueNumber: String { pick("nomor", "number") }
    public var valueRole: String { pick("peran", "role") }
    public var valueDate: String { pick("tanggal", "date") }
}

extension Wording {
    public var userAddUsage: String {
        pick(
            "Sebutkan NIP, atau --technical dengan nama; --admin hanya dengan NIP.",
            "Give a NIP, or --technical with a name; --admin only with a NIP.")
    }
    public var userRolesUsage: String {
        pick(
            "--unit, --from, --to, dan --decree menyertai --grant; --revoke berdiri sendiri dengan "
                + "--reason; hari terakhir tidak sebelum hari pertama.",
            "--unit, --from, --to and --decree go with --grant; --revoke stands alone, with "
                + "--reason; the last day is not before the first.")
    }
    public var reasonWantedUsage: String {
        pick("Sebutkan alasannya dengan --reason.", "Give the reason with --reason.")
    }
    public var firstIsAdmin: String {
        pick(
            "Belum ada akun. Tidak ada yang dibuat. Buat dulu admin pertama: karier user add NIP "
                + "--admin.",
            "No account exists yet. Nothing was made. Make the first admin first: karier user add "
                + "NIP --admin.")
    }
    public var adminExists: String {
        pick(
            "Sudah ada akun. Tidak ada yang dibuat. Peran admin diberikan dengan karier user roles "
                + "NIP --grant ADMIN_INSTANSI.",
            "Accounts exist already. Nothing was made. The admin's role is granted by karier user "
                + "roles NIP --grant ADMIN_INSTANSI.")
    }
    public func personNotImported(_ name: String) -> String {
        pick(
            "Tidak ada pegawai dengan NIP \(name) dalam jangkauan akun Anda. Tidak ada yang diubah. "
                + "Periksa NIP-nya, atau impor dulu data pegawai dengan karier import.",
            "Nobody with the NIP \(name) is within your account's reach. Nothing was changed. Check "
                + "the NIP, or import the people first with karier import.")
    }
    public func accountUnknown(_ name: String) -> String {
        pick(
            "Tidak ada akun \(name) yang boleh Anda urus. Tidak ada yang diubah. Buat dengan karier "
                + "user add \(name) --code.",
            "There is no account \(name) that you look after. Nothing was changed. Make it with "
                + "karier user add \(name) --code.")
    }
    public func grantUnknown(_ number: Int64, _ name: String) -> String {
        pick(
            "Akun \(name) tidak punya peran bernomor \(number) yang berlaku. Tidak ada yang diubah. "
                + "Lihat nomornya dengan karier user roles \(name).",
            "The account \(name) has no role number \(number) in force. Nothing was changed. See "
                + "the numbers with karier user roles \(name).")
    }
    /// - Parameter units: paths of units that may be meant.
    public func unitAmbiguous(_ typed: String, _ units: [String]) -> String {
        pick(
            "Ada beberapa unit “\(typed)”. Tidak ada yang diubah. Sebutkan salah satu: ",
            "Several units are named “\(typed)”. Nothing was changed. Name one of: ")
            + Self.listed(units)
    }
    public func unitUnknown(_ typed: String, near units: [String]) -> String {
        let unknown = pick(
            "Tidak ada unit “\(typed)” dalam jangkauan akun Anda. Tidak ada yang diubah.",
            "There is no unit “\(typed)” within your account's reach. Nothing was changed.")
        return units.isEmpty
            ? unknown
            : unknown + pick(" Mungkin maksud Anda: ", " Perhaps you mean: ") + Self.listed(units)
    }
    private static func listed(_ units: [String]) -> String {
        let shown = units.prefix(8).map { "'" + $0 + "'" }.joined(separator: ", ")
        return shown + (units.count > 8 ? ", …" : "")
    }
    public func accountMade(_ account: Account) -> String {
        pick("Akun dibuat: ", "Account made: ") + named(account)
    }
    public func accountBlocked(_ account: Account) -> String {
        pick("Akun diblokir: ", "Account blocked: ") + named(account)
    }
    public func accountUnblocked(_ account: Account) -> String {
        pick("Blokir dibuka: ", "Block lifted: ") + named(account)
    }
    public func rolesOf(_ account: Account) -> String {
        pick("Peran ", "Roles of ") + named(account)
    }
    public var noAccounts: String {
        pick("Tidak ada akun yang cocok.", "No account matches.")
    }
    public func accountSummary(_ account: Account) -> String {
        if account.isBlocked { return pick("diblokir", "blocked") }
        return account.hasSecret ? pick("aktif", "active") : pick("menunggu", "waiting")
    }
}
