import CareerDomain

/// What the account may do about the selected person. Looked up when one of
/// these has changed, so that drawing and availability ask nothing.
struct KnownRights {
    struct Key: Hashable {
        var actor: Actor
        var person: PersonID?
        var state: DocumentState
        var mark: Int
        var day: CalendarDate
    }

    var key: Key
    var rights = Rights()
}

extension CommandID {
    /// The right that the command needs; nil for those that need none, or whose
    /// right depends on the document.
    var right: Action? {
        switch self {
        case .newPerson: .addPerson
        case .editPerson, .correct, .endRelative: .editPerson
        case .assess: .assessCompetency
        case .setRequirement: .setRequirement
        case .settings, .capabilities: .changeSettings
        case .assign, .closeAssignment: .assignAuthority
        case .sign: .signAppraisal
        case .deliver: .deliverAppraisal
        case .paperSignature: .keyInSignature
        case .addResult, .addExtraResult, .removeResult, .addIndicator, .removeIndicator, .undo,
            .redo:
            .fillAppraisal
        case .auditTrail: .readAudit
        case .takeDown: .announce
        case .account, .handOutCode, .toggleBlock: .handOutCode
        case .grantRole, .revokeRole, .approvals, .confirmApproval, .refuseApproval:
            .manageAccounts
        default: nil
        }
    }
}

extension Workspace {
    var rights: Rights { knownRights?.rights ?? Rights() }

    /// How far the selected person's document of the shown quarter is.
    var selectedState: DocumentState {
        guard let entry = list.selected else { return .none }
        if let document = form.appraisal, document.person == entry.person,
            document.quarter == quarter
        {
            return document.documentState
        }
        switch entry.progress {
        case .none: return .none
        case .draft: return .draft
        case .signed: return .signed
        }
    }

    func freshenRights() {
        let key = KnownRights.Key(
            actor: keeping.actor, person: list.selected?.person, state: selectedState,
            mark: rightsMark, day: today)
        guard knownRights?.key != key else { return }
        // What cannot be read now bars nothing: every verb asks again.
        let rights = try? keeping.rights(over: key.person, state: key.state)
        knownRights = KnownRights(key: key, rights: rights ?? Rights())
    }

    /// Why the account may not give this command; nil where it may, or where
    /// the cursor has moved on since that was looked up.
    func denial(of command: CommandID) -> Denial? {
        guard let right = right(of: command), let knownRights,
            knownRights.key.person == list.selected?.person
        else { return nil }
        let denial = knownRights.rights.denial(of: right)
        switch denial {
        case .ownRecord, .relative:
            // An account that is not his to change is his to read; and requests are not about
            // whoever is selected.
            let open: [CommandID] = [.account, .approvals, .confirmApproval, .refuseApproval]
            return open.contains(command) ? nil : denial
        default: return command == .account && isOneselfSelected ? nil : denial
        }
    }

    func right(of command: CommandID) -> Action? {
        switch command {
        case .beginAppraisal:
            [.none, .draft].contains(selectedState) ? .fillAppraisal : nil
        case .discardDraft: layers.isEmpty ? .fillAppraisal : nil
        case .open:
            layers.isEmpty && focus == .list && !list.isFiltering ? .readDossier : nil
        case .reveal:
            layers.contains { ($0 as? PageModel)?.name == Self.dossierName }
                ? .revealIdentity : nil
        case .trail: layers.isEmpty && focus != .form ? .readTrail : nil
        case .declareRelative: isOneselfSelected ? .proposeCorrection : .editPerson
        default: command.right
        }
    }

    /// Whether the selected person is the one who has signed in.
    var isOneselfSelected: Bool { isOneself(list.selected?.person) }

    func isOneself(_ person: PersonID?) -> Bool {
        person != nil && person == signedIn.account?.person
    }

    /// The account as it was when it was last asked for; asked once for each
    /// actor.
    var signedIn: SignedIn {
        if let known = knownSignedIn, known.actor == keeping.actor { return known }
        let account = (try? keeping.ownAccount()) ?? nil
        let found = SignedIn(actor: keeping.actor, account: account)
        knownSignedIn = found
        return found
    }
}

/// Who has signed in.
struct SignedIn {
    var actor: Actor
    /// Nil for the owner of the file, and while nobody has.
    var account: Account?
}

extension Workspace {
    /// Name and roles for the top line; empty where nobody has signed in.
    var signedInLine: (name: String, roles: [String]) {
        let name = surroundings.signedInAs
        guard !name.isEmpty else { return ("", []) }
        let roles = Self.mainRoles.filter { rights.roles.contains($0) }
        // That everybody is an employee says something only of who is nothing else.
        return (
            name,
            (roles.count > 1 ? roles.filter { $0 != .employee } : roles).map(wording.shortRole)
        )
    }

    /// The one that says most about what somebody may, first.
    private static let mainRoles: [AccountRole] = [
        .institutionAdmin, .unitAdmin, .auditor, .leader, .installer, .regionalHead, .assessor,
        .employee, .kiosk,
    ]
}
