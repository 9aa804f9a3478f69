import CareerDomain

extension Workspace {
    /// Why a command cannot be given now: that the account may not, or what it
    /// lacks.
    public func availability(of command: CommandID) -> Availability {
        let lack = lack(of: command)
        guard let denial = denial(of: command) else { return lack }
        // What is lacking says more of a document than that its state is wrong.
        if case .wrongState = denial, lack != .ready { return lack }
        if case .noRight(let action, _) = denial, isOneselfSelected, action.isAssessing {
            return .blocked(wording.ownAppraisal)
        }
        return .blocked(wording.denial(denial))
    }

    /// Says of a key that means nothing here where it is meant. That is no event for the log, and
    /// an error stays on the screen.
    public func explain(unmeant key: String) {
        guard contexts.first?.takesText == false, status?.level != .error else { return }
        let (level, text) = explanation(of: key)
        status = StatusMessage(level: level, text: text, at: surroundings.clock())
    }

    private func explanation(of key: String) -> (StatusMessage.Level, String) {
        // On a choice the panes' own keys are digits that choose.
        let isInPane = layers.isEmpty && contexts.first != .formChoice
        for pane in Pane.allCases where isInPane && pane != focus {
            guard let command = CommandTable.command(for: key, in: [pane.context]) else {
                continue
            }
            if denial(of: command.id) != nil,
                case .blocked(let reason) = availability(of: command.id)
            {
                return (.warning, reason)
            }
            return (.plain, wording.meantElsewhere(key, command.id, in: pane))
        }
        return (.plain, wording.keyMeansNothing(key))
    }

    private func lack(of command: CommandID) -> Availability {
        switch command {
        case .suspend where !surroundings.canSuspend: .blocked(wording.cannotSuspend)
        case .printRecord where !surroundings.canPrint: .blocked(wording.cannotPrintHere)
        case .trail where !layers.isEmpty: .ready
        case .editPerson, .assess, .setRequirement, .beginAppraisal, .authority, .assign,
            .closeAssignment, .trail:
            list.selected == nil ? .blocked(wording.nobodySelected) : quarterAvailability(command)
        case .account, .handOutCode, .toggleBlock, .grantRole, .revokeRole, .declareRelative,
            .endRelative:
            accountAvailability(command)
        case .ownAccount, .changeSecret:
            keeping.actor.account == nil ? .blocked(wording.denial(.notSignedIn)) : .ready
        case .deliver, .sign, .paperSignature, .addResult, .addExtraResult, .removeResult,
            .addIndicator,
            .removeIndicator:
            layers.isEmpty ? formAvailability(command) : .ready
        case .discardDraft where layers.isEmpty: formAvailability(command)
        case .storeForm, .leaveForm, .discardDraft:
            layers.isEmpty ? .blocked(wording.noFormOpen) : .ready
        case .undo: form.canUndo ? exemptionAvailability : .blocked(wording.nothingToUndo)
        case .redo: form.canRedo ? exemptionAvailability : .blocked(wording.nothingToRedo)
        default: .ready
        }
    }

    private func quarterAvailability(_ command: CommandID) -> Availability {
        guard command == .beginAppraisal, form.appraisal == nil else { return .ready }
        if let unreadable = form.unreadable, form.person == list.selected?.person {
            return .blocked(wording.whyNot(unreadable))
        }
        if quarter.firstDay > today { return .blocked(wording.quarterNotBegun(quarter)) }
        return exemptionAvailability
    }

    private var exemptionAvailability: Availability {
        exemption.map { .blocked(wording.exemption($0)) } ?? .ready
    }

    /// Why the selected person has no appraisal in the shown quarter, as far as
    /// the form has looked.
    private var exemption: PlanningExemption? {
        form.person == list.selected?.person ? form.exemption : nil
    }

    /// The page of one's own account needs nobody to be selected.
    private func accountAvailability(_ command: CommandID) -> Availability {
        if rights.isSettingUp { return .blocked(wording.firstAdminFirst) }
        let isOnPage = layers.contains { ($0 as? PageModel)?.name == Self.ownAccountName }
        guard list.selected == nil, !isOnPage else { return .ready }
        return .blocked(wording.nobodySelected)
    }

    private func deliverAvailability(_ document: Appraisal) -> Availability {
        switch document.documentState {
        case .none, .draft: .blocked(wording.notSignedYet)
        case .signed: .ready
        case .delivered:
            .blocked(
                wording.deliveredOn(
                    document.deliveredAt?.local(in: settings.timeZone).date.written ?? ""))
        }
    }

    private func formAvailability(_ command: CommandID) -> Availability {
        guard let document = form.appraisal else {
            return .blocked(form.unreadable.map(wording.whyNot) ?? wording.noAppraisalYet)
        }
        if command == .deliver { return deliverAvailability(document) }
        if document.state == .signed { return .blocked(wording.alreadySigned) }
        if let exemption, command != .discardDraft {
            return .blocked(wording.exemption(exemption))
        }
        switch command {
        case .paperSignature:
            return form.isSignedByRegionalHead
                ? .ready : .blocked(wording.paperOnlyForRegionalHead)
        case .removeResult, .addIndicator:
            return form.focusedResult == nil ? .blocked(wording.notInResult) : .ready
        case .removeIndicator:
            if case .indicator = form.focus { return .ready }
            return .blocked(wording.notInIndicator)
        default: return .ready
        }
    }
}
