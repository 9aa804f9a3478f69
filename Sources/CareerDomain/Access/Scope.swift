/// The people somebody may know of. List, search, count, facets, export, print
/// and completion are all cut by it.
public enum Scope: Hashable, Sendable {
    case everybody
    case part(Part)

    /// The people in any of the three.
    public struct Part: Hashable, Sendable {
        /// Units with everything below them.
        public var subtrees: Set<OrgUnitID>
        /// Units without what is below them.
        public var units: Set<OrgUnitID>
        public var people: Set<PersonID>

        public init(
            subtrees: Set<OrgUnitID> = [], units: Set<OrgUnitID> = [],
            people: Set<PersonID> = []
        ) {
            self.subtrees = subtrees
            self.units = units
            self.people = people
        }

        public var isEmpty: Bool { subtrees.isEmpty && units.isEmpty && people.isEmpty }
    }

    public static let nobody = Scope.part(Part())

    public func union(_ other: Scope) -> Scope {
        guard case .part(let left) = self, case .part(let right) = other else {
            return .everybody
        }
        return .part(
            Part(
                subtrees: left.subtrees.union(right.subtrees),
                units: left.units.union(right.units),
                people: left.people.union(right.people)))
    }
}
