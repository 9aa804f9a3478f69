import CareerDomain
import CareerScreens
import CareerViewModels
import Terminal
import TerminalCurses

/// How a session at a terminal ended.
enum SessionEnd: Equatable {
    case quit
    /// The screen was locked, by a key or by time.
    case locked
    /// The terminal is gone.
    case hungUp
    case terminated(signal: Int32)
    /// The database cannot be used.
    case failed(KeepingError)

    /// 0, or 128 + signal.
    var exitCode: Int32 {
        switch self {
        case .quit, .locked: 0
        case .hungUp: 129
        case .terminated(let signal): 128 + signal
        case .failed: 74
        }
    }
}

/// The event loop: keys in, snapshots out, and in between what is typed goes
/// into the store within a second.
final class TerminalSession {
    private let terminal: CursesTerminal
    private let workspace: Workspace
    private let themes: ThemeFolder
    private var theme: Theme
    private let clock = ContinuousClock()
    private var wasRefused = false
    private var unsavedSince: ContinuousClock.Instant?
    /// Since when a question is on the screen that cannot have been read yet.
    private var questionSince: ContinuousClock.Instant?
    private var lookedAround: ContinuousClock.Instant
    private var drawnAt: ContinuousClock.Instant
    private var movedAt: ContinuousClock.Instant
    private let isRemote: Bool
    private let profile: Profile
    private let lockRule: LockRule
    private let begunAt: ContinuousClock.Instant
    private var typedAt: ContinuousClock.Instant
    /// Seconds to the lock that are on the screen.
    private var shownCountdown: Int?
    private var end: SessionEnd?
    private let heldInput: HeldInput
    /// Lines to be written onto the terminal when the user has left.
    private(set) var printout: [String] = []
    /// What the store has not taken.
    var unsettled: UnsettledInput? { workspace.unsettled }

    /// Longest time typed text stays out of the store.
    private static let storeDelay = Duration.milliseconds(600)
    /// Pause before a refused store is tried again: trying waits for the lock,
    /// and keys wait with it.
    private static let retryDelay = Duration.seconds(2)
    /// How long the cursor rests in the list before the other panes follow,
    /// where they do not follow at once.
    private static let restDelay = Duration.milliseconds(80)
    /// How long a question that nobody has asked for is on the screen before it takes an answer:
    /// longer than the pause between two keys of somebody who types.
    private static let readDelay = Duration.milliseconds(700)
    /// Columns from which on the panes follow at once, unless over SSH.
    private static let columnsToFollow = 120
    /// How often other sessions' changes are looked for.
    private static let lookInterval = Duration.seconds(1)
    /// Keys taken before a frame is drawn when they come faster than frames.
    private static let typeAhead = 64

    init(
        terminal: CursesTerminal, workspace: Workspace, themes: ThemeFolder, theme: Theme,
        isRemote: Bool, profile: Profile, lockRule: LockRule, heldInput: HeldInput
    ) {
        self.heldInput = heldInput
        self.isRemote = isRemote
        self.profile = profile
        self.lockRule = lockRule
        begunAt = clock.now
        typedAt = clock.now
        self.terminal = terminal
        self.workspace = workspace
        self.themes = themes
        self.theme = theme
        lookedAround = clock.now
        drawnAt = clock.now
        movedAt = clock.now
    }

    /// What is told on the first screen.
    struct Beginning {
        /// What did not go well.
        var remarks: [String] = []
        /// When the account was last used.
        var welcome: (text: String, isWarning: Bool, last: Moment?)?
        /// How the database came about.
        var account: ImportAccount?
    }

    /// Runs until the user leaves or the terminal is gone.
    func run(_ beginning: Beginning) -> SessionEnd {
        workspace.start()
        if let welcome = beginning.welcome {
            workspace.greet(welcome.text, isWarning: welcome.isWarning, since: welcome.last)
        }
        for remark in beginning.remarks { workspace.announce(remark, isProblem: true) }
        if let account = beginning.account { workspace.showImport(account) }
        draw()
        while true {
            if let input = terminal.nextInput(timeoutMilliseconds: timeout) {
                take(input)
                var taken = 1
                while end == nil, taken < Self.typeAhead, terminal.hasPendingInput,
                    let more = terminal.nextInput(timeoutMilliseconds: 0)
                {
                    take(more)
                    taken += 1
                }
                if let end { return end }
                movedAt = clock.now
                draw()
            }
            doTimedWork()
            countDown()
            if let end { return end }
        }
    }

    // MARK: Time

    private var timeout: Int {
        if workspace.list.isCounting { return 0 }
        let now = clock.now
        var wait = Self.lookInterval - (now - lookedAround)
        if !workspace.isResting { wait = min(wait, Self.restDelay - (now - movedAt)) }
        if let unsavedSince { wait = min(wait, Self.storeDelay - (now - unsavedSince)) }
        if let questionSince { wait = min(wait, Self.readDelay - (now - questionSince)) }
        wait = min(wait, countdownWait)
        return max(1, Int(wait / .milliseconds(1)))
    }

    /// Until the countdown begins, goes on, or ends.
    private var countdownWait: Duration {
        let left = timeToLock
        let warning = Duration.seconds(profile.warningSeconds)
        guard left <= warning else { return left - warning }
        return .milliseconds(1) + left - .seconds(left.components.seconds)
    }

    private var timeToLock: Duration {
        let now = clock.now
        return lockRule.left(sinceKey: now - typedAt, sinceSignIn: now - begunAt)
    }

    private func countDown() {
        let left = timeToLock
        guard left > .zero else { return lock() }
        guard left <= .seconds(profile.warningSeconds) else { return shownCountdown = nil }
        let seconds = Int(left.components.seconds) + 1
        guard seconds != shownCountdown else { return }
        shownCountdown = seconds
        workspace.warnOfLock(in: seconds)
        draw()
    }

    /// Whatever else has to be done, the screen goes first.
    private func lock() {
        terminal.wipe()
        leave(.locked)
    }

    private func doTimedWork() {
        let now = clock.now
        if !workspace.hasUnsavedInput {
            unsavedSince = nil
            wasRefused = false
        } else if let since = unsavedSince {
            if now - since >= (wasRefused ? Self.retryDelay : Self.storeDelay) {
                workspace.storeInput()
                // Storing may have waited for a lock: the pause begins now.
                wasRefused = workspace.hasUnsavedInput
                unsavedSince = wasRefused ? clock.now : nil
                draw()
            }
        } else {
            unsavedSince = now
        }
        if !workspace.isResting, now - movedAt >= Self.restDelay {
            workspace.rest()
            draw()
        }
        letQuestionBeRead()
        if now - lookedAround >= Self.lookInterval {
            lookedAround = now
            heldInput.offerIfDue()
            if workspace.lookAround(isQuiet: now - movedAt >= Self.lookInterval) { draw() }
        }
        if workspace.list.isCounting, !terminal.hasPendingInput {
            let goesOn = workspace.workOn()
            if !goesOn || now - drawnAt > .milliseconds(300) { draw() }
        }
    }

    private func letQuestionBeRead() {
        guard workspace.hasUnreadQuestion else { return questionSince = nil }
        guard let since = questionSince else { return questionSince = clock.now }
        guard clock.now - since >= Self.readDelay else { return }
        questionSince = nil
        workspace.markQuestionRead()
        draw()
    }

    // MARK: Input

    private func take(_ input: Input) {
        defer { carryOutEffects() }
        switch input {
        // After a long pause, as after `^Z` or while the machine slept, the key comes too late.
        case .key, .paste, .burstDropped, .resumed:
            guard timeToLock > .zero else { return lock() }
        default: break
        }
        switch input {
        case .key, .paste, .burstDropped: typedAt = clock.now
        default: break
        }
        switch input {
        case .key(let key): press(key)
        case .paste(let text): workspace.type(text)
        case .burstDropped: workspace.announce(burstText, isProblem: true)
        case .resized: break
        // Whoever stopped a kiosk's program may not be who was working.
        case .resumed where profile == .kiosk: lock()
        case .resumed: terminal.invalidate()
        case .stopRequested: workspace.perform(.suspend)
        case .hungUp: leave(.hungUp)
        case .terminated(let signal): leave(.terminated(signal: signal))
        case .interrupted: workspace.perform(.cancel)
        }
    }

    private var burstText: String { workspace.burstRefused }

    private func press(_ key: Key) {
        switch KeyDispatch.meaning(of: key, in: workspace.contexts) {
        case .command(let command): workspace.perform(command)
        case .text(let text): workspace.type(text)
        case .nothing: workspace.explain(unmeant: key.notation)
        }
    }

    private func leave(_ end: SessionEnd) {
        workspace.hangUp()
        self.end = self.end ?? end
    }

    private func carryOutEffects() {
        for effect in workspace.drainEffects() {
            switch effect {
            case .quit: end = end ?? .quit
            case .lock: lock()
            case .redraw: terminal.invalidate()
            case .suspend:
                terminal.suspend()
                if timeToLock <= .zero { lock() }
            case .printAfterLeaving(let lines): printout = lines
            case .beep: terminal.beep()
            case .theme(let name):
                let found = themes.theme(named: name)
                theme = found.theme
                if let problem = found.problem {
                    workspace.announce(workspace.text(of: problem), isProblem: true)
                }
            }
        }
    }

    // MARK: Output

    private func draw() {
        let arrangement = workspace.arrangement
        let layout = PaneLayout(
            size: terminal.size, focus: arrangement.focus, companion: arrangement.companion,
            isZoomed: arrangement.isZoomed, formNeedsWidth: arrangement.formNeedsWidth)
        workspace.followsAtOnce =
            !isRemote && terminal.size.columns >= Self.columnsToFollow
        workspace.setLayout(visible: layout.visiblePanes, listRows: layout.listRows)
        let snapshot = workspace.snapshot()
        workspace.setExtent(WorkspaceScreen.extent(of: snapshot, layout: layout))
        terminal.present(WorkspaceScreen.draw(snapshot, layout: layout), theme: theme)
        drawnAt = clock.now
    }
}
