import CareerDomain

/// All that is drawn, as a value.
public struct WorkspaceSnapshot: Hashable, Sendable {
    public struct Hint: Hashable, Sendable {
        public var key: String
        public var label: String
        public var isBlocked: Bool
    }

    /// Breadcrumb from the institution to the person.
    public var breadcrumb: [String]
    /// `UBAH` while something can be typed, else `BACA`.
    public var modeText: String
    public var isEditing: Bool
    public var quarterText: String
    /// Who has signed in, and as what, the weightiest role first; empty for nobody.
    public var signedInName: String
    public var signedInRoles: [String]
    public var list: EmployeeListSnapshot
    public var profile: CompetencyProfileSnapshot
    public var form: AppraisalFormSnapshot
    public var focus: Pane
    public var companion: Pane
    public var isZoomed: Bool
    /// Whether the form is being filled in and needs the width.
    public var formNeedsWidth: Bool
    public var paneLabels: [String]
    public var layers: [LayerSnapshot]
    public var status: StatusMessage?
    public var statusWord: String
    /// Footer, in the order of likely next steps; help is the last.
    public var hints: [Hint]
    public var tooSmall: String
}

extension Workspace {
    /// What decides the layout, before the panes are read.
    public var arrangement: (focus: Pane, companion: Pane, isZoomed: Bool, formNeedsWidth: Bool) {
        (focus, companion, isZoomed, focus == .form && form.isEditing)
    }

    public func snapshot() -> WorkspaceSnapshot {
        if isResting {
            follow()
            freshenRights()
        }
        let name = list.selected?.name.full ?? ""
        // Until the cursor rests the panes show, and name, whom they showed.
        if isResting { followedName = name }
        let followed = followedName
        let contexts = contexts
        let signedIn = signedInLine
        let isEditing =
            layers.contains { $0 is EntryFormModel }
            || (focus == .form && form.isEditing && !form.isReadOnly)
        return WorkspaceSnapshot(
            breadcrumb: [
                settings.institutionName.isEmpty ? "Karier" : settings.institutionName,
                wording.paneName(focus),
            ] + (focus == .list || name.isEmpty ? [] : [name]),
            modeText: isEditing ? wording.editMode : wording.readMode, isEditing: isEditing,
            quarterText: wording.quarter(quarter), signedInName: signedIn.name,
            signedInRoles: signedIn.roles,
            list: list.snapshot(
                wording, mayAdd: denial(of: .newPerson) == nil,
                whyNot: exclusion.map(wording.denial)),
            profile: profile.snapshot(wording, name: followed),
            form: form.snapshot(
                wording, name: followed, mayBegin: denial(of: .beginAppraisal) == nil,
                isOwn: isOneself(form.person)),
            focus: focus, companion: companion,
            isZoomed: isZoomed, formNeedsWidth: arrangement.formNeedsWidth,
            paneLabels: Pane.allCases.map(wording.paneName),
            layers: layers.map { $0.snapshot(wording) }, status: status,
            statusWord: status.map { wording.levelWord($0.level) } ?? "",
            hints: hints(contexts), tooSmall: wording.tooSmall)
    }

    private func hints(_ contexts: [CommandContext]) -> [WorkspaceSnapshot.Hint] {
        if footer.contexts != contexts {
            footer = (contexts, CommandTable.footer(in: contexts))
        }
        return footer.keys.filter { isHint($0.command, contexts) }
            .map { command, key in
                WorkspaceSnapshot.Hint(
                    key: key, label: wording.label(command),
                    isBlocked: availability(of: command) != .ready)
            }
    }

    /// Keys that lead nowhere from here are no hint: the pane one is in, people
    /// where there is nobody, what the account may not.
    private func isHint(_ command: CommandID, _ contexts: [CommandContext]) -> Bool {
        if let layer = layers.last {
            let form = layer as? EntryFormModel
            if command == .discardDraft { return form?.keepsDraft ?? true }
            guard let subject = layer.reach?.person, subject == list.selected?.person else {
                return true
            }
            return denial(of: command) == nil
        }
        guard denial(of: command) == nil else { return false }
        switch command {
        case .beginAppraisal:
            return contexts == [.form] && !form.isReadOnly
                || contexts == [.form] && form.appraisal == nil
        case .sign, .addResult, .discardDraft: return form.appraisal?.state == .draft
        case .back: return contexts.first != .form || form.isEditing
        case .readText: return form.appraisal != nil
        case .paperSignature:
            return form.appraisal?.state == .draft && form.isSignedByRegionalHead
        case .deliver: return form.appraisal?.documentState == .signed
        case .focusProfile: return focus != .profile && list.selected != nil
        case .focusForm: return focus != .form && list.selected != nil
        case .open, .editPerson, .assess: return list.selected != nil || list.isFiltering
        default: return true
        }
    }
}
