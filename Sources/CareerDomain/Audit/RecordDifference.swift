/// What a change of somebody's record did, for the trail: names of parts with
/// their values before and after.
public struct RecordDifference: Hashable, Sendable {
    public var part: String
    public var before: String
    public var after: String

    public init(part: String, before: String = "", after: String = "") {
        self.part = part
        self.before = before
        self.after = after
    }
}

extension Dossier {
    /// The parts in which this differs from an earlier state of it.
    public func differences(from earlier: Dossier) -> [RecordDifference] {
        zip(earlier.trail, trail).compactMap { old, new in
            old.value == new.value
                ? nil : RecordDifference(part: new.part, before: old.value, after: new.value)
        }
    }

    /// Every part as text; always the same parts in the same order.
    private var trail: [(part: String, value: String)] {
        person.trail + [
            (
                "golongan",
                ranks.trail { "\($0.golongan.label) \($0.serviceYears)/\($0.serviceMonths)" }
            ),
            ("jabatan", posts.trail { $0.position.title }),
            ("unit", units.trail { $0.name }),
            ("kedudukan", statuses.trail { $0.rawValue }),
            (
                "pendidikan",
                educations.map { education in
                    [
                        education.level.label, education.field, education.school,
                        education.graduationYear.map(String.init) ?? "",
                    ].joined(separator: "/")
                }.joined(separator: "; ")
            ),
        ]
    }
}

extension Person {
    fileprivate var trail: [(part: String, value: String)] {
        [
            ("nip", employeeNumber.digits), ("gelar depan", name.frontTitle),
            ("nama", name.name), ("gelar belakang", name.backTitle),
            ("jenis", employmentKind.rawValue), ("lahir", birthDate.written),
            ("tempat lahir", birthPlace), ("kelamin", String(sex.rawValue)),
            ("nik", nationalID), ("telepon", contact.phone), ("surel", contact.email),
            ("alamat", contact.address), ("tmt awal", appointedFrom?.written ?? ""),
            ("pns id", foreignID),
        ]
    }
}

extension Array {
    /// Rows in their order, with the day they hold from and whether they were
    /// declared wrong.
    fileprivate func trail<Value>(
        _ text: (Value) -> String
    ) -> String where Element == DatedRow<Value> {
        map { row in
            let from = row.effectiveFrom?.written ?? "-"
            let end = row.correction.map { " (dikoreksi: \($0.reason))" } ?? ""
            return "\(text(row.value)) @\(from)\(end)"
        }.joined(separator: "; ")
    }
}

extension PositionRequirement {
    /// As one text for the trail.
    public var trail: String {
        "\(competencyCode)=\(level.map { String($0.number) } ?? "-") @\(validFrom.written) \(legalBasis)"
    }
}

extension CompetencyAssessment {
    /// As one text for the trail.
    public var trail: String {
        "\(level.number) @\(assessedOn.written)–\(validUntil.written) \(source.rawValue) \(evidence)"
    }
}

extension Quarter {
    /// `2026-TW3`, for the trail.
    public var trail: String { "\(year)-TW\(number)" }

    /// Reads it back.
    public init?(trail text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].hasPrefix("TW"), let year = Int(parts[0]),
            let number = Int(parts[1].dropFirst(2))
        else { return nil }
        self.init(year: year, number: number)
    }
}

extension Appraisal {
    /// What it comes to, as one text for the trail.
    public var trail: String {
        func text(_ rating: RatingChoice) -> String {
            rating.chosen.map { String($0.rawValue) } ?? "-"
        }
        let grade = grade.map { String($0.rawValue) } ?? "-"
        return "predikat=\(grade) hasil=\(text(resultRating)) perilaku=\(text(behaviourRating)) "
            + "versi=\(version)"
    }
}

extension Assignment {
    /// As one text for the trail.
    public var trail: String {
        let over =
            switch target {
            case .unit(let unit): "unit \(unit.rawValue)"
            case .person(let person): "pegawai \(person.rawValue)"
            }
        let delegated = isEvaluationDelegated.map { " evaluasi=\($0 ? "didelegasikan" : "tidak")" }
        return "\(kind.rawValue) \(over) @\(from?.written ?? "-")–\(to?.written ?? "")"
            + (delegated ?? "")
    }
}
