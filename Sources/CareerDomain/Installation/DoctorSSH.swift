/// Whether whoever comes in over SSH as the account that owns the database
/// reaches the program and nothing else.
enum DoctorSSH {
    /// A keyword of `sshd_config(5)`, the value it shall have, and the one it
    /// has where none is stated.
    private struct Wanted {
        var keyword: String
        var value: String
        var usual: String
        /// `DisableForwarding yes` settles it too.
        var isForwarding = false
    }

    private static let wanted = [
        Wanted(keyword: "PermitTTY", value: "yes", usual: "yes"),
        Wanted(keyword: "AllowTcpForwarding", value: "no", usual: "yes", isForwarding: true),
        Wanted(
            keyword: "AllowStreamLocalForwarding", value: "no", usual: "yes", isForwarding: true),
        Wanted(keyword: "AllowAgentForwarding", value: "no", usual: "yes", isForwarding: true),
        Wanted(keyword: "X11Forwarding", value: "no", usual: "no", isForwarding: true),
        Wanted(keyword: "PermitTunnel", value: "no", usual: "no"),
        Wanted(keyword: "PermitUserRC", value: "no", usual: "yes"),
        Wanted(keyword: "PermitUserEnvironment", value: "no", usual: "no"),
    ]

    /// Variables by which a client would choose the database or load code.
    private static let dangerousVariables = ["KARIER_DATABASE", "LD_PRELOAD", "SWIFT_BACKTRACE"]

    static func findings(_ facts: InstallationFacts) -> [DoctorFinding] {
        guard let remote = facts.remote else { return [] }
        let owner = facts.files.first { $0.role == .database }?.owner ?? facts.account
        var findings: [DoctorFinding] = []
        if remote.isUsed, remote.originalCommand == nil, facts.account == owner {
            findings.append(.commandNotForced(account: owner))
        }
        if let path = remote.serverPath {
            findings +=
                remote.server.map { server($0, owner, remote.keys) }
                ?? [.serverFileUnreadable(path: path)]
        }
        if let path = remote.keysPath {
            let isForced = remote.server.map { forcedCommand($0, owner) != nil }
            findings +=
                remote.keys.map { keys($0, isForced: isForced) }
                ?? [.serverFileUnreadable(path: path)]
        }
        return findings
    }

    private static func forcedCommand(
        _ server: ServerConfiguration, _ account: String
    ) -> String? {
        guard let command = server.value(of: "ForceCommand", for: account) else { return nil }
        return command.lowercased() == "none" || command.isEmpty ? nil : command
    }

    private static func server(
        _ server: ServerConfiguration, _ account: String, _ keys: AuthorizedKeys?
    ) -> [DoctorFinding] {
        let isForced = forcedCommand(server, account) != nil
        guard isForced || server.hasBlock(for: account) else {
            return [
                .serverBlockMissing(account: account, mayBeIncluded: server.includesOthers)
            ]
        }
        var findings: [DoctorFinding] = []
        let isForcedByKeys = keys.map { keys in
            !keys.keys.isEmpty && keys.keys.allSatisfy { $0.command != nil }
        }
        if !isForced, isForcedByKeys != true {
            findings.append(.serverForcesNothing(account: account))
        }
        let isDisabled = isSet("DisableForwarding", to: "yes", server, account)
        for wanted in wanted where !(wanted.isForwarding && isDisabled) {
            let found = server.value(of: wanted.keyword, for: account) ?? wanted.usual
            guard found.lowercased() != wanted.value else { continue }
            findings.append(
                .serverSetting(keyword: wanted.keyword, found: found, wanted: wanted.value))
        }
        for pattern in server.values(of: "AcceptEnv", for: account) {
            guard
                let variable = dangerousVariables.first(where: { $0.matches(pattern: pattern[...]) }
                )
            else { continue }
            findings.append(.serverTakesVariable(pattern: pattern, variable: variable))
        }
        return findings
    }

    private static func isSet(
        _ keyword: String, to value: String, _ server: ServerConfiguration, _ account: String
    ) -> Bool {
        server.value(of: keyword, for: account)?.lowercased() == value
    }

    /// - Parameter isForced: nil where the server's configuration is not known.
    private static func keys(_ keys: AuthorizedKeys, isForced: Bool?) -> [DoctorFinding] {
        keys.keys.compactMap { key in
            let lacksCommand = key.command == nil && isForced != true
            if !key.isRestricted || lacksCommand {
                return .keyOpen(
                    line: key.line, lacksRestriction: !key.isRestricted,
                    lacksCommand: lacksCommand)
            }
            return key.command != nil && isForced == true
                ? .keyCommandUnused(line: key.line) : nil
        }
    }
}
