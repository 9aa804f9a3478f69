extension InputDecoder {
    /// More keys than this at once are a paste from a terminal that does not bracket it.
    public static let burstThreshold = 20

    /// The number of printable keys that wait, Enter and Tab included.
    public var waitingPrintableKeys: Int {
        ready.lazy.filter { Self.printable($0) != nil }.count
    }

    /// Joins each run of more than `burstThreshold` waiting printable keys into one paste, so that
    /// none of them acts as a command. One key repeated is a key held down and stays as it is.
    public mutating func joinBursts() {
        guard !hasSeenPasteBrackets else { return }
        dropTaken()
        var joined: [Input] = []
        var run: [Input] = []
        for input in ready {
            if Self.printable(input) == nil {
                joined += Self.joined(run) + [input]
                run.removeAll()
            } else {
                run.append(input)
            }
        }
        ready = joined + Self.joined(run)
    }

    private static func joined(_ run: [Input]) -> [Input] {
        guard run.count > burstThreshold, let first = run.first,
            run.contains(where: { $0 != first })
        else { return run }
        return [.paste(String(run.compactMap(printable)))]
    }

    private static func printable(_ input: Input) -> Character? {
        switch input {
        case .key(.character(let character)): character
        case .key(.enter): "\n"
        case .key(.tab): "\t"
        default: nil
        }
    }
}
