import CareerDomain

@testable import CareerViewModels

extension Workspace {
    /// Begins the selected person's document, with one planned result of one indicator.
    func beginForm() throws {
        perform(.focusForm)
        perform(.beginAppraisal)
        while let result = form.appraisal?.results.first {
            form.moveFocus(to: .result(result.id, .statement))
            try form.removeFocusedResult()
        }
        try form.addResult(.main)
    }

    /// Fills the open document so that nothing is wanting but the signature.
    func completeForm() {
        for field in form.fields {
            form.moveFocus(to: field)
            if field.isChoice, field.canBeOpen {
                form.choose(2)
            } else if !field.isChoice, field != .resultReason, field != .behaviourReason {
                form.editing?.editor = TextEditor("")
                form.type("isi")
            }
        }
        form.finishField()
    }
}
