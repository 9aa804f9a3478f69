import Glibc
import PseudoTerminal

/// The measurements on one database.
struct Bench {
    let program: Program
    let database: String
    let isQuick: Bool

    static let wide = ScreenSize(columns: 120, rows: 40)

    /// Opens the program, signs in, and waits until the screen is full.
    func open(_ size: ScreenSize) throws -> PseudoTerminalProcess {
        let process = try openSignIn(size)
        try process.signIn()
        try process.waitForFullList()
        return process
    }

    /// Opens the program and waits until its first screen is full: somebody is asked who he is.
    private func openSignIn(_ size: ScreenSize) throws -> PseudoTerminalProcess {
        let process = try program.open(database, size: size)
        try process.wait(for: "the sign-in", quiet: .milliseconds(60)) { $0.asksWhoIsThere }
        return process
    }

    /// Quits, so that the next start begins at the list.
    func leave(_ process: PseudoTerminalProcess) throws {
        try process.write(Keys.f10)
        guard try process.waitForExit() == .exited(0) else {
            throw BenchmarkError("did not quit:\n\(process.screen)")
        }
    }

    /// From the start of the process to the last byte of the first full screen at 80×24, and from
    /// the Enter that signs in to that of the full list.
    func start() throws -> (starts: [Duration], signIns: [Duration]) {
        var starts: [Duration] = []
        var signIns: [Duration] = []
        for _ in 0..<(isQuick ? 7 : 20) {
            let process = try openSignIn(.standard)
            if let last = process.lastByteAt { starts.append(last - process.startedAt) }
            let begun = try process.signIn()
            try process.waitForFullList()
            if let last = process.lastByteAt { signIns.append(last - begun) }
            try leave(process)
        }
        return (starts, signIns)
    }

    /// The first admin of a nearly empty database, whose passphrase is hashed at its real costs.
    func realSignIn() throws -> [Duration] {
        let file = program.folder + "/few.csv"
        let target = program.folder + "/few.db"
        try SIASNFile.write(rows: 50, to: file)
        defer {
            unlink(file)
            program.removeDatabase(target)
        }
        _ = try program.run(["import", file, "--database", target], timeout: .seconds(60))
        // The first of the file.
        let admin = (number: "196801011991042001", secret: "kereta malam ke timur 7")
        let first = try program.open(target, size: .standard)
        try first.wait(for: "the question for the first admin") { $0.contains("admin") }
        try first.fill(admin.number, admin.secret, admin.secret)
        return try (0..<(isQuick ? 5 : 15)).map { _ in
            let process = try program.open(target, size: .standard)
            try process.wait(for: "the sign-in") { $0.asksWhoIsThere }
            let begun = try process.fill(admin.number, admin.secret)
            let end = process.lastByteAt ?? begun
            try leave(process)
            return end - begun
        }
    }

    /// Five hundred times down at 120×40, where profile and form follow.
    func down() throws -> [Duration] {
        let process = try open(Self.wide)
        try process.write(Keys.home)
        process.settle(for: .milliseconds(200))
        let times = try (0..<(isQuick ? 100 : 500)).map { _ in
            try process.answer(to: Keys.down).delay
        }
        try leave(process)
        return times
    }

    /// At 80×24, the keys as close together as a held key repeats. The second pane rests while the
    /// cursor moves at this width, so what it shows afterwards is not among the bytes.
    func bytesPerDown() throws -> [Int] {
        let process = try open(.standard)
        try process.write(Keys.home)
        process.settle(for: .milliseconds(200))
        let bytes = try (0..<(isQuick ? 60 : 200)).map { _ in
            try process.answer(to: Keys.down).bytes
        }
        try leave(process)
        return bytes
    }

    /// What people look for: names, names cut short, numbers, posts and units.
    private static let filters = [
        "siti", "rahmawati", "muh nas", "198503", "guru", "perawat", "sri w", "camat", "dinas kes",
        "ahmad siregar", "19790", "sekretaris", "dewi s.pd", "puskesmas", "zul",
    ]

    /// Every key of every filter, at 120×40. The heading, in row 1, is where the count comes later.
    func filter() throws -> [Duration] {
        let process = try open(Self.wide)
        var times: [Duration] = []
        for _ in 0..<(isQuick ? 1 : 3) {
            for filter in Self.filters {
                try process.write("/")
                try process.wait(for: "the filter line") { $0.contains("Cari:") }
                for letter in filter {
                    times.append(
                        try process.answer(
                            to: String(letter), ignoring: 1, quiet: .milliseconds(100)
                        ).delay)
                }
                try process.write(Keys.escape)
                try process.wait(for: "everybody", timeout: .seconds(60)) {
                    !$0.contains("Cari:")
                }
            }
        }
        try leave(process)
        return times
    }

    /// A minute without a key.
    func idle() throws -> Results.Idle? {
        let process = try open(Self.wide)
        process.settle(for: .seconds(3), timeout: .seconds(10))
        process.resetCounters()
        let clock = ContinuousClock()
        let before = process.processorTime
        let begun = clock.now
        let end = begun + .seconds(isQuick ? 10 : 60)
        while clock.now < end { process.pump(until: end) }
        let span = clock.now - begun
        guard let before, let after = process.processorTime else { return nil }
        let bytes = process.bytesReceived
        try leave(process)
        return Results.Idle(bytes: bytes, processor: (after - before) / span * 100, span: span)
    }

    /// A file of made-up people into a new database, without a terminal; then the trail of it.
    func importing(rows: Int) throws -> (Results.Importing, Results.Verification) {
        let file = program.folder + "/import.csv"
        let target = program.folder + "/import.db"
        try SIASNFile.write(rows: rows, to: file)
        defer {
            unlink(file)
            program.removeDatabase(target)
        }
        let result = try program.run(
            ["import", file, "--json", "--database", target], timeout: .seconds(3600))
        guard result.status == .exited(0), result.outputText.contains("\"inserted\":\(rows),")
        else {
            throw BenchmarkError(
                "import, \(result.status): \(result.outputText.prefix(500))\(result.errorText)")
        }
        let importing = Results.Importing(
            rows: rows, elapsed: result.elapsed, peak: result.peakResidentMemory)
        return (importing, try verification(of: target, atLeast: rows))
    }

    private func verification(
        of database: String, atLeast least: Int
    ) throws -> Results.Verification {
        let result = try program.run(
            ["audit", "verify", "--json", "--database", database], timeout: .seconds(600))
        let rows = result.outputText.firstRange(of: "\"rows\":").flatMap { key in
            Int(result.outputText[key.upperBound...].prefix { $0.isNumber })
        }
        guard result.status == .exited(0), let rows, rows >= least else {
            throw BenchmarkError("verify: \(result.outputText.prefix(500))\(result.errorText)")
        }
        return Results.Verification(rows: rows, elapsed: result.elapsed)
    }
}
