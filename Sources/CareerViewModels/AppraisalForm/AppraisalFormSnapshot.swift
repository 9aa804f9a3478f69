import CareerDomain

/// All that is drawn of the appraisal form.
public struct AppraisalFormSnapshot: Hashable, Sendable {
    public enum Row: Hashable, Sendable {
        case heading(String, level: Int)
        /// An explanation, wrapped by the screen.
        case note(String)
        case field(Field)
        case quadrant(Quadrant)
    }

    public struct Field: Hashable, Sendable {
        public enum Content: Hashable, Sendable {
            case text(String)
            /// Labels behind the keys 1, 2, 3 …; index of the chosen one.
            case choice([String], chosen: Int?)
        }
        public var label: String
        public var content: Content
        public var isFocused: Bool
        /// Caret in characters while the focused text is edited.
        public var caret: Int?
        public var isReadOnly: Bool
        /// Typed, but refused by the store so far.
        public var isUnsaved: Bool
    }

    /// The nine cells of PermenPANRB 6/2022 p. 99, rows from above to below,
    /// columns from below to above.
    public struct Quadrant: Hashable, Sendable {
        public var cells: [[String]]
        public var rowLabels: [String]
        public var columnLabels: [String]
        public var currentRow: Int?
        public var currentColumn: Int?
        public var grade: String
        public var axisLabel: String
    }

    public enum Save: Hashable, Sendable { case saved, unsaved, lost, none }

    public var heading: String
    public var personName: String
    /// State and predikat: `Draf · Baik`.
    public var stateText: String
    public var grade: PerformanceGrade?
    public var save: Save
    public var saveText: String
    public var rows: [Row]
    /// Index among `rows` of the focused field.
    public var focusedRow: Int?
    /// First row shown while nothing has the focus.
    public var topRow: Int
    /// What the focused field wants, for the help line.
    public var fieldHelp: String
    /// Shown instead of rows while there is no document.
    public var emptyText: [String]
    /// Why the account may not read it; empty where it may.
    public var whyNot: String
}

extension AppraisalFormModel {
    /// - Parameters:
    ///   - mayBegin: whether an appraisal that is not there can be begun.
    ///   - isOwn: whether it is about whoever reads it: he is not told of one that is there and
    ///     was not delivered.
    public func snapshot(
        _ wording: Wording, name: String, mayBegin: Bool = true, isOwn: Bool = false
    ) -> AppraisalFormSnapshot {
        let document = edited.map(withSuggestions)
        let rows = document.map { self.rows(of: $0, wording) } ?? []
        return AppraisalFormSnapshot(
            heading: wording.formHeading(quarter), personName: name,
            stateText: unreadable != nil || isOwn && document == nil
                ? "" : wording.formState(document),
            grade: document?.grade,
            save: saveMark, saveText: saveText(wording), rows: rows,
            focusedRow: rows.firstIndex {
                if case .field(let field) = $0 { field.isFocused } else { false }
            },
            topRow: min(readingRow, max(0, rows.count - 1)),
            fieldHelp: focus.map {
                !isReadOnly
                    ? wording.help($0) : exemption.map(wording.exemption) ?? wording.onlyRead
            } ?? "",
            emptyText: document == nil && unreadable == nil
                ? wording.noAppraisal(
                    summaries, hasPerson: person != nil, mayBegin: mayBegin, isOwn: isOwn,
                    exemption: exemption) : [],
            whyNot: unreadable.map(wording.whyNot) ?? "")
    }

    private var saveMark: AppraisalFormSnapshot.Save {
        switch saveState {
        case .untouched: .none
        case .saved: .saved
        case .unsaved: .unsaved
        case .lost: .lost
        }
    }

    private func saveText(_ wording: Wording) -> String {
        switch saveMark {
        case .none: ""
        case .saved: wording.saved
        case .unsaved: wording.unsaved
        case .lost: wording.disconnected
        }
    }

    private func rows(
        of document: Appraisal, _ wording: Wording
    ) -> [AppraisalFormSnapshot.Row] {
        document.formItems.map { item in
            switch item {
            case .heading(let heading):
                .heading(wording.heading(heading), level: heading.level)
            case .guides(let value): .note(wording.guides(value))
            case .field(let field): .field(row(of: field, wording))
            case .assessor: .note(wording.assessor(of: document))
            case .noResults: .note(wording.noResults)
            case .resultSuggestion:
                .note(
                    wording.suggestion(
                        RatingGuide.suggestResults(document.results, largePart: largePart)))
            case .behaviourSuggestion:
                .note(
                    wording.suggestion(
                        RatingGuide.suggestBehaviour(
                            document.behaviours, largePart: largePart)))
            case .quadrant: .quadrant(wording.quadrant(document))
            }
        }
    }

    private func row(
        of field: AppraisalField, _ wording: Wording
    ) -> AppraisalFormSnapshot.Field {
        return AppraisalFormSnapshot.Field(
            label: wording.label(field), content: content(of: field, wording),
            isFocused: isEditing && field == focus,
            caret: field == focus ? editing?.editor?.caret : nil, isReadOnly: isReadOnly,
            isUnsaved: pending(field) != nil)
    }
}

extension AppraisalFormModel {
    /// While it is only read, a choice is the text of what was chosen.
    private func content(
        of field: AppraisalField, _ wording: Wording
    ) -> AppraisalFormSnapshot.Field.Content {
        let text = text(of: field)
        let choices = field.choices
        let chosen = choices.firstIndex(of: text)
        if choices.isEmpty { return .text(text) }
        guard isEditing, !isReadOnly else {
            return .text(chosen.map { wording.choice(choices[$0], of: field) } ?? "")
        }
        return .choice(choices.map { wording.choice($0, of: field) }, chosen: chosen)
    }
}

extension FormItem.Heading {
    var level: Int {
        if case .result = self { 2 } else { 1 }
    }
}
