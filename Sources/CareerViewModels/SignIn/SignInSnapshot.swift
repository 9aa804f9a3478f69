import CareerDomain

/// All that is drawn before anybody has signed in.
public struct SignInSnapshot: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
        public var label: String
        /// Stars for a secret, one for each character.
        public var text: String
        /// Nil where the keyboard is elsewhere.
        public var caret: Int?
    }

    public var title: String
    public var intro: String
    /// Title and text of each.
    public var announcements: [[String]]
    public var fields: [Field]
    public var help: String
    public var problem: String
    public var notice: String
    /// Something is not stored yet.
    public var isNoticeWarning: Bool
    /// NIP, name and roles of the accounts of sample data.
    public var samples: [[String]]
    public var sampleNote: String
    public var hint: String
    public var tooSmall: String
    /// Read over all the rest.
    public var page: PageSnapshot?
}

extension SignInModel {
    public var snapshot: SignInSnapshot {
        SignInSnapshot(
            title: institution.isEmpty ? "Karier" : "Karier — " + institution, intro: intro,
            announcements: announcements.map { [$0.title, $0.body] },
            fields: fields.enumerated().map { index, key in row(key, isFocused: index == focus) },
            help: help, problem: problem,
            notice: wording.signInNotice(
                after: event, hasUnsettled: surroundings.hasUnsettled()),
            isNoticeWarning: surroundings.hasUnsettled(),
            samples: phase == .asking
                ? surroundings.samples.map { sample in
                    [
                        sample.name, sample.shownRoles.map(wording.role).joined(separator: ", "),
                        sample.fullName,
                    ]
                } : [],
            sampleNote: surroundings.samples.isEmpty
                ? "" : wording.sampleNote(surroundings.samplePassphrase),
            hint: wording.signInHint(isKiosk: surroundings.isKiosk),
            tooSmall: wording.tooSmall, page: pageSnapshot)
    }

    private var intro: String {
        switch phase {
        case .asking:
            surroundings.fixedName.isEmpty
                ? wording.signInIntro : wording.signInIntro(of: surroundings.fixedName)
        case .choosing(let account):
            wording.chooseIntro(
                account.fullName.isEmpty ? account.name : account.fullName,
                isKiosk: surroundings.isKiosk)
        case .firstAdmin: wording.firstAdminIntro
        }
    }

    private var help: String {
        switch focused {
        case .name: wording.nameHelp(isFirst: phase == .firstAdmin)
        case .fullName: wording.fullNameHelp
        case .secret: wording.secretHelp(isKiosk: surroundings.isKiosk)
        case .newSecret:
            wording.newSecretHelp(isKiosk: surroundings.isKiosk && phase != .firstAdmin)
        case .again: wording.againHelp
        }
    }

    private func row(_ key: FieldKey, isFocused: Bool) -> SignInSnapshot.Field {
        let editor = texts[key] ?? TextEditor("")
        let isSecret = [.secret, .newSecret, .again].contains(key)
        return SignInSnapshot.Field(
            label: wording.signInLabel(key, isKiosk: surroundings.isKiosk),
            text: isSecret ? String(repeating: "*", count: editor.text.count) : editor.text,
            caret: isFocused ? editor.caret : nil)
    }
}
