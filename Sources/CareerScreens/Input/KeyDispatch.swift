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
        // On a choice, text is handed on too: to open its list, or to be told
        // that digits choose.
        let others: [CommandContext] = [.firstStart, .formChoice, .entryChoice]
        guard case .character(let character) = key, let context = contexts.first,
            context.takesText || others.contains(context)
        else { return .nothing }
        return .text(String(character))
    }
}
