import ArgumentParser

/// What the terminal is for: fixed when the program is started, and by nothing
/// typed into it.
enum Profile: String, CaseIterable, ExpressibleByArgument {
    /// A desk or an SSH session of one person.
    case office
    /// A terminal in a corridor: for everybody, one after the other.
    case kiosk

    /// Without a key for so many seconds the screen is locked.
    var idleSeconds: Int {
        switch self {
        case .office: 900
        case .kiosk: 60
        }
    }

    /// So long before the lock the seconds are counted down.
    var warningSeconds: Int {
        switch self {
        case .office: 30
        case .kiosk: 15
        }
    }
}
