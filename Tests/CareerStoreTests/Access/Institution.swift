import CareerDomain
import CareerStore
import Foundation
import Testing

/// A small institution in a real file: two agencies with their heads and staff,
/// an account for every role, relatives, and for each person one delivered, one
/// signed and one draft appraisal.
///
/// ```
/// Pemerintah Kota
///   Dinas: director            unit admin and leader are bound to it
///     Bidang: manager
///       Seksi: head (assessor), employee, colleague, relative, retiree
///   Badan
///     Sekretariat: chief, unitAdmin, institutionAdmin, deputyAdmin, leader
///     Subbagian: stranger
/// ```
final class Institution {
    enum Member: String, CaseIterable {
        case director, manager, head, employee, colleague, relative, retiree
        case chief, unitAdmin, institutionAdmin, deputyAdmin, leader, stranger
    }

    /// Who sits at a terminal.
    enum Visitor: Hashable, CaseIterable {
        case employee, assessor, unitAdmin, institutionAdmin, leader, auditor, installer, owner
        case kiosk, nobody
    }

    static let today = Samples.today
    static let phrase = "kuda hijau melompat pagar"
    let folder = try? TemporaryFolder()
    let path: String
    private(set) var people: [Member: PersonID] = [:]
    private(set) var records: [Member: PersonRecord] = [:]
    private(set) var accounts: [Member: AccountID] = [:]
    private(set) var technical: [String: AccountID] = [:]
    private(set) var units: [String: OrgUnitID] = [:]
    private(set) var assignments: [String: AssignmentID] = [:]
    let delivered, signed, draft, later: Quarter

    init() throws {
        path = try #require(folder).file()
        delivered = try Samples.quarter(2024, 1)
        signed = try Samples.quarter(2024, 2)
        draft = try Samples.quarter(2024, 3)
        later = try Samples.quarter(2024, 4)
        let owner = try Self.open(path, .owner)
        try enterPeople(owner)
        for member in Member.allCases { try enterDocuments(of: member, owner) }
        try enterAssignments(owner)
        try enterAccounts(owner)
        owner.close()
    }

    // MARK: Looking things up

    func person(_ member: Member) throws -> PersonID { try #require(people[member]) }
    func record(_ member: Member) throws -> PersonRecord { try #require(records[member]) }
    func account(_ member: Member) throws -> AccountID { try #require(accounts[member]) }
    func unit(_ name: String) throws -> OrgUnitID { try #require(units[name]) }
    func digits(_ member: Member) throws -> String { try record(member).employeeNumber.digits }

    func document(_ member: Member, _ quarter: Quarter) throws -> Appraisal {
        let admin = try session(.institutionAdmin, of: .deputyAdmin)
        defer { admin.close() }
        return try #require(try admin.appraisal(of: try person(member), in: quarter))
    }

    // MARK: Sessions

    static let cheapCosts = SecretHash.Costs(logRounds: 4, blockSize: 8, parallelism: 1)

    static func open(
        _ path: String, _ actor: Actor, clock: @escaping @Sendable () -> Moment = { Samples.noon }
    ) throws -> CareerDatabase {
        var options = Samples.options
        options.actor = actor
        options.clock = clock
        options.secretCosts = try #require(cheapCosts)
        return try CareerDatabase(path: path, options: options)
    }

    func actor(_ visitor: Visitor, of member: Member? = nil) throws -> Actor {
        switch visitor {
        case .nobody: .nobody
        case .kiosk: Actor(.nobody, terminal: "kios-1", isKiosk: true)
        case .owner: .owner
        case .auditor: Actor(.account(try #require(technical["auditor"])))
        case .installer: Actor(.account(try #require(technical["pemasang"])))
        case .employee: Actor(.account(try account(member ?? .employee)))
        case .assessor: Actor(.account(try account(member ?? .head)))
        case .unitAdmin: Actor(.account(try account(member ?? .unitAdmin)))
        case .institutionAdmin: Actor(.account(try account(member ?? .institutionAdmin)))
        case .leader: Actor(.account(try account(member ?? .leader)))
        }
    }

    /// - Parameter member: whose account, where not the role's usual one.
    func session(
        _ visitor: Visitor, of member: Member? = nil, at path: String? = nil,
        clock: @escaping @Sendable () -> Moment = { Samples.noon }
    ) throws -> CareerDatabase {
        try Self.open(path ?? self.path, try actor(visitor, of: member), clock: clock)
    }

    /// The file as it was made, under another name.
    func copy(_ name: String) throws -> String {
        let copy = try #require(folder).file(name)
        for file in [copy, copy + "-wal", copy + "-shm"] {
            try? FileManager.default.removeItem(atPath: file)
        }
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return copy
    }
}

extension Institution {
    private static let top = "Pemerintah Kota"
    private static let section = UnitReference(
        name: "Seksi Arsip", ancestors: [top, "Dinas Kearsipan", "Bidang Dokumen"])
    private static let secretariat = UnitReference(
        name: "Sekretariat", ancestors: [top, "Badan Pengawas"])

    /// Names, posts and units of which no word is shared by the two agencies.
    private static func place(
        _ member: Member
    ) -> (name: String, title: String, kind: PositionKind, unit: UnitReference) {
        let agency = UnitReference(name: "Dinas Kearsipan", ancestors: [top])
        let division = UnitReference(
            name: "Bidang Dokumen", ancestors: [top, "Dinas Kearsipan"])
        let bureau = UnitReference(
            name: "Subbagian Rahasia", ancestors: [top, "Badan Pengawas", "Sekretariat"])
        switch member {
        case .director: return ("Dewi Purnama", "Kepala Dinas", .executivePratama, agency)
        case .manager: return ("Made Wirawan", "Kepala Bidang", .administrator, division)
        case .head: return ("Hadi Santoso", "Kepala Seksi", .supervisor, section)
        case .employee: return ("Eko Prasetyo", "Pengadministrasi", .staff, section)
        case .colleague: return ("Kiki Amalia", "Pengadministrasi", .staff, section)
        case .relative: return ("Rika Maharani", "Pengadministrasi", .staff, section)
        case .retiree: return ("Parto Sudiro", "Pengadministrasi", .staff, section)
        case .chief: return ("Bagus Hartono", "Sekretaris", .administrator, secretariat)
        case .unitAdmin: return ("Umi Kulsum", "Penyusun", .staff, secretariat)
        case .institutionAdmin: return ("Ina Suryani", "Penyusun", .staff, secretariat)
        case .deputyAdmin: return ("Iwan Gunadi", "Penyusun", .staff, secretariat)
        case .leader: return ("Lala Kartika", "Penyusun", .staff, secretariat)
        case .stranger: return ("Zulaikha Quraisy", "Astronom", .staff, bureau)
        }
    }

    private func enterPeople(_ owner: CareerDatabase) throws {
        for (index, member) in Member.allCases.enumerated() {
            let place = Self.place(member)
            var record = try Samples.record(
                index * 1_500 + 7, name: place.name, unit: place.unit, title: place.title,
                kind: place.kind)
            record.nationalID = "327101120390\(1_000 + index * 7)"
            record.contact = Contact(
                phone: "08120000\(1_000 + index)", email: "\(member.rawValue)@contoh.id",
                address: "Jalan \(member.rawValue) 1")
            if member == .retiree { record.status = .retired }
            records[member] = record
            people[member] = try owner.register(record).person
        }
        for node in try owner.unitTree() { units[node.name] = node.id }
        try owner.save(InstitutionSettings(institutionName: "Pemerintah Kota Contoh"))
    }

    /// Signed as the program signs; whose it is stands in the notes.
    private func enterDocuments(of member: Member, _ owner: CareerDatabase) throws {
        let person = try person(member)
        for quarter in [delivered, signed, draft] {
            var document = try AppraisalTests.complete(of: person, quarter)
            document.notes = try digits(member)
            try owner.bulkRegistration { try $0.add(document) }
            guard quarter != draft else { continue }
            let stored = try #require(try owner.appraisal(of: person, in: quarter))
            _ = try owner.sign(stored.id, seeing: stored.version)
            if quarter == delivered { _ = try owner.deliver(stored.id) }
        }
        _ = try owner.record(
            CompetencyAssessment(
                id: AssessmentID(0), person: person, competencyCode: "integritas",
                level: try #require(CompetencyLevel(2)), source: .assessmentCentre,
                assessor: "UPT", evidence: "L-\(member.rawValue)", assessedOn: Samples.today,
                validUntil: Samples.today.adding(years: 3), recordedAt: Samples.noon))
    }

    /// One over a unit of either agency, both taken out of force again.
    private func enterAssignments(_ owner: CareerDatabase) throws {
        for (name, holder) in [("Seksi Arsip", Member.colleague), ("Subbagian Rahasia", .chief)] {
            let id = try owner.assign(
                Assignment(
                    person: try person(holder), kind: .acting, target: .unit(try unit(name)),
                    from: Samples.today, decree: Decree(number: "821/\(name)")))
            try owner.correctAssignment(id, reason: "keliru")
            assignments[name] = id
        }
    }

    private func enterAccounts(_ owner: CareerDatabase) throws {
        let admin = try person(.institutionAdmin)
        accounts[.institutionAdmin] =
            try owner.makeFirstAdmin(admin, passphrase: Self.phrase).account.id
        for member in Member.allCases where member != .institutionAdmin {
            _ = try owner.handOutCode(to: try person(member))
            accounts[member] = try owner.account(named: try digits(member))?.id
        }
        for (name, role) in [("auditor", AccountRole.auditor), ("pemasang", .installer)] {
            let account = try owner.makeTechnicalAccount(named: name).id
            technical[name] = account
            try owner.grant(Self.grant(role, to: account))
        }
        let agency = try unit("Dinas Kearsipan")
        try owner.grant(Self.grant(.unitAdmin, agency, to: try account(.unitAdmin)))
        try owner.grant(Self.grant(.leader, agency, to: try account(.leader)))
        try owner.grant(Self.grant(.institutionAdmin, to: try account(.deputyAdmin)))
        _ = try owner.signOut(isLocked: false)
        let deputy = try session(.institutionAdmin, of: .deputyAdmin)
        defer { deputy.close() }
        for (one, other) in [
            (Member.unitAdmin, Member.relative), (.relative, .institutionAdmin),
            (.employee, .colleague),
        ] {
            try deputy.declareRelative(
                try person(one), of: try person(other), kinship: "saudara")
        }
    }

    static func grant(
        _ role: AccountRole, _ unit: OrgUnitID? = nil, to account: AccountID
    ) -> RoleGrant {
        RoleGrant(
            account: account, role: role, unit: unit, from: today.adding(days: -10),
            decree: "SK-\(role.rawValue)", grantedAt: Samples.noon)
    }
}
