/// What to start, and where.
public struct Launch: Sendable {
    /// Path of the program.
    public var executable: String
    /// Without the program's own name.
    public var arguments: [String]
    /// The whole environment: nothing is inherited.
    public var environment: [String: String]
    public var size: ScreenSize
    /// False for a terminal that is not told to be UTF-8: bytes above 127 are shown as `?`.
    public var decodesUTF8: Bool
    /// Keeps the terminal's slave side open here too, so that its modes can be read after the
    /// process has ended.
    public var holdsTerminal: Bool
    /// Keeps every byte received in `transcript`.
    public var keepsTranscript: Bool

    public init(
        executable: String, arguments: [String] = [], environment: [String: String] = [:],
        size: ScreenSize = .standard, decodesUTF8: Bool = true, holdsTerminal: Bool = false,
        keepsTranscript: Bool = false
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.size = size
        self.decodesUTF8 = decodesUTF8
        self.holdsTerminal = holdsTerminal
        self.keepsTranscript = keepsTranscript
    }
}
