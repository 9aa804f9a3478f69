import CareerDomain

/// "Mengapa boleh, mengapa tidak."
extension Wording {
    var rightsTitle: String { pick("Mengapa boleh, mengapa tidak", "Why may I, why may I not") }
    var whoAmI: String { pick("Saya", "Who I am") }
    var accountLabel: String { pick("Akun", "Account") }
    var roleLabel: String { pick("Peran", "Role") }
    var may: String { pick("boleh", "may") }
    var mayNot: String { pick("tidak", "may not") }
    var rightsOfInstitution: String { pick("Untuk instansi", "For the institution") }

    func named(_ account: Account) -> String {
        account.isTechnical
            ? account.name
            : account.fullName + " · " + EmployeeNumber.grouped(account.name)
    }

    func noAccount(isSettingUp: Bool) -> String {
        isSettingUp
            ? pick(
                "pemilik berkas; belum ada akun, jadi semua boleh sampai admin pertama dibuat",
                "the file's owner; no account exists, so everything is allowed until the first "
                    + "admin is made")
            : pick("tanpa akun", "no account")
    }

    /// Where a role comes from that nobody has granted.
    func derivation(of role: AccountRole) -> String {
        switch role {
        case .employee: pick("setiap akun orang", "every account of a person")
        case .assessor:
            pick("mengikuti penugasan hari ini", "follows from today's assignments")
        case .installer: pick("pemilik berkas basis data", "owner of the database's file")
        default: pick("perangkat ini", "this device")
        }
    }

    func rightsOver(_ name: String, _ quarter: Quarter, _ state: DocumentState) -> String {
        pick("Terhadap ", "Over ") + name + " (" + shortQuarter(quarter) + ": "
            + documentState(state) + ")"
    }

    func ground(_ ground: AccessGround) -> String {
        let decree = ground.authority.isEmpty ? "" : ", SK " + ground.authority
        return pick("sebagai ", "as ") + role(ground.role) + decree
    }

    /// Why not and who may, in a few words.
    func shortly(_ denial: Denial) -> String {
        switch denial {
        case .notSignedIn: pick("belum masuk", "nobody is signed in")
        case .blocked: pick("akun diblokir", "the account is blocked")
        case .secretChanged: pick("kata sandi diganti", "the passphrase was changed")
        case .noRight(let action, let roles):
            roles.isEmpty
                ? pick("tidak seorang pun", "nobody may")
                : pick("yang berhak: ", "who may: ") + whoMay(action, roles)
        case .ownRecord:
            pick("data sendiri; admin lain yang boleh", "one's own record; another admin may")
        case .relative:
            pick("data kerabat; admin lain yang boleh", "a relative's record; another admin may")
        case .notDelivered: pick("belum disampaikan", "not delivered yet")
        case .wrongState(_, let state): documentState(state)
        case .notAssessor: pick("bukan pejabat penilainya", "not his assessor")
        case .unsuitableRole(let role):
            pick("tidak cocok: ", "does not suit: ") + self.role(role)
        case .wrongSecret: pick("kata sandi salah", "wrong passphrase")
        case .numberChange, .unitChange:
            pick("hanya admin instansi", "institution HR admin only")
        case .publishedSecret:
            pick("ganti dulu kata sandi contoh", "change the sample passphrase first")
        case .stillServing: pick("masih bekerja", "still in service")
        case .secondPersonNeeded:
            pick("perlu orang kedua", "a second person is needed")
        case .unrecorded: pick("tidak ada di jejak", "not in the trail")
        case .approval(let denial): shortly(denial)
        case .braked: pick("terlalu banyak percobaan salah", "too many failures")
        }
    }

    /// Why a pane is empty, and who may read it.
    func whyNot(_ error: KeepingError) -> String {
        switch error {
        case .denied(.noRight(let action, let roles)):
            pick("Akun Anda tidak berhak ", "Your account may not ") + self.action(action)
                + pick(". Yang berhak: ", ". Who may: ") + whoMay(action, roles) + "."
        case .denied(.wrongState(let action, let state)):
            pick("Akun Anda tidak dapat ", "Your account cannot ") + self.action(action)
                + pick(" selama masih: ", " while it is: ") + documentState(state) + "."
        case .notFound: outOfReach
        default: keepingFailure(error)
        }
    }

    var outOfReach: String {
        pick(
            "Tidak lagi dalam jangkauan akun Anda.", "No longer within your account's reach.")
    }

    func shortRole(_ role: AccountRole) -> String {
        switch role {
        case .unitAdmin: pick("admin unit", "unit admin")
        case .institutionAdmin: pick("admin instansi", "institution admin")
        case .assessor: pick("penilai", "assessor")
        default: self.role(role).lowercased()
        }
    }

    // MARK: The table

    var rightsTableTitle: String { pick("Tabel hak", "Table of rights") }
    var rightsTableExplained: String {
        pick(
            "Yang tidak disebut di sini ditolak. Admin kepegawaian tidak mengubah data, penilaian, "
                + "atau akun dirinya dan kerabat yang dinyatakan. Peran yang mengelola akun, dan kode "
                + "untuk akun itu, memerlukan orang kedua.",
            "What is not named here is denied. A personnel admin changes no record, appraisal or "
                + "account of his own or of a declared relative. A role that manages accounts, and a "
                + "code for such an account, take a second person.")
    }

    /// About whom, and documents of which states.
    func reach(of rule: AccessRule) -> String {
        let relation = pick("Terhadap ", "Over ") + self.relation(rule.relation)
        guard rule.states.count < DocumentState.allCases.count else { return relation }
        let states = DocumentState.allCases.filter(rule.states.contains).map(documentState)
        return relation + "; " + states.joined(separator: ", ")
    }
}
