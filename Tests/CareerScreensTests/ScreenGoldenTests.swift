import CareerDomain
import CareerViewModels
import Foundation
import SampleDatabase
import Terminal
import Testing

@testable import CareerScreens

/// A way to a screen: the keys that lead there.
struct ScreenCase: CustomTestStringConvertible, Sendable {
    let name: String
    var people = 120
    var language = Wording.Language.indonesian
    /// In which role somebody has signed in; nil where nobody has an account.
    var role: AccountRole?
    let go: @Sendable (Desk) -> Void

    var testDescription: String { name }

    static let all: [ScreenCase] =
        [
            ScreenCase(name: "list") { _ in },
            ScreenCase(name: "list-english", language: .english) { _ in },
            ScreenCase(name: "list-empty", people: 0) { _ in },
            ScreenCase(name: "list-scrolled") { $0.press("PgDn", "PgDn", "Down", "Down") },
            ScreenCase(name: "list-filter") {
                $0.press("/")
                $0.type("guru")
            },
            ScreenCase(name: "list-nobody") {
                $0.press("/")
                $0.type("zzz")
            },
            ScreenCase(name: "list-facets") { $0.press("f") },
            ScreenCase(name: "list-sort") { $0.press("s") },
            ScreenCase(name: "profile") { $0.press("2", "Down", "Down") },
            ScreenCase(name: "form-reading") { $0.press("<", "3") },
            ScreenCase(name: "form-filling") { desk in
                desk.press("Down", "3", "Enter", "Enter")
                desk.type("12 dokumen")
            },
            ScreenCase(name: "form-rating") {
                $0.press("Down", "3", "Enter", "F9", "Esc", "PgDn", "PgDn", "PgDn")
            },
            ScreenCase(name: "form-obstacles") { $0.press("Down", "3", "Enter", "F12") },
            ScreenCase(name: "dossier") { $0.press("Enter") },
            ScreenCase(name: "dossier-correct") { desk in
                desk.press("Enter", "x", "Enter")
                desk.type("SK 12 salah ketik")
            },
            ScreenCase(name: "help") { $0.press("?") },
            ScreenCase(name: "palette") {
                $0.press(":")
                $0.type("tan")
            },
            ScreenCase(name: "person-new") { desk in
                desk.press("n")
                desk.type("198602302015051001")
                desk.press("F2")
            },
            ScreenCase(name: "assessment") { $0.press("2", "a", "Tab", "3") },
            ScreenCase(name: "zoomed") { $0.press("+") },
            ScreenCase(name: "list-retirement") {
                $0.press("s", "Down", "Down", "Down", "Down", "Enter")
            },
            ScreenCase(name: "competency") { $0.press("2", "Down", "Down", "Enter") },
            ScreenCase(name: "form-new") { desk in
                desk.press("Down", "3", "Enter", "F6")
                desk.type("Peta jabatan")
            },
            ScreenCase(name: "discard") { $0.press("Down", "3", "x") },
            ScreenCase(name: "settings") { desk in
                desk.press(":")
                desk.type("pengaturan")
                desk.press("Enter", "Tab", "Tab")
                desk.press("Backspace")
                desk.type("0")
            },
            ScreenCase(name: "requirement") { $0.press("2", "t", "Tab", "4") },
            ScreenCase(name: "authority") { $0.press("Down", "w") },
            ScreenCase(name: "assignment") { $0.press("w", "n", "Tab", "2", "F2") },
        ] + records

    /// Pages of the trail and of one's own record; in them people sign in.
    private static let records: [ScreenCase] = [
        ScreenCase(name: "trail", people: 30) { desk in
            desk.press("Enter", "i", "e")
            for _ in 0..<9 { desk.press("Tab") }
            desk.press("^U")
            desk.type("0812 0000 0001")
            desk.press("F2", "h")
        },
        ScreenCase(name: "trail-form", people: 30) { desk in
            desk.press("Down", "3", "Enter", "End", "Esc", "3", "h")
        },
        ScreenCase(name: "audit-filter", people: 30) { desk in
            desk.command("jejak audit")
            desk.press("f")
        },
        ScreenCase(name: "audit", people: 30, language: .english) { desk in
            desk.press("Enter", "Esc", "Down", "Enter", "Esc")
            desk.command("audit trail")
        },
        ScreenCase(name: "own-record", people: 30) { $0.readAndSignIn() },
        ScreenCase(name: "own-record-readers", people: 30) { desk in
            desk.readAndSignIn()
            desk.press("End")
        },
        ScreenCase(name: "propose", people: 30) { desk in
            desk.readAndSignIn()
            desk.press("n")
            desk.type("nik")
            desk.press("Enter", "1", "2", "F2")
        },
        ScreenCase(name: "proposals", people: 30) { desk in
            desk.readAndSignIn()
            desk.propose()
            desk.signInAdmin()
            desk.command("usulan koreksi")
        },
        ScreenCase(name: "proposal", people: 30) { desk in
            desk.readAndSignIn()
            desk.propose()
            desk.signInAdmin()
            desk.command("usulan koreksi")
            desk.press("Enter")
        },
        ScreenCase(name: "decision", people: 30) { desk in
            desk.readAndSignIn()
            desk.propose()
            desk.signInAdmin()
            desk.command("usulan koreksi")
            desk.press("Enter", "x", "F2")
        },
        ScreenCase(name: "approvals", people: 30) { $0.signInToConfirm() },
        ScreenCase(name: "approval", people: 30) { desk in
            desk.signInToConfirm()
            desk.press("Enter")
        },
        ScreenCase(name: "approval-question", people: 30) { desk in
            desk.signInToConfirm()
            desk.press("Enter", "t")
        },
        ScreenCase(name: "approval-refusal", people: 30) { desk in
            desk.signInToConfirm()
            desk.press("Enter", "x", "F2")
        },
        ScreenCase(name: "account", role: .institutionAdmin) { desk in
            desk.press("Down", ":")
            desk.type("akun keadaan")
            desk.press("Enter")
        },
        ScreenCase(name: "own-account", language: .english, role: .institutionAdmin) { desk in
            desk.press(":")
            desk.type("my account")
            desk.press("Enter")
        },
        ScreenCase(name: "own-secret", role: .institutionAdmin) { desk in
            desk.press(":")
            desk.type("akun saya")
            desk.press("Enter", "p")
            desk.type("kata lama saya")
            desk.press("Tab", "Tab")
            desk.type("enam")
            desk.press("Tab")
            desk.type("lima")
        },
        ScreenCase(name: "role-grant", role: .institutionAdmin) { desk in
            desk.press("Down", ":")
            desk.type("beri peran")
            desk.press("Enter", "1", "F2")
        },
        ScreenCase(name: "rights", role: .institutionAdmin) { desk in
            desk.press("Down", ":")
            desk.type("hak saya")
            desk.press("Enter")
        },
        ScreenCase(name: "rights-own", role: .employee) { desk in
            desk.press(":")
            desk.type("hak saya")
            desk.press("Enter", "PgDn")
        },
        ScreenCase(name: "rights-table", role: .employee) { desk in
            desk.press(":")
            desk.type("tabel hak")
            desk.press("Enter", "PgDn")
        },
        ScreenCase(name: "list-employee", role: .employee) { $0.press("Esc") },
        ScreenCase(name: "refusal", role: .employee) { $0.press("Esc", "a") },
        ScreenCase(name: "form-not-begun", role: .employee) { $0.press("Esc", "3", "Enter") },
        ScreenCase(name: "form-not-readable", role: .auditor) { $0.press("Down", "3", "Enter") },
        ScreenCase(name: "palette-blocked", role: .auditor) { desk in
            desk.press(":")
            desk.type("ubah")
            desk.press("Down", "Enter")
        },
    ]
}

@Suite struct `Golden screens` {
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16),
    ]

    @Test(arguments: ScreenCase.all, sizes)
    func `a screen is as it was last looked at`(screen: ScreenCase, size: Size) throws {
        let desk = try Desk(
            people: screen.people, size: size, language: screen.language, role: screen.role)
        screen.go(desk)
        try GoldenScreen(canvas: desk.canvas)
            .expectGolden("\(screen.name)/\(size.columns)x\(size.rows)")
    }

    @Test func `the first start offers three ways`() throws {
        for size in Self.sizes {
            let start = FirstStartModel(
                databasePath: "/srv/karier/karier.db", wording: Wording(.indonesian))
            try GoldenScreen(canvas: FirstStartScreen.draw(start.snapshot, size: size))
                .expectGolden("first-start/\(size.columns)x\(size.rows)")
        }
    }

    @Test(arguments: SignInCase.allCases, sizes)
    func `the sign-in is as it was last looked at`(screen: SignInCase, size: Size) throws {
        let sample = try SampleDatabase(people: 40, quarters: 0)
        let model = try screen.model(sample)
        try GoldenScreen(canvas: SignInScreen.draw(model.snapshot, size: size))
            .expectGolden("sign-in-\(screen.rawValue)/\(size.columns)x\(size.rows)")
    }

    @Test func `on a small screen a long path shows its end, and what is wrong is seen`() throws {
        let long = "/srv/" + String(repeating: "folder-panjang/", count: 9)
        let start = FirstStartModel(
            databasePath: long + "karier.db", wording: Wording(.indonesian))
        start.perform(.open)
        start.type(long + "data-utama.csv")
        start.refuse("Judul kolom berkas ini tidak dikenal. Tidak ada yang diimpor.")
        let size = Size(columns: 60, rows: 16)
        let canvas = FirstStartScreen.draw(start.snapshot, size: size)
        let lines = canvas.text(charset: .unicode).map { $0.replacing(/\s+$/, with: "") }
        #expect(lines.contains { $0.hasPrefix("    …") && $0.hasSuffix("/karier.db") })
        #expect(lines.contains { $0.hasSuffix("panjang/data-utama.csv") })
        #expect(lines.contains { $0.contains("Judul kolom berkas ini tidak dikenal.") })
        #expect(lines.contains { $0.contains("diimpor.") })
    }

    @Test func `every golden file belongs to a case`() throws {
        let known = Set(
            ScreenCase.all.map(\.name) + ["first-start"]
                + SignInCase.allCases.map { "sign-in-" + $0.rawValue })
        let found = try FileManager.default.contentsOfDirectory(
            atPath: GoldenScreen.folder.path)
        #expect(Set(found).subtracting(known).isEmpty)
    }
}
