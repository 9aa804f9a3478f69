/// The one table of commands.
///
/// Nothing depends on `^S ^Q ^Z ^\ ^H ^I ^J ^M`: lines and terminals take those
/// for themselves.
public enum CommandTable {
    public static let all: [Command] =
        everywhere + lists + people + records + accounts + form + entry + text + answers

    private static let panes: [CommandContext] = [.list, .profile, .form]

    private static let everywhere: [Command] = [
        Command(.help, ["?", "F1"], in: [.anywhere], footer: 99),
        Command(.palette, [":", "F9", "^P"], in: [.anywhere], footer: 90, palette: false),
        Command(.back, ["Esc", "q", "^G"], in: [.anywhere], palette: false),
        Command(.quit, ["F10", "Q"], in: [.anywhere], footer: 95),
        Command(.save, ["F2", "^O"], in: [.anywhere]),
        Command(.refresh, ["F5", "R"], in: [.anywhere]),
        Command(.redraw, ["^L"], in: [.anywhere]),
        Command(.cancel, ["^C"], in: [.anywhere], palette: false),
        Command(.theme, [], in: [.anywhere]),
        Command(.messages, [], in: [.anywhere]),
        Command(.settings, [], in: [.anywhere]),
        Command(.announcements, [], in: [.anywhere]),
        // One key blanks the screen, whoever is coming along the corridor.
        Command(.lock, ["F11", "^X"], in: [.anywhere]),
        // Where a line takes it for itself, the palette has it too.
        Command(.suspend, ["^Z"], in: [.anywhere]),
        Command(.focusList, ["1"], in: [.list, .profile, .form]),
        Command(.focusProfile, ["2"], in: [.list, .profile, .form], footer: 41),
        Command(.focusForm, ["3"], in: [.list, .profile, .form], footer: 40),
        Command(.nextPane, ["Tab", "]"], in: [.list, .profile, .form], footer: 42),
        Command(.previousPane, ["Shift-Tab", "["], in: [.list, .profile, .form]),
        Command(.zoom, ["+"], in: panes, footer: 60),
        Command(.previousQuarter, ["<"], in: panes),
        Command(.nextQuarter, [">"], in: panes),
    ]

    private static let lists: [Command] = [
        Command(.up, ["Up", "k"], in: motion, palette: false),
        Command(.down, ["Down", "j"], in: motion, palette: false),
        Command(.pageUp, ["PgUp", "^U"], in: motion, palette: false),
        Command(.pageDown, ["PgDn", "^D"], in: motion, palette: false),
        Command(.home, ["Home", "g"], in: motion, palette: false),
        Command(.end, ["End", "G"], in: motion, palette: false),
        Command(.open, ["Enter", "l"], in: [.list, .profile, .firstStart], footer: 10),
        Command(.open, ["Enter"], in: [.choosing], footer: 10, palette: false),
        Command(.back, ["Esc", "q"], in: [.reading], footer: 5, palette: false),
        Command(.back, ["Esc"], in: [.choosing], footer: 12, palette: false),
        Command(.filter, ["/", "F7"], in: [.list, .profile, .reading], footer: 20),
        Command(.clearFilter, [], in: [.list]),
        Command(.facets, ["f"], in: [.list], footer: 25),
        Command(.sort, ["s"], in: [.list], footer: 30),
    ]

    private static let motion: [CommandContext] = [
        .list, .profile, .reading, .firstStart,
    ]

    private static let people: [Command] = [
        Command(.newPerson, ["n", "Ins"], in: [.list], footer: 55),
        Command(.editPerson, ["e", "F4"], in: [.list, .dossier], footer: 50),
        Command(.correct, ["x", "F8"], in: [.dossier], footer: 51),
        Command(.assess, ["a"], in: [.list, .profile], footer: 35),
        Command(.setRequirement, ["t"], in: [.profile], footer: 36),
        Command(.authority, ["w"], in: [.list, .profile, .form, .dossier]),
        Command(.assign, ["n", "Ins"], in: [.authority], footer: 50),
        Command(.closeAssignment, ["x", "F8"], in: [.authority], footer: 51),
        Command(.orphans, [], in: [.anywhere]),
        Command(.takeDown, ["x", "F8"], in: [.announcement], footer: 51, palette: false),
        Command(.capabilities, [], in: [.anywhere]),
    ]

    private static let records: [Command] = [
        Command(.trail, ["h"], in: panes + [.dossier, .ownRecord, .proposal]),
        Command(.auditTrail, [], in: [.anywhere]),
        Command(.auditHead, [], in: [.anywhere]),
        Command(.filterTrail, ["f"], in: [.trail], footer: 25, palette: false),
        Command(.ownRecord, [], in: [.anywhere]),
        Command(.reveal, ["i"], in: [.dossier, .ownRecord], footer: 52),
        Command(.proposeCorrection, ["n", "Ins"], in: [.ownRecord], footer: 50),
        Command(.withdrawProposal, ["x", "F8"], in: [.ownRecord], footer: 51),
        Command(.printRecord, ["p", "F6"], in: [.ownRecord], footer: 53),
        Command(.proposals, [], in: [.anywhere]),
        Command(.waitingSignatures, [], in: [.anywhere]),
        Command(.acceptProposal, ["t", "y"], in: [.proposal], footer: 1),
        Command(.refuseProposal, ["x", "F8"], in: [.proposal], footer: 2),
    ]

    private static let accounts: [Command] = [
        Command(.account, [], in: [.list, .profile, .form, .dossier]),
        Command(.ownAccount, [], in: [.anywhere]),
        Command(.changeSecret, ["p", "F6"], in: [.ownAccount], footer: 50),
        Command(.rights, ["h", "F4"], in: [.ownAccount], footer: 52),
        Command(.rights, [], in: [.list, .profile, .form, .dossier]),
        Command(.rightsTable, ["t", "F6"], in: [.rights], footer: 50),
        Command(.handOutCode, ["c", "F6"], in: [.account], footer: 50),
        Command(.toggleBlock, ["b", "F4"], in: [.account], footer: 51),
        Command(.grantRole, ["n", "Ins"], in: [.account], footer: 52),
        Command(.revokeRole, ["x", "F8"], in: [.account], footer: 53),
        Command(.declareRelative, ["r"], in: [.account, .ownAccount], footer: 54),
        Command(.endRelative, ["d"], in: [.account], footer: 55),
        Command(.approvals, [], in: [.anywhere]),
        Command(.confirmApproval, ["t", "y"], in: [.approval], footer: 1),
        Command(.refuseApproval, ["x", "F8"], in: [.approval], footer: 2),
    ]

    private static let form: [Command] = [
        Command(.beginAppraisal, ["Enter", "b"], in: [.form], footer: 10),
        Command(
            .nextOpenField, ["Enter"], in: [.formChoice, .formText], footer: 10, palette: false),
        Command(.nextField, ["Tab", "Down"], in: [.formChoice], footer: 12, palette: false),
        Command(.previousField, ["Shift-Tab", "Up"], in: [.formChoice], palette: false),
        Command(.nextField, ["Tab", "Down"], in: [.formText], footer: 12, palette: false),
        Command(.previousField, ["Shift-Tab", "Up"], in: [.formText], palette: false),
        Command(.pageUp, ["PgUp"], in: [.formChoice, .formText, .form], palette: false),
        Command(.pageDown, ["PgDn"], in: [.formChoice, .formText, .form], palette: false),
        Command(.home, ["Home", "g"], in: [.form], palette: false),
        Command(.end, ["End", "G"], in: [.form], palette: false),
        Command(.home, ["Home"], in: [.formChoice], palette: false),
        Command(.end, ["End"], in: [.formChoice], palette: false),
        Command(.up, ["Up", "k"], in: [.form], palette: false),
        Command(.down, ["Down", "j"], in: [.form], palette: false),
        Command(.choose1, ["1"], in: [.formChoice], palette: false),
        Command(.choose2, ["2"], in: [.formChoice], palette: false),
        Command(.choose3, ["3"], in: [.formChoice], palette: false),
        Command(.choose4, ["4"], in: [.formChoice], palette: false),
        Command(.choose5, ["5"], in: [.formChoice], palette: false),
        Command(
            .chooseNone, ["0", "Del", "Backspace"], in: [.formChoice], palette: false),
        Command(.caretLeft, ["Left"], in: [.formChoice], palette: false),
        Command(.caretRight, ["Right"], in: [.formChoice], palette: false),
        Command(.nextPerson, ["*", "^N"], in: [.form], footer: 48),
        Command(.previousPerson, ["-"], in: [.form]),
        // What is typed on a choice by mistake must not end up with somebody else.
        Command(.nextPerson, ["^N"], in: [.formChoice, .formText], footer: 48),
        Command(.readText, ["F4"], in: [.formText, .form], footer: 60),
        Command(.undo, ["F7", "^_"], in: [.formChoice, .formText], footer: 30),
        Command(.redo, ["^Y"], in: [.formChoice, .formText]),
        Command(.back, ["Esc"], in: [.formChoice, .formText], footer: 14, palette: false),
        Command(.back, ["Esc"], in: [.form], footer: 14, palette: false),
        Command(.undo, ["u", "^_"], in: [.form]),
        Command(.redo, ["U", "^Y"], in: [.form]),
        Command(.addResult, ["F6"], in: [.formChoice, .formText, .form], footer: 45),
        Command(.addExtraResult, [], in: [.formChoice, .formText, .form]),
        Command(.addIndicator, ["F3"], in: [.formChoice, .formText], footer: 46),
        Command(.removeResult, ["F8"], in: [.formChoice, .formText]),
        Command(.removeIndicator, [], in: [.formChoice, .formText]),
        Command(.discardDraft, ["x", "F8"], in: [.form], footer: 50),
        Command(.deliver, ["p"], in: [.form], footer: 21),
        Command(.paperSignature, ["t"], in: [.form], footer: 22),
        Command(.sign, ["F12", "^T"], in: [.formChoice, .formText, .form], footer: 20),
    ]

    private static let entry: [Command] = [
        Command(.storeForm, ["F2", "^O"], in: [.entry], footer: 5),
        Command(.leaveForm, ["Esc", "^G"], in: [.entry], footer: 6),
        Command(.discardDraft, ["F8"], in: [.entry], footer: 50),
        Command(
            .nextField, ["Tab", "Down"], in: [.entryChoice, .entryPicker], footer: 12,
            palette: false),
        Command(.open, ["Enter"], in: [.entryChoice, .entryPicker], palette: false),
        Command(
            .previousField, ["Shift-Tab", "Up"], in: [.entryChoice, .entryPicker], palette: false),
        Command(.pageUp, ["PgUp"], in: [.entryChoice, .entryPicker], palette: false),
        Command(.pageDown, ["PgDn"], in: [.entryChoice, .entryPicker], palette: false),
        Command(.home, ["Home"], in: [.entryChoice, .entryPicker], palette: false),
        Command(.end, ["End"], in: [.entryChoice, .entryPicker], palette: false),
        Command(.choose1, ["1"], in: [.entryChoice], palette: false),
        Command(.choose2, ["2"], in: [.entryChoice], palette: false),
        Command(.choose3, ["3"], in: [.entryChoice], palette: false),
        Command(.choose4, ["4"], in: [.entryChoice], palette: false),
        Command(.choose5, ["5"], in: [.entryChoice], palette: false),
        Command(
            .chooseNone, ["0", "Del", "Backspace"], in: [.entryChoice], palette: false),
        Command(.chooseNone, ["Del", "Backspace"], in: [.entryPicker], palette: false),
        Command(.caretLeft, ["Left"], in: [.entryChoice], palette: false),
        Command(.caretRight, ["Right"], in: [.entryChoice], palette: false),
    ]

    private static let texts: [CommandContext] = [.formText, .textEntry]

    private static let text: [Command] = [
        Command(.nextField, ["Tab", "Down"], in: [.textEntry], palette: false),
        Command(.previousField, ["Shift-Tab", "Up"], in: [.textEntry], palette: false),
        Command(.pageUp, ["PgUp"], in: [.textEntry], palette: false),
        Command(.pageDown, ["PgDn"], in: [.textEntry], palette: false),
        Command(.open, ["Enter"], in: [.textEntry], palette: false),
        Command(.caretLeft, ["Left", "^B"], in: texts, palette: false),
        Command(.caretRight, ["Right", "^F"], in: texts, palette: false),
        Command(.caretHome, ["Home", "^A"], in: texts, palette: false),
        Command(.caretEnd, ["End", "^E"], in: texts, palette: false),
        Command(.deleteBackward, ["Backspace"], in: texts, palette: false),
        Command(.deleteForward, ["Del", "^D"], in: texts, palette: false),
        Command(.deleteWord, ["^W"], in: texts, palette: false),
        Command(.clearText, ["^U"], in: texts, palette: false),
    ]

    private static let answers: [Command] = [
        Command(.up, ["Up"], in: [.confirmation, .conflict], palette: false),
        Command(.down, ["Down"], in: [.confirmation, .conflict], palette: false),
        Command(.pageUp, ["PgUp"], in: [.confirmation, .conflict], palette: false),
        Command(.pageDown, ["PgDn"], in: [.confirmation, .conflict], palette: false),
        // On the keypad 9, for 1 to 5 are ratings, and one too many signs.
        Command(.accept, ["y", "9"], in: [.confirmation], footer: 1, palette: false),
        Command(
            .decline, ["n", "0", "Enter"], in: [.confirmation], footer: 2,
            palette: false),
        Command(.keepMine, ["1", "m"], in: [.conflict], footer: 1, palette: false),
        Command(.takeTheirs, ["2", "t"], in: [.conflict], footer: 2, palette: false),
    ]

    /// The command a key means: the first context that knows the key wins,
    /// `anywhere` last. In a context that takes text, single characters are
    /// never commands; on a choice, letters only where they are its own, and other characters
    /// only where they are that or meant everywhere.
    public static func command(
        for key: String, in contexts: [CommandContext]
    ) -> Command? {
        let takesText = contexts.first?.takesText ?? false
        if takesText, key.count == 1 || key == "Space" { return nil }
        let choices: [CommandContext] = [.formChoice, .entryChoice]
        var meant = contexts + [.anywhere]
        if key.count == 1, let first = contexts.first, choices.contains(first) {
            meant = key.allSatisfy(\.isLetter) ? [first] : [first, .anywhere]
        }
        for context in meant {
            let found = commands(of: context).first { $0.keys.contains(key) }
            if let found { return found }
        }
        return nil
    }

    /// The commands that can be meant in these contexts, each once, in the
    /// table's order.
    public static func commands(in contexts: [CommandContext]) -> [Command] {
        var seen: Set<CommandID> = []
        return (contexts + [.anywhere]).flatMap(commands(of:))
            .filter { seen.insert($0.id).inserted }
    }

    private static func commands(of context: CommandContext) -> [Command] {
        byContext[context] ?? []
    }

    /// The table's rows by where they are meant: every frame asks for them.
    private static let byContext = Dictionary(
        uniqueKeysWithValues: CommandContext.allCases.map { context in
            (context, all.filter { $0.contexts.contains(context) })
        })

    /// The commands that the footer may show here, and their keys, in order.
    static func footer(in contexts: [CommandContext]) -> [(command: CommandID, key: String)] {
        commands(in: contexts)
            .compactMap { command in
                footerRank(of: command.id, in: contexts).map { (command, $0) }
            }
            .sorted { $0.1 < $1.1 }
            .compactMap { command, _ in
                shownKey(for: command, in: contexts).map { (command.id, $0) }
            }
    }

    /// The rank in the footer that a command has here; nil keeps it out.
    private static func footerRank(
        of id: CommandID, in contexts: [CommandContext]
    ) -> Int? {
        (contexts + [.anywhere]).lazy.compactMap { context in
            commands(of: context).first { $0.id == id && $0.footerRank != nil }?.footerRank
        }.first
    }

    /// The key by which texts name a command; its label where it has none here.
    static func key(of id: CommandID, in contexts: [CommandContext]) -> String {
        let keys = commands(in: contexts).filter { $0.id == id }
            .compactMap { shownKey(for: $0, in: contexts) }
        return keys.first ?? ":" + id.rawValue
    }

    /// The key to show for a command here: the first that really means it.
    public static func shownKey(
        for command: Command, in contexts: [CommandContext]
    ) -> String? {
        command.keys.first { self.command(for: $0, in: contexts)?.id == command.id }
    }
}
