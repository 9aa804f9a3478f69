import Glibc
public import Terminal

/// What the environment says about the terminal.
public struct TerminalEnvironment {
    /// `TERM`, empty when it is not set.
    let type = Self.variable("TERM") ?? ""

    /// `NO_COLOR` with any text means: no colour.
    var refusesColor: Bool { !(Self.variable("NO_COLOR") ?? "").isEmpty }

    /// Over SSH the bytes of one key may arrive in two packets.
    var escapeDelayMilliseconds: Int {
        if let text = Self.variable("ESCDELAY"), let delay = Int(text), (1...5000).contains(delay) {
            return delay
        }
        let isRemote = Self.variable("SSH_CONNECTION") != nil || Self.variable("SSH_TTY") != nil
        return isRemote ? 100 : 50
    }

    static func charset(wanted: Charset?, isUTF8: Bool, drawsLines: Bool) -> Charset {
        switch wanted {
        case .ascii: return .ascii
        case .acs where drawsLines: return .acs
        case .acs: return .ascii
        case .unicode where isUTF8, nil where isUTF8: return .unicode
        default: return drawsLines ? .acs : .ascii
        }
    }

    static func depth(wanted: ColorDepth?, colors: Int, noColor: Bool) -> ColorDepth {
        let possible: ColorDepth =
            switch colors {
            case 256...: .palette256
            case 16...: .sixteen
            case 8...: .eight
            default: .mono
            }
        return min(wanted ?? (noColor ? .mono : possible), possible)
    }

    /// What texts without a screen may be written in: the locale's alphabet.
    public static var plainCharset: Charset {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable)
            .first { !$0.isEmpty }
        let folded = (named ?? "").uppercased()
        return folded.contains("UTF-8") || folded.contains("UTF8") ? .unicode : .ascii
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
