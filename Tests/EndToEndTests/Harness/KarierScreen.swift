import PseudoTerminal

/// What a person sees on the program's screen, in Indonesian.
extension ScreenEmulator {
    /// Somebody is asked who he is.
    var asksWhoIsThere: Bool {
        contains("Masuk dengan akun Anda.") && contains("Enter lanjut")
            || contains("Sign in with your account.") && contains("Enter goes on")
    }

    /// Nobody has an account yet.
    var asksForFirstAdmin: Bool { contains("Belum ada akun.") && contains("Enter lanjut") }

    /// The list is shown with a person selected, and the footer is there.
    var showsList: Bool { isComplete && contains("Pegawai") && isPointed(cursor.row) }

    /// The last thing drawn is there: the way to the help at the end of the footer.
    var isComplete: Bool { lines.last?.contains("Bantuan") == true }

    /// The row of the list with the pointer, as text.
    var selectedLine: String { line(cursor.row) }

    /// The pane beside the list shows the selected person. On a narrow screen
    /// it follows when the cursor has come to rest.
    var profileFollows: Bool {
        let name = selectedLine.dropFirst(2).prefix(10)
        return name.count == 10 && line(1).contains("Kompetensi " + name)
    }

    private func isPointed(_ row: Int) -> Bool {
        ["►", ">"].contains { line(row).hasPrefix($0) }
    }

    /// The form says that everything typed is stored.
    var saysSaved: Bool {
        lines.contains { $0.hasSuffix(" tersimpan") && !$0.hasSuffix("belum tersimpan") }
    }

    var saysUnsaved: Bool { lines.contains { $0.hasSuffix("belum tersimpan") } }

    /// What stands in the focused field of the zoomed form, if it is one line.
    var fieldText: String {
        let text = String(line(cursor.row).dropFirst(14))
        return text.hasSuffix(" ↓") || text.hasSuffix(" ↑") ? String(text.dropLast(2)) : text
    }

    /// Somebody else has changed the field, and one of the two texts has to be chosen.
    var asksWhose: Bool { contains("diubah di tempat lain") }

    /// The question has been there long enough to be read.
    var takesAnswer: Bool { asksWhose && contains("[1 m]") }

    /// The form is being filled in at a field that wants a realisation.
    var isAtRealisation: Bool { contains("Realisasi berdasarkan bukti dukung.") }
}

/// What a person does, each act until the screen answers.
extension PseudoTerminalProcess {
    /// Makes somebody new the first admin.
    func makeFirstAdmin() throws {
        try wait(for: "the first admin") { $0.asksForFirstAdmin }
        try type("198609262015051001", until: "the number") { $0.contains("198609262015051001") }
        try typeNewSecretTwice()
        try type(Keys.enter, until: "the name is asked for") { $0.contains("Ketik namanya") }
        try type("Admin Pertama", until: "the name") { $0.contains("Admin Pertama") }
        try typeNewSecretTwice()
        try type(Keys.enter, until: "being signed in") {
            !$0.asksForFirstAdmin
        }
    }

    private func typeNewSecretTwice() throws {
        for _ in 0..<2 {
            let row = screen.cursor.row
            try type(Keys.tab, until: "the next field") { $0.cursor.row == row + 1 }
            try write(Keys.control("u"))
            try type("kuda melompat pagar biru", until: "a secret") {
                $0.line($0.cursor.row).contains(String(repeating: "*", count: 15))
            }
        }
    }

    /// Signs in as the account that stands at this place among those of the
    /// sample, 0 being the admin.
    func signIn(as place: Int) throws {
        let accounts = screen.lines.compactMap { line -> String? in
            let first = line.split(separator: " " as Character).first.map(String.init) ?? ""
            return first.count == 18 && first.allSatisfy(\.isNumber) ? first : nil
        }
        let number = accounts[min(place, accounts.count - 1)]
        try type(Keys.backTab, until: "the name") { $0.asksWhoIsThere }
        try write(Keys.control("u"))
        try type(number, until: "the number") { $0.line($0.cursor.row).contains(number) }
        try type(Keys.tab, until: "the secret") { $0.line($0.cursor.row).contains("andi") }
        try signIn()
    }

    /// Signs in with the passphrase of sample data, as whoever is named there.
    func signIn() throws {
        try wait(for: "the sign-in") { $0.asksWhoIsThere }
        try type(Sandbox.passphrase, until: "the passphrase") {
            // On a narrow screen the field is scrolled.
            $0.contains(String(repeating: "*", count: min(15, Sandbox.passphrase.count)))
        }
        try type(Keys.enter, until: "being signed in") {
            !$0.asksWhoIsThere
        }
    }

    /// Signs in on the way, or makes the first admin, where that has not been
    /// done.
    func waitForList() throws {
        try wait(for: "the employee list") {
            $0.showsList || $0.asksWhoIsThere || $0.asksForFirstAdmin
        }
        if screen.asksWhoIsThere { try signIn() }
        if screen.asksForFirstAdmin { try makeFirstAdmin() }
        try wait(for: "the employee list") { $0.showsList }
    }

    /// Types and waits for what is described.
    func type(
        _ text: String, until wanted: String, timeout: Duration = patience,
        _ isShown: (ScreenEmulator) -> Bool
    ) throws {
        try write(text)
        try wait(for: wanted, timeout: timeout, until: isShown)
    }

    /// Moves down to somebody whose appraisal of the quarter is a draft.
    func selectDraft() throws {
        try waitForList()
        while !screen.selectedLine.contains("draf") {
            let before = screen.cursor.row
            try type(Keys.down, until: "the next person") { $0.cursor.row != before }
        }
    }

    /// Opens a draft at a field for a realisation, emptied.
    func openDraft() throws {
        try selectDraft()
        try type("3", until: "the form") { $0.contains("Mulai isi") }
        try type(Keys.enter, until: "a field") { $0.line(0).hasSuffix("UBAH") }
        while !screen.isAtRealisation {
            let before = screen.cursor
            try type(Keys.tab, until: "the next field") { $0.cursor != before }
        }
        guard !screen.fieldText.isEmpty else { return }
        try type(Keys.control("u"), until: "an empty field") { $0.saysSaved }
    }

    /// Opens the same draft at the realisation that holds the text.
    func openDraft(holding text: String) throws {
        try selectDraft()
        try type("3", until: "the form") { $0.contains("Mulai isi") }
        try type(Keys.enter, until: "a field") { $0.line(0).hasSuffix("UBAH") }
        while !(screen.isAtRealisation && screen.fieldText == text) {
            let before = screen.cursor
            try type(Keys.backTab, until: "the field before") { $0.cursor != before }
        }
    }

    /// Types into the focused text and waits until it is said to be stored.
    func typeAndSave(_ text: String) throws {
        try type(text, until: "“\(text)” stored") {
            $0.saysSaved && $0.fieldText.hasSuffix(text)
        }
    }

    /// Waits for the screen of a start after an interrupted session.
    func waitForRestoredField(quiet: Duration = quiet) throws {
        try wait(for: "the restored form", quiet: quiet) {
            $0.contains("dipulihkan") && $0.isComplete
        }
    }
}
