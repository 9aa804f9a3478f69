import CareerDomain

/// The lines of an account: its state, sign-ins, roles and declared relatives.
struct AccountPage {
    let name: String
    let number: String
    /// Nil where there is none.
    let account: Account?
    let grants: [RoleGrant]
    /// What waits for a second person.
    let approvals: [ApprovalRequest]
    let signIns: [SignInRecord]
    /// Nil where the account that reads may not know of them.
    let relatives: [Relative]?
    let today: CalendarDate
    let timeZone: TimeZoneOfIndonesia
    let wording: Wording

    var lines: [PageSnapshot.Line] {
        let parts = [state, roles, lastSignIns, kin].filter { !$0.isEmpty }
        return Array(parts.joined(separator: [PageSnapshot.Line("", "")]))
    }

    private var state: [PageSnapshot.Line] {
        var lines = [
            PageSnapshot.Line("", wording.accountLabel, .heading),
            PageSnapshot.Line(wording.nameLabel, name),
        ]
        if account?.isTechnical != true {
            lines.append(PageSnapshot.Line("NIP", EmployeeNumber.grouped(number)))
        }
        guard let account else {
            return lines + [
                PageSnapshot.Line(wording.stateLabel, wording.noAccountYet, .warning)
            ]
        }
        lines.append(
            PageSnapshot.Line(
                wording.stateLabel, wording.accountState(account, in: timeZone),
                account.isBlocked ? .warning : .plain))
        lines.append(
            PageSnapshot.Line(
                wording.madeLabel, wording.dateTime(account.createdAt, in: timeZone)))
        return lines
    }

    private var roles: [PageSnapshot.Line] {
        guard account != nil else { return [] }
        let heading = PageSnapshot.Line("", wording.rolesHeading, .heading)
        let waiting = approvals.map { request in
            PageSnapshot.Line(
                "", wording.approvalWaiting(request), .warning)
        }
        guard !grants.isEmpty else {
            return [heading, PageSnapshot.Line("", wording.noRoles)] + waiting
        }
        return [heading] + waiting
            + grants.map { grant in
                PageSnapshot.Line(
                    String(grant.id), wording.grant(grant, in: timeZone),
                    grant.isInForce(on: today) ? .plain : .dimmed)
            }
    }

    private var lastSignIns: [PageSnapshot.Line] {
        guard account != nil else { return [] }
        let heading = PageSnapshot.Line("", wording.signInsHeading, .heading)
        guard !signIns.isEmpty else { return [heading, PageSnapshot.Line("", wording.noSignIns)] }
        return [heading]
            + signIns.map { record in
                PageSnapshot.Line(
                    wording.dateTime(record.at, in: timeZone),
                    wording.signIn(record), record.isRefused ? .warning : .plain)
            }
    }

    private var kin: [PageSnapshot.Line] {
        guard let relatives else { return [] }
        let heading = PageSnapshot.Line("", wording.relativesHeading, .heading)
        guard !relatives.isEmpty else {
            return [heading, PageSnapshot.Line("", wording.noRelatives)]
        }
        return [heading]
            + relatives.map { relative in
                PageSnapshot.Line(
                    relative.declaredAt.local(in: timeZone).date.written,
                    wording.relative(relative))
            }
    }
}
