import CareerDomain

/// The lines of a request that waits for a second person.
struct ApprovalPage {
    let request: ApprovalRequest
    let timeZone: TimeZoneOfIndonesia
    let wording: Wording

    var lines: [PageSnapshot.Line] {
        var lines = [
            PageSnapshot.Line("", wording.approvalAct(request.act), .heading),
            PageSnapshot.Line(wording.approvalFor, wording.approvalHolder(request)),
        ]
        if case .grant(let grant) = request.act {
            lines.append(
                PageSnapshot.Line(wording.roleLabel, wording.grant(grant, in: timeZone)))
        }
        lines += [
            PageSnapshot.Line(wording.approvalRequester, wording.approvalRequester(of: request)),
            PageSnapshot.Line(
                wording.approvalSince, wording.dateTime(request.requestedAt, in: timeZone)),
            PageSnapshot.Line(wording.approvalConfirmers, wording.approvalConfirmers(of: request)),
            PageSnapshot.Line("", ""),
        ]
        return lines + wording.approvalExplained(request).map { PageSnapshot.Line("", $0) }
    }
}
