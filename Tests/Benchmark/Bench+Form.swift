import PseudoTerminal

extension Bench {
    /// From Tab in a text field to the last byte of the screen that says it is stored and shows
    /// the next field.
    func storing() throws -> [Duration] {
        let process = try open(.standard)
        try process.openForm()
        try process.findText()
        var times: [Duration] = []
        for number in 0..<(isQuick ? 30 : 100) {
            let place = process.screen.cursor.row
            // A digit more, a digit less: the text keeps its lines.
            try process.write(number % 2 == 0 ? "7" : Keys.backspace)
            try process.wait(for: "what was typed, not stored yet", quiet: .milliseconds(5)) {
                $0.contains("belum tersimpan")
            }
            let answer = try process.answer(to: Keys.tab)
            guard process.screen.saysStored, process.screen.cursor.row != place else {
                throw BenchmarkError("not stored:\n\(process.screen)")
            }
            times.append(answer.delay)
            try process.write(Keys.backTab)
            try process.wait(for: "the field again") { $0.cursor.row == place }
        }
        try process.write(Keys.escape)
        process.settle(for: .milliseconds(200))
        try leave(process)
        return times
    }

    /// Resident memory after a minute of everything: moving, paging, filtering, panes, dossier,
    /// help, palette, sorting, the form.
    func memoryAfterUse() throws -> Int? {
        let process = try open(Bench.wide)
        let clock = ContinuousClock()
        let end = clock.now + .seconds(isQuick ? 8 : 60)
        var round = 0
        while clock.now < end {
            for act in Self.acts[round % Self.acts.count] {
                try process.write(act)
                process.settle(for: .milliseconds(25), timeout: .seconds(10))
                guard clock.now < end else { break }
            }
            round += 1
        }
        let resident = process.residentMemory
        try process.write(Keys.escape)
        process.settle(for: .milliseconds(200))
        try process.write(Keys.escape + Keys.escape)
        process.settle(for: .milliseconds(300))
        try leave(process)
        return resident
    }

    private static let acts: [[String]] = [
        Array(repeating: Keys.down, count: 40),
        Array(repeating: Keys.pageDown, count: 20),
        ["/"] + "siti rahma".map(String.init) + [Keys.down, Keys.down, Keys.escape],
        [Keys.end, Keys.up, Keys.up, Keys.home],
        [Keys.enter, Keys.pageDown, Keys.pageDown, Keys.escape],
        ["2", Keys.down, Keys.down, Keys.down, "1"],
        ["3", Keys.enter, Keys.tab, Keys.tab, Keys.tab, Keys.pageDown, Keys.pageUp, Keys.escape],
        ["?", Keys.pageDown, Keys.escape, ":"] + "urut".map(String.init) + [Keys.escape],
        ["s", Keys.down, Keys.down, Keys.enter, Keys.pageDown, Keys.pageDown, Keys.end],
        ["/"] + "1985".map(String.init) + [Keys.enter, Keys.down, Keys.escape],
        ["s", Keys.home, Keys.enter, "<", ">", "+", "+"],
    ]
}
