import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `The page of an account` {
    @Test func `it tells state, roles with their decrees, sign-ins and relatives`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.adminAccount)
        try workspace.select(office.unitAdmin)
        workspace.perform(.account)
        #expect(workspace.page?.title == "Akun: " + office.unitAdmin.name.full)
        let text = workspace.pageText
        #expect(text.contains("belum memilih kata sandi"))
        #expect(text.contains("Admin kepegawaian unit · " + office.place.unit.name))
        #expect(text.contains("SK-1"))
        #expect(text.contains("Belum pernah masuk."))
        #expect(text.contains("Tidak ada kerabat"))
    }

    @Test func `somebody without an account gets one with his first code, shown once`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.adminAccount)
        try workspace.select(office.place.inside)
        workspace.perform(.account)
        #expect(workspace.pageText.contains("belum punya akun"))
        workspace.perform(.handOutCode)
        workspace.perform(.accept)

        let lines = (workspace.page?.lines ?? []).map(\.text)
        let code = try #require(lines.first { $0.hasPrefix("Kode    : ") }).dropFirst(10)
        #expect(lines.contains { $0.contains("sampai 25-11-2026 09:00 WIB") })
        #expect(lines.contains { $0.hasSuffix(office.place.inside.name.full) })
        #expect(lines.count { $0.hasPrefix("8<") } == 2)
        #expect(!workspace.messages.contains { $0.text.contains(code) })
        workspace.perform(.back)
        #expect(!workspace.pageText.contains(code))
        #expect(workspace.pageText.contains("belum memilih kata sandi"))

        let visitor = try office.sample.anotherSession()
        let number = office.place.inside.employeeNumber
        guard
            case .mustChooseSecret(let account) = try visitor.signIn(
                name: number, secret: String(code))
        else {
            Issue.record("the code does not open the account")
            return
        }
        #expect(account.person == office.place.inside.person)
    }

    @Test func `a role is granted by a form and taken back with a reason`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.adminAccount)
        try workspace.select(office.employee)
        workspace.perform(.account)
        workspace.perform(.grantRole)
        workspace.perform(.choose1)
        workspace.perform(.storeForm)
        #expect(
            workspace.entryForm?.fields[1].findings.map(\.text)
                == ["Peran Admin kepegawaian unit memerlukan unit."])
        workspace.perform(.previousField)
        workspace.perform(.choose4)
        for _ in 0..<4 { workspace.perform(.nextField) }
        workspace.type("SK-99")
        workspace.perform(.storeForm)
        #expect(workspace.pageText.contains("Auditor · sejak 22-11-2026 · SK SK-99"))

        workspace.perform(.revokeRole)
        workspace.perform(.storeForm)
        #expect(workspace.entryForm?.fields[1].findings.isEmpty == false)
        workspace.type("selesai bertugas")
        workspace.perform(.storeForm)
        #expect(workspace.pageText.contains("dicabut 22-11-2026"))
        let grants = try office.sample.session(as: office.adminAccount)
            .grants(of: office.employeeAccount)
        #expect(grants.allSatisfy { $0.revokedAt != nil })
    }

    @Test func `an account is blocked with its reason, and the block lifted`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.adminAccount)
        try workspace.select(office.employee)
        workspace.perform(.account)
        workspace.perform(.toggleBlock)
        workspace.type("cuti di luar tanggungan")
        workspace.perform(.storeForm)
        #expect(workspace.pageText.contains("DIBLOKIR"))
        #expect(workspace.pageText.contains("cuti di luar tanggungan"))
        workspace.perform(.toggleBlock)
        workspace.perform(.accept)
        #expect(!workspace.pageText.contains("DIBLOKIR"))
    }

    @Test func `a relative is declared, stands behind the wall, and is freed again`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.adminAccount)
        try workspace.select(office.employee)
        workspace.perform(.account)
        workspace.perform(.declareRelative)
        workspace.type(office.admin.employeeNumber)
        workspace.perform(.nextField)
        workspace.type("adik")
        workspace.perform(.storeForm)
        #expect(workspace.pageText.contains("adik: " + office.admin.name.full))
        #expect(
            workspace.availability(of: .editPerson)
                == .ready || workspace.snapshot().layers.count == 1)
        workspace.perform(.back)
        _ = workspace.snapshot()
        guard case .blocked(let reason) = workspace.availability(of: .editPerson) else {
            Issue.record("nothing bars the relative")
            return
        }
        #expect(reason.contains("kerabat"))
    }

    @Test func `nobody makes an account on the screen before there is an admin`() throws {
        let sample = try SampleDatabase(people: 20, quarters: 0)
        let workspace = sample.workspace()
        workspace.perform(.handOutCode)
        #expect(workspace.snapshot().layers.isEmpty)
        #expect(workspace.snapshot().status?.text.contains("user add NIP --admin") == true)
        #expect(try sample.keeping.isSettingUp())
    }

    @Test func `another person's account cannot be read without the right`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.employeeAccount)
        #expect(workspace.list.selected?.person == office.employee.person)
        #expect(workspace.list.total == 1)
        workspace.perform(.account)
        #expect(workspace.page?.title == "Akun: " + office.employee.name.full)
        workspace.perform(.grantRole)
        #expect(workspace.snapshot().layers.count == 1)
        #expect(workspace.snapshot().status?.level == .warning)
    }
}
