import CareerDomain
import GRDB

/// What takes effect only when a second person confirms it.
extension CareerDatabase {
    public func approvalRequests() throws(KeepingError) -> [ApprovalRequest] {
        try asking { db, acting in
            try acting.permit(.manageAccounts)
            return try StoredApproval.open(db).map { try withConfirmers($0, acting) }
        }
    }

    private func withConfirmers(
        _ request: ApprovalRequest, _ acting: Acting
    ) throws -> ApprovalRequest {
        var request = request
        request.confirmers = try acting.confirmers(
            for: request.account, requestedBy: request.requester?.id)
        return request
    }

    public func request(
        _ act: ApprovalRequest.Act
    ) throws(KeepingError) -> ApprovalRequest {
        try writing { db, acting in
            try permit(act, acting)
            guard try !StoredApproval.isOpen(act, db) else {
                throw KeepingError.denied(.approval(.alreadyRequested))
            }
            let stored = try StoredApproval.insert(act, acting)
            guard let request = try StoredApproval.request(stored, db) else {
                throw KeepingError.notFound
            }
            try note(
                .approvalRequested, request, reason: act.decree,
                record: StoredRequest(stored.rawValue, db).map(RecordDigest.init(request:)), acting)
            return try withConfirmers(request, acting)
        }
    }

    /// What may be done with a second person is what one alone may do otherwise.
    private func permit(_ act: ApprovalRequest.Act, _ acting: Acting) throws {
        try acting.requireSignedIn()
        switch act {
        case .grant(let grant):
            _ = try grantee(of: grant, acting)
            guard grant.role.needsSecondPerson else {
                throw KeepingError.denied(.unsuitableRole(grant.role))
            }
        case .code(let id):
            guard let account = try StoredAccount.account(id, acting.db) else {
                throw KeepingError.notFound
            }
            try acting.permitLookingAfter(account)
        }
    }

    public func confirm(_ id: ApprovalRequestID) throws(KeepingError) -> OneTimeCode? {
        // Outside any transaction: hashing takes its time.
        let (code, hash) = try freshCode()
        return try writing { db, acting in
            let request = try Self.open(id, acting)
            try permitConfirming(request, acting)
            let isNew = try !acting.hasGuardedRole(request.account.id)
            try StoredApproval.decide(id, .confirmed, reason: "", acting)
            try note(.approvalConfirmed, request, acting)
            if case .grant(let grant) = request.act {
                try Self.insert(grant, of: request.account.person?.rawValue, acting)
                guard isNew else { return nil }
                try endSecrets(of: request.account.id, acting)
            }
            try Self.store(
                hash, of: request.account.id, of: request.account.person?.rawValue, acting)
            return code
        }
    }

    /// Whoever had a secret of the account may have had it from who requested the role: from now on
    /// the code opens it that the second person hands over.
    private func endSecrets(of account: AccountID, _ acting: Acting) throws {
        try acting.db.run("DELETE FROM secret WHERE account_id = ?", account.rawValue)
        _ = try StoredAccount.raiseSecretMark(of: account, acting.db)
    }

    public func refuse(_ id: ApprovalRequestID, reason: String) throws(KeepingError) {
        try writing { _, acting in
            let request = try Self.open(id, acting)
            _ = try managed(request.account.id, acting)
            try Self.requireOther(than: request, acting)
            try StoredApproval.decide(id, .refused, reason: reason, acting)
            try note(.approvalRefused, request, reason: reason, acting)
        }
    }

    public func withdraw(_ id: ApprovalRequestID) throws(KeepingError) {
        try writing { _, acting in
            let request = try Self.open(id, acting)
            guard request.requester?.id == acting.actor.account else {
                throw KeepingError.denied(.approval(.notRequester))
            }
            try StoredApproval.decide(id, .withdrawn, reason: "", acting)
            try note(.approvalWithdrawn, request, acting)
        }
    }

    // MARK: Rules

    /// An open request, for those who manage accounts.
    /// - Throws: `outdated` when it is decided already.
    private static func open(
        _ id: ApprovalRequestID, _ acting: Acting
    ) throws -> ApprovalRequest {
        try acting.permit(.manageAccounts)
        guard let request = try StoredApproval.request(id, acting.db) else {
            throw KeepingError.notFound
        }
        guard request.state == .open else { throw KeepingError.outdated }
        return request
    }

    /// Neither who requested it nor whose it is, nor a relative; the owner of the file where nobody
    /// else can.
    private func permitConfirming(_ request: ApprovalRequest, _ acting: Acting) throws {
        _ = try managed(request.account.id, acting)
        guard try BoundRequests.isRecorded(request.id, acting.db) else {
            throw KeepingError.denied(.unrecorded)
        }
        if let requester = request.requester?.id, try !acting.managesAccounts(requester) {
            throw KeepingError.denied(.approval(.requesterLostRight))
        }
        guard acting.actor.identity == .owner else {
            return try Self.requireOther(than: request, acting)
        }
        guard try withConfirmers(request, acting).confirmers.isEmpty else {
            throw KeepingError.denied(.approval(.adminConfirms))
        }
    }

    private static func requireOther(
        than request: ApprovalRequest, _ acting: Acting
    ) throws {
        guard acting.actor.account == request.requester?.id else { return }
        throw acting.denied(
            .approval(.ownRequest), .manageAccounts, on: request.account.person?.rawValue)
    }

    private func note(
        _ action: AuditAction, _ request: ApprovalRequest, reason: String = "",
        record: RecordDigest? = nil, _ acting: Acting
    ) throws {
        try acting.note(
            action, AuditObject(.approvalRequest, request.id.rawValue),
            of: request.account.person?.rawValue,
            part: request.act.role?.rawValue ?? SecretKind.oneTimeCode.rawValue,
            after: request.account.name, reason: reason, record: record)
    }
}

extension ApprovalRequest.Act {
    fileprivate var decree: String {
        if case .grant(let grant) = self { grant.decree } else { "" }
    }
}

extension Acting {
    /// - Throws: `denied` where a role may not be granted, or a code not handed out, by one alone.
    ///   Nobody has an account yet, or but made-up people are there: then nothing is at stake.
    func requireNoSecondPerson(
        for account: Account, granting role: AccountRole? = nil
    ) throws {
        guard !book.isSettingUp, try !CareerDatabase.holdsSample(db) else { return }
        let isGuarded =
            try role?.needsSecondPerson
            ?? (hasGuardedRole(account.id) || isRoleRequested(for: account.id))
        guard isGuarded else { return }
        // The owner of the file, where nobody could confirm it.
        if actor.identity == .owner,
            try confirmers(for: account, requestedBy: nil).isEmpty
        {
            return
        }
        throw KeepingError.denied(.approval(.needed))
    }
}
