import PseudoTerminal

/// What a person sees on the program's screen, in Indonesian.
extension ScreenEmulator {
    /// Somebody is asked who he is.
    var asksWhoIsThere: Bool { contains("Masuk dengan akun Anda.") && contains("Enter lanjut") }

    /// The last thing drawn is there: the way to the help at the end of the footer.
    var isComplete: Bool { lines.last?.contains("Bantuan") == true }

    /// The footer and a person in the last line of the list are shown.
    var isFullList: Bool {
        isComplete
            && !line(size.rows - 4).prefix(20).allSatisfy { $0 == " " }
    }

    /// The form says that everything typed is stored.
    var saysStored: Bool {
        lines.contains { $0.hasSuffix(" tersimpan") && !$0.hasSuffix("belum tersimpan") }
    }

    var saysUnstored: Bool { lines.contains { $0.hasSuffix("belum tersimpan") } }

    /// The help line explains a field that takes text.
    var isAtText: Bool {
        ["Ketik;", "Realisasi berdasarkan", "Rencana hasil kerja:"].contains(where: contains)
    }

    var isFillingIn: Bool { line(0).hasSuffix("UBAH") }

    /// The person the cursor is on has an appraisal that can still be written; one that is not begun
    /// may be of somebody for whom there is none.
    var selectsOpenAppraisal: Bool {
        // The pane beside the list has words of its own.
        line(cursor.row).prefix { $0 != "│" }.contains("draf")
    }

    /// A failure is shown that a person would have to do something about.
    var saysFailure: Bool {
        ["sedang dipakai", "terputus", "diubah di tempat lain"].contains(where: contains)
    }

    /// The number of the account that stands on the sign-in screen.
    var accountNumber: String? {
        for line in lines {
            let digits = line.split { !$0.isNumber }.first { $0.count == 18 }
            if let digits { return String(digits) }
        }
        return nil
    }
}

/// What a person does, each act until the screen answers.
extension PseudoTerminalProcess {
    /// Signs in with the passphrase of sample data, as whoever is named there.
    ///
    /// - Returns: when Enter was pressed.
    @discardableResult
    func signIn() throws -> ContinuousClock.Instant {
        try write(Program.passphrase)
        try wait(for: "the passphrase") {
            $0.contains(String(repeating: "*", count: Program.passphrase.count))
        }
        let begun = ContinuousClock.now
        try write(Keys.enter)
        try wait(for: "being signed in", timeout: .seconds(60), quiet: .zero) {
            !$0.asksWhoIsThere
        }
        return begun
    }

    /// Types into the fields of the sign-in one after the other, until somebody is signed in.
    ///
    /// - Returns: when Enter was pressed in the last.
    @discardableResult
    func fill(_ texts: String...) throws -> ContinuousClock.Instant {
        var begun = ContinuousClock.now
        for (index, text) in texts.enumerated() {
            // Together with the text after it, Enter would be part of a paste.
            if index > 0 { settle() }
            try write(text)
            settle()
            begun = .now
            try write(Keys.enter)
        }
        try wait(for: "being signed in") { $0.contains("Pegawai") && $0.isComplete }
        return begun
    }

    func waitForFullList() throws {
        try wait(for: "a full list", quiet: .milliseconds(60)) { $0.isFullList }
    }

    /// Opens the form of the first person whose appraisal can still be written.
    func openForm() throws {
        try write(Keys.home)
        settle(for: .milliseconds(200))
        for _ in 0..<200 {
            if screen.selectsOpenAppraisal { return try fillIn() }
            _ = try answer(to: Keys.down)
        }
        throw BenchmarkError("nobody with an open appraisal:\n\(screen)")
    }

    /// Opens the form of the selected person.
    func fillIn() throws {
        try write("3")
        try wait(for: "the form") { $0.contains("Mulai isi") }
        try write(Keys.enter)
        try wait(for: "a field") { $0.isFillingIn }
    }

    func findText() throws {
        for _ in 0..<40 {
            if screen.isAtText { return }
            _ = try answer(to: Keys.tab)
        }
        throw BenchmarkError("no text field:\n\(screen)")
    }
}
