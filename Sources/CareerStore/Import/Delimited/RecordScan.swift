/// Finds the fields of one record in a buffer.
struct RecordScan {
    enum Outcome {
        /// The buffer ends before the record does.
        case cut
        /// A quote spans lines and is closed by none, or by one that plain
        /// text follows.
        case unclosed
        /// Where the next record begins, and how many lines this one takes.
        case record(end: Int, lines: Int)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let delimiter: UInt8
    /// Whether the file ends with the buffer.
    let isAtEnd: Bool
    let start: Int

    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    func run(into fields: inout [DelimitedReader.Field]) -> Outcome {
        var lines = 1
        var place = start
        while true {
            guard place < bytes.count else {
                guard isAtEnd else { return .cut }
                fields.append(.init(lower: place, upper: place))
                return .record(end: place, lines: lines)
            }
            var end = place
            if bytes[place] == Self.quote {
                switch quoted(from: place) {
                case .cut: return .cut
                case .unclosed: return .unclosed
                case .plain(let breaks):
                    if lines + breaks > 1 { return .unclosed }
                    end = plainEnd(from: place)
                    fields.append(.init(lower: place, upper: end))
                case .field(let field, let after, let breaks):
                    lines += breaks
                    end = after
                    fields.append(field)
                }
            } else {
                end = plainEnd(from: place)
                fields.append(.init(lower: place, upper: end))
            }
            guard end < bytes.count else {
                return isAtEnd ? .record(end: end, lines: lines) : .cut
            }
            if bytes[end] == delimiter {
                place = end + 1
                continue
            }
            return lineEnd(at: end, lines: lines)
        }
    }

    private func lineEnd(at end: Int, lines: Int) -> Outcome {
        guard bytes[end] == Self.carriageReturn else {
            return .record(end: end + 1, lines: lines)
        }
        guard end + 1 < bytes.count else {
            return isAtEnd ? .record(end: end + 1, lines: lines) : .cut
        }
        let isPair = bytes[end + 1] == Self.lineFeed
        return .record(end: end + (isPair ? 2 : 1), lines: lines)
    }

    private func plainEnd(from place: Int) -> Int {
        var end = place
        while end < bytes.count {
            let byte = bytes[end]
            if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn {
                return end
            }
            end += 1
        }
        return end
    }

    private enum Quoted {
        case cut
        case unclosed
        /// Text follows the closing quote: no quoting was meant.
        case plain(breaks: Int)
        case field(DelimitedReader.Field, after: Int, breaks: Int)
    }

    private func quoted(from place: Int) -> Quoted {
        var field = DelimitedReader.Field(lower: place + 1, upper: place + 1)
        var breaks = 0
        var index = place + 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.quote {
                guard index + 1 < bytes.count else {
                    guard isAtEnd else { return .cut }
                    field.upper = index
                    return .field(field, after: index + 1, breaks: breaks)
                }
                let next = bytes[index + 1]
                if next == Self.quote {
                    field.hasDoubledQuotes = true
                    index += 2
                    continue
                }
                field.upper = index
                let isEnd =
                    next == delimiter || next == Self.lineFeed || next == Self.carriageReturn
                return isEnd
                    ? .field(field, after: index + 1, breaks: breaks) : .plain(breaks: breaks)
            }
            if byte == Self.lineFeed { breaks += 1 }
            if byte == Self.carriageReturn, index + 1 < bytes.count,
                bytes[index + 1] != Self.lineFeed
            {
                breaks += 1
            }
            index += 1
        }
        return isAtEnd ? .unclosed : .cut
    }
}
