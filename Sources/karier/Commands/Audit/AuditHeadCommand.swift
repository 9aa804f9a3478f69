import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

/// `karier audit head`: the end of the trail, for the log sheet.
struct AuditHeadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head", abstract: Wording.ofThisRun.auditHeadAbstract)

    @Flag(name: .long, help: ArgumentHelp(Wording.ofThisRun.optionJSON))
    var json = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = try CommandSession(common, failures: json ? .object([]) : .nothing)
        let database = try session.open(makingIt: false, readOnly: true)
        defer { database.close() }
        let found: (head: AuditHead, zone: TimeZoneOfIndonesia)?
        do throws(KeepingError) {
            let zone = try database.settings().timeZone
            found = try database.auditHead().map { ($0, zone) }
        } catch {
            throw session.fail(error)
        }
        let now = Moment.now
        if json {
            return try session.result(
                .object([
                    .init("head", found?.head.json ?? .null), .init("at", .string(now.iso)),
                ]))
        }
        guard let found else { return try session.result(session.wording.auditEmpty) }
        try session.result(text(found.head, at: now, in: found.zone, session.wording))
    }

    private func text(
        _ head: AuditHead, at now: Moment, in zone: TimeZoneOfIndonesia, _ wording: Wording
    ) -> String {
        let lines = wording.auditHeadLines(head, at: now, in: zone)
        let width = lines.map(\.label.count).max() ?? 0
        return lines.map { line in
            line.label + String(repeating: " ", count: width - line.label.count) + "  "
                + line.text
        }.joined(separator: "\n")
    }
}

extension AuditHead {
    var json: JSONValue {
        .object([
            .init("row", .optional(number.map { Int($0) })),
            .init("groups", .array(groups.map { .string($0) })),
            .init("written", .string(written)),
        ])
    }
}
