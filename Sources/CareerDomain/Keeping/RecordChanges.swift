/// What other sessions have changed, as far as it may be on the screen.
public struct RecordChanges: Hashable, Sendable {
    /// People whose record, competencies or documents have changed.
    public var people: Set<PersonID> = []
    /// Of these, people whose line of the list may be another.
    public var lines: Set<PersonID> = []
    /// Whether others may stand in the list, or in another order.
    public var isListChanged = false
    /// Rights, settings, or so much that it is read anew altogether.
    public var isEverything = false

    public init() {}

    public var isEmpty: Bool { self == RecordChanges() }

    public static let everything: RecordChanges = {
        var changes = RecordChanges()
        changes.isEverything = true
        return changes
    }()

    public mutating func formUnion(_ other: RecordChanges) {
        people.formUnion(other.people)
        lines.formUnion(other.lines)
        isListChanged = isListChanged || other.isListChanged
        isEverything = isEverything || other.isEverything
    }

    /// Adds what an act of the trail has changed.
    public mutating func add(_ action: AuditAction, of person: PersonID?) {
        switch action.reach {
        case .nothing: break
        case .documents: if let person { people.insert(person) }
        case .line:
            if let person {
                people.insert(person)
                lines.insert(person)
            }
        case .list:
            if let person { people.insert(person) }
            isListChanged = true
        case .everything: isEverything = true
        }
    }
}

extension AuditAction {
    /// How far what is seen on a screen depends on an act.
    enum Reach {
        /// Nothing that is seen has changed.
        case nothing
        /// What is stored about the person, but not his line of the list.
        case documents
        /// His line too, where it stands.
        case line
        /// Who stands in the list, and where.
        case list
        /// Whatever is seen may be another: rights, settings, requirements.
        case everything
    }

    var reach: Reach {
        switch self {
        case .signedIn, .signInFailed, .signInBraked, .codeShown, .actDenied, .signedOut, .locked,
            .accountMade, .codeHandedOut, .recordRead, .identityRevealed, .appraisalRead,
            .competencyRead, .trailRead, .correctionProposed, .announced, .announcementEnded,
            .exported, .printed, .importRehearsed, .approvalRequested, .approvalConfirmed,
            .approvalRefused, .approvalWithdrawn, .auditRead, .backedUp, .trailBegun:
            .nothing
        case .fieldSaved, .partAdded, .partRemoved, .paperSignatureKeyed,
            .paperSignatureWithdrawn:
            .documents
        case .competencyAssessed, .appraisalBegun, .draftDiscarded, .draftReinstated,
            .appraisalSigned, .appraisalDelivered, .documentAdopted, .deliveryAdopted:
            .line
        case .personAdded, .personEdited, .personImported, .historyCorrected, .lineRefreshed,
            .correctionDecided, .personErased:
            .list
        case .accountBlocked, .accountUnblocked, .secretChosen, .roleGranted, .roleRevoked,
            .relativeDeclared, .relativeEnded, .requirementSet, .assignmentMade, .assignmentEnded,
            .assignmentCorrected, .capabilityChanged, .settingsChanged, .imported, .sampleLoaded,
            .restored, .listRewritten:
            .everything
        }
    }
}
