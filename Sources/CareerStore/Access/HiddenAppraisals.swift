import CareerDomain

/// Appraisals of the acting account's own person that are not delivered to him
/// yet: in the list and its facets there are none.
struct HiddenAppraisals {
    let person: Int64
    /// Drafts, signed ones, or both.
    let states: Set<DocumentState>

    /// Whether an appraisal is hidden, as a condition on its row `a` and its
    /// delivery `d`; the person is bound to the placeholder.
    var condition: String {
        let states = states.compactMap { state -> String? in
            switch state {
            case .draft: "a.state = 'DRAF'"
            case .signed: "a.state <> 'DRAF' AND d.appraisal_id IS NULL"
            case .none, .delivered: nil
            }
        }
        return "a.person_id = ? AND (\(states.sorted().joined(separator: " OR ")))"
    }
}
