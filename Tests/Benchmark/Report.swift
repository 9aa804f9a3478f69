import Glibc

/// The table of goals with what was measured.
struct Report {
    let city: Results
    let nation: Results?
    let isQuick: Bool

    private struct Row {
        var what: String
        var cityGoal: String
        var nationGoal: String
        var value: (Results) -> String?
    }

    private var rows: [Row] { city.sessions == nil ? ownRows : sessionRows }

    private var ownRows: [Row] {
        [
            Row(
                what: "start to full first screen (sign-in), median", cityGoal: "≤ 60 ms",
                nationGoal: "≤ 120 ms"
            ) { percentile(0.5, of: $0.start)?.written },
            Row(
                what: "sign-in to full list, cheap sample secret, median", cityGoal: "",
                nationGoal: ""
            ) { percentile(0.5, of: $0.signIn)?.written },
            Row(
                what: "login (scrypt) to full list, median", cityGoal: "60–150 ms",
                nationGoal: "same"
            ) { percentile(0.5, of: $0.realSignIn)?.written },
            Row(
                what: "↓ with all panes following, p99", cityGoal: "≤ 4 ms", nationGoal: "≤ 6 ms"
            ) { percentile(0.99, of: $0.down)?.written },
            Row(
                what: "bytes sent per ↓, median, 80×24", cityGoal: "≤ 250", nationGoal: "≤ 250"
            ) { percentile(0.5, of: $0.bytesPerDown).map { String($0) } },
            Row(
                what: "a filter key to its first page, p99", cityGoal: "≤ 25 ms",
                nationGoal: "≤ 60 ms"
            ) { percentile(0.99, of: $0.filter)?.written },
            Row(
                what: "memory resident after a minute's use", cityGoal: "≤ 40 MB",
                nationGoal: "≤ 60 MB"
            ) { $0.resident.map(megabytes) },
            Row(
                what: "storing a field of the form, p99", cityGoal: "≤ 20 ms",
                nationGoal: "≤ 20 ms"
            ) { percentile(0.99, of: $0.storing)?.written },
            Row(
                what: "idle for 60 s", cityGoal: "no byte sent, ≤ 0.2 % CPU", nationGoal: "same"
            ) { $0.idle.map { "\($0.bytes) bytes, \(thousandths($0.processor)) % CPU" } },
            Row(
                what: "import of SIASN rows", cityGoal: "25,000 in ≤ 3 s, ≤ 120 MB",
                nationGoal: "memory the same at 1,000,000 rows, ≤ 150 s"
            ) {
                $0.importing.map {
                    "\($0.rows) in \($0.elapsed.writtenSeconds), \(megabytes($0.peak))"
                }
            },
            Row(
                what: "first page for a unit admin; of the largest unit; without scope; p99",
                cityGoal: "≤ 10 ms, as fast as without", nationGoal: ""
            ) {
                $0.firstPage.map { page in
                    [page.ofUnit, page.ofLargest, page.ofEverybody].map(\.written)
                        .joined(separator: "; ")
                }
            },
            Row(
                what: "audit: added to the store's work of a write; to what a person waits",
                cityGoal: "≤ 15 %", nationGoal: ""
            ) { results in
                results.trailCost?.shares(ofWaits: results.storing).map {
                    "\(tenths($0.store)) %; \(tenths($0.wait)) %"
                }
            },
            Row(
                what: "audit: rows verified in a second", cityGoal: "≥ 200,000",
                nationGoal: "same"
            ) {
                $0.verification.map { verification in
                    let rate = Double(verification.rows) / (verification.elapsed / .seconds(1))
                    return "\(Int(rate / 1000)),000 of \(verification.rows)"
                }
            },
        ]
    }

    private var sessionRows: [Row] {
        func row(
            _ what: String, _ goal: String, _ value: @escaping (Results.Sessions) -> String?
        ) -> Row {
            Row(what: what, cityGoal: goal, nationGoal: "") { $0.sessions.flatMap(value) }
        }
        let count = city.sessions?.count ?? 0
        return [
            row("\(count) sessions, a field each every 2 s: save, p99", "≤ 150 ms") {
                percentile(0.99, of: $0.saves)?.written
            },
            row("… median, worst, number of saves", "") { sessions in
                let median = percentile(0.5, of: sessions.saves)?.written ?? "–"
                let worst = sessions.saves.max()?.written ?? "–"
                return "\(median), \(worst), \(sessions.saves.count)"
            },
            row("… ↓ or ↑, p99", "≤ 30 ms") { percentile(0.99, of: $0.moves)?.written },
            row("… a save on another's screen, worst", "≤ 2 s") { $0.changes.max()?.written },
            row("… screens with a failure, lost writes", "none") { "\($0.failures), \($0.lost)" },
            row("… memory (PSS) per further session", "≤ 8 MB") { sessions in
                guard let alone = sessions.alone, let all = sessions.together, sessions.count > 1
                else { return nil }
                let further = (all.proportional - alone.proportional) / (sessions.count - 1)
                return "\(megabytes(further)) (\(megabytes(all.own / sessions.count)) private)"
            },
            row("… processor, of two", "") { tenths($0.processor) + " %" },
            row("… write-ahead log at its longest", "") { megabytes($0.log) },
            row("… a verified backup meanwhile", "≤ 10 s, no save over 200 ms") { sessions in
                sessions.backup?.writtenSeconds
            },
        ]
    }

    var markdown: String {
        let table = rows.map { row in
            let nation = nation.map { row.value($0) ?? "–" } ?? "not run"
            let cells = [
                row.what, row.cityGoal, row.value(city) ?? "–", row.nationGoal, nation,
            ]
            return "| " + cells.joined(separator: " | ") + " |"
        }
        let heading = [
            "| what | goal at 25,000 people | measured | goal at 5,600,000 (all ASN) | measured |",
            "|---|---|---|---|---|",
        ]
        return ([machine, ""] + heading + table + notes).joined(separator: "\n")
    }

    private var notes: [String] {
        var lines: [String] = []
        if let making = city.making { lines.append("Sample of 25,000 made in \(making.written).") }
        if let making = nation?.making {
            lines.append("Sample of 5,600,000 made in \(making.written).")
        }
        if isQuick { lines.append("Quick run: shorter spans and fewer keys than the goals name.") }
        return lines.isEmpty ? [] : [""] + lines
    }

    /// Machine, processor, kernel and day of the run.
    private var machine: String {
        var name = utsname()
        uname(&name)
        let host = Self.text(of: name.nodename)
        let release = Self.text(of: name.release)
        let processor = Self.processor ?? Self.text(of: name.machine)
        return "Measured on \(host): \(processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) "
            + "processors, Linux \(release), \(Self.today)."
    }

    private static func text<Field>(of field: Field) -> String {
        withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    private static var processor: String? {
        guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 512)
        while fgets(&buffer, Int32(buffer.count), file) != nil {
            let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let line = String(decoding: bytes, as: UTF8.self)
            guard line.hasPrefix("model name"), let colon = line.firstIndex(of: ":") else {
                continue
            }
            return line[colon...].dropFirst(2).split(separator: "\n").first.map(String.init)
        }
        return nil
    }

    /// ISO 8601, UTC.
    private static var today: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        let two = { (number: Int32) in (number < 10 ? "0" : "") + String(number) }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }
}
