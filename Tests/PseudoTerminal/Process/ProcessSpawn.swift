import Glibc
import Synchronization

/// Starting processes with `posix_spawn`.
enum ProcessSpawn {
    /// Held while a descriptor that no other process may inherit is not yet marked so.
    static let turn = Mutex<Void>(())

    /// `POSIX_SPAWN_SETSID`, hidden from Swift by the feature macros of glibc.
    private static let newSession: Int32 = 0x80

    /// Where a standard descriptor of the new process leads.
    enum Stream {
        /// A file opened by the new process itself.
        case path(String, flags: Int32)
        /// A descriptor that is open here.
        case descriptor(Int32)
    }

    /// - Parameter startsSession: Makes the process a session leader; the first terminal it opens
    ///   becomes its controlling terminal.
    static func start(
        _ executable: String, _ arguments: [String], environment: [String: String],
        streams: [Stream], startsSession: Bool
    ) throws(PseudoTerminalError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, stream) in streams.enumerated() {
            switch stream {
            case .path(let path, let flags):
                posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0)
            case .descriptor(let descriptor):
                posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
            }
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags =
            POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (startsSession ? newSession : 0)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let variables = environment.map { $0.key + "=" + $0.value }
        var process: pid_t = 0
        let code = withCStrings([executable] + arguments) { arguments in
            withCStrings(variables) { variables in
                turn.withLock { _ in
                    posix_spawn(
                        &process, executable, &actions, &attributes, arguments, variables)
                }
            }
        }
        guard code == 0 else { throw .system(call: "posix_spawn " + executable, code: code) }
        return process
    }

    private static func withCStrings<Value>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
    ) -> Value {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
