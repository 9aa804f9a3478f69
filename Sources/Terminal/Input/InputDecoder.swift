/// Turns the bytes of a terminal into keys and pasted text. A value without a clock: whoever reads
/// the bytes says when the wait for the rest of a sequence is over.
public struct InputDecoder: Sendable {
    private let sequences: KeySequences
    /// The byte that the terminal's line discipline erases with, besides 8 and 127.
    private let eraseByte: UInt8?
    /// False in a locale without UTF-8: bytes above 127 are of no known alphabet and ignored.
    private let decodesUTF8: Bool
    private var bytes: [UInt8] = []
    private var paste: PasteCollector?
    var ready: [Input] = []
    private var taken = 0
    /// True once the terminal has sent a bracketed paste, so that quick keys are not taken for one.
    public private(set) var hasSeenPasteBrackets = false

    /// A decoder for a terminal that sends these sequences.
    public init(
        sequences: KeySequences = KeySequences(), eraseByte: UInt8? = nil, decodesUTF8: Bool = true
    ) {
        self.sequences = sequences
        self.eraseByte = eraseByte
        self.decodesUTF8 = decodesUTF8
    }

    /// True when a sequence has begun whose rest should follow within the escape delay.
    public var isInsideSequence: Bool { paste == nil && bytes.first == 0x1B }

    /// True between the brackets of a paste.
    public var isInsidePaste: Bool { paste != nil }

    /// True when `next()` has something.
    public var hasInput: Bool { taken < ready.count }

    /// Takes bytes as they were read, cut anywhere.
    public mutating func feed(_ more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
        process(isOver: false)
    }

    /// The wait is over: an unfinished sequence is the key Escape, or nothing.
    public mutating func expire() {
        guard isInsideSequence else { return }
        process(isOver: true)
    }

    /// Hands out an unfinished paste whose end never came; what follows is keys again.
    public mutating func endPaste() {
        guard var open = paste else { return }
        open.take(bytes)
        bytes.removeAll()
        ready += open.finish()
        paste = nil
    }

    /// The key that the bytes are when they come alone; nil where they are none, or more than one.
    public func key(of alone: some Sequence<UInt8>) -> Key? {
        var decoder = InputDecoder(
            sequences: sequences, eraseByte: eraseByte, decodesUTF8: decodesUTF8)
        decoder.feed(alone)
        guard decoder.bytes.isEmpty, decoder.paste == nil, decoder.ready.count == 1,
            case .key(let key)? = decoder.ready.first
        else { return nil }
        return key
    }

    /// The next complete input, in the order it was made; nil when there is none.
    public mutating func next() -> Input? {
        guard taken < ready.count else { return nil }
        let input = ready[taken]
        taken += 1
        if taken == ready.count { dropTaken() }
        return input
    }

    mutating func dropTaken() {
        ready.removeFirst(taken)
        taken = 0
    }
}

extension InputDecoder {
    private mutating func process(isOver: Bool) {
        var index = 0
        while index < bytes.count {
            if paste != nil {
                collectPaste(from: index)
                index = 0
                if paste != nil { return }
                continue
            }
            guard let count = consume(bytes[index...], isOver: isOver) else { break }
            index += count
        }
        bytes.removeFirst(min(index, bytes.count))
    }

    /// Bytes consumed; nil when more are needed.
    private mutating func consume(_ rest: ArraySlice<UInt8>, isOver: Bool) -> Int? {
        guard let byte = rest.first else { return nil }
        if byte == 0x1B { return consumeEscape(rest, isOver: isOver) }
        if byte >= 0x80 { return consumeMultibyte(rest) }
        if let key = key(of: byte) { ready.append(.key(key)) }
        return 1
    }

    private func key(of byte: UInt8) -> Key? {
        if byte == eraseByte, byte < 0x20 || byte == 0x7F { return .backspace }
        switch byte {
        case 0: return .control("@")
        case 8, 0x7F: return .backspace
        case 9: return .tab
        case 10, 13: return .enter
        case 1...26: return .control(Character(Unicode.Scalar(byte + 0x60)))
        case 28...31: return .control(Character(Unicode.Scalar(byte + 0x40)))
        default: return .character(Character(Unicode.Scalar(byte)))
        }
    }

    private mutating func consumeMultibyte(_ rest: ArraySlice<UInt8>) -> Int? {
        guard decodesUTF8, let lead = rest.first else { return 1 }
        let count: Int
        switch lead {
        case 0xC2...0xDF: count = 2
        case 0xE0...0xEF: count = 3
        case 0xF0...0xF4: count = 4
        default: return 1
        }
        let part = rest.prefix(count)
        if let bad = part.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
            return bad - rest.startIndex
        }
        guard part.count == count else { return nil }
        if let text = String(validating: part, as: UTF8.self), let character = text.first,
            !text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) })
        {
            ready.append(.key(.character(character)))
        }
        return count
    }

    private mutating func consumeEscape(_ rest: ArraySlice<UInt8>, isOver: Bool) -> Int? {
        for count in stride(from: min(rest.count, sequences.longest), through: 2, by: -1) {
            guard let meaning = sequences.meaning(of: rest.prefix(count)) else { continue }
            switch meaning {
            case .key(let key): ready.append(.key(key))
            case .pasteBegins:
                paste = PasteCollector()
                hasSeenPasteBrackets = true
            }
            return count
        }
        if !isOver, sequences.isPrefix(rest) { return nil }
        guard let second = rest.dropFirst().first else { return escapeAlone() }
        switch second {
        case 0x5B: return consumeControlSequence(rest, isOver: isOver)
        case 0x4F: return consumeSingleShift(rest, isOver: isOver)
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
            if let count = Self.controlStringLength(rest) { return count }
            return isOver ? escapeAlone() : nil
        case 0x30...0x39:
            // ESC and a digit stand for a function key, for keyboards that have none.
            ready.append(.key(.function(second == 0x30 ? 10 : Int(second - 0x30))))
            return 2
        default: return escapeAlone()
        }
    }

    private mutating func escapeAlone() -> Int {
        ready.append(.key(.escape))
        return 1
    }

    /// `ESC O final`; old terminals put the modifiers of a key before its final byte.
    private mutating func consumeSingleShift(
        _ rest: ArraySlice<UInt8>, isOver: Bool
    ) -> Int? {
        let body = rest.dropFirst(2)
        guard let end = body.firstIndex(where: { !(0x30...0x3B).contains($0) }) else {
            if !isOver { return nil }
            return body.isEmpty ? escapeAlone() : rest.count
        }
        if end > body.startIndex,
            case .key(let key)? = sequences.meaning(of: [0x1B, 0x4F, rest[end]])
        {
            ready.append(.key(key))
        }
        return end - rest.startIndex + 1
    }

    /// An unknown `ESC [ … final` is dropped whole; with modifiers it is the key without them.
    private mutating func consumeControlSequence(
        _ rest: ArraySlice<UInt8>, isOver: Bool
    ) -> Int? {
        let body = rest.dropFirst(2)
        guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
            if !isOver { return nil }
            return body.isEmpty ? escapeAlone() : rest.count
        }
        let count = end - rest.startIndex + 1
        guard (0x40...0x7E).contains(rest[end]) else { return count - 1 }
        let parameters = rest[body.startIndex..<end].split(
            separator: 0x3B, omittingEmptySubsequences: false)
        if parameters.count == 2, let number = parameters.first {
            let plain: [UInt8] = rest[end] == 0x7E ? Array(number) : []
            if case .key(let key)? = sequences.meaning(of: [0x1B, 0x5B] + plain + [rest[end]]) {
                ready.append(.key(key))
            }
        }
        return count
    }

    /// The length of an answer of the terminal (OSC, DCS and the like); nil when its end is
    /// missing.
    private static func controlStringLength(_ rest: ArraySlice<UInt8>) -> Int? {
        var previous: UInt8 = 0
        for index in rest.indices.dropFirst(2) {
            if rest[index] == 7 || (previous == 0x1B && rest[index] == 0x5C) {
                return index - rest.startIndex + 1
            }
            previous = rest[index]
        }
        return nil
    }

    private mutating func collectPaste(from index: Int) {
        guard var open = paste else { return }
        let marker = Array("\u{1B}[201~".utf8)
        let rest = bytes[index...]
        var end: Int?
        for start in rest.indices where rest[start] == 0x1B && rest[start...].starts(with: marker) {
            end = start
            break
        }
        if let end {
            open.take(rest[..<end])
            bytes.removeFirst(end + marker.count)
            ready += open.finish()
            paste = nil
        } else {
            // The marker may be cut: hold back what could be its beginning.
            let held =
                (1..<marker.count).last {
                    rest.suffix($0).elementsEqual(marker.prefix($0))
                } ?? 0
            open.take(rest.dropLast(held))
            bytes = Array(rest.suffix(held))
            ready += open.pieces()
            paste = open
        }
    }
}
