import CareerDomain
import CareerStore
import Foundation
import Testing

/// Makes the institution with the verbs of the program.
struct InstitutionMaking {
    private typealias Member = Institution.Member
    private var cast = Institution.Cast()
    private let path: String

    /// - Returns: the keys, and the bytes of the file.
    static func make() throws -> (cast: Institution.Cast, file: Data) {
        let folder = try TemporaryFolder()
        var making = InstitutionMaking(path: folder.file())
        let owner = try Institution.open(making.path, .owner)
        try making.enterPeople(owner)
        for member in Member.allCases { try making.enterDocuments(of: member, owner) }
        try making.enterAssignments(owner)
        try making.enterAccounts(owner)
        owner.close()
        return (making.cast, try Data(contentsOf: URL(fileURLWithPath: making.path)))
    }

    private init(path: String) { self.path = path }

    private func person(_ member: Member) throws -> PersonID {
        try #require(cast.people[member])
    }
    private func account(_ member: Member) throws -> AccountID {
        try #require(cast.accounts[member])
    }
    private func unit(_ name: String) throws -> OrgUnitID { try #require(cast.units[name]) }
    private func digits(_ member: Member) throws -> String {
        try #require(cast.records[member]).employeeNumber.digits
    }
}

extension InstitutionMaking {
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

    private mutating func enterPeople(_ owner: CareerDatabase) throws {
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
            cast.records[member] = record
            cast.people[member] = try owner.register(record).person
        }
        for node in try owner.unitTree() { cast.units[node.name] = node.id }
        try owner.save(InstitutionSettings(institutionName: "Pemerintah Kota Contoh"))
    }

    /// Signed as the program signs; whose it is stands in the notes.
    private func enterDocuments(of member: Member, _ owner: CareerDatabase) throws {
        let person = try person(member)
        for number in 1...3 {
            let quarter = try Samples.quarter(2024, number)
            var document = try AppraisalTests.complete(of: person, quarter)
            document.notes = try digits(member)
            try owner.bulkRegistration { try $0.add(document) }
            guard number < 3 else { continue }
            let stored = try #require(try owner.appraisal(of: person, in: quarter))
            _ = try owner.sign(stored.id, seeing: stored.version)
            if number == 1 { _ = try owner.deliver(stored.id) }
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
        }
    }

    private mutating func enterAccounts(_ owner: CareerDatabase) throws {
        let admin = try person(.institutionAdmin)
        cast.accounts[.institutionAdmin] =
            try owner.makeFirstAdmin(admin, passphrase: Institution.phrase).account.id
        for member in Member.allCases where member != .institutionAdmin {
            _ = try owner.handOutCode(to: try person(member))
            cast.accounts[member] = try owner.account(named: try digits(member))?.id
        }
        for (name, role) in [("auditor", AccountRole.auditor), ("pemasang", .installer)] {
            let account = try owner.makeTechnicalAccount(named: name).id
            cast.technical[name] = account
            try owner.grantWithApproval(Institution.grant(role, to: account))
        }
        let agency = try unit("Dinas Kearsipan")
        try owner.grant(Institution.grant(.unitAdmin, agency, to: try account(.unitAdmin)))
        try owner.grant(Institution.grant(.leader, agency, to: try account(.leader)))
        try owner.grantWithApproval(
            Institution.grant(.institutionAdmin, to: try account(.deputyAdmin)))
        _ = try owner.signOut(isLocked: false)
        let deputy = try Institution.open(
            path, Actor(.account(try account(.deputyAdmin))))
        defer { deputy.close() }
        for (one, other) in [
            (Member.unitAdmin, Member.relative), (.relative, .institutionAdmin),
            (.employee, .colleague),
        ] {
            try deputy.declareRelative(
                try person(one), of: try person(other), kinship: "saudara")
        }
    }
}
