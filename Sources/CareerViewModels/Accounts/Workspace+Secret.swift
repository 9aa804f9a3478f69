import CareerDomain

extension Workspace {
    /// The form for another passphrase or PIN of one's own. Nothing of it is
    /// kept, as a draft or otherwise.
    func openSecretForm() throws(KeepingError) {
        guard keeping.actor.account != nil else {
            return report(.warning, wording.denial(.notSignedIn))
        }
        let form = SecretForm(wording: wording)
        let content = EntryFormModel.Content(
            title: wording.secretTitle, fields: form.fields, initial: form.initial,
            findings: form.findings, side: form.side
        ) { [weak self] (input) throws(KeepingError) in
            guard let self else { return false }
            let kind = form.kind(input.values)
            do throws(KeepingError) {
                try self.keeping.changeSecret(
                    from: form.text(.present, input.values), to: form.text(.new, input.values),
                    kind)
            } catch {
                switch error {
                case .secretRefused, .denied(.wrongSecret):
                    self.report(.warning, self.wording.keepingFailure(error))
                    return false
                default: throw error
                }
            }
            self.report(.ok, self.wording.secretChanged(kind))
            return true
        }
        try openForm(content, draft: nil)
    }
}

/// Fields and rules of another secret. Whether it can be guessed is the store's
/// to find: it knows what others know of its holder.
struct SecretForm {
    let wording: Wording

    enum Key: String, CaseIterable {
        case present, kind, new, again
    }

    var fields: [EntryFormModel.Field] {
        Key.allCases.map { key in
            EntryFormModel.Field(
                key: key.rawValue, label: wording.label(key), kind: fieldKind(of: key),
                help: wording.help(key))
        }
    }

    private func fieldKind(of key: Key) -> EntryFormModel.Field.Kind {
        guard key == .kind else { return .secret }
        return .choice(
            [SecretKind.passphrase, .pin].map { ($0.rawValue, wording.secretKind($0)) })
    }

    var initial: [String: String] { [Key.kind.rawValue: SecretKind.passphrase.rawValue] }

    func text(_ key: Key, _ values: [String: String]) -> String { values[key.rawValue] ?? "" }

    func kind(_ values: [String: String]) -> SecretKind {
        text(.kind, values) == SecretKind.pin.rawValue ? .pin : .passphrase
    }

    func findings(_ values: [String: String]) -> [EntryFormModel.Finding] {
        var found: [EntryFormModel.Finding] = []
        func require(_ isMet: Bool, _ key: Key, _ text: String) {
            if !isMet { found.append(.init(key: key.rawValue, text: text, isError: true)) }
        }
        require(!text(.present, values).isEmpty, .present, wording.givePresentSecret)
        require(!text(.new, values).isEmpty, .new, wording.giveNewSecret)
        require(text(.new, values) == text(.again, values), .again, wording.secretsDiffer)
        return found
    }

    func side(_ values: [String: String]) -> [EntryFormModel.SideLine] {
        [SecretKind.passphrase, .pin].map {
            EntryFormModel.SideLine(
                text: wording.secretRule($0), isCurrent: $0 == kind(values))
        }
    }
}
