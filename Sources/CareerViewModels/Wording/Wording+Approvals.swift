import CareerDomain

/// What takes a second person: roles that nobody gives alone, and codes for such accounts.
extension Wording {
    // MARK: The request

    public func approvalAct(_ act: ApprovalRequest.Act) -> String {
        switch act {
        case .grant(let grant): pick("Peran ", "Role ") + role(grant.role)
        case .code: pick("Kode sekali pakai", "One-time code")
        }
    }

    /// Name and number, or the name of a technical account.
    public func approvalHolder(_ request: ApprovalRequest) -> String {
        (request.account.isTechnical ? pick("akun teknis ", "technical account ") : "")
            + named(request.account)
    }

    public func approvalRequester(of request: ApprovalRequest) -> String {
        request.requester.map(named)
            ?? pick("pemilik berkas basis data", "the owner of the database's file")
    }

    public func approvalConfirmers(of request: ApprovalRequest) -> String {
        request.confirmers.isEmpty
            ? pick(
                "pemilik berkas, dengan karier user confirm \(request.id.rawValue)",
                "the owner of the file, by karier user confirm \(request.id.rawValue)")
            : request.confirmers.map(named).joined(separator: "; ")
    }

    public func approvalRequested(_ request: ApprovalRequest) -> String {
        pick(
            "Perlu orang kedua: permintaan nomor \(request.id.rawValue) disimpan. Yang dapat "
                + "mengesahkan: \(approvalConfirmers(of: request)).",
            "It takes a second person: request number \(request.id.rawValue) is stored. Who can "
                + "confirm it: \(approvalConfirmers(of: request)).")
    }

    func approvalWaiting(_ request: ApprovalRequest) -> String {
        pick("Menunggu pengesahan: ", "To be confirmed: ") + approvalAct(request.act) + ", "
            + approvalNumber(request.id)
    }

    func approvalNumber(_ id: ApprovalRequestID) -> String {
        pick("nomor ", "number ") + String(id.rawValue)
    }

    // MARK: On the screen

    public var noApprovals: String {
        pick("Tidak ada permintaan yang menunggu pengesahan.", "No request waits to be confirmed.")
    }
    func approvalsTitle(_ count: Int) -> String {
        pick("Menunggu pengesahan: ", "To be confirmed: ") + number(count)
    }
    func approvalTitle(_ id: ApprovalRequestID) -> String {
        pick("Permintaan ", "Request ") + approvalNumber(id)
    }
    var approvalFor: String { pick("Untuk", "For") }
    var approvalRequester: String { pick("Diminta oleh", "Requested by") }
    var approvalSince: String { pick("Tanggal", "Date") }
    var approvalConfirmers: String { pick("Pengesah", "Confirmed by") }

    func approvalExplained(_ request: ApprovalRequest) -> [String] {
        let second = secondPersonExplained(request.act.role)
        let code = pick(
            "Kodenya tampil sekali setelah disahkan; Anda sendiri yang menyerahkannya.",
            "The code is shown once when it is confirmed; you hand it over yourself.")
        guard case .grant = request.act else { return [second, code] }
        return [
            second,
            pick(
                "Bila akun ini belum berperan seperti itu, kata sandinya berakhir dan kode baru "
                    + "membukanya. ",
                "Where the account has no such role yet, its passphrase ends and a new code opens "
                    + "it. ")
                + code,
        ]
    }

    private func secondPersonExplained(_ role: AccountRole?) -> String {
        let ask = pick(
            "karena itu dua orang memutuskannya. Pastikan kepada orangnya sendiri bahwa ini memang "
                + "diminta.",
            "so two people decide on it. Ask the person himself whether this is wanted.")
        return switch role {
        case .regionalHead:
            pick(
                "Kepala daerah menandatangani penilaian para kepala perangkat daerah: ",
                "The regional head signs the appraisals of the heads of agencies: ") + ask
        case nil:
            pick(
                "Akun ini mengelola akun atau menandatangani sebagai kepala daerah: ",
                "This account manages accounts or signs as the regional head: ") + ask
        default:
            pick(
                "Mengelola akun berarti dapat mengambil semua hak: ",
                "Who manages accounts can take every right: ") + ask
        }
    }

    var confirmApprovalTitle: String { pick("Sahkan permintaan ini?", "Confirm this request?") }
    var confirmApprovalYes: String { pick("Sahkan", "Confirm") }
    public var approvalConfirmed: String { pick("Disahkan.", "Confirmed.") }
    var withdrawApprovalTitle: String {
        pick("Tarik permintaan Anda ini?", "Take back this request of yours?")
    }
    var withdrawApprovalYes: String { pick("Tarik", "Take back") }
    public var approvalWithdrawn: String { pick("Permintaan ditarik.", "Taken back.") }
    var refuseApprovalTitle: String { pick("Tolak permintaan", "Refuse a request") }
    var requestLabel: String { pick("Permintaan", "Request") }
    var chooseRequest: String { pick("Pilih permintaan yang ditolak.", "Choose the request.") }
    func approvalName(_ request: ApprovalRequest) -> String {
        request.account.isTechnical ? request.account.name : request.account.fullName
    }
    func approvalItem(_ request: ApprovalRequest) -> String {
        approvalName(request) + " · " + approvalAct(request.act)
    }
    var refuseApprovalReason: String {
        pick("Tulis alasan penolakan.", "Say why it is refused.")
    }
    public var approvalRefused: String { pick("Permintaan ditolak.", "Refused.") }

    // MARK: Refusals

    func approvalDenial(_ denial: ApprovalDenial) -> String {
        switch denial {
        case .needed:
            pick(
                "Ini memerlukan orang kedua: admin lain mengesahkannya dari akunnya sendiri. Tidak "
                    + "ada yang diubah. Ajukan sebagai permintaan.",
                "This takes a second person: another admin confirms it from his own account. "
                    + "Nothing was changed. Request it.")
        case .alreadyRequested:
            pick(
                "Permintaan yang sama sudah menunggu pengesahan. Tidak ada yang diubah. Lihat "
                    + ": pengesahan, atau karier user requests.",
                "The same request waits to be confirmed already. Nothing was changed. See "
                    + ": confirmations, or karier user requests.")
        case .ownRequest:
            pick(
                "Permintaan Anda sendiri disahkan atau ditolak admin lain. Tidak ada yang diubah. "
                    + "Anda hanya dapat menariknya.",
                "Your own request is confirmed or refused by another admin. Nothing was changed. "
                    + "You can only take it back.")
        case .notRequester:
            pick(
                "Hanya yang meminta dapat menariknya. Tidak ada yang diubah. Tolak saja bila tidak "
                    + "setuju.",
                "Only who requested it takes it back. Nothing was changed. Refuse it if you do not "
                    + "agree.")
        case .adminConfirms:
            pick(
                "Ada admin yang dapat mengesahkannya dari akunnya sendiri; pemilik berkas hanya bila "
                    + "tidak ada. Tidak ada yang diubah. Lihat siapa dengan karier user requests.",
                "There is an admin who can confirm it from his own account; the owner of the file "
                    + "does so only where there is none. Nothing was changed. See who by karier "
                    + "user requests.")
        case .requesterLostRight:
            pick(
                "Yang meminta tidak lagi mengelola akun. Tidak ada yang diubah. Tolak permintaan ini; "
                    + "bila masih perlu, ajukan lagi.",
                "Who requested it manages accounts no longer. Nothing was changed. Refuse this "
                    + "request; if it is still wanted, request it again.")
        }
    }

    func shortly(_ denial: ApprovalDenial) -> String {
        switch denial {
        case .needed, .alreadyRequested, .adminConfirms, .requesterLostRight:
            pick("perlu orang kedua", "takes a second person")
        case .ownRequest: pick("permintaan sendiri", "one's own request")
        case .notRequester: pick("bukan yang meminta", "not who requested it")
        }
    }

    // MARK: The command line

    public var userRequestsAbstract: String {
        pick(
            "Permintaan yang menunggu pengesahan orang kedua.",
            "Requests that wait for a second person.")
    }
    public var userConfirmAbstract: String {
        pick("Sahkan permintaan orang lain.", "Confirm somebody else's request.")
    }
    public var userConfirmDiscussion: String {
        pick(
            "Peran ADMIN_INSTANSI, PEMASANG, dan KEPALA_DAERAH, dan kode untuk akun yang "
                + "memilikinya, disahkan admin lain dari akunnya sendiri (--account NIP); bila tidak "
                + "ada admin lain, oleh pemilik berkas. Batasnya: dua admin yang bersekongkol dan "
                + "pemilik berkas tetap dapat mengambil semua hak; jejak audit mencatatnya.",
            "The roles ADMIN_INSTANSI, PEMASANG and KEPALA_DAERAH, and a code for an account that "
                + "has one, are confirmed by another admin from his own account (--account NIP); "
                + "where there is no other, by the owner of the file. The limit: two admins who "
                + "collude, and the owner of the file, can still take every right; the audit trail "
                + "shows it.")
    }
    public var userRefuseAbstract: String {
        pick("Tolak permintaan orang lain.", "Refuse somebody else's request.")
    }
    public var userWithdrawAbstract: String {
        pick("Tarik permintaan sendiri.", "Take back one's own request.")
    }
    public var argumentRequest: String {
        pick("Nomor permintaan (karier user requests).", "Number of the request (user requests).")
    }
    public func requestUnknown(_ number: Int64) -> String {
        pick(
            "Tidak ada permintaan bernomor \(number). Tidak ada yang diubah. Lihat nomornya dengan "
                + "karier user requests.",
            "There is no request number \(number). Nothing was changed. See the numbers by karier "
                + "user requests.")
    }
    public func requestDecided(_ number: Int64) -> String {
        pick(
            "Permintaan nomor \(number) sudah diputus. Tidak ada yang diubah.",
            "Request number \(number) is decided already. Nothing was changed.")
    }
    public func approvalLine(_ request: ApprovalRequest) -> String {
        pick(
            "\(approvalAct(request.act)), untuk \(approvalHolder(request)), diminta "
                + "\(approvalRequester(of: request)); pengesah: \(approvalConfirmers(of: request))",
            "\(approvalAct(request.act)), for \(approvalHolder(request)), requested by "
                + "\(approvalRequester(of: request)); to be confirmed by: "
                + approvalConfirmers(of: request))
    }
}
