import CareerViewModels
import Terminal

/// What a key means where the keyboard is.
public enum KeyMeaning: Equatable, Sendable {
    case command(CommandID)
    case text(String)
    case nothing
}

public enum KeyDispatch {
    public static func meaning(of key: Key, in contexts: [CommandContext]) -> KeyMeaning {
        if let command = CommandTable.command(for: key.notation, in: contexts) {
            return .command(command.id)
        }
        guard case .character(let character) = key,
            contexts.first?.takesText == true || contexts.first == .firstStart
        else { return .nothing }
        return .text(String(character))
    }
}
