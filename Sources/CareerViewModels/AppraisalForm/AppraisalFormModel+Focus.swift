import CareerDomain

extension AppraisalFormModel {
    var fields: [AppraisalField] { appraisal?.formItems.compactMap(\.field) ?? [] }

    /// Begins filling in, at the given field or the first that is still empty.
    func beginEditing(
        at field: AppraisalField? = nil, caret: Int? = nil
    ) throws(KeepingError) {
        guard let person else { return }
        if appraisal == nil {
            appraisal = try keeping.beginAppraisal(of: person, in: quarter)
            try readSummaries()
        }
        let known = field.flatMap { wanted in fields.first { $0 == wanted } }
        moveFocus(to: known ?? firstOpenField ?? fields.first, caret: caret)
    }

    private var firstOpenField: AppraisalField? {
        let open = fields.filter { text(of: $0).isEmpty }
        return open.first { field in
            switch field {
            case .organisationResult, .indicator(_, .realisation), .result(_, .rating),
                .resultRating, .behaviour(_, .observation), .behaviourRating:
                true
            default: false
            }
        }
    }

    /// Leaves the form; what was typed is stored first.
    func endEditing() {
        leaveField()
        if let focus, let row = appraisal?.formItems.firstIndex(of: .field(focus)) {
            readingRow = row
        }
        editing = nil
        deliver()
    }

    /// What is left is stored together with the place that is gone to. With
    /// nil, nothing is filled in any more.
    func moveFocus(to field: AppraisalField?, caret: Int? = nil) {
        leaveField()
        editing = nil
        if let field {
            let text = text(of: field)
            editing = Editing(
                field: field, editor: field.isChoice ? nil : TextEditor(text, caret: caret),
                seen: pending(field)?.seen ?? appraisal?[field] ?? "", baseline: text)
        }
        deliver()
    }

    /// Moves on by so many fields; false at the ends, where the focus stays.
    @discardableResult
    func moveFocus(by steps: Int) -> Bool {
        let fields = fields
        guard let focus, let index = fields.firstIndex(of: focus) else {
            moveFocus(to: fields.first)
            return true
        }
        let target = min(max(index + steps, 0), fields.count - 1)
        guard target != index else {
            finishField()
            return false
        }
        moveFocus(to: fields[target])
        return true
    }

    /// Moves to the next field that keeps the draft from being signed, past the
    /// end to the first; false when no other does.
    func moveToNextOpenField() -> Bool {
        guard !isReadOnly else { return moveFocus(by: 1) }
        let open = Set(obstacles.compactMap(\.field))
        let fields = fields
        let here = focus.flatMap(fields.firstIndex) ?? -1
        let order = fields.indices.filter { $0 > here } + fields.indices.filter { $0 < here }
        guard let next = order.first(where: { open.contains(fields[$0]) }) else {
            finishField()
            return false
        }
        moveFocus(to: fields[next])
        return true
    }

    /// To the first field of the next or previous section.
    func moveSection(forward: Bool) {
        let items = appraisal?.formItems ?? []
        let starts = items.indices.filter { index in
            items[index].field != nil && (index == 0 || items[index - 1].field == nil)
        }
        guard let focus, let here = items.firstIndex(of: .field(focus)) else {
            return moveFocus(to: fields.first)
        }
        let target =
            forward ? starts.first { $0 > here } : starts.last { $0 < here }
        guard let target else { return }
        moveFocus(to: items[target].field)
    }

    /// The field is gone: another takes the focus, and the form stays open
    /// while there is one.
    func moveToRemainingField() {
        editing = nil
        moveFocus(to: fields.first)
    }
}
