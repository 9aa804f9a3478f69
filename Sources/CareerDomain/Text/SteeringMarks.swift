extension Unicode.Scalar {
    /// Whether it steers whatever shows a text instead of being shown: controls
    /// (C0, DEL, C1) but for tabs and line ends, and bidirectional controls,
    /// which let a text read otherwise than it is stored.
    public var isSteering: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// The text without marks that steer a terminal or the order of letters.
    public var withoutSteering: String {
        guard unicodeScalars.contains(where: \.isSteering) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isSteering }))
    }
}
