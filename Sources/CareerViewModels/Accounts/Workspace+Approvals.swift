import CareerDomain

/// What one alone may not do with accounts: requests, and a second person who confirms.
extension Workspace {
    private static let approvalName = "pengesahan"

    /// Open requests, oldest first.
    func openApprovals() throws(KeepingError) {
        let requests = try keeping.approvalRequests()
        guard !requests.isEmpty else { return report(.ok, wording.noApprovals) }
        let items = requests.map { request in
            ChooserModel.Item(
                title: wording.approvalName(request), detail: wording.approvalAct(request.act)
            ) { [weak self] () throws(KeepingError) in self?.openApproval(request) }
        }
        open(ChooserModel(title: wording.approvalsTitle(requests.count), items: items))
    }

    private func openApproval(_ request: ApprovalRequest) {
        let page = ApprovalPage(request: request, timeZone: settings.timeZone, wording: wording)
        open(
            PageModel(
                Self.approvalName, title: wording.approvalTitle(request.id), lines: page.lines,
                actions: [
                    .confirmApproval: { [weak self] () throws(KeepingError) in
                        try self?.askToConfirm(request)
                    },
                    .refuseApproval: { [weak self] () throws(KeepingError) in
                        try self?.closeApproval(request)
                    },
                ], context: .approval))
    }

    private func askToConfirm(_ request: ApprovalRequest) throws(KeepingError) {
        guard request.requester?.id != signedIn.account?.id else {
            throw .denied(.approval(.ownRequest))
        }
        open(
            QuestionModel(
                confirm: wording.confirmApprovalTitle,
                lines: [wording.approvalAct(request.act), wording.approvalHolder(request), ""]
                    + wording.approvalExplained(request),
                yes: wording.confirmApprovalYes, no: wording.notNow
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                let code = try self.keeping.confirm(request.id)
                self.closeApprovalPages()
                if let code {
                    self.showCode(
                        code, name: request.account.fullName, accountName: request.account.name)
                }
                self.report(.ok, self.wording.approvalConfirmed)
            })
    }

    /// Who requested it takes it back; others say why they refuse it.
    private func closeApproval(_ request: ApprovalRequest) throws(KeepingError) {
        guard request.requester?.id == signedIn.account?.id else {
            return try openRefusal(of: request)
        }
        open(
            QuestionModel(
                confirm: wording.withdrawApprovalTitle,
                lines: [wording.approvalAct(request.act), wording.approvalHolder(request)],
                yes: wording.withdrawApprovalYes, no: wording.notNow
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.keeping.withdraw(request.id)
                self.closeApprovalPages()
                self.report(.ok, self.wording.approvalWithdrawn)
            })
    }

    /// The form that refuses one of the open requests, with the reason.
    func openRefusal(of request: ApprovalRequest? = nil) throws(KeepingError) {
        let form = ApprovalRefusalForm(requests: try keeping.approvalRequests(), wording: wording)
        guard let first = request?.id ?? form.requests.first?.id else {
            return report(.ok, wording.noApprovals)
        }
        let content = EntryFormModel.Content(
            title: wording.refuseApprovalTitle, fields: form.fields, initial: form.initial(first),
            keepsInitial: true, findings: form.findings
        ) { [weak self] (input) throws(KeepingError) in
            guard let self, let request = form.request(input.values) else { return false }
            try self.keeping.refuse(request.id, reason: form.reason.reason(input.values))
            self.closeApprovalPages()
            self.report(.ok, self.wording.approvalRefused)
            return true
        }
        try openForm(content, draft: draftKey(.approvalRefusal, nil))
    }

    private func closeApprovalPages() {
        layers.removeAll { ($0 as? PageModel)?.name == Self.approvalName }
    }

    /// Open requests for an account, for those who may know of them.
    func approvals(for account: AccountID) -> [ApprovalRequest] {
        ((try? keeping.approvalRequests()) ?? []).filter { $0.act.account == account }
    }

    /// Open requests that wait for who has signed in.
    var approvalsWaiting: Int {
        guard let own = signedIn.account?.id else { return 0 }
        return ((try? keeping.approvalRequests()) ?? []).count { request in
            request.confirmers.contains { $0.id == own }
        }
    }
}

/// Fields and rules of refusing a request.
struct ApprovalRefusalForm {
    let requests: [ApprovalRequest]
    let wording: Wording

    private static let requestKey = "request"

    var reason: ReasonForm {
        ReasonForm(label: wording.reasonLabel, help: wording.refuseApprovalReason)
    }

    var fields: [EntryFormModel.Field] {
        [
            EntryFormModel.Field(
                key: Self.requestKey, label: wording.requestLabel,
                kind: .picker(
                    requests.map { (String($0.id.rawValue), wording.approvalItem($0)) }),
                help: wording.chooseRequest)
        ] + reason.fields
    }

    func initial(_ request: ApprovalRequestID) -> [String: String] {
        [Self.requestKey: String(request.rawValue)]
    }

    func request(_ values: [String: String]) -> ApprovalRequest? {
        requests.first { String($0.id.rawValue) == values[Self.requestKey] }
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        let missing = EntryFormModel.Finding(
            key: Self.requestKey, text: wording.chooseRequest, isError: true)
        return (request(values) == nil ? [missing] : []) + reason.findings(values)
    }
}
