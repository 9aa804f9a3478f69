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
    /// Who has signed in, and as what; empty for nobody.
    public var signedInName: String
    public var signedInRole: String
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
            signedInRole: signedIn.role, list: list.snapshot(wording),
            profile: profile.snapshot(wording, name: followed),
            form: form.snapshot(
                wording, name: followed, mayBegin: denial(of: .beginAppraisal) == nil),
            focus: focus, companion: companion,
            isZoomed: isZoomed, formNeedsWidth: arrangement.formNeedsWidth,
            paneLabels: Pane.allCases.map(wording.paneName),
            layers: layers.map { $0.snapshot(wording) }, status: status,
            statusWord: status.map { wording.levelWord($0.level) } ?? "",
            hints: hints(contexts), tooSmall: wording.tooSmall)
    }

    private func hints(_ contexts: [CommandContext]) -> [WorkspaceSnapshot.Hint] {
        CommandTable.commands(in: contexts)
            .compactMap { command in
                CommandTable.footerRank(of: command.id, in: contexts).map { (command, $0) }
            }
            .filter { isHint($0.0.id, contexts) }
            .sorted { $0.1 < $1.1 }
            .compactMap { command, _ in
                CommandTable.shownKey(for: command, in: contexts).map { key in
                    WorkspaceSnapshot.Hint(
                        key: key, label: wording.label(command.id),
                        isBlocked: availability(of: command.id) != .ready)
                }
            }
    }

    /// Keys that lead nowhere from here are no hint: the pane one is in, people
    /// where there is nobody.
    private func isHint(_ command: CommandID, _ contexts: [CommandContext]) -> Bool {
        guard layers.isEmpty else {
            let form = layers.last as? EntryFormModel
            return command != .discardDraft || form?.keepsDraft ?? true
        }
        switch command {
        case .beginAppraisal:
            return contexts == [.form] && !form.isReadOnly
                || contexts == [.form] && form.appraisal == nil
        case .deliver: return form.appraisal?.documentState == .signed
        case .focusProfile: return focus != .profile && list.selected != nil
        case .focusForm: return focus != .form && list.selected != nil
        case .open, .editPerson, .assess: return list.selected != nil || list.isFiltering
        default: return true
        }
    }
}
