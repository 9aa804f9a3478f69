import CareerDomain
import Glibc

/// What surrounds this run of the program.
enum RunSurvey {
    static func facts() -> InstallationFacts.Run {
        var run = InstallationFacts.Run()
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0 {
            run.coreLimit = UInt64(limit.rlim_cur)
        }
        run.corePattern =
            SurveyedText.read("/proc/sys/kernel/core_pattern")?.filter { !$0.isNewline } ?? ""
        run.backtrace = variable("SWIFT_BACKTRACE")
        run.locale =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
        run.codeset = codeset()
        if isatty(STDIN_FILENO) == 1 || isatty(STDOUT_FILENO) == 1 {
            let type = variable("TERM") ?? ""
            run.terminal = type
            run.isTerminalKnown = isDescribed(type, in: terminalFolders)
        }
        return run
    }

    static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Of the locale that the environment asks for; nil where it is not
    /// installed.
    private static func codeset() -> String? {
        guard let locale = newlocale(LC_CTYPE_MASK, "", nil) else { return nil }
        defer { freelocale(locale) }
        return nl_langinfo_l(Int32(CODESET), locale).map { String(cString: $0) }
    }

    private static var terminalFolders: [String] {
        [variable("TERMINFO"), variable("HOME").map { $0 + "/.terminfo" }].compactMap(\.self)
            + ["/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo"]
    }

    /// Whether ncurses finds the type: in a folder named by its first letter,
    /// or by that letter's number.
    static func isDescribed(_ type: String, in folders: [String]) -> Bool {
        guard let letter = type.utf8.first, !type.contains("/"), type != "dumb" else {
            return false
        }
        let names = [String(type.prefix(1)), String(letter, radix: 16)]
        return folders.contains { folder in
            names.contains { access("\(folder)/\($0)/\(type)", R_OK) == 0 }
        }
    }

    /// By the word of systemd; nil where it has none.
    static var isClockSynchronised: Bool? {
        guard
            let answer = popen(
                "/usr/bin/timedatectl show --property=NTPSynchronized --value 2>/dev/null", "re")
        else { return nil }
        defer { pclose(answer) }
        var line = [CChar](repeating: 0, count: 16)
        guard fgets(&line, Int32(line.count), answer) != nil else { return nil }
        switch line.first {
        case CChar(UInt8(ascii: "y")): return true
        case CChar(UInt8(ascii: "n")): return false
        default: return nil
        }
    }
}
