import CareerDomain
import CareerScreens
import CareerStore
import CareerViewModels
import Terminal
import TerminalCurses

/// Asks who is there, until somebody has signed in or leaves.
struct SignInSession {
    enum Outcome {
        case signedIn(Welcome)
        case ended(SessionEnd)
    }

    let terminal: CursesTerminal
    let theme: Theme
    let profile: Profile
    let idle: Duration
    let heldInput: HeldInput

    /// - Throws: what keeps even the question from being asked.
    func run(_ model: SignInModel) -> Outcome {
        var lastInput = ContinuousClock.now
        while true {
            draw(model)
            let wait = [model.hasInput ? idle : nil, heldInput.wait].compactMap(\.self).min()
            guard
                let input = terminal.nextInput(
                    timeoutMilliseconds: wait.map { Int($0 / .milliseconds(1)) + 1 })
            else {
                heldInput.offerIfDue()
                if model.hasInput, ContinuousClock.now - lastInput >= idle {
                    terminal.wipe()
                    model.forget()
                }
                continue
            }
            lastInput = .now
            if let end = take(input, model) { return .ended(end) }
            switch model.outcome {
            case .signedIn(let welcome): return .signedIn(welcome)
            case .quit: return .ended(.quit)
            case nil: break
            }
        }
    }

    private func draw(_ model: SignInModel) {
        let snapshot = model.snapshot
        model.setExtent(SignInScreen.extent(of: snapshot, size: terminal.size))
        terminal.present(SignInScreen.draw(snapshot, size: terminal.size), theme: theme)
    }

    private func take(_ input: Input, _ model: SignInModel) -> SessionEnd? {
        switch input {
        case .key(let key):
            switch KeyDispatch.meaning(of: key, in: model.contexts) {
            case .command(.suspend) where profile != .kiosk: terminal.suspend()
            case .command(.redraw): terminal.invalidate()
            case .command(.lock):
                terminal.wipe()
                model.forget()
            case .command(let command): model.perform(command)
            case .text(let text): model.type(text)
            case .nothing: break
            }
        case .paste(let text): model.type(text)
        case .hungUp: return .hungUp
        case .terminated(let signal): return .terminated(signal: signal)
        case .stopRequested where profile != .kiosk: terminal.suspend()
        case .resumed: terminal.invalidate()
        case .stopRequested, .resized, .interrupted, .burstDropped: break
        }
        return nil
    }
}
