import CareerDomain
import Foundation
import Glibc

/// From where this run of the program acts.
enum ActingTerminal {
    /// The terminal's name and, over SSH, the client's address: `pts/3`,
    /// `pts/3 10.1.2.3`; `-` without a terminal.
    static var name: String {
        let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "-"
        let short = terminal.hasPrefix("/dev/") ? String(terminal.dropFirst(5)) : terminal
        let client = ProcessInfo.processInfo.environment["SSH_CONNECTION"]?
            .split(separator: " ").first.map { " " + $0.prefix(45) }
        return short + (client ?? "")
    }

    /// Nobody yet, at this terminal.
    static func visitor(isKiosk: Bool = false) -> Actor {
        Actor(.nobody, terminal: name, session: RunningProcess.own.id, isKiosk: isKiosk)
    }

    /// Who acts without signing in: whoever the database's file belongs to, or
    /// will belong to.
    static func owner(of path: String) -> Actor {
        var status = stat()
        let isOwn = stat(path, &status) != 0 || status.st_uid == geteuid() || geteuid() == 0
        return isOwn ? visitor().becoming(.owner) : visitor()
    }
}
