/// The key of a stored entity; the type parameter keeps a person's key from
/// being handed where a unit's is meant.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
    public let rawValue: Int64

    public init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

public typealias PersonID = Identifier<Person>
public typealias OrgUnitID = Identifier<OrgUnit>
public typealias AppraisalID = Identifier<Appraisal>
public typealias PlannedResultID = Identifier<PlannedResult>
public typealias ResultIndicatorID = Identifier<ResultIndicator>
public typealias AssessmentID = Identifier<CompetencyAssessment>
