import CareerDomain

/// Rights that are withdrawn, and people who leave the scope, while their
/// record is on the screen.
extension Workspace {
    /// Closes what shows a record that is no longer within the account's reach,
    /// with all that lies over it; what was typed is kept as a draft.
    func closeOutOfReach() {
        guard let first = layers.firstIndex(where: isOutOfReach) else { return }
        close(layers[first...])
        report(.warning, wording.layerOutOfReach + " " + whatBecameOfInput)
    }

    /// What is typed is stored as a draft; what cannot be stored now is held.
    func close(_ closed: ArraySlice<any Layer>) {
        for layer in closed {
            attempt { () throws(KeepingError) in try layer.storeInput() }
            hold(layer)
        }
        layers.removeLast(closed.count)
    }

    /// Said of what was typed where it was closed without the user's will.
    var whatBecameOfInput: String {
        hasUnsavedInput ? wording.inputIsHeld : wording.inputIsDraft
    }

    private func isOutOfReach(_ layer: any Layer) -> Bool {
        // What cannot be looked up now is no reason to close anything.
        guard let reach = layer.reach,
            let rights = try? keeping.rights(over: reach.person, state: selectedState)
        else { return false }
        return !rights.allows(reach.right)
    }

    /// Says that the form was closed, and keeps what was typed for whoever
    /// typed it.
    func closeWithdrawnForm() {
        guard let reason = form.withdrawal else { return }
        form.withdrawal = nil
        close(layers[...])
        keepUnsettled()
        if case .noAppraisal(let exemption) = reason {
            return report(.warning, wording.formExempt(exemption) + " " + whatBecameOfInput)
        }
        report(.warning, wording.formOutOfReach + " " + whatBecameOfInput)
    }
}
