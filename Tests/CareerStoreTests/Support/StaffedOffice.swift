import CareerDomain
import CareerStore
import GRDB
import Testing

/// The office on a file, with accounts: each opens it as a session of its own.
struct StaffedOffice {
    enum Desk: Int64, CaseIterable {
        /// A clerk, who may nothing but see his own.
        case clerk = 1
        /// The director, HR admin of the institution.
        case director
        /// A technical account.
        case auditor
        /// The manager, HR admin of his division.
        case manager
        /// The head of the section, the clerk's assessor.
        case supervisor
        /// The substitute, leader of the agency.
        case leader
    }

    let folder: TemporaryFolder
    let office: Office

    init() throws {
        folder = try TemporaryFolder()
        office = try Office(folder.file())
        let people: [Desk: PersonID] = [
            .clerk: office.clerk, .director: office.director, .manager: office.manager,
            .supervisor: office.supervisor, .leader: office.substitute,
        ]
        let roles: [(Desk, String, String?)] = [
            (.director, "ADMIN_INSTANSI", nil), (.auditor, "AUDITOR", nil),
            (.manager, "ADMIN_UNIT", "Bidang"), (.leader, "PIMPINAN", "Dinas"),
        ]
        let units = try office.database.unitTree()
        try raw { db in
            for desk in Desk.allCases {
                try db.execute(
                    sql:
                        "INSERT INTO account (id, person_id, name, created_at) VALUES (?, ?, ?, 0)",
                    arguments: [
                        desk.rawValue, people[desk]?.rawValue,
                        people[desk] == nil ? "auditor" : "",
                    ])
            }
            for (desk, role, unit) in roles {
                try db.execute(
                    sql: """
                        INSERT INTO role_grant (account_id, role, unit_id, valid_from, decree,
                            granted_at) VALUES (?, ?, ?, 0, 'SK-1', 0)
                        """,
                    arguments: [
                        desk.rawValue, role, units.first { $0.name == unit }?.id.rawValue,
                    ])
            }
        }
    }

    func open(_ desk: Desk, readOnly: Bool = false) throws -> CareerDatabase {
        var options = Samples.options
        options.actor = Actor(.account(AccountID(desk.rawValue)), terminal: "tty1")
        options.readOnly = readOnly
        return try CareerDatabase(path: folder.file(), options: options)
    }

    func raw<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try CareerDatabase.raw(folder.file()).write(body)
    }

    /// The clerk's number as it was registered.
    func clerkRecord() throws -> PersonRecord {
        try Samples.record(
            4, name: "Siti",
            unit: UnitReference(
                name: "Seksi", ancestors: ["Pemerintah Kota Contoh", "Dinas", "Bidang"]),
            title: "Pengadministrasi", kind: .staff)
    }
}
