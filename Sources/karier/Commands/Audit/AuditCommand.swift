import ArgumentParser
import CareerViewModels

/// `karier audit`: the trail, for whoever may read it, and its proof.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: Wording.ofThisRun.auditAbstract,
        discussion: Wording.ofThisRun.auditDiscussion,
        subcommands: [AuditVerifyCommand.self, AuditListCommand.self, AuditHeadCommand.self])
}
