import CareerDomain
import CareerStore
import Foundation
import Synchronization
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
    let folder: TemporaryFolder
    let path: String
    let cast: Cast
    let delivered, signed, draft, later: Quarter

    /// What the file holds, under which keys.
    struct Cast: Sendable {
        var people: [Member: PersonID] = [:]
        var records: [Member: PersonRecord] = [:]
        var accounts: [Member: AccountID] = [:]
        var technical: [String: AccountID] = [:]
        var units: [String: OrgUnitID] = [:]
    }

    private static let template = Mutex<(cast: Cast, file: Data)?>(nil)

    /// A file of its own, as one was made for all.
    init() throws {
        folder = try TemporaryFolder()
        path = folder.file()
        let (cast, file) = try Self.template.withLock { template in
            let made = try template ?? InstitutionMaking.make()
            template = made
            return made
        }
        self.cast = cast
        try file.write(to: URL(fileURLWithPath: path))
        delivered = try Samples.quarter(2024, 1)
        signed = try Samples.quarter(2024, 2)
        draft = try Samples.quarter(2024, 3)
        later = try Samples.quarter(2024, 4)
    }

    // MARK: Looking things up

    func person(_ member: Member) throws -> PersonID { try #require(cast.people[member]) }
    func record(_ member: Member) throws -> PersonRecord { try #require(cast.records[member]) }
    func account(_ member: Member) throws -> AccountID { try #require(cast.accounts[member]) }
    func unit(_ name: String) throws -> OrgUnitID { try #require(cast.units[name]) }
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
        case .auditor: Actor(.account(try #require(cast.technical["auditor"])))
        case .installer: Actor(.account(try #require(cast.technical["pemasang"])))
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
        let copy = folder.file(name)
        for file in [copy, copy + "-wal", copy + "-shm"] {
            try? FileManager.default.removeItem(atPath: file)
        }
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return copy
    }
}

extension CareerDatabase {
    /// Grants a role, with a second person where it takes one: the owner of the file, or an admin
    /// whose session is given.
    func grantWithApproval(_ grant: RoleGrant, by other: CareerDatabase? = nil) throws {
        guard grant.role.needsSecondPerson else { return try self.grant(grant) }
        let request = try request(.grant(grant))
        if let other {
            _ = try other.confirm(request.id)
        } else {
            let owner = try Institution.open(path, .owner)
            defer { owner.close() }
            _ = try owner.confirm(request.id)
        }
    }
}

extension Institution {
    static func grant(
        _ role: AccountRole, _ unit: OrgUnitID? = nil, to account: AccountID
    ) -> RoleGrant {
        RoleGrant(
            account: account, role: role, unit: unit, from: today.adding(days: -10),
            decree: "SK-\(role.rawValue)", grantedAt: Samples.noon)
    }
}
