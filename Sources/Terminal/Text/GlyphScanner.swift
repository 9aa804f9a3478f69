/// Cuts text into what cells show; the one place where text from outside becomes safe to draw.
enum GlyphScanner {
    /// Calls `emit` with each glyph from the left until it returns false.
    static func scan(_ text: String, _ emit: (Glyph) -> Bool) {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            for byte in text.utf8 {
                guard emit(Glyph(kind: .narrow, base: Unicode.Scalar(byte))) else { return }
            }
            return
        }
        for character in text {
            guard scan(character, emit) else { return }
        }
    }

    /// Returns false when `emit` did.
    static func scan(_ character: Character, _ emit: (Glyph) -> Bool) -> Bool {
        if character.isPictograph { return emit(.replacement) }
        // One dot for the pair CR LF, which is one character.
        if character == "\r\n" { return emit(.middleDot) }
        var pending: Glyph?
        for scalar in character.unicodeScalars {
            let glyph: Glyph
            switch ScalarClass(scalar) {
            case .removed: continue
            case .mark:
                // A box stands for all that cannot be shown, its marks included.
                if pending == nil { pending = .replacement }
                if pending != .replacement { pending?.add(mark: scalar) }
                continue
            case .control: glyph = .middleDot
            case .space: glyph = .blank
            case .unshowable: glyph = .replacement
            case .narrow: glyph = Glyph(kind: .narrow, base: scalar)
            case .wide: glyph = Glyph(kind: .wide, base: scalar)
            }
            if let ready = pending, !emit(ready) { return false }
            pending = glyph
        }
        guard let pending else { return true }
        return emit(pending)
    }
}
