import ArgumentParser
import CareerDomain
import CareerStore
import CareerViewModels

enum AuditLayout {
    case text, csv, json
}

/// Rows of the trail on standard output, one by one.
struct AuditOutput {
    private let layout: AuditLayout
    /// Whose rows they are is known.
    private let isAboutOne: Bool
    private let zone: TimeZoneOfIndonesia
    private let session: CommandSession
    private var count = 0

    init(
        _ layout: AuditLayout, isAboutOne: Bool, zone: TimeZoneOfIndonesia,
        _ session: CommandSession
    ) {
        self.layout = layout
        self.isAboutOne = isAboutOne
        self.zone = zone
        self.session = session
    }

    private static let headings = [
        "BARIS", "WAKTU", "AKUN", "PERAN", "DASAR", "TERMINAL", "TINDAKAN", "OBJEK", "KUNCI",
        "PEGAWAI", "BAGIAN", "SEBELUM", "SESUDAH", "ALASAN", "KATA-KATA",
    ]

    /// Whether the words of a row are there.
    private static func words(_ event: AuditEvent) -> String {
        event.isWithheld ? "TIDAK_DITAMPILKAN" : event.detail == nil ? "DIHAPUS" : "ADA"
    }

    private static func cells(_ event: AuditEvent) -> [String] {
        let detail = event.detail ?? AuditDetail()
        return [
            String(event.number), event.at.iso, event.actorName, event.role?.rawValue ?? "",
            detail.authority, event.terminal, event.action.rawValue, event.object.kind.rawValue,
            event.object.key == 0 ? "" : String(event.object.key), event.personName, detail.part,
            detail.before, detail.after, detail.reason, words(event),
        ]
    }

    mutating func write(_ event: AuditEvent) throws(ExitCode) {
        if count == 0 { try begin() }
        switch layout {
        case .text: try writeText(event)
        case .csv: try session.console.result(CSVText().row(Self.cells(event)).utf8)
        case .json:
            let members = zip(Self.headings, Self.cells(event)).map { heading, cell in
                JSONValue.Member(heading.lowercased().replacing("-", with: "_"), .text(cell))
            }
            let separator = count == 0 ? "\n" : ",\n"
            try session.console.result(
                Array(separator.utf8) + JSONValue.object(members).bytes)
        }
        count += 1
    }

    private func begin() throws(ExitCode) {
        switch layout {
        case .text: break
        case .csv:
            try session.console.result(
                CSVText.byteOrderMark + Array(CSVText().row(Self.headings).utf8))
        case .json: try session.console.result("{\"events\":[".utf8)
        }
    }

    private func writeText(_ event: AuditEvent) throws(ExitCode) {
        let text = TrailText(event, session.wording)
        let time = session.wording.dateTime(event.at, in: zone)
        let lines =
            ["\(time)  \(text.headline)", "  " + text.place(naming: !isAboutOne)]
            + text.details.map { "  " + $0.replacing("\n", with: "\n  ") }
        try session.result(lines.joined(separator: "\n"))
    }

    mutating func end() throws(ExitCode) {
        if count == 0 { try begin() }
        switch layout {
        case .text:
            if count == 0 { try session.result(session.wording.noAuditRows) }
        case .csv: break
        case .json: try session.console.result("\n]}\n".utf8)
        }
    }
}
