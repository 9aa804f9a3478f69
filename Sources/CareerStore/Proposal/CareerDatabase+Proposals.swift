import CareerDomain
import GRDB

extension CareerDatabase {
    public func proposals(of person: PersonID) throws(KeepingError) -> [CorrectionProposal] {
        try asking { db, acting in
            try permitListing(of: person.rawValue, acting)
            return try StoredProposal.all(of: person.rawValue, db)
        }
    }

    public func openProposals(limit: Int) throws(KeepingError) -> [CorrectionProposal] {
        try asking { db, acting in
            let scope = try acting.permitOnScope(.decideCorrection)
            var open: [CorrectionProposal] = []
            // Person by person of the scope: what lies out of it costs nothing.
            let people = ExportedPeople(within: scope, db)
            try people.each({ narrowing in
                """
                SELECT \(StoredProposal.columns) FROM roster l
                JOIN proposal c ON c.person_id = l.person_id AND c.state = 'DIUSULKAN'
                JOIN person p ON p.id = c.person_id\(narrowing)
                """
            }) { open.append(try StoredProposal.read($0)) }
            let decidable = try open.filter {
                try acting.may(.decideCorrection, on: $0.person.rawValue)
            }
            return Array(
                decidable.sorted { ($0.proposedAt, $0.id) < ($1.proposedAt, $1.id) }
                    .prefix(limit))
        }
    }

    public func comparison(
        of proposal: ProposalID
    ) throws(KeepingError) -> ProposalComparison {
        let found = try asking { db, acting in
            guard let stored = try StoredProposal.proposal(proposal, db) else {
                throw KeepingError.notFound
            }
            try permitReading(of: stored.person.rawValue, acting)
            guard let dossier = try Self.dossier(of: stored.person.rawValue, db) else {
                throw KeepingError.notFound
            }
            return ProposalComparison(
                proposal: stored,
                recorded: stored.correction.field.stored(in: dossier, on: options.today),
                version: dossier.person.version)
        }
        let isIdentity = found.proposal.correction.field.isIdentity
        try noteReading(
            isIdentity ? .identityRevealed : .recordRead,
            AuditObject(.proposal, proposal.rawValue), of: found.proposal.person.rawValue,
            by: .decideCorrection)
        return found
    }

    /// One's own, those that one may decide on, and those of whose record one
    /// may take a copy.
    private func permitListing(of person: Int64, _ acting: Acting) throws {
        guard acting.book.person != person, try !acting.may(.decideCorrection, on: person) else {
            return try permitReading(of: person, acting)
        }
        try acting.permit(.exportPerson, on: person)
    }

    /// One's own, or those that one may decide on.
    private func permitReading(of person: Int64, _ acting: Acting) throws {
        if acting.book.person == person {
            try acting.permit(.proposeCorrection, on: person)
        } else {
            try acting.permit(.decideCorrection, on: person)
        }
    }

    public func propose(
        _ correction: ProposedCorrection, for person: PersonID
    ) throws(KeepingError) -> ProposalID {
        try writing { db, acting in
            let id = person.rawValue
            try acting.permit(.proposeCorrection, on: id)
            guard let dossier = try Self.dossier(of: id, db) else {
                throw KeepingError.notFound
            }
            try TextLimit.check([
                correction.value, correction.documentNumber, correction.documentPlace,
            ])
            let field = correction.field
            let recorded = field.stored(in: dossier, on: options.today)
            var findings = correction.findings(recorded: recorded)
            if !field.isCarriedOutByHand,
                try StoredProposal.all(of: id, db).contains(where: {
                    $0.isOpen && $0.correction.field == field
                })
            {
                findings.append(.alreadyOpen)
            }
            guard findings.isEmpty else { throw KeepingError.proposalRefused(findings) }
            let proposal = try StoredProposal.insert(
                correction, stored: recorded, of: id, at: acting.now, db)
            try acting.note(
                .correctionProposed, AuditObject(.proposal, proposal.rawValue), of: id,
                part: field.trail, before: "\(field.trail): \(recorded)",
                after: "\(field.trail): \(correction.written)", reason: correction.reason)
            return proposal
        }
    }

    public func withdraw(_ proposal: ProposalID) throws(KeepingError) {
        try writing { db, acting in
            let stored = try Self.open(proposal, db)
            try acting.permit(.proposeCorrection, on: stored.person.rawValue)
            try close(stored, .withdrawn, reason: "", acting)
        }
    }

    public func refuse(_ proposal: ProposalID, reason: String) throws(KeepingError) {
        try writing { db, acting in
            let stored = try Self.open(proposal, db)
            try acting.permit(.decideCorrection, on: stored.person.rawValue)
            try close(stored, .refused, reason: reason, acting)
        }
    }

    public func accept(
        _ proposal: ProposalID, seeing version: Int, reason: String
    ) throws(KeepingError) {
        try changingPeople { writer, roster, acting in
            let stored = try Self.open(proposal, writer.db)
            let person = stored.person.rawValue
            try acting.permit(.decideCorrection, on: person)
            if let field = stored.correction.field.formField {
                guard let before = try Self.dossier(of: person, writer.db),
                    before.person.version == version
                else { throw KeepingError.outdated }
                let record = try record(
                    of: before, with: stored.correction.value, in: field)
                _ = try change(person, writer, roster, acting, reason: reason) {
                    try writer.update(person, to: record).isChanged
                }
            }
            // Both rights are the same rows of the table.
            try close(stored, .accepted, reason: reason, acting)
        }
    }

    /// The person as recorded, with one field as it was proposed.
    private func record(
        of dossier: Dossier, with value: String, in field: PersonFormField
    ) throws -> PersonRecord {
        let today = options.today
        var form = PersonForm(dossier: dossier, on: today)
        form.values[field] = value
        let unit = dossier.units.inForce(on: today)?.value
        let (record, findings) = form.record { _ in
            unit.map { UnitReference(name: $0.name, chosen: $0.unit) }
        }
        guard var record, !findings.contains(where: { $0.severity == .error }) else {
            throw KeepingError.proposalRefused([.unreadable])
        }
        // Histories stay as they are.
        record.unstated.formUnion([.rank, .position, .unit, .status])
        record.education = nil
        return record
    }

    private static func open(_ id: ProposalID, _ db: Database) throws -> CorrectionProposal {
        guard let stored = try StoredProposal.proposal(id, db) else {
            throw KeepingError.notFound
        }
        return stored
    }

    private func close(
        _ proposal: CorrectionProposal, _ state: CorrectionProposal.State, reason: String,
        _ acting: Acting
    ) throws {
        try StoredProposal.decide(proposal.id, state, reason: reason, acting)
        try acting.note(
            .correctionDecided, AuditObject(.proposal, proposal.id.rawValue),
            of: proposal.person.rawValue, part: proposal.correction.field.trail,
            before: proposal.state.rawValue, after: state.rawValue, reason: reason)
    }
}
