import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels
import Foundation
import Terminal
import TerminalCurses

/// Puts the program together: terminal, database, workspace, loop.
struct FullScreen {
    let common: CommonOptions
    let screen: ScreenOptions

    /// 2: the terminal cannot be used.
    static let unusableTerminal: Int32 = 2

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Runs to the end and answers the exit code.
    func run() throws -> Int32 {
        let session = try CommandSession(common)
        // A database that cannot be opened is said on the plain terminal.
        let isNew = !CareerDatabase.exists(at: session.location.path)
        let opened = isNew ? nil : try session.open(makingIt: false, signsIn: false)
        defer { opened?.close() }
        try checkPrepared(opened, session)
        if let signal = session.signals.raised { return 128 + signal }
        // From here on the terminal watches the signals itself.
        session.signals.end()
        let themes = ThemeFolder(environment: environment)
        let name =
            screen.theme ?? environment["KARIER_THEME"] ?? chosenTheme(opened)
            ?? Theme.fallback.name
        let (theme, problem) = themes.theme(named: name)
        let terminal: CursesTerminal
        do throws(TerminalError) {
            terminal = try CursesTerminal(
                options: CursesTerminal.Options(
                    charset: screen.lines.charset ?? theme.charset,
                    escapeDelayMilliseconds: screen.escapeDelay,
                    allowsSuspend: screen.profile != .kiosk && CursesTerminal.hasJobControl))
        } catch {
            throw session.fail(
                session.wording.terminalFailure(error.cause), ExitCode(Self.unusableTerminal),
                "terminal_unusable")
        }
        defer { terminal.close() }
        var beginning = TerminalSession.Beginning()
        if let problem { beginning.remarks.append(session.wording.themeProblem(problem)) }
        let database: CareerDatabase
        if let opened {
            database = opened
        } else {
            let start = FirstStartSession(
                terminal: terminal, theme: theme, session: session)
            switch try start.run() {
            case .ready(let made, let told):
                database = made
                beginning.remarks += told.remarks
                beginning.account = told.account
            case .ended(let end, let remark):
                terminal.close()
                if let remark { session.console.say(remark) }
                return end.exitCode
            }
        }
        defer { database.close() }
        terminal.blankingKeys = Self.lockingKeys
        // Whoever waits for the database in this process does nothing else with the terminal.
        nonisolated(unsafe) let watched = terminal
        database.callOffWaits { watched.readAhead() }
        let ending = serve(database, terminal, themes, theme, named: name, beginning)
        terminal.close()
        if !ending.lost.isEmpty { session.console.say(ending.lost.joined(separator: "\n")) }
        if case .failed(let error) = ending.end { throw session.fail(error) }
        if !ending.printout.isEmpty {
            try session.console.result(ending.printout.joined(separator: "\n"))
        }
        return ending.end.exitCode
    }

    private static let lockingKeys = Set(
        CommandTable.all.filter { $0.id == .lock }.flatMap(\.keys).compactMap {
            Key(notation: $0)
        })

    /// A kiosk makes no database, and the first account is made by the owner of
    /// the file alone.
    private func checkPrepared(
        _ database: CareerDatabase?, _ session: CommandSession
    ) throws(ExitCode) {
        let path = session.location.path
        guard let database else {
            guard screen.profile == .kiosk else { return }
            throw session.fail(
                session.wording.kioskWithoutDatabase(path), .noInput, "not_prepared")
        }
        let isSettingUp = (try? database.isSettingUp()) ?? false
        guard isSettingUp, screen.profile != .kiosk,
            ActingTerminal.owner(of: path).identity != .owner
        else { return }
        throw session.fail(session.wording.notYourDatabase, .noPermission, "not_owner")
    }

    /// How the program ended, and what it has to write onto the terminal then.
    private struct Ending {
        var end: SessionEnd
        /// What the last account leaves to be printed.
        var printout: [String] = []
        /// What was typed and is not stored.
        var lost: [String] = []
    }

    /// One account after the other, until the terminal is left or gone.
    private func serve(
        _ database: CareerDatabase, _ terminal: CursesTerminal, _ themes: ThemeFolder,
        _ theme: Theme, named name: String, _ beginning: TerminalSession.Beginning
    ) -> Ending {
        var beginning = beginning
        var event: SignInModel.Event?
        var lastName = ""
        let isKiosk = screen.profile == .kiosk
        let held = HeldInput(database)
        func ending(_ end: SessionEnd, of account: Account? = nil) -> Ending {
            held.offer()
            if case .hungUp = end { held.offerToTheEnd() }
            return Ending(
                end: end, lost: held.lost(isKiosk: isKiosk, to: account, Wording.ofThisRun))
        }
        while true {
            let welcome: Welcome
            do throws(KeepingError) {
                switch try signIn(database, terminal, theme, event, lastName, held) {
                case .signedIn(let told): welcome = told
                case .ended(let end): return ending(end)
                }
            } catch {
                return ending(.failed(error))
            }
            let zone = (try? database.settings().timeZone) ?? .wib
            beginning.welcome = (
                Wording.ofThisRun.welcome(welcome, in: zone),
                welcome.failuresSince > 0 || welcome.secretChangedAt != nil,
                welcome.lastSignInAt
            )
            let loop = loop(database, terminal, themes, theme, named: name, welcome.account, held)
            let end = loop.run(beginning)
            // Of others, whose text would be lost with the program.
            let holdsOthers = !held.isEmpty
            let unsettled = loop.unsettled
            held.hold(unsettled, of: welcome.account)
            // Whatever cannot be noted any more ends the session all the same.
            func signOut() { try? database.signOut(isLocked: end == .locked) }
            if end == .locked || unsettled != nil { database.hurrying(signOut) } else { signOut() }
            if isKiosk || end == .locked { terminal.wipe() }
            beginning = TerminalSession.Beginning()
            switch end {
            case .locked:
                event = .locked
                lastName = isKiosk ? "" : welcome.account.name
            case .quit where isKiosk || holdsOthers && loop.printout.isEmpty:
                event = .signedOut
                lastName = ""
            default:
                var ending = ending(end, of: welcome.account)
                if end == .quit { ending.printout = loop.printout }
                return ending
            }
        }
    }

    private func signIn(
        _ database: CareerDatabase, _ terminal: CursesTerminal, _ theme: Theme,
        _ event: SignInModel.Event?, _ lastName: String, _ held: HeldInput
    ) throws(KeepingError) -> SignInSession.Outcome {
        let visitor = ActingTerminal.visitor(isKiosk: screen.profile == .kiosk)
        if try database.isSettingUp(), screen.profile != .kiosk {
            database.stand(as: ActingTerminal.owner(of: database.path))
            guard database.actor.identity == .owner else { throw .denied(.notSignedIn) }
        } else {
            database.stand(as: visitor)
        }
        let model = try SignInModel(
            SignInModel.Surroundings(
                keeping: database, clock: { Moment.now }, wording: Wording.ofThisRun,
                isKiosk: screen.profile == .kiosk, fixedName: common.account ?? "",
                lastName: lastName,
                samples: try database.sampleAccounts().map {
                    SignInModel.Sample(name: $0.name, fullName: $0.fullName, roles: $0.roles)
                }, samplePassphrase: SampleAccounts.passphrase,
                hasUnsettled: { !held.isEmpty }),
            after: event)
        return SignInSession(
            terminal: terminal, theme: theme, profile: screen.profile,
            idle: screen.lockRule.idle, heldInput: held
        ).run(model)
    }

    /// The theme that whoever runs the program has chosen before.
    private func chosenTheme(_ database: CareerDatabase?) -> String? {
        try? database?.theme(of: UserAccount.own.name)
    }

    private func loop(
        _ database: CareerDatabase, _ terminal: CursesTerminal, _ themes: ThemeFolder,
        _ theme: Theme, named name: String, _ account: Account, _ held: HeldInput
    ) -> TerminalSession {
        let workspace = Workspace(
            Workspace.Surroundings(
                keeping: database, clock: { Moment.now },
                session: Session(owner: account.owner, id: RunningProcess.own.id),
                signedInAs: account.fullName.isEmpty ? account.name : account.fullName,
                wording: Wording.ofThisRun, themeNames: themes.names, theme: name,
                canSuspend: screen.profile != .kiosk && CursesTerminal.hasJobControl,
                canPrint: screen.profile != .kiosk, unsettled: held.take(of: account),
                hurrying: { database.hurrying($0) }))
        return TerminalSession(
            terminal: terminal, workspace: workspace, themes: themes, theme: theme,
            isRemote: environment["SSH_CONNECTION"] != nil, profile: screen.profile,
            lockRule: screen.lockRule, heldInput: held)
    }
}

extension Account {
    /// Whose places and drafts: they stay with the account when its person gets
    /// another number.
    var owner: String { "akun:\(id.rawValue)" }
}

extension TerminalError {
    var cause: TerminalFailureCause {
        switch self {
        case .notATerminal: .notATerminal
        case .unusableTerminalType(let type): .unusableType(type)
        default: .other
        }
    }
}
