import CareerDomain
import CareerStore
import SampleDatabase
import Testing

@testable import CareerViewModels

@Suite struct `Requests that wait for a second person` {
    private let sample: SampleDatabase
    private let office: ApprovalOffice

    init() throws {
        sample = try SampleDatabase(people: 30, quarters: 0)
        office = try sample.approvalOffice()
    }

    private func firstDesk(_ language: Wording.Language = .indonesian) -> Workspace {
        sample.workspace(language: language, session: Session(owner: "satu", id: "1"))
    }

    private func secondDesk() -> Workspace {
        sample.workspace(
            session: Session(owner: "dua", id: "2"), keeping: office.secondSession)
    }

    @discardableResult
    private func request() throws -> ApprovalRequest {
        try office.secondSession.request(
            .grant(try sample.adminGrant(to: office.third, decree: "SK-3")))
    }

    private func isAdmin(_ entry: RosterEntry) throws -> Bool {
        let account = try #require(try sample.keeping.account(named: entry.employeeNumber))
        return try sample.keeping.grants(of: account.id).contains { $0.role == .institutionAdmin }
    }

    @Test func `a role that manages accounts becomes a request, which the page shows`() throws {
        let desk = secondDesk()
        try desk.select(office.third)
        desk.perform(.account)
        desk.perform(.grantRole)
        desk.perform(.choose2)
        desk.perform(.storeForm)
        #expect(desk.entryForm == nil)
        #expect(desk.status?.level == .ok)
        #expect(desk.status?.text.contains("Perlu orang kedua") == true)
        #expect(desk.status?.text.contains(office.first.name.full) == true)
        #expect(desk.pageText.contains("Menunggu pengesahan"))
        #expect(try !isAdmin(office.third))
        desk.perform(.grantRole)
        desk.perform(.choose2)
        desk.perform(.storeForm)
        #expect(desk.status?.text.contains("sudah menunggu pengesahan") == true)
        #expect(desk.entryForm != nil)
    }

    @Test func `a code for an admin becomes a request, and who confirms is shown the code`() throws
    {
        let desk = secondDesk()
        try desk.select(office.third)
        try request()
        desk.perform(.account)
        desk.perform(.handOutCode)
        desk.perform(.accept)
        #expect(desk.status?.text.contains("Perlu orang kedua") == true)
        #expect(!desk.pageText.contains("KODE SEKALI PAKAI"))

        let first = firstDesk()
        first.perform(.approvals)
        first.perform(.down)
        first.perform(.open)
        first.perform(.confirmApproval)
        first.perform(.accept)
        #expect(first.pageText.contains("KODE SEKALI PAKAI"))
        #expect(first.pageText.contains(office.third.name.full))
        #expect(try sample.keeping.approvalRequests().count == 1)
    }

    @Test func `who confirms gives the role, and hands over the code that comes of it`() throws {
        try request()
        let desk = firstDesk()
        desk.perform(.approvals)
        desk.perform(.open)
        #expect(desk.pageText.contains(office.second.name.full))
        #expect(desk.pageText.contains("SK-3"))
        desk.perform(.confirmApproval)
        desk.perform(.decline)
        #expect(try !isAdmin(office.third))
        desk.perform(.confirmApproval)
        desk.perform(.accept)
        #expect(try isAdmin(office.third))
        #expect(desk.page?.title.contains(office.third.name.full) == true)
        #expect(desk.pageText.contains("KODE SEKALI PAKAI"))
        desk.perform(.back)
        desk.perform(.approvals)
        #expect(desk.status?.text == Wording(.indonesian).noApprovals)
    }

    @Test func `who requested it is refused, and can take it back`() throws {
        try request()
        let desk = secondDesk()
        desk.perform(.approvals)
        desk.perform(.open)
        desk.perform(.confirmApproval)
        #expect(!(desk.layers.last is QuestionModel))
        #expect(desk.status?.level == .error)
        #expect(desk.status?.text.contains("admin lain") == true)
        desk.perform(.refuseApproval)
        desk.perform(.accept)
        #expect(try sample.keeping.approvalRequests().isEmpty)
        #expect(desk.status?.text == Wording(.indonesian).approvalWithdrawn)
    }

    @Test func `a refusal says why, and its reason outlives a lost session`() throws {
        try request()
        let desk = firstDesk()
        desk.perform(.approvals)
        desk.perform(.open)
        desk.perform(.refuseApproval)
        desk.perform(.storeForm)
        #expect(desk.entryForm?.fields.last?.findings.isEmpty == false)
        desk.type("belum ada SK")
        desk.hangUp()

        let next = firstDesk()
        #expect(next.entryForm?.fields.last?.content == .text("belum ada SK"))
        next.perform(.storeForm)
        #expect(next.entryForm == nil)
        #expect(try sample.keeping.approvalRequests().isEmpty)
        #expect(try !isAdmin(office.third))
        #expect(next.status?.text == Wording(.indonesian).approvalRefused)
    }

    @Test func `who can confirm is told at the sign-in, others are not`() throws {
        try request()
        for (desk, isTold) in [(firstDesk(), true), (secondDesk(), false)] {
            desk.greet("Selamat datang.", isWarning: false)
            #expect(desk.messages.contains { $0.text.contains("menunggu Anda sahkan") } == isTold)
        }
    }

    @Test func `whoever manages no accounts is told who does`() throws {
        let employee = try sample.session(as: office.thirdAccount)
        let desk = sample.workspace(
            session: Session(owner: "tiga", id: "3"), keeping: employee)
        desk.perform(.approvals)
        #expect(desk.status?.text.contains("Admin kepegawaian instansi") == true)
    }
}
