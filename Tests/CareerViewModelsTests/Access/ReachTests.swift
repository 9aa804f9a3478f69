import CareerDomain
import CareerStore
import GRDB
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `What leaves the account's reach` {
    @Test func `panes that may not be read say why and who may`() throws {
        let office = try Office()
        let auditor = try office.sample.account(of: office.place.outside, (.auditor, nil))
        let admin = try office.workspace(as: office.adminAccount)
        try admin.select(office.place.inside)
        admin.perform(.focusForm)
        admin.perform(.beginAppraisal)

        let workspace = try office.workspace(as: auditor)
        try workspace.select(office.place.inside)
        workspace.perform(.focusForm)
        let form = workspace.snapshot().form
        #expect(form.whyNot.contains("membaca penilaian"))
        #expect(form.rows.isEmpty)
        #expect(workspace.snapshot().status?.level != .error)
        workspace.perform(.down)
        #expect(workspace.snapshot().status?.level != .error)
    }

    @Test func `somebody who leaves the scope while his form is open is not seen any more`() throws
    {
        let office = try Office()
        let workspace = try office.workspace(as: office.unitAdminAccount)
        try workspace.select(office.place.inside)
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        workspace.form.moveFocus(to: .notes)
        workspace.type("perlu dibina")
        let name = office.place.inside.name.full
        #expect("\(workspace.snapshot())".contains(name))

        try withdraw(office)
        #expect(workspace.lookAround())
        let after = workspace.snapshot()
        #expect(!after.isEditing)
        #expect(after.status?.text.contains("tersimpan sebagai draf") == true)
        #expect(!"\(after)".contains(name))
        #expect(!"\(after)".contains("perlu dibina"))
        #expect(!workspace.hasUnsavedInput)
        #expect(!workspace.form.canUndo)
        #expect(try drafts(office).contains("perlu dibina"))
        // Nothing is written over and over.
        while workspace.lookAround() {}
        let mark = workspace.shownMark
        #expect(!workspace.lookAround())
        #expect(workspace.shownMark == mark)
    }

    @Test func `what was typed goes in when the right returns`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.unitAdminAccount)
        try workspace.select(office.place.inside)
        workspace.perform(.focusForm)
        workspace.perform(.beginAppraisal)
        workspace.form.moveFocus(to: .notes)
        workspace.type("perlu dibina")
        try withdraw(office)
        _ = workspace.lookAround()
        workspace.end()

        let next = try office.workspace(as: office.unitAdminAccount, id: "2")
        #expect(next.messages.contains { $0.text.contains("belum dapat masuk") })
        #expect(!"\(next.snapshot())".contains("perlu dibina"))
        try office.sample.keeping.grant(
            RoleGrant(
                account: office.unitAdminAccount, role: .unitAdmin, unit: office.place.unit.id,
                from: next.today, grantedAt: SampleDatabase.morning))
        _ = next.lookAround()
        let reader = try office.sample.session(as: office.adminAccount)
        let stored = try reader.appraisal(of: office.place.inside.person, in: next.quarter)
        #expect(stored?.notes == "perlu dibina")
        #expect(try drafts(office).isEmpty)
    }

    @Test func `pages and forms about him are closed, and a form's draft stays`() throws {
        let office = try Office()
        let workspace = try office.workspace(as: office.unitAdminAccount)
        try workspace.select(office.place.inside)
        workspace.perform(.open)
        workspace.perform(.editPerson)
        workspace.type("x")
        #expect(workspace.snapshot().layers.count == 2)
        try withdraw(office)
        _ = workspace.lookAround()
        let after = workspace.snapshot()
        #expect(after.layers.isEmpty)
        #expect(!"\(after)".contains(office.place.inside.name.full))
        #expect(after.status?.text.contains("halaman itu ditutup") == true)
        let raw = try DatabaseQueue(path: office.sample.keeping.path)
        let kept = try raw.read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM form_draft_field WHERE form = 'PEGAWAI'")
        }
        #expect(kept ?? 0 > 0)
    }

    /// The unit's admin is one no longer.
    private func withdraw(_ office: Office) throws {
        let admin = try office.sample.session(as: office.adminAccount)
        let grants = try admin.grants(of: office.unitAdminAccount)
        for grant in grants where grant.revokedAt == nil {
            try admin.revoke(grant.id, reason: "mutasi")
        }
    }

    private func drafts(_ office: Office) throws -> [String] {
        let raw = try DatabaseQueue(path: office.sample.keeping.path)
        return try raw.read { db in
            try String.fetchAll(
                db, sql: "SELECT value FROM form_draft_field WHERE form = 'BELUM_TERSIMPAN'")
        }
    }
}
