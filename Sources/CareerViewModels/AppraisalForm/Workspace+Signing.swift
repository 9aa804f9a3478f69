import CareerDomain

/// What is asked before a document is signed, or something of it is thrown away.
extension Workspace {
    func askToSign() {
        form.storeInput()
        let obstacles = form.obstacles
        guard obstacles.isEmpty, let document = form.appraisal else {
            return showObstacles(obstacles)
        }
        open(
            QuestionModel(
                confirm: wording.signTitle,
                lines: wording.signLines(
                    name: document.subject.name, quarter: document.quarter,
                    grade: document.grade),
                yes: wording.signYes, no: wording.signNo
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.form.sign(document)
                try self.list.refresh(document.person)
                self.report(.ok, self.wording.signed)
            })
    }

    func showObstacles(_ obstacles: [SigningRule.Obstacle]) {
        guard let document = form.edited else { return }
        let items = obstacles.map { obstacle in
            ChooserModel.Item(title: wording.obstacle(obstacle, in: document)) {
                [form] () throws(KeepingError) in try form.beginEditing(at: obstacle.field)
            }
        }
        open(ChooserModel(title: wording.obstaclesTitle(obstacles.count), items: items))
    }

    func askToDiscardDraft() {
        form.finishField()
        guard let draft = form.appraisal else { return }
        ask(
            wording.discardDraftTitle, about: draft, wording.discardDraftExplained,
            yes: wording.discardYes
        ) { (workspace) throws(KeepingError) in
            try workspace.form.discard(draft)
            try workspace.list.refresh(draft.person)
            workspace.report(.ok, workspace.wording.draftDiscarded)
        }
    }

    /// A question about a document, with whose it is and what follows.
    func ask(
        _ title: String, about document: Appraisal, _ explanation: String, yes: String,
        accept: @escaping (Workspace) throws(KeepingError) -> Void
    ) {
        open(
            QuestionModel(
                confirm: title,
                lines: [document.subject.name, wording.quarter(document.quarter), "", explanation],
                yes: yes, no: wording.removeNo
            ) { [weak self] () throws(KeepingError) in
                if let self { try accept(self) }
            })
    }

    func askToRemoveResult() {
        guard let result = form.focusedResult else { return }
        open(
            QuestionModel(
                confirm: wording.removeTitle,
                lines: [result.statement, "", wording.canBeUndone], yes: wording.removeYes,
                no: wording.removeNo
            ) { [weak self] () throws(KeepingError) in
                guard let self else { return }
                try self.form.removeFocusedResult()
                self.report(.ok, self.wording.resultRemoved)
            })
    }
}
