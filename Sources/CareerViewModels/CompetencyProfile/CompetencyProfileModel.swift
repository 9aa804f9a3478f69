import CareerDomain

/// The competency profile of the selected person.
public final class CompetencyProfileModel {
    private let keeping: any CareerKeeping
    public private(set) var person: PersonID?
    public private(set) var profile: CompetencyProfile?
    /// Why the account may not read it; nil where it may.
    public private(set) var unreadable: KeepingError?
    /// By which the JPM is reckoned, as the institution has set.
    var matchRule = JobMatchScore.Rule.totals
    /// Index of the line the cursor is on.
    public private(set) var selection = 0

    public init(keeping: any CareerKeeping) {
        self.keeping = keeping
    }

    /// Reads the profile of a person as of a day; nil empties the pane. What the
    /// account may not read leaves the reason there.
    public func show(_ person: PersonID?, on day: CalendarDate) throws(KeepingError) {
        if person != self.person {
            self.person = nil
            profile = nil
            selection = 0
        }
        unreadable = nil
        guard let person else { return }
        do throws(KeepingError) {
            let evidence = try keeping.competencyEvidence(of: person, on: day)
            profile = CompetencyProfile(evidence: evidence, on: day, matching: matchRule)
        } catch {
            guard error.isOutOfReach else { throw error }
            profile = nil
            unreadable = error
        }
        self.person = person
    }

    public var selectedLine: CompetencyProfile.Line? {
        guard let lines = profile?.lines, lines.indices.contains(selection) else { return nil }
        return lines[selection]
    }

    public func move(by rows: Int) {
        let last = max(0, (profile?.lines.count ?? 0) - 1)
        selection = min(max(selection + rows, 0), last)
    }

    public func moveToStart() { selection = 0 }

    public func moveToEnd() { move(by: profile?.lines.count ?? 0) }
}
