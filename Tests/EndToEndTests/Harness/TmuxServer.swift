import Foundation
import PseudoTerminal

/// A tmux server of one's own with one window: a real terminal to compare with.
final class TmuxServer {
    /// What must live as long as the server, such as the owner of its folder.
    var companion: AnyObject?
    private let name: String
    private let size: ScreenSize
    private let environment: [String: String]
    private static let program = "/usr/bin/tmux"

    /// Why there is nothing to compare with; nil where tmux is installed.
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// Starts the command, a line for the shell, in a window of the size.
    init(
        command: String, size: ScreenSize, folder: String, environment: [String: String]
    ) throws {
        name = "karier-" + UUID().uuidString
        self.size = size
        var environment = environment
        environment["TMUX_TMPDIR"] = folder
        self.environment = environment
        // Without the status line from the beginning: it would take a row from the window.
        try run([
            "-f", "/dev/null", "start-server", ";", "set-option", "-g", "status", "off", ";",
            // What is left when the command has ended can still be looked at.
            "set-option", "-g", "remain-on-exit", "on", ";",
            "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", command,
        ])
    }

    deinit { _ = try? run(["kill-server"]) }

    /// Types keys by tmux's names, or text.
    func send(_ keys: String...) throws { try run(["send-keys"] + keys) }

    /// The rows as tmux knows them, blanks at their ends cut.
    ///
    /// Plain, tmux would give line drawing characters as letters; so it is asked for the sequences
    /// too, and each row is drawn again.
    func capture() throws -> [String] {
        let text = try run(["capture-pane", "-p", "-e"]).outputText
        // Every row ends with a newline, the last one too.
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            row in
            var screen = ScreenEmulator(size: ScreenSize(columns: size.columns, rows: 1))
            screen.feed("\u{1B})0".utf8)
            screen.feed(row.utf8)
            return screen.line(0)
        }
    }

    /// Captures until two captures in a row are the same and answer to the description.
    func capture(until isShown: ([String]) -> Bool) throws -> [String] {
        let clock = ContinuousClock()
        let deadline = clock.now + PseudoTerminalProcess.patience
        var last: [String] = []
        while clock.now < deadline {
            let lines = try capture()
            if lines == last, isShown(lines) { return lines }
            last = lines
            // Lets the window's output arrive; how long it takes does not matter.
            try run(["run-shell", "-d", "0.03", "true"])
        }
        throw PseudoTerminalError.notSeen(
            wanted: "tmux", picture: last.joined(separator: "\n"))
    }

    /// Everything that can be read in the window: its scroll-back, its rows, and the screen behind
    /// the alternate one.
    func everything() throws -> String {
        let shown = try run(["capture-pane", "-p", "-S", "-"]).outputText
        let behind = try run(["capture-pane", "-p", "-q", "-a", "-S", "-"]).outputText
        return shown + behind
    }

    /// The process in the window, and what of its name tmux shows.
    func process() throws -> (identifier: pid_t, name: String) {
        let parts = try run(["display-message", "-p", "#{pane_pid} #{pane_current_command}"])
            .outputText.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let identifier = pid_t(parts[0]) else {
            throw TmuxFailure(arguments: ["display-message"], message: "\(parts)")
        }
        return (identifier, String(parts[1]))
    }

    /// Signals the program in the window, and nobody else: a child of this very server.
    func signal(_ number: Int32) throws {
        let program = try process().identifier
        let server = try run(["display-message", "-p", "#{pid}"]).outputText
        let status = try String(contentsOfFile: "/proc/\(program)/stat", encoding: .utf8)
        // Behind the name, in brackets: state and parent.
        let parent = status.split(separator: ")").last?.split(separator: " ").dropFirst().first
        guard let parent, server.hasPrefix(parent + "\n") || server == parent else {
            throw TmuxFailure(arguments: ["signal"], message: "\(program) is not of \(server)")
        }
        kill(program, number)
    }

    func resize(to size: ScreenSize) throws {
        try run(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
    }

    /// Whether the process in the window has ended.
    func hasEnded() throws -> Bool {
        try run(["display-message", "-p", "#{pane_dead}"]).outputText.hasPrefix("1")
    }

    @discardableResult
    private func run(_ arguments: [String]) throws -> PipedProcess {
        let result = try PipedProcess.run(
            Self.program, ["-L", name] + arguments, environment: environment)
        guard result.status == .exited(0) else {
            throw TmuxFailure(arguments: arguments, message: result.errorText)
        }
        return result
    }

    struct TmuxFailure: Error {
        var arguments: [String]
        var message: String
    }
}

extension [String] {
    /// Without the empty rows at the end, which tmux does not print.
    var withoutEmptyEnd: [String] {
        Array(self.prefix((lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
}
