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

    /// Seconds a key may wait for another process's lock: short, so that a lost
    /// line ends the program within a second; what was not stored is tried
    /// again.
    static let patience = 0.8

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Runs to the end and answers the exit code.
    func run() throws -> Int32 {
        let session = try CommandSession(common)
        // A database that cannot be opened is said on the plain terminal.
        let isNew = !CareerDatabase.exists(at: session.location.path)
        let opened = isNew ? nil : try session.open(makingIt: false, patience: Self.patience)
        defer { opened?.close() }
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
                    allowsSuspend: CursesTerminal.hasJobControl))
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
        return work(database, terminal, themes, theme, named: name, beginning).exitCode
    }

    /// The theme that the account has chosen before.
    private func chosenTheme(_ database: CareerDatabase?) -> String? {
        try? database?.theme(of: UserAccount.own.name)
    }

    private func work(
        _ database: CareerDatabase, _ terminal: CursesTerminal, _ themes: ThemeFolder,
        _ theme: Theme, named name: String, _ beginning: TerminalSession.Beginning
    ) -> SessionEnd {
        let workspace = Workspace(
            Workspace.Surroundings(
                keeping: database, clock: { Moment.now },
                session: Session(owner: UserAccount.own.name, id: RunningProcess.own.id),
                wording: Wording.ofThisRun, themeNames: themes.names, theme: name,
                canSuspend: CursesTerminal.hasJobControl))
        let loop = TerminalSession(
            terminal: terminal, workspace: workspace, themes: themes, theme: theme,
            isRemote: environment["SSH_CONNECTION"] != nil)
        return loop.run(beginning)
    }
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
