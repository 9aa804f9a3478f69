/// A unit with the names on the way to it.
public struct UnitPath: Hashable, Sendable {
    public var unit: OrgUnitID
    /// From the top to the unit itself.
    public var names: [String]

    public init(unit: OrgUnitID, names: [String]) {
        self.unit = unit
        self.names = names
    }

    /// `Dinas X/Bidang Y`, as it can be typed.
    public var text: String { names.joined(separator: "/") }

    fileprivate func ends(with words: [[String]]) -> Bool {
        names.count >= words.count
            && zip(names.suffix(words.count), words).allSatisfy { NameFolding.words($0) == $1 }
    }
}

/// What a typed name of a unit means.
public enum UnitSearch: Hashable, Sendable {
    case found(UnitPath)
    case ambiguous([UnitPath])
    /// None is named so; these begin with the words typed.
    case unknown(near: [UnitPath])
}

extension [UnitNode] {
    /// Each unit with its path; the tree has every unit before those below it.
    public var paths: [UnitPath] {
        var names: [String] = []
        return map { node in
            names = names.prefix(node.depth) + [node.name]
            return UnitPath(unit: node.id, names: names)
        }
    }

    /// The unit meant by a name, or by the end of a path as in `Dinas X/Bidang
    /// Y`, in small or capital letters.
    public func search(_ typed: String) -> UnitSearch {
        let words = typed.split(separator: "/").map { NameFolding.words(String($0)) }
            .filter { !$0.isEmpty }
        guard let last = words.last else { return .unknown(near: []) }
        let paths = paths
        // A name may have the mark of a path in it.
        var matches = paths.filter { $0.ends(with: [NameFolding.words(typed)]) }
        if matches.isEmpty { matches = paths.filter { $0.ends(with: words) } }
        if matches.count > 1, let whole = matches.first(where: { $0.names.count == words.count }) {
            matches = words.count > 1 ? [whole] : matches
        }
        switch matches.count {
        case 0: return .unknown(near: paths.filter { $0.isNear(last) })
        case 1: return .found(matches[0])
        default: return .ambiguous(matches)
        }
    }
}

extension UnitPath {
    fileprivate func isNear(_ words: [String]) -> Bool {
        let own = NameFolding.words(names.last ?? "")
        return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
}
