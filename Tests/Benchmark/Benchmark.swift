import Glibc
import PseudoTerminal

/// Measures the program from outside, through a real pseudo-terminal, and prints the table of
/// goals with what was measured.
///
///     karier-benchmark [--binary PATH] [--quick] [--national] [--sessions [N]] [--backup]
///                      [--database-25k PATH] [--database-5.6m PATH]
///
/// A database that is named is used as it is, and drafts are written into it; else a sample is made
/// in a temporary folder. It has to be one of sample data, whose passphrase is known. `--sessions`
/// measures N sessions (200) at once on the 25,000 people, and nothing else; with `--backup` a copy is
/// made meanwhile. `--quick` shortens the minutes to seconds. `--national` measures 5,600,000 people
/// and an import of 1,000,000 rows too.
@main
struct Benchmark {
    static func main() {
        do {
            let options = try BenchmarkOptions(CommandLine.arguments.dropFirst())
            try Benchmark(options: options).run()
        } catch {
            printError("karier-benchmark: \(error)")
            exit(1)
        }
    }

    let options: BenchmarkOptions

    private func run() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let city = try measure(
            people: 25_000, database: options.cityDatabase, importRows: 25_000, folder)
        var nation: Results?
        if options.isNational {
            nation = try measure(
                people: 5_600_000, database: options.nationDatabase, importRows: 1_000_000, folder)
        }
        print(Report(city: city, nation: nation, isQuick: options.isQuick).markdown)
    }

    private func measure(
        people: Int, database: String?, importRows: Int, _ folder: TemporaryFolder
    ) throws -> Results {
        let program = Program(binary: options.binary, folder: folder.path)
        var results = Results()
        say("\(people) people")
        let path: String
        if let database {
            path = database
        } else {
            path = folder.path + "/\(people).db"
            let made = try program.run(
                ["demo", "--employees", "\(people)", "--no-open", "--database", path],
                timeout: .seconds(3600))
            guard made.status == .exited(0) else { throw BenchmarkError(made.errorText) }
            results.making = made.elapsed
        }
        defer { if database == nil { program.removeDatabase(path) } }
        let bench = Bench(program: program, database: path, isQuick: options.isQuick)
        if let count = options.sessions {
            results.sessions = try measureSessions(count, bench)
        } else {
            try measureOne(bench, importRows: importRows, &results)
        }
        return results
    }

    private func measureSessions(_ count: Int, _ bench: Bench) throws -> Results.Sessions {
        say("\(count) sessions")
        let sessions = try SessionBench(
            bench: bench, count: count, makesBackup: options.makesBackup
        ).run()
        say("saves: " + spread(sessions.saves))
        say("moves: " + spread(sessions.moves))
        say("changes: " + spread(sessions.changes))
        return sessions
    }

    private func measureOne(_ bench: Bench, importRows: Int, _ results: inout Results) throws {
        say("start")
        (results.start, results.signIn) = try bench.start()
        say(spread(results.start))
        say(spread(results.signIn))
        results.realSignIn = try bench.realSignIn()
        say(spread(results.realSignIn))
        say("moving down")
        results.down = try bench.down()
        say(spread(results.down))
        results.bytesPerDown = try bench.bytesPerDown()
        say("filtering")
        results.filter = try bench.filter()
        say(spread(results.filter))
        say("storing fields")
        results.storing = try bench.storing()
        say(spread(results.storing))
        say("mixed use")
        results.resident = try bench.memoryAfterUse()
        say("idle")
        results.idle = try bench.idle()
        say("import and verification")
        (results.importing, results.verification) = try bench.importing(rows: importRows)
        say("the store alone")
        let store = try StoreBench(path: bench.database, isQuick: options.isQuick)
        results.firstPage = try store.firstPage()
        if let page = results.firstPage {
            for scope in [page.ofUnit, page.ofLargest, page.ofEverybody] {
                say("first page of \(scope.people): " + spread(scope.times))
            }
        }
        results.trailCost = try store.trailCost()
        guard let cost = results.trailCost else { return }
        say("save: " + spread(cost.saves))
        say("statement and row of the trail: " + spread(cost.noted))
        say("statement: " + spread(cost.plain))
    }

    /// Median, upper parts and the worst of a series.
    private func spread(_ times: [Duration]) -> String {
        let shares = [("median", 0.5), ("p90", 0.9), ("p99", 0.99), ("worst", 1)]
        return shares.map { name, share in
            name + " " + (percentile(share, of: times)?.written ?? "–")
        }
        .joined(separator: ", ")
    }

    private func say(_ text: String) {
        printError("… " + text)
    }
}

/// A line on standard error.
private func printError(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}

struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// What was asked for on the command line.
struct BenchmarkOptions {
    var binary: String
    var cityDatabase: String?
    var nationDatabase: String?
    var isQuick = false
    var isNational = false
    /// Whether a backup is made while many are at work.
    var makesBackup = false
    /// How many at once; nil measures one at a time.
    var sessions: Int?

    init(_ arguments: some Sequence<String>) throws(BenchmarkError) {
        binary = Self.beside() + "/karier"
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--quick": isQuick = true
            case "--backup": makesBackup = true
            case "--national": isNational = true
            case "--sessions":
                let number = rest.first.flatMap { Int($0) }
                if number != nil { rest.removeFirst() }
                sessions = max(2, number ?? 200)
            case "--binary": binary = try Self.value(of: argument, &rest)
            case "--database-25k": cityDatabase = try Self.value(of: argument, &rest)
            case "--database-5.6m": nationDatabase = try Self.value(of: argument, &rest)
            default: throw BenchmarkError("unknown argument \(argument)")
            }
        }
    }

    private static func value(
        of name: String, _ rest: inout ArraySlice<String>
    ) throws(BenchmarkError) -> String {
        guard let value = rest.popFirst() else { throw BenchmarkError("\(name) needs a path") }
        return value
    }

    /// The folder this program lies in.
    private static func beside() -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(
            decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
