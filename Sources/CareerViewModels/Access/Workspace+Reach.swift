import CareerDomain

/// Rights that are withdrawn, and people who leave the scope, while their
/// record is on the screen.
extension Workspace {
    /// Closes what shows a record that is no longer within the account's reach,
    /// with all that lies over it; what was typed is kept as a draft.
    func closeOutOfReach() {
        guard let first = layers.firstIndex(where: isOutOfReach) else { return }
        close(layers[first...])
        report(.warning, wording.layerOutOfReach)
    }

    func close(_ closed: ArraySlice<any Layer>) {
        attempt { () throws(KeepingError) in
            for layer in closed { try layer.storeInput() }
        }
        layers.removeLast(closed.count)
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
            return report(.warning, wording.formExempt(exemption))
        }
        report(.warning, wording.formOutOfReach)
    }
}
