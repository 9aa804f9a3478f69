import CareerDomain
import CareerStore
import Foundation
import Testing

/// Who asks about whom, in the columns of a row of expectations.
struct VerbColumn: Sendable {
    let visitor: Institution.Visitor
    let about: Institution.Member
    var name: String { "\(visitor) about \(about)" }

    /// The order of the letters in a row, blanks apart:
    ///
    /// | group | columns |
    /// |---|---|
    /// | employee | himself, a colleague |
    /// | assessor | one he assesses |
    /// | unit admin | one of his subtree, a relative in it, himself, a stranger |
    /// | institution admin | anybody, a relative, himself |
    /// | leader | one of his subtree, a stranger |
    /// | auditor | anybody |
    /// | installer | with an account, as owner of the file |
    /// | nobody | at a kiosk, elsewhere |
    static let all: [VerbColumn] = [
        VerbColumn(visitor: .employee, about: .employee),
        VerbColumn(visitor: .employee, about: .colleague),
        VerbColumn(visitor: .assessor, about: .employee),
        VerbColumn(visitor: .unitAdmin, about: .employee),
        VerbColumn(visitor: .unitAdmin, about: .relative),
        VerbColumn(visitor: .unitAdmin, about: .unitAdmin),
        VerbColumn(visitor: .unitAdmin, about: .stranger),
        VerbColumn(visitor: .institutionAdmin, about: .employee),
        VerbColumn(visitor: .institutionAdmin, about: .relative),
        VerbColumn(visitor: .institutionAdmin, about: .institutionAdmin),
        VerbColumn(visitor: .leader, about: .employee),
        VerbColumn(visitor: .leader, about: .stranger),
        VerbColumn(visitor: .auditor, about: .employee),
        VerbColumn(visitor: .installer, about: .employee),
        VerbColumn(visitor: .owner, about: .employee),
        VerbColumn(visitor: .kiosk, about: .employee),
        VerbColumn(visitor: .nobody, about: .employee),
    ]
}

/// One verb of the database with what each column comes to: `y` it is done,
/// `n` it is denied with a reason, `-` there is no such person or document, a
/// digit so many are found.
struct VerbRow {
    /// What a verb is tried on.
    struct Trial {
        let database: CareerDatabase
        let institution: Institution
        let member: Institution.Member

        var person: PersonID { get throws { try institution.person(member) } }
        var account: AccountID { get throws { try institution.account(member) } }
    }

    let name: String
    let expected: String
    /// Whether it changes something, so that it needs a file of its own.
    let isWriting: Bool
    let body: (Trial) throws -> String

    static func reading(
        _ name: String, _ expected: String, _ body: @escaping (Trial) throws -> String
    ) -> VerbRow {
        VerbRow(name: name, expected: expected, isWriting: false, body: body)
    }

    static func writing(
        _ name: String, _ expected: String, _ body: @escaping (Trial) throws -> Void
    ) -> VerbRow {
        VerbRow(name: name, expected: expected, isWriting: true) {
            try body($0)
            return "y"
        }
    }

    static func found(_ value: Any?) -> String { value == nil ? "-" : "y" }

    /// Tries every column and compares.
    func check(_ institution: Institution) throws {
        let letters = expected.filter { $0 != " " }
        #expect(letters.count == VerbColumn.all.count, "\(name)")
        for (letter, column) in zip(letters, VerbColumn.all) {
            let answer = try answer(column, institution)
            #expect(answer == String(letter), "\(name): \(column.name)")
        }
    }

    private func answer(_ column: VerbColumn, _ institution: Institution) throws -> String {
        let path = isWriting ? try institution.copy("trial.db") : institution.path
        let database = try institution.session(column.visitor, at: path)
        defer { database.close() }
        do {
            return try body(
                Trial(database: database, institution: institution, member: column.about))
        } catch let error as KeepingError {
            switch error {
            case .denied: return "n"
            case .notFound: return "-"
            default: return "\(error)"
            }
        } catch ExportFailure.keeping(.denied) {
            return "n"
        }
    }
}

extension VerbRow.Trial {
    /// Documents as they are, whoever may see them.
    func document(_ quarter: Quarter) throws -> Appraisal {
        try institution.document(member, quarter)
    }

    /// A correction that the person proposed himself.
    func proposed() throws -> ProposalID {
        let own = try institution.session(.employee, of: member, at: database.path)
        defer { own.close() }
        if let open = try own.proposals(of: try person).first { return open.id }
        return try own.propose(.birthPlace, for: try person)
    }

    /// A role that the deputy admin has requested for the person.
    func requested() throws -> ApprovalRequestID {
        let deputy = try institution.session(
            .institutionAdmin, of: .deputyAdmin, at: database.path)
        defer { deputy.close() }
        return try deputy.request(.grant(Institution.grant(.installer, to: try account))).id
    }

    /// Rows of an export that are about the person.
    func exported(_ kind: ExportKind) throws -> String {
        let digits = try institution.digits(member)
        let lines = try database.exported(kind, in: institution.folder)
        return String(lines.filter { $0.contains(digits) }.count)
    }
}

extension CareerDatabase {
    /// The lines of an export as CSV.
    func exported(_ kind: ExportKind, in folder: TemporaryFolder) throws -> [String] {
        let path = folder.file("export.csv")
        try? FileManager.default.removeItem(atPath: path)
        _ = try Export.run(
            kind, as: .csv(delimiter: ";"), from: self, to: try OutputFile(path: path),
            on: Samples.today,
            for: ExportOccasion(try #require(ProcessingPurpose("laporan tahunan")))
        ) { _ in true }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\r\n").map(String.init)
    }
}

extension ProposedCorrection {
    static let birthPlace = ProposedCorrection(
        field: .birthPlace, value: "Medan", documentNumber: "AK-1", reason: "salah tulis")
}
