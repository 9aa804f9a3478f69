import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

extension UserSession {
    /// A code, or what waits for a second person.
    enum CodeAnswer {
        case code(OneTimeCode)
        case requested(ApprovalRequest)
    }

    func handOutCode(to account: Account) throws(ExitCode) -> CodeAnswer {
        try attempt(orUnknown: wording.accountUnknown(account.name)) {
            () throws(KeepingError) -> CodeAnswer in
            do throws(KeepingError) {
                return .code(try database.handOutCode(to: account.id))
            } catch .denied(.approval(.needed)) {
                return .requested(try database.request(.code(account.id)))
            }
        }
    }

    /// What is printed for a code that was made just now.
    func slip(_ code: OneTimeCode, of account: Account) throws(ExitCode) -> CodeSlip {
        let settings = try attempt { () throws(KeepingError) in try database.settings() }
        return CodeSlip(
            institution: settings.institutionName, holder: account.fullName,
            accountName: account.name, code: code, validUntil: OneTimeCode.expiry(of: .now),
            timeZone: settings.timeZone)
    }

    /// The account and, to cut out, its code, or that a second person has to confirm it.
    func show(
        _ account: Account, _ answer: CodeAnswer?, _ sentence: String?
    ) throws(ExitCode) {
        switch answer {
        case .code(let code): try show(account, slip(code, of: account), sentence)
        case .requested(let request):
            try self.answer(
                wording.approvalRequested(request), [],
                [.init("account", account.json), .init("request", request.json)])
        case nil: try show(account, CodeSlip?.none, sentence)
        }
    }

    /// The account and, to cut out, its code.
    func show(
        _ account: Account, _ slip: CodeSlip?, _ sentence: String?
    ) throws(ExitCode) {
        try answer(
            sentence, slip.map(wording.codeSlip) ?? [],
            [.init("account", account.json)] + (slip?.members ?? []))
    }
}

extension CodeSlip {
    var members: [JSONValue.Member] {
        [
            .init("code", .string(code.grouped)),
            .init("valid_until", .string(validUntil.iso(in: timeZone))),
        ]
    }
}

extension Moment {
    /// `2026-11-25T09:00+07:00`.
    fileprivate func iso(in zone: TimeZoneOfIndonesia) -> String {
        local(in: zone).date.iso + "T" + clockTime(in: zone) + "+0\(zone.hoursFromUTC):00"
    }
}

extension Account {
    var json: JSONValue {
        .object([
            .init("name", .string(name)),
            .init("full_name", .text(fullName)),
            .init("technical", .bool(isTechnical)),
            .init("has_secret", .bool(hasSecret)),
            .init("blocked", .bool(isBlocked)),
            .init("block_reason", .text(blockReason)),
        ])
    }
}

extension RoleGrant {
    var json: JSONValue {
        .object([
            .init("number", .number(Int(id))),
            .init("role", .string(role.rawValue)),
            .init("unit", .text(unitName)),
            .init("from", .string(from.iso)),
            .init("to", to.map { .string($0.iso) } ?? .null),
            .init("decree", .text(decree)),
            .init("revoked", .bool(revokedAt != nil)),
        ])
    }
}
