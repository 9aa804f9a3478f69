import CareerDomain
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Why may I, why may I not` {
    private func line(_ workspace: Workspace, _ beginning: String) -> PageSnapshot.Line? {
        workspace.page?.lines.first { $0.text.hasPrefix(beginning) }
    }

    @Test func `each action tells by which role and decree it is allowed, or who may`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.unitAdminAccount)
        try workspace.select(office.place.inside)
        workspace.perform(.rights)
        #expect(workspace.page?.title.hasSuffix(office.place.inside.name.full) == true)
        let text = workspace.pageText
        #expect(text.contains("Akun " + office.unitAdmin.name.full))
        #expect(text.contains("Peran Admin kepegawaian unit · " + office.place.unit.name))
        #expect(text.contains("Peran Pegawai · setiap akun orang"))
        let edit = try #require(line(workspace, "mengubah data"))
        #expect(edit.mark == .yes)
        #expect(edit.label == "boleh")
        #expect(edit.text.hasSuffix("sebagai Admin kepegawaian unit, SK SK-1"))
        let sign = try #require(line(workspace, "menandatangani penilaian"))
        #expect(sign.mark == .no)
        #expect(sign.label == "tidak")
        #expect(sign.text.contains("yang berhak: Pejabat penilai"))
        #expect(line(workspace, "mengubah pengaturan")?.mark == .no)
    }

    @Test func `one's own record is another admin's to change`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.adminAccount)
        try workspace.select(office.admin)
        workspace.perform(.rights)
        #expect(
            line(workspace, "mengubah data")?.text.contains("data sendiri; admin lain") == true)
        #expect(
            line(workspace, "mengelola akun")?.text.contains("data sendiri; admin lain") == true)
    }

    @Test func `every row of the table of rights can be read`() throws {
        let lines = RightsTable(wording: Wording(.indonesian)).lines.map(\.text)
        for rule in AccessRule.table {
            for action in rule.actions {
                let wording = Wording(.indonesian).action(action)
                #expect(lines.contains { $0.contains(wording) })
            }
        }
        let english = RightsTable(wording: Wording(.english)).lines.map(\.text)
        #expect(english.count == lines.count)
        #expect(zip(english, lines).allSatisfy { $0.isEmpty == $1.isEmpty })
    }

    @Test func `a command without the right stays in the palette, with the reason`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.employeeAccount)
        _ = workspace.snapshot()
        for command in [CommandID.editPerson, .newPerson, .assess, .settings, .capabilities] {
            guard case .blocked(let reason) = workspace.availability(of: command) else {
                Issue.record("\(command) is not barred")
                continue
            }
            #expect(reason.contains("tidak berhak"), "\(command): \(reason)")
            workspace.perform(command)
            #expect(workspace.snapshot().layers.isEmpty)
        }
        workspace.perform(.palette)
        guard case .chooser(let palette)? = workspace.snapshot().layers.last else {
            Issue.record("no palette")
            return
        }
        #expect(palette.items.contains { $0.title.hasPrefix("Ubah data") && $0.isBlocked })
    }

    @Test func `rights follow a grant of another session without a new start`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.employeeAccount)
        _ = workspace.snapshot()
        guard case .blocked = workspace.availability(of: .newPerson) else {
            Issue.record("an employee may add people")
            return
        }
        try office.sample.keeping.grant(
            RoleGrant(
                account: office.employeeAccount, role: .institutionAdmin,
                from: workspace.today, grantedAt: SampleDatabase.morning))
        #expect(workspace.lookAround())
        _ = workspace.snapshot()
        #expect(workspace.availability(of: .newPerson) == .ready)
        #expect(workspace.list.total > 1)
    }

    @Test func `drawing looks nothing up until selection, account or database have changed`()
        throws
    {
        let office = try Office()
        let workspace = try office.workspace(as: office.adminAccount)
        _ = workspace.snapshot()
        let key = try #require(workspace.knownRights?.key)
        workspace.knownRights?.rights = Rights()
        _ = workspace.snapshot()
        #expect(workspace.knownRights?.rights == Rights())
        workspace.perform(.down)
        _ = workspace.snapshot()
        #expect(workspace.knownRights?.key.person != key.person)
        #expect(workspace.rights.allows(.addPerson))
    }

    @Test func `the top line names who has signed in and as what`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.unitAdminAccount)
        let snapshot = workspace.snapshot()
        #expect(snapshot.signedInName == "Uji")
        #expect(snapshot.signedInRoles == ["admin unit"])
    }
}
