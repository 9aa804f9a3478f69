import CareerDomain

/// A question with two answers: sign?, whose text?
final class QuestionModel: Layer {
    enum Kind { case confirmation, conflict }

    private let kind: Kind
    private let title: String
    private let lines: [String]
    private var position = ScrollPosition()
    /// Whether Esc goes back with nothing chosen.
    private let canWait: Bool
    private let answers: [(command: CommandID, label: String)]
    private let answer: (CommandID) throws(KeepingError) -> Void
    /// Whether it has been on the screen long enough to be read. Until then a key that was on its
    /// way when the question came, as a digit of a text, chooses nothing.
    private(set) var isRead: Bool

    /// Asks before something that is hard to take back; No is the default.
    init(
        confirm title: String, lines: [String], yes: String, no: String,
        accept: @escaping () throws(KeepingError) -> Void
    ) {
        kind = .confirmation
        isRead = true
        canWait = true
        self.title = title
        self.lines = lines
        answers = [(.accept, yes), (.decline, no)]
        answer = { (command) throws(KeepingError) in
            if command == .accept { try accept() }
        }
    }

    /// Shows two texts of one field; neither is thrown away unasked.
    ///
    /// - Parameter canWait: what was typed stays where it is when nothing is
    ///   chosen.
    init(
        conflict title: String, lines: [String], mine: String, theirs: String,
        canWait: Bool = false,
        settle: @escaping (_ keepMine: Bool) throws(KeepingError) -> Void
    ) {
        kind = .conflict
        isRead = false
        self.canWait = canWait
        self.title = title
        self.lines = lines
        answers = [(.keepMine, mine), (.takeTheirs, theirs)]
        answer = { (command) throws(KeepingError) in try settle(command == .keepMine) }
    }

    var contexts: [CommandContext] {
        [kind == .confirmation ? .confirmation : .conflict]
    }

    func perform(_ command: CommandID) throws(KeepingError) -> LayerAnswer {
        if answers.contains(where: { $0.command == command }) {
            guard isRead else { return .handled }
            try answer(command)
            return .dismiss
        }
        if position.perform(command) { return .handled }
        if command == .back, canWait { return .dismiss }
        return command == .back ? .handled : .unknown
    }

    func markRead() { isRead = true }

    func setExtent(_ extent: LayerExtent) { position.fit(extent) }

    func snapshot(_ wording: Wording) -> LayerSnapshot {
        .question(
            QuestionSnapshot(
                title: title, lines: lines, top: position.top,
                answers: answers.map { answer in
                    let key =
                        CommandTable.commands(in: contexts)
                        .first { $0.id == answer.command }?.keys.prefix(2)
                        .joined(separator: " ") ?? ""
                    return QuestionSnapshot.Answer(
                        key: isRead ? key : "…", label: answer.label)
                }))
    }
}

/// All that is drawn of a question.
public struct QuestionSnapshot: Hashable, Sendable {
    public struct Answer: Hashable, Sendable {
        /// An ellipsis until the question can have been read.
        public var key: String
        public var label: String
    }

    public var title: String
    public var lines: [String]
    /// The first row shown, counted in rows as wrapped.
    public var top: Int
    public var answers: [Answer]
}
