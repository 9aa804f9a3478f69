/// Cuts a stream of bytes into characters, control characters and control sequences.
struct SequenceParser: Sendable {
    enum Action: Hashable, Sendable {
        case print(Unicode.Scalar)
        case control(UInt8)
        /// `ESC`, intermediates, final.
        case escape(intermediates: [UInt8], final: UInt8)
        /// `ESC [`, private mark, parameters (nil where left out), intermediates, final.
        case sequence(Sequence)
        /// An operating system command, a device control string or a title: its length only.
        case string(introducer: UInt8, length: Int)
    }

    struct Sequence: Hashable, Sendable {
        var mark: UInt8?
        var parameters: [Int?] = []
        var intermediates: [UInt8] = []
        var final: UInt8 = 0

        /// A parameter where 0 means the default too.
        func count(_ index: Int) -> Int {
            max(1, parameters.indices.contains(index) ? parameters[index] ?? 1 : 1)
        }

        func value(_ index: Int, default fallback: Int = 0) -> Int {
            parameters.indices.contains(index) ? parameters[index] ?? fallback : fallback
        }
    }

    private enum State: Sendable {
        case ground, escape, sequence
        case string(introducer: UInt8, length: Int, sawEscape: Bool)
    }

    var decodesUTF8 = true
    private var state = State.ground
    private var intermediates: [UInt8] = []
    private var current = Sequence()
    private var number: Int?
    private var hasParameters = false
    private var pending: [UInt8] = []
    private var expected = 0

    mutating func take(_ byte: UInt8) -> Action? {
        switch state {
        case .ground: return takeInGround(byte)
        case .escape: return takeInEscape(byte)
        case .sequence: return takeInSequence(byte)
        case .string(let introducer, let length, let sawEscape):
            return takeInString(byte, introducer, length, sawEscape)
        }
    }

    private mutating func takeInGround(_ byte: UInt8) -> Action? {
        if !pending.isEmpty, byte & 0xC0 != 0x80 {
            pending = []
        }
        switch byte {
        case 0x1B:
            begin()
            return nil
        case 0x00...0x1F, 0x7F: return .control(byte)
        case 0x20...0x7E: return .print(Unicode.Scalar(byte))
        default: return decodesUTF8 ? takeMultibyte(byte) : .print("?")
        }
    }

    private mutating func takeMultibyte(_ byte: UInt8) -> Action? {
        if pending.isEmpty {
            switch byte {
            case 0xC2...0xDF: expected = 2
            case 0xE0...0xEF: expected = 3
            case 0xF0...0xF4: expected = 4
            default: return .print("\u{FFFD}")
            }
        }
        pending.append(byte)
        guard pending.count == expected else { return nil }
        defer { pending = [] }
        let text = String(validating: pending, as: UTF8.self)
        return .print(text?.unicodeScalars.first ?? "\u{FFFD}")
    }

    private mutating func begin() {
        state = .escape
        intermediates = []
    }

    private mutating func takeInEscape(_ byte: UInt8) -> Action? {
        switch byte {
        case 0x1B:
            begin()
            return nil
        case 0x20...0x2F:
            intermediates.append(byte)
            return nil
        case 0x5B where intermediates.isEmpty:
            state = .sequence
            current = Sequence()
            number = nil
            hasParameters = false
            return nil
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F, 0x6B:
            // DCS, SOS, OSC, PM, APC, and the title of screen.
            guard intermediates.isEmpty else { break }
            state = .string(introducer: byte, length: 0, sawEscape: false)
            return nil
        case 0x00...0x1F: return .control(byte)
        default: break
        }
        state = .ground
        return .escape(intermediates: intermediates, final: byte)
    }

    private mutating func takeInSequence(_ byte: UInt8) -> Action? {
        switch byte {
        case 0x1B:
            begin()
        case 0x00...0x1F: return .control(byte)
        case 0x30...0x39:
            hasParameters = true
            number = min((number ?? 0) * 10 + Int(byte - 0x30), 99_999)
        case 0x3A, 0x3B:
            hasParameters = true
            current.parameters.append(number)
            number = nil
        case 0x3C...0x3F: current.mark = byte
        case 0x20...0x2F: current.intermediates.append(byte)
        case 0x40...0x7E:
            if hasParameters { current.parameters.append(number) }
            current.final = byte
            state = .ground
            return .sequence(current)
        default: break
        }
        return nil
    }

    private mutating func takeInString(
        _ byte: UInt8, _ introducer: UInt8, _ length: Int, _ sawEscape: Bool
    ) -> Action? {
        if byte == 7 || (sawEscape && byte == 0x5C) {
            state = .ground
            return .string(introducer: introducer, length: length)
        }
        // `ESC ] R` resets the palette of the Linux console and has no end.
        if introducer == 0x5D, length == 0, byte == 0x52 {
            state = .ground
            return .string(introducer: introducer, length: 1)
        }
        state = .string(introducer: introducer, length: length + 1, sawEscape: byte == 0x1B)
        return nil
    }
}
