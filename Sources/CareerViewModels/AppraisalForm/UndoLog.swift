import CareerDomain

/// The changes of a draft that can be taken back, and those taken back that can
/// be done again.
struct UndoLog: Hashable {
    private(set) var done: [UndoStep] = []
    private(set) var undone: [UndoStep] = []

    mutating func remember(_ step: UndoStep) {
        done.append(step)
        undone = []
    }

    /// The last change was taken back: `inverse` does it again. Called only
    /// when the store has agreed.
    mutating func undid(_ inverse: UndoStep) {
        done.removeLast()
        undone.append(inverse)
    }

    /// The change was done again: `inverse` takes it back.
    mutating func redid(_ inverse: UndoStep) {
        undone.removeLast()
        done.append(inverse)
    }

    /// What the last step is about is gone; it must not bar those before it.
    mutating func dropLastDone() { done.removeLast() }
    mutating func dropLastUndone() { undone.removeLast() }

    /// A new history: the draft that the old one was about is thrown away.
    mutating func begin(with step: UndoStep) {
        done = [step]
        undone = []
    }

    /// A text gave way to another session's: taking it back would overwrite
    /// what was chosen.
    mutating func forget(_ text: String, of field: AppraisalField) {
        done.removeAll { $0.made(text, in: field) }
        undone.removeAll { $0.made(text, in: field) }
    }

    mutating func renumber(_ keys: RestoredKeys) {
        done = done.map { $0.renumbered(keys) }
        undone = undone.map { $0.renumbered(keys) }
    }
}

/// One change that can be taken back.
enum UndoStep: Hashable {
    case text(AppraisalField, old: String, new: String)
    case removedResult(PlannedResult, index: Int)
    case addedResult(PlannedResultID)
    case removedIndicator(ResultIndicator, index: Int, result: PlannedResultID)
    case addedIndicator(ResultIndicatorID)
    /// The whole draft, thrown away or brought back.
    case discardedDraft(Appraisal)
    case reinstatedDraft
}

/// The keys that a restored part had, and those it has got.
struct RestoredKeys {
    var results: [PlannedResultID: PlannedResultID] = [:]
    var indicators: [ResultIndicatorID: ResultIndicatorID] = [:]

    init(from old: PlannedResult, to new: PlannedResult) {
        results[old.id] = new.id
        for (old, new) in zip(old.indicators, new.indicators) { indicators[old.id] = new.id }
    }

    init(from old: ResultIndicator, to new: ResultIndicator) {
        indicators[old.id] = new.id
    }

    func key(_ id: PlannedResultID) -> PlannedResultID { results[id] ?? id }

    func key(_ id: ResultIndicatorID) -> ResultIndicatorID { indicators[id] ?? id }
}

extension UndoStep {
    fileprivate func made(_ text: String, in field: AppraisalField) -> Bool {
        guard case .text(field, _, let new) = self else { return false }
        return new == text
    }

    /// The step with the keys that restored parts have got.
    fileprivate func renumbered(_ keys: RestoredKeys) -> UndoStep {
        switch self {
        case .text(let field, let old, let new):
            return .text(field.renumbered(keys), old: old, new: new)
        case .removedResult(var result, let index):
            result.id = keys.key(result.id)
            for index in result.indicators.indices {
                result.indicators[index].id = keys.key(result.indicators[index].id)
            }
            return .removedResult(result, index: index)
        case .addedResult(let id): return .addedResult(keys.key(id))
        case .removedIndicator(var indicator, let index, let result):
            indicator.id = keys.key(indicator.id)
            return .removedIndicator(indicator, index: index, result: keys.key(result))
        case .addedIndicator(let id): return .addedIndicator(keys.key(id))
        case .discardedDraft, .reinstatedDraft: return self
        }
    }
}

extension AppraisalField {
    fileprivate func renumbered(_ keys: RestoredKeys) -> AppraisalField {
        switch self {
        case .result(let id, let part): .result(keys.key(id), part)
        case .indicator(let id, let part): .indicator(keys.key(id), part)
        default: self
        }
    }
}
