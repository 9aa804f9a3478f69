import CareerDomain

/// Before anybody has signed in: who are you? Also the first admin of a new
/// database, and the secret that is chosen after a code on paper.
public final class SignInModel {
    public typealias Keeping = AccountKeeping & DossierKeeping & SessionKeeping
        & AnnouncementKeeping

    public struct Surroundings {
        public var keeping: any Keeping
        public var clock: () -> Moment
        public var wording: Wording
        public var isKiosk: Bool
        /// The only account that may sign in here; empty for any.
        public var fixedName: String
        /// Who has just locked the screen, to be spared typing it again.
        public var lastName: String
        /// Accounts of sample data, whose passphrase is no secret.
        public var samples: [Sample]
        public var samplePassphrase: String
        /// Whether something typed at this terminal before is not stored yet, and held.
        public var hasUnsettled: () -> Bool

        public init(
            keeping: any Keeping, clock: @escaping () -> Moment, wording: Wording,
            isKiosk: Bool = false, fixedName: String = "", lastName: String = "",
            samples: [Sample] = [],
            samplePassphrase: String = "", hasUnsettled: @escaping () -> Bool = { false }
        ) {
            self.keeping = keeping
            self.clock = clock
            self.wording = wording
            self.isKiosk = isKiosk
            self.fixedName = fixedName
            self.lastName = lastName
            self.samples = samples
            self.samplePassphrase = samplePassphrase
            self.hasUnsettled = hasUnsettled
        }
    }

    public struct Sample: Hashable, Sendable {
        public var name: String
        public var fullName: String
        public var roles: [AccountRole]

        /// Everybody is an employee: said where there is nothing else.
        var shownRoles: [AccountRole] {
            let others = roles.filter { $0 != .employee }
            return others.isEmpty ? roles : others
        }

        public init(name: String, fullName: String, roles: [AccountRole]) {
            self.name = name
            self.fullName = fullName
            self.roles = roles
        }
    }

    public enum Outcome: Hashable, Sendable {
        case signedIn(Welcome)
        case quit
    }

    /// What has just happened at the terminal.
    public enum Event: Hashable, Sendable {
        case locked, signedOut
    }

    enum Phase: Hashable {
        case asking
        /// The code on paper was right.
        case choosing(Account)
        /// Nobody has an account yet.
        case firstAdmin
    }

    enum FieldKey: Hashable {
        case name, secret, fullName, newSecret, again
    }

    let surroundings: Surroundings
    var phase: Phase
    var texts: [FieldKey: TextEditor] = [:]
    var focus = 0
    var problem = ""
    var event: Event?
    /// The user has been told what would be lost by leaving.
    private var hasWarnedOfLoss = false
    var announcements: [Announcement] = []
    var institution = ""
    /// The first admin is somebody whose name is not in the database.
    var needsFullName = false
    private var page: PageModel?
    public private(set) var outcome: Outcome?

    var keeping: any Keeping { surroundings.keeping }
    var wording: Wording { surroundings.wording }

    public init(_ surroundings: Surroundings, after event: Event? = nil) throws(KeepingError) {
        self.surroundings = surroundings
        self.event = event
        let isSettingUp = try surroundings.keeping.isSettingUp()
        phase = isSettingUp && !surroundings.isKiosk ? .firstAdmin : .asking
        if isSettingUp, surroundings.isKiosk { problem = surroundings.wording.notPrepared }
        institution = try surroundings.keeping.settings().institutionName
        let day = surroundings.clock().local(in: .wib).date
        // Only a kiosk tells before anybody has signed in.
        if surroundings.isKiosk {
            announcements = try surroundings.keeping.announcements(on: day)
        }
        begin()
    }

    var fields: [FieldKey] {
        switch phase {
        case .asking: surroundings.fixedName.isEmpty ? [.name, .secret] : [.secret]
        case .choosing: [.newSecret, .again]
        case .firstAdmin:
            needsFullName
                ? [.name, .fullName, .newSecret, .again] : [.name, .newSecret, .again]
        }
    }

    var focused: FieldKey { fields[min(focus, fields.count - 1)] }

    /// Empties everything that was typed.
    func begin() {
        texts = [:]
        focus = 0
        page = nil
        let known =
            surroundings.lastName.isEmpty
            ? surroundings.samples.first?.name ?? "" : surroundings.lastName
        guard phase == .asking, surroundings.fixedName.isEmpty, !known.isEmpty else { return }
        texts[.name] = TextEditor(known)
        focus = 1
    }

    /// Nobody has pressed a key for a while: what was typed goes.
    public func forget() {
        if case .choosing = phase { phase = .asking }
        problem = ""
        event = nil
        begin()
    }

    /// Whether something is typed that the next person should not find.
    public var hasInput: Bool {
        page != nil || phase != .asking || !problem.isEmpty || event != nil
            || texts.contains { $0.key != .name && !$0.value.text.isEmpty }
            || surroundings.isKiosk && !text(.name).isEmpty
    }

    // MARK: Commands

    public var contexts: [CommandContext] { page?.contexts ?? [.textEntry, .signIn] }

    public func perform(_ command: CommandID) {
        if let page { return turn(page, command) }
        if command != .redraw { problem = "" }
        if command != .quit, command != .cancel { hasWarnedOfLoss = false }
        if texts[focused, default: TextEditor("")].perform(command) { return }
        switch command {
        case .nextField, .down: focus = min(focus + 1, fields.count - 1)
        case .previousField, .up: focus = max(0, focus - 1)
        case .open, .storeForm, .save: advance()
        case .back, .clearFilter: goBack()
        case .help: page = helpPage
        case .quit, .cancel: leave()
        default: break
        }
    }

    public func type(_ text: String) {
        if let page {
            _ = try? page.type(text)
            return
        }
        problem = ""
        event = nil
        hasWarnedOfLoss = false
        let isTaken = texts[focused, default: TextEditor("")]
            .insert(text.joinedLines, within: TextLimit.line)
        if !isTaken { problem = wording.notInserted(TextLimit.line) }
    }

    private func turn(_ page: PageModel, _ command: CommandID) {
        switch try? page.perform(command) {
        case .dismiss: self.page = nil
        case .unknown where command == .quit: leave()
        default: break
        }
    }

    private func leave() {
        guard !surroundings.isKiosk else { return forget() }
        guard hasWarnedOfLoss || !surroundings.hasUnsettled() else {
            hasWarnedOfLoss = true
            problem = wording.leavingLosesUnsettled
            return
        }
        outcome = .quit
    }

    private func goBack() {
        if case .choosing = phase { phase = .asking }
        begin()
    }

    private var helpPage: PageModel {
        let lines = KeyTable.groups(wording, in: [.signIn, .textEntry]).flatMap { group in
            [PageSnapshot.Line("", group.heading, .heading)]
                + group.rows.map { PageSnapshot.Line($0.keys, $0.help) }
        }
        return PageModel(
            title: wording.helpTitle,
            lines: wording.signInHelp(isKiosk: surroundings.isKiosk).map {
                PageSnapshot.Line("", $0)
            } + [PageSnapshot.Line("", "")] + lines)
    }

    /// Tells how long the page over the fields is; said after every frame.
    public func setExtent(_ extent: LayerExtent?) {
        if let extent { page?.setExtent(extent) }
    }

    var pageSnapshot: PageSnapshot? {
        guard let page, case .page(let snapshot) = page.snapshot(wording) else { return nil }
        return snapshot
    }

    // MARK: Signing in

    /// Enter: on to the next field, from the last one to the sign-in.
    private func advance() {
        guard focus >= fields.count - 1 else {
            focus += 1
            return
        }
        event = nil
        do throws(KeepingError) {
            switch phase {
            case .asking: try signIn()
            case .choosing: try choose()
            case .firstAdmin: try makeFirstAdmin()
            }
        } catch {
            problem = wording.keepingFailure(error)
            emptySecrets()
        }
    }

    func text(_ key: FieldKey) -> String { texts[key]?.text ?? "" }

    func emptySecrets() {
        for key in [FieldKey.secret, .newSecret, .again] { texts[key] = nil }
        focus = fields.firstIndex { $0 == .secret || $0 == .newSecret } ?? focus
    }

    private func signIn() throws(KeepingError) {
        let name = surroundings.fixedName.isEmpty ? text(.name) : surroundings.fixedName
        guard !name.allSatisfy(\.isWhitespace) else {
            focus = 0
            problem = wording.nameMissing
            return
        }
        // Enter pressed too soon is no attempt.
        guard !text(.secret).isEmpty else {
            focus = fields.count - 1
            problem = wording.secretMissingHere
            return
        }
        let answer = try keeping.signIn(name: name, secret: text(.secret))
        emptySecrets()
        switch answer {
        case .signedIn(let welcome): outcome = .signedIn(welcome)
        case .mustChooseSecret(let account):
            phase = .choosing(account)
            begin()
        case .refused(let refusal):
            problem = wording.signInRefusal(refusal, at: surroundings.clock())
        }
    }

    private func choose() throws(KeepingError) {
        guard areSecretsAlike else { return }
        let secret = text(.newSecret)
        let isPIN = surroundings.isKiosk && secret.allSatisfy { $0.isASCII && $0.isNumber }
        outcome = .signedIn(try keeping.chooseSecret(secret, isPIN ? .pin : .passphrase))
    }

    private var areSecretsAlike: Bool {
        guard text(.newSecret) != text(.again) else { return true }
        problem = wording.secretsDiffer
        emptySecrets()
        return false
    }

    private func makeFirstAdmin() throws(KeepingError) {
        guard let number = try? EmployeeNumber(text(.name)) else {
            focus = 0
            problem = wording.numberUnreadable
            return
        }
        guard areSecretsAlike else { return }
        var person = try keeping.person(withNumber: number.digits)
        if person == nil { person = try newPerson(number) }
        guard let person else { return }
        outcome = .signedIn(
            try keeping.makeFirstAdmin(person, passphrase: text(.newSecret)))
    }

    /// Enters the admin among the people; his name is asked for first.
    private func newPerson(_ number: EmployeeNumber) throws(KeepingError) -> PersonID? {
        let name = text(.fullName).joinedLines
        guard !name.allSatisfy(\.isWhitespace) else {
            needsFullName = true
            focus = 1
            problem = wording.fullNameMissing
            return nil
        }
        return try keeping.register(
            PersonRecord(
                employeeNumber: number, name: PersonName(frontTitle: "", name: name, backTitle: ""),
                employmentKind: number.isContract ? .contract : .permanent,
                birthDate: number.birthDate, sex: number.sex)
        ).person
    }
}
