import ArgumentParser
import CareerDomain
import CareerScreens
import CareerStore
import CareerViewModels
import Terminal
import TerminalCurses

/// The first start: asks what the database shall be made from, and makes it.
struct FirstStartSession {
    enum Outcome {
        /// The database, and what there is to say about how it was made.
        case ready(CareerDatabase, remark: String?)
        case ended(SessionEnd)
    }

    let terminal: CursesTerminal
    let theme: Theme
    let session: CommandSession

    private var wording: Wording { session.wording }

    /// - Throws: the exit code where no database can be made at the place.
    func run() throws -> Outcome {
        let model = FirstStartModel(databasePath: session.location.path, wording: wording)
        while true {
            terminal.present(
                FirstStartScreen.draw(model.snapshot, size: terminal.size), theme: theme)
            guard let input = terminal.nextInput(timeoutMilliseconds: nil) else { continue }
            if let end = take(input, model) { return .ended(end) }
            switch model.choice {
            case nil: break
            case .quit: return .ended(.quit)
            case .empty: return .ready(try makeDatabase(), remark: nil)
            case .sample: return try fillWithSample()
            case .importFile(let path):
                if let outcome = try importFile(path, model) { return outcome }
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
        case .resized, .resumed, .interrupted, .burstDropped: break
        }
        return nil
    }

    private func makeDatabase() throws -> CareerDatabase {
        do {
            return try session.open(makingIt: true, patience: FullScreen.patience)
        } catch {
            terminal.close()
            throw error
        }
    }

    // MARK: Filling

    /// A sample that was not finished is taken away again, so that the next
    /// start asks anew.
    private func fillWithSample() throws -> Outcome {
        let database = try makeDatabase()
        let count = DemoCommand.defaultPeople
        let population = SamplePopulation(count: count, day: session.today)
        var end: SessionEnd?
        do throws(KeepingError) {
            let filled = try SampleLoading.fill(
                database, with: population, quarters: DemoCommand.quarters
            ) { done in
                end = show(
                    wording.firstStartSample, wording.demoProgress(people: done, of: count),
                    Double(done) / Double(count))
                return end == nil
            }
            if filled != nil { return .ready(database, remark: nil) }
        } catch {
            terminal.close()
            database.close()
            DemoCommand.remove(session.location.path)
            throw session.fail(error)
        }
        database.close()
        DemoCommand.remove(session.location.path)
        return .ended(end ?? .quit)
    }

    /// Nil when the file cannot be imported: the screen says why and asks
    /// again.
    private func importFile(_ path: String, _ model: FirstStartModel) throws -> Outcome? {
        do throws(ImportFailure) {
            _ = try FileImport.recognise(path)
        } catch {
            model.refuse(error.sentence(wording, file: path))
            return nil
        }
        let database = try makeDatabase()
        var end: SessionEnd?
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
            if let end { return .ended(end) }
            return .ready(
                database, remark: wording.importSummary(report.figures, ending: report.ending))
        } catch {
            database.close()
            model.refuse(error.sentence(wording, file: path))
            return nil
        }
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
