import CareerDomain

/// All that is drawn of the competency profile.
public struct CompetencyProfileSnapshot: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public enum Mark: Hashable, Sendable {
            case missing, expired, short, meets, over, notRequired
        }
        public var name: String
        /// Levels 1…5; nil where there is none.
        public var attained: Int?
        public var required: Int?
        /// `-1`, `0`, `+1`; empty where there is no gap to speak of.
        public var gap: String
        public var mark: Mark
        /// `kurang`, `sesuai`, `lebih`, `belum dinilai`, `kedaluwarsa`.
        public var word: String
    }

    public var heading: String
    public var personName: String
    public var positionTitle: String
    public var lines: [Line]
    public var selection: Int?
    /// `JPM 87,50 % · MS · Cukup Optimal`, or why there is none yet.
    public var jobMatch: String
    /// By which rule that figure is reckoned; empty where there is none.
    public var matchRule: String
    public var legalBasis: String
    /// The selected line at length: date, source, assessor, validity, evidence.
    public var detail: [String]
    public var history: [String]
    public var historyHeading: String
    public var emptyText: String
    /// Why the account may not read it; empty where it may.
    public var whyNot: String
}

extension CompetencyProfileModel {
    public func snapshot(_ wording: Wording, name: String) -> CompetencyProfileSnapshot {
        let lines = profile?.lines ?? []
        return CompetencyProfileSnapshot(
            heading: wording.profileHeading, personName: name,
            positionTitle: profile?.positionTitle ?? "",
            lines: lines.map { Self.line($0, wording) },
            selection: lines.isEmpty ? nil : selection,
            jobMatch: profile.map(wording.jobMatch) ?? "",
            matchRule: profile.flatMap { $0.jobMatch == nil ? nil : wording.explain($0.matchRule) }
                ?? "",
            legalBasis: profile?.legalBasis ?? "",
            detail: selectedLine.map(wording.detail) ?? [],
            history: selectedLine?.history.map(wording.historyLine) ?? [],
            historyHeading: wording.historyHeading,
            emptyText: emptyText(wording), whyNot: unreadable.map(wording.whyNot) ?? "")
    }

    private func emptyText(_ wording: Wording) -> String {
        guard let profile else { return wording.nobodySelected }
        return profile.positionTitle.isEmpty ? wording.noPosition : wording.noRequirements
    }

    private static func line(
        _ line: CompetencyProfile.Line, _ wording: Wording
    ) -> CompetencyProfileSnapshot.Line {
        let mark = mark(of: line)
        return CompetencyProfileSnapshot.Line(
            name: line.competency.name, attained: line.latest?.level.number,
            required: line.required?.number,
            gap: line.gap.map { $0 == 0 ? "0" : ($0 > 0 ? "-\($0)" : "+\(-$0)") } ?? "",
            mark: mark, word: wording.word(mark))
    }

    private static func mark(
        of line: CompetencyProfile.Line
    ) -> CompetencyProfileSnapshot.Line.Mark {
        switch line.standing {
        case .missing: .missing
        case .expired: .expired
        case .valid:
            switch line.gap {
            case nil: .notRequired
            case .some(let gap) where gap > 0: .short
            case .some(0): .meets
            default: .over
            }
        }
    }
}
