/// Keeps digits of a text that is typed on a choice by mistake from choosing: after letters were
/// refused there, a digit counts when it is pressed twice.
struct ChoiceGuard {
    private var isOn = false
    private var refused: Int?

    mutating func note(refused text: String) {
        guard text.contains(where: \.isLetter) else { return }
        isOn = true
        refused = nil
    }

    /// False for a choice that may not be meant; any other command shows that whoever gives it
    /// knows where he is.
    mutating func lets(_ command: CommandID) -> Bool {
        guard isOn, let number = command.choiceNumber, number != refused else {
            self = ChoiceGuard()
            return true
        }
        refused = number
        return false
    }
}
