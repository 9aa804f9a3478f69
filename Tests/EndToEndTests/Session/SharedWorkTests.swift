import Foundation
import GRDB
import PseudoTerminal
import Testing

@testable import CareerStore

/// Two people on one record, and sessions that stand still while others work.
@Suite struct SharedWorkTests {
    @Test func `what another stores comes onto the screen, and the cursor stays`() throws {
        let sandbox = try Sandbox.withSample()
        let mine = try sandbox.open()
        try mine.openDraft()
        try mine.typeAndSave("awal")
        let theirs = try sandbox.open()
        try theirs.openDraft(holding: "awal")
        let before = mine.screen.cursor
        try mine.type(Keys.tab, until: "the next field") { $0.cursor != before }
        let cursor = mine.screen.cursor

        try theirs.typeAndSave(" dan lanjut")
        // No key is pressed here.
        try mine.wait(for: "awal dan lanjut")
        #expect(mine.screen.cursor == cursor)
        #expect(mine.screen.line(0).hasSuffix("UBAH"))
    }

    @Test(arguments: ["1", "2"])
    func `of one person's data only what both changed is asked about`(choice: String) throws {
        let sandbox = try Sandbox.withSample()
        let mine = try sandbox.open()
        let theirs = try sandbox.open()
        for session in [mine, theirs] {
            try session.waitForList()
            try session.type("e", until: "the data form") { $0.contains("►NI") }
        }
        try theirs.fill("Telepon", with: "081100002222")
        try theirs.type(Keys.f2, until: "the list again") { $0.showsList }

        try mine.fill("Telepon", with: "081100001111")
        try mine.fill("Surel", with: "saya@contoh.id")
        try mine.type(Keys.f2, until: "a question") { $0.takesAnswer }
        let question = mine.screen
        #expect(question.contains("Telepon"))
        #expect(question.contains("Tersimpan: 081100002222"))
        #expect(question.contains("Isian Anda: 081100001111"))
        #expect(!question.contains("Isian Anda: saya@contoh.id"))
        try mine.type(choice, until: "the list again") { $0.showsList }

        let phone = choice == "1" ? "081100001111" : "081100002222"
        let stored = try sandbox.reading { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM person WHERE phone = ? AND email = ?",
                arguments: [phone, "saya@contoh.id"])
        }
        #expect(stored == 1)
    }

    @Test func `a stopped session blocks nobody, and goes on where it was`() throws {
        let sandbox = try Sandbox.withSample()
        let stopped = try sandbox.open()
        try stopped.openDraft()
        try stopped.typeAndSave("sebelum")
        stopped.kill(SIGSTOP)
        try stopped.waitForStop()

        let other = try sandbox.open()
        try other.openDraft(holding: "sebelum")
        try other.typeAndSave(" sesudah")

        stopped.kill(SIGCONT)
        try stopped.wait(for: "sebelum sesudah")
        try stopped.type(Keys.end + "!", until: "both parts stored") {
            $0.saysSaved && $0.fieldText == "sebelum sesudah!"
        }
    }

    @Test func `whoever is stopped in the middle of a write is continued by those who wait`()
        throws
    {
        let sandbox = try Sandbox.withSample()
        let stopped = try sandbox.open()
        let other = try sandbox.open()
        for session in [stopped, other] { try session.waitForList() }
        try stopped.openDraft()
        // The byte by which SQLite locks writing in its shared memory: as long as it is locked, a
        // session that writes keeps its turn.
        let lock = try RangeLock(path: sandbox.database + "-shm", start: 120, length: 1)
        try stopped.write("satu")
        try stopped.waitForTurn(of: sandbox)
        stopped.kill(SIGSTOP)
        try stopped.waitForStop()
        lock.release()

        // Where one has gone is stored too.
        try other.selectDraft()
        try other.type("3", until: "the form") { $0.contains("Mulai isi") }
        try stopped.wait(for: "what was being written") { $0.saysSaved }
        #expect(stopped.processState != "T")
        try other.type("1", until: "the list") { $0.showsList }
        try other.openDraft(holding: "satu")
        try other.typeAndSave(" dua")
        try stopped.wait(for: "satu dua")
    }

    @Test func `whoever comes later is let in later, though the turn is free before others wake`()
        throws
    {
        let sandbox = try Sandbox.withSample()
        let sessions = try sandbox.openAtFields(2)
        let turn = try #require(WriterTurn(beside: sandbox.database))
        let patience = Patience(seconds: 600, isInterrupted: { false })
        var texts: [String] = []
        var before: [String] = []
        // On a slow machine the first may have lost its patience when the second comes.
        for round in 1...20 where texts.isEmpty || !Set(before).isDisjoint(with: texts) {
            turn.take(patience)
            texts = ["satu \(round)", "dua \(round)"]
            for (session, text) in zip(sessions, texts) {
                try session.write(Keys.control("u") + text)
                try session.waitInLine()
            }
            before = try sandbox.savedFields().map(\.after)
            turn.release()
            // Nobody has woken yet.
            turn.take(patience)
            let after = try sandbox.savedFields().map(\.after)
            turn.release()
            #expect(after.suffix(2) == texts)
            for session in sessions { try session.wait(for: "its text stored") { $0.saysSaved } }
        }
        #expect(Set(before).isDisjoint(with: texts))
    }

    @Test func `whoever is killed or stopped in the line keeps nobody waiting`() throws {
        let sandbox = try Sandbox.withSample()
        let sessions = try sandbox.openAtFields(3)
        let turn = try #require(WriterTurn(beside: sandbox.database))
        turn.take(Patience(seconds: 600, isInterrupted: { false }))
        for (session, text) in zip(sessions, ["satu", "dua", "tiga"]) {
            try session.write(Keys.control("u") + text)
            try session.waitInLine()
        }
        sessions[0].kill(SIGSTOP)
        try sessions[0].waitForStop()
        sessions[1].kill(SIGKILL)
        try sessions[1].waitForExit()
        turn.release()

        try sessions[2].wait(for: "what it had typed") { $0.saysSaved }
        #expect(sessions[0].processState != "T")
        try sessions[0].wait(for: "what it had typed") { $0.saysSaved }
        let stored = try sandbox.savedFields().map(\.after)
        #expect(stored.contains("satu"))
        #expect(stored.contains("tiga"))
    }

    @Test func `forty that start at once on an older file upgrade it once, and all come up`()
        throws
    {
        let sandbox = try Sandbox()
        try DatabaseQueue(path: sandbox.database).inDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try Schema.upgrade(db, from: 0, to: 2)
            try db.execute(
                sql: """
                    INSERT INTO person (id, number, name, back_title, kind, birth_date, sex)
                        VALUES (1, 198609262015051001, 'Siti', 'S.Kom.', 'PNS', 6000, 1);
                    INSERT INTO roster VALUES (1024, 1, 198609262015051001, '', 'Siti', 'S.Kom.',
                        0, 0, 1, 9999999, '');
                    INSERT INTO roster_text (rowid, words) VALUES (1024, 'siti');
                    """)
        }
        let launch = Launch(
            executable: try KarierBinary.path(), arguments: ["--database", sandbox.database],
            environment: sandbox.environment())
        let pictures = try atOnce(40) { _ in
            let process = try PseudoTerminalProcess(launch)
            try process.wait(
                for: "the first screen", timeout: .seconds(120), quiet: .zero
            ) { $0.asksForFirstAdmin }
            return process.screen.picture
        }
        #expect(pictures.count == 40)
        #expect(try sandbox.complaints() == nil)
        let versions = try sandbox.reading { db in
            try Int.fetchAll(db, sql: "SELECT * FROM pragma_user_version")
        }
        #expect(versions == [Schema.newestVersion])
    }
}

extension Sandbox {
    /// Sessions in one draft, each at a field of its own that takes a text.
    fileprivate func openAtFields(_ count: Int) throws -> [PseudoTerminalProcess] {
        let sessions = try (0..<count).map { _ in try open() }
        // Realisasi, Indikator, and behind a choice Target.
        for (session, distance) in zip(sessions, [0, 1, 3]) {
            try session.openDraft()
            for _ in 0..<distance {
                let before = session.screen.cursor
                try session.type(Keys.tab, until: "the next field") { $0.cursor != before }
            }
        }
        return sessions
    }
}

extension PseudoTerminalProcess {
    /// Fills a field of the data form.
    fileprivate func fill(_ label: String, with text: String) throws {
        while !screen.contains("►" + label) {
            let lines = screen.lines
            try type(Keys.tab, until: "the next field") { $0.lines != lines }
        }
        try type(Keys.control("u") + text, until: "“\(text)”") { $0.contains(text) }
    }

    /// Waits until the process waits for its turn to write.
    fileprivate func waitInLine() throws {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            watch(until: .now + .milliseconds(10))
            let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
            let waits = locks.split(separator: "\n").contains { line in
                let words = line.split(separator: " ")
                return words.contains("->") && words.contains("\(processID)")
            }
            if waits { return }
        }
        throw PseudoTerminalError.notSeen(wanted: "its place in line", picture: screen.picture)
    }

    /// Waits until it is the process's turn to write.
    fileprivate func waitForTurn(of sandbox: Sandbox) throws {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            watch(until: .now + .milliseconds(10))
            if try RangeLock.holder(path: sandbox.database + ".lock", start: 0) == processID {
                return
            }
        }
        throw PseudoTerminalError.notSeen(wanted: "its turn", picture: screen.picture)
    }
}
