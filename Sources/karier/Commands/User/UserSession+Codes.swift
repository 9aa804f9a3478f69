import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

extension UserSession {
    func handOutCode(to account: Account) throws(ExitCode) -> CodeSlip {
        let code = try attempt(orUnknown: wording.accountUnknown(account.name)) {
            () throws(KeepingError) in
            try database.handOutCode(to: account.id)
        }
        return try slip(code, of: account)
    }

    /// What is printed for a code that was made just now.
    func slip(_ code: OneTimeCode, of account: Account) throws(ExitCode) -> CodeSlip {
        let settings = try attempt { () throws(KeepingError) in try database.settings() }
        return CodeSlip(
            institution: settings.institutionName, holder: account.fullName,
            accountName: account.name, code: code, validUntil: OneTimeCode.expiry(of: .now),
            timeZone: settings.timeZone)
    }

    /// The account and, to cut out, its code.
    func show(
        _ account: Account, _ slip: CodeSlip?, _ sentence: String?
    ) throws(ExitCode) {
        var object: [JSONValue.Member] = [.init("account", account.json)]
        if let slip {
            object.append(.init("code", .string(slip.code.grouped)))
            object.append(.init("valid_until", .string(slip.validUntil.iso(in: slip.timeZone))))
        }
        try answer(sentence, slip.map(wording.codeSlip) ?? [], object)
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
