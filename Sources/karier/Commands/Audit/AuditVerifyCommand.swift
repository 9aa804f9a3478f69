import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier audit verify`: is the trail as it was written?
struct AuditVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Wording.ofThisRun.auditVerifyAbstract,
        discussion: Wording.ofThisRun.auditVerifyDiscussion)

    @Option(
        name: .long,
        help: ArgumentHelp(
            Wording.ofThisRun.optionAgainst, valueName: Wording.ofThisRun.valueHead))
    var against: String?

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try CommandSession(
            common, failures: json ? .object([.init("sound", .bool(false))]) : .nothing)
        let head = try wantedHead(session)
        let database = try session.open(makingIt: false, readOnly: true)
        defer { database.close() }
        let (verdict, fault) = try verdict(database, against: head, session)
        if json {
            try session.result(verdict.json(fault))
        } else {
            try show(verdict, fault, session)
        }
        if verdict.isStopped { throw session.interruption }
        if !verdict.isSound { throw ExitCode.unsound }
    }

    private func wantedHead(_ session: CommandSession) throws(ExitCode) -> AuditHead? {
        guard let against else { return nil }
        guard let head = AuditHead(typed: against) else {
            throw session.fail(session.wording.headUnreadable, .validationFailure, "bad_head")
        }
        return head
    }

    /// The verdict, with what is wrong in words.
    private func verdict(
        _ database: CareerDatabase, against head: AuditHead?, _ session: CommandSession
    ) throws(ExitCode) -> (AuditVerdict, String?) {
        do throws(KeepingError) {
            let rows = try database.auditHead()?.number ?? 0
            let verdict = try AuditVerification.run(database, against: head) { done in
                session.console.progress(
                    rows > 0 ? Double(done) / Double(rows) : nil,
                    session.wording.verifyProgress(rows: Int(done)))
                return session.signals.raised == nil
            }
            guard let fault = verdict.fault else { return (verdict, nil) }
            let zone = try database.settings().timeZone
            let landmark = try fault.row.flatMap { (row) throws(KeepingError) in
                try database.auditLandmark(row)
            }
            return (verdict, session.wording.auditFault(.init(fault, landmark), in: zone))
        } catch {
            throw session.fail(error)
        }
    }

    private func show(
        _ verdict: AuditVerdict, _ fault: String?, _ session: CommandSession
    ) throws(ExitCode) {
        let wording = session.wording
        let path = session.location.path
        if let fault {
            try session.result(fault)
            session.console.say(wording.verifyFailed(path: path))
            return
        }
        guard !verdict.isStopped else {
            return try session.result(wording.verifyStopped(rows: Int(verdict.rows)))
        }
        try session.result(
            wording.verifySound(
                rows: Int(verdict.rows), erased: Int(verdict.erased), isAgainst: against != nil))
        try session.result(wording.verifiedDocuments(verdict.counts))
        if verdict.clockSetBack > 0 {
            try session.result(wording.clockSetBack(rows: Int(verdict.clockSetBack)))
        }
        if let head = verdict.head { try session.result(head.written) }
    }
}

extension AuditVerdict {
    var counts: VerifiedCounts {
        VerifiedCounts(
            earlierRows: Int(earlierRows), documents: Int(documents),
            earlierDocuments: Int(earlierDocuments), adoptedDocuments: Int(adoptedDocuments))
    }

    func json(_ fault: String?) -> JSONValue {
        .object([
            .init("sound", isStopped && self.fault == nil ? .null : .bool(isSound)),
            .init("stopped", .bool(isStopped)),
            .init("rows", .number(Int(rows))),
            .init("earlier_rows", .number(Int(earlierRows))),
            .init("erased", .number(Int(erased))),
            .init("documents", .number(Int(documents))),
            .init("earlier_documents", .number(Int(earlierDocuments))),
            .init("adopted_documents", .number(Int(adoptedDocuments))),
            .init("clock_set_back", .number(Int(clockSetBack))),
            .init("head", head?.json ?? .null),
            .init(
                "fault",
                self.fault.map { found in
                    .object([
                        .init("code", .string(found.code)),
                        .init("row", .optional(found.row.map { Int($0) })),
                        .init("message", .string(fault ?? "")),
                    ])
                } ?? .null),
        ])
    }
}

extension AuditVerdict.Fault {
    /// The row of the trail it is at.
    var row: Int64? {
        switch self {
        case .changed(let row), .gap(let row), .wordsChanged(let row), .wordsMissing(let row): row
        case .headMissing(let head): head.number
        case .trailMissing, .documentChanged, .documentWithoutSignature, .signatureWithoutWords,
            .documentWithoutDelivery, .accountChanged, .roleWithoutGrant, .roleMissing,
            .requestChanged, .paperSignatureWithoutRow:
            nil
        }
    }

    var code: String {
        switch self {
        case .changed: "changed"
        case .gap: "gap"
        case .wordsChanged: "words_changed"
        case .wordsMissing: "words_missing"
        case .headMissing: "head_missing"
        case .trailMissing: "trail_missing"
        case .documentChanged: "document_changed"
        case .documentWithoutSignature: "document_without_signature"
        case .signatureWithoutWords: "signature_without_words"
        case .documentWithoutDelivery: "document_without_delivery"
        case .accountChanged: "account_changed"
        case .roleWithoutGrant: "role_without_grant"
        case .roleMissing: "role_missing"
        case .requestChanged: "request_changed"
        case .paperSignatureWithoutRow: "paper_signature_without_row"
        }
    }
}

extension AuditFaultCause {
    init(_ fault: AuditVerdict.Fault, _ landmark: AuditLandmark?) {
        let kind: Kind =
            switch fault {
            case .changed: .changed
            case .gap: .gap
            case .wordsChanged: .wordsChanged
            case .wordsMissing: .wordsMissing
            case .headMissing: .headMissing
            case .trailMissing: .trailMissing
            case .documentChanged(let id): .documentChanged(appraisal: Int(id.rawValue))
            case .documentWithoutSignature(let id):
                .documentWithoutSignature(appraisal: Int(id.rawValue))
            case .signatureWithoutWords(let id):
                .signatureWithoutWords(appraisal: Int(id.rawValue))
            case .documentWithoutDelivery(let id):
                .documentWithoutDelivery(appraisal: Int(id.rawValue))
            case .accountChanged(let id): .accountChanged(account: Int(id.rawValue))
            case .roleWithoutGrant(let id, let role):
                .roleWithoutGrant(account: Int(id.rawValue), role)
            case .roleMissing(let id, let role): .roleMissing(account: Int(id.rawValue), role)
            case .requestChanged(let id): .requestChanged(Int(id.rawValue))
            case .paperSignatureWithoutRow(let id):
                .paperSignatureWithoutRow(appraisal: Int(id.rawValue))
            }
        self.init(
            kind, row: fault.row.map { Int($0) }, at: landmark?.at, action: landmark?.action)
    }
}
