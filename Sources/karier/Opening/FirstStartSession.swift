import ArgumentParser
import CareerDomain
import CareerScreens
import CareerStore
import CareerViewModels
import Foundation
import Terminal
import TerminalCurses

/// The first start: asks what the database shall be made from, and makes it.
struct FirstStartSession {
    enum Outcome {
        /// The database, and what there is to say about how it was made.
        case ready(CareerDatabase, TerminalSession.Beginning)
        /// With what is to be said once the screen is gone.
        case ended(SessionEnd, remark: String?)
    }

    let terminal: CursesTerminal
    let theme: Theme
    let session: CommandSession

    private var wording: Wording { session.wording }

    /// - Throws: the exit code where no database can be made at the place.
    func run() throws -> Outcome {
        let model = FirstStartModel(databasePath: session.location.path, wording: wording)
        while true {
            let snapshot = model.snapshot
            model.setExtent(FirstStartScreen.extent(of: snapshot, size: terminal.size))
            terminal.present(FirstStartScreen.draw(snapshot, size: terminal.size), theme: theme)
            guard let input = terminal.nextInput(timeoutMilliseconds: nil) else { continue }
            if let end = take(input, model) { return .ended(end, remark: nil) }
            switch model.choice {
            case nil: break
            case .quit: return .ended(.quit, remark: nil)
            case .empty: return .ready(try openDatabase(), .init())
            case .sample:
                if let outcome = try fillWithSample(model) { return outcome }
            case .importFile(let path):
                let expanded = (path as NSString).expandingTildeInPath
                if let outcome = try importFile(expanded, model) { return outcome }
            }
        }
    }

    private func take(_ input: Input, _ model: FirstStartModel) -> SessionEnd? {
        switch input {
        case .key(let key):
            switch KeyDispatch.meaning(of: key, in: model.contexts) {
            case .command(.suspend): terminal.suspend()
            case .command(.redraw): terminal.invalidate()
            case .command(let command): model.perform(command)
            case .text(let text): model.type(text)
            case .nothing: break
            }
        case .paste(let text): model.type(text)
        case .hungUp: return .hungUp
        case .terminated(let signal): return .terminated(signal: signal)
        case .stopRequested: terminal.suspend()
        case .resized, .resumed, .interrupted, .burstDropped: break
        }
        return nil
    }

    /// The database at its place, else at the path.
    private func openDatabase(_ path: String? = nil) throws(ExitCode) -> CareerDatabase {
        do throws(ExitCode) {
            return try session.open(
                path ?? session.location.path, makingIt: true, signsIn: false)
        } catch {
            terminal.close()
            throw error
        }
    }

    // MARK: Filling

    /// Nil when there is no sample: the screen says why and asks again.
    private func fillWithSample(_ model: FirstStartModel) throws -> Outcome? {
        session.location.makeFolder()
        let underway = DatabaseUnderway(for: session.location.path, .demo)
        defer { underway.remove() }
        let database = try openDatabase(underway.path)
        let count = DemoCommand.defaultPeople
        var end: SessionEnd?
        do throws(KeepingError) {
            defer { database.close() }
            _ = try SampleLoading.fill(
                database, with: SamplePopulation(count: count, day: session.today),
                quarters: DemoCommand.quarters
            ) { done in
                end = show(
                    wording.firstStartSample, wording.demoProgress(people: done, of: count),
                    Double(done) / Double(count))
                return end == nil
            }
            try database.makeSampleAccounts()
        } catch {
            model.refuse(wording.keepingFailure(error))
            return nil
        }
        switch end {
        case nil: return try put(underway, model, .init())
        case .quit:
            model.refuse(wording.demoStopped)
            return nil
        case .some(let end): return .ended(end, remark: nil)
        }
    }

    /// Nil when nothing was imported: the screen says why and asks again. What
    /// came in before a stop or a failure is kept.
    private func importFile(_ path: String, _ model: FirstStartModel) throws -> Outcome? {
        guard isImportable(path, model) else { return nil }
        session.location.makeFolder()
        let underway = DatabaseUnderway(for: session.location.path, .import)
        defer { underway.remove() }
        let database = try openDatabase(underway.path)
        var end: SessionEnd?
        var beginning = TerminalSession.Beginning()
        do throws(ImportFailure) {
            let report = try FileImport.run(
                file: path, into: database,
                options: ImportOptions(
                    today: session.today,
                    correctionReason: wording.importCorrection(of: path, on: session.today))
            ) { progress in
                end = show(
                    wording.firstStartImport(path),
                    wording.importProgress(
                        percent: progress.fraction.map { Int($0 * 100) }, read: progress.read,
                        isChecking: progress.isChecking), progress.fraction)
                return end == nil
            }
            beginning.account = report.account(wording)
        } catch {
            beginning.remarks = [error.sentence(wording, file: path)]
        }
        let isEmpty = (try? database.isEmpty()) ?? true
        database.close()
        let summary = beginning.account.map(wording.importSummary)
        if let end, end != .quit {
            guard !isEmpty, case .ready(let kept, _)? = try put(underway, model, beginning) else {
                return .ended(end, remark: nil)
            }
            kept.close()
            return .ended(end, remark: summary)
        }
        guard isEmpty else { return try put(underway, model, beginning) }
        model.refuse(beginning.remarks.first ?? summary ?? "")
        if let account = beginning.account { model.show(account) }
        return nil
    }

    private func isImportable(_ path: String, _ model: FirstStartModel) -> Bool {
        guard FileImport.canBeReread(path) else {
            model.refuse(wording.firstStartNoPipe(path))
            return false
        }
        do throws(ImportFailure) {
            _ = try FileImport.recognise(path)
            return true
        } catch {
            model.refuse(error.sentence(wording, file: path))
            return false
        }
    }

    /// Puts what was made into its place and opens it. Where another process
    /// has made a database meanwhile, that one is opened and stays as it is.
    private func put(
        _ underway: DatabaseUnderway, _ model: FirstStartModel,
        _ beginning: TerminalSession.Beginning
    ) throws -> Outcome? {
        do throws(PlacingFailure) {
            try underway.put(replacingSample: false, options: session.options())
        } catch {
            switch error {
            case .notWritable, .notAFile, .lockNotPlain:
                model.refuse(
                    wording.placingFailure(.init(error), path: session.location.path))
                return nil
            case .occupied, .inUse:
                let database = try openDatabase()
                return .ready(database, .init(remarks: [wording.firstStartTaken]))
            }
        }
        return .ready(try openDatabase(), beginning)
    }

    /// Draws progress; the end of the session if the user or the line ends it.
    private func show(_ title: String, _ detail: String, _ fraction: Double?) -> SessionEnd? {
        terminal.present(
            ProgressScreen.draw(
                title: title, detail: detail, hint: wording.firstStartStop, fraction: fraction,
                size: terminal.size), theme: theme)
        while let input = terminal.nextInput(timeoutMilliseconds: 0) {
            switch input {
            case .hungUp: return .hungUp
            case .terminated(let signal): return .terminated(signal: signal)
            case .key(.escape), .key(.control("c")), .interrupted: return .quit
            default: break
            }
        }
        return nil
    }
}
