import Testing

@testable import CareerViewModels

@Suite struct `Command table` {
    /// Keys that terminals and lines take for themselves.
    static let forbidden: Set = ["^S", "^Q", "^\\", "^H", "^I", "^J", "^M"]

    @Test func `no key means two things in one context`() {
        for context in CommandContext.allCases {
            var meanings: [String: CommandID] = [:]
            for command in CommandTable.all where command.contexts.contains(context) {
                for key in command.keys {
                    #expect(meanings[key] == nil, "\(key) in \(context)")
                    meanings[key] = command.id
                }
            }
        }
    }

    @Test func `nothing depends on keys that terminals swallow`() {
        for command in CommandTable.all {
            #expect(Self.forbidden.isDisjoint(with: command.keys), "\(command.id)")
            #expect(command.keys.first != "^Z" || command.id == .suspend)
        }
    }

    @Test func `no command is on function keys alone`() {
        for command in CommandTable.all where !command.keys.isEmpty {
            let hasTwin = command.keys.contains { $0.first != "F" || $0.count == 1 }
            #expect(hasTwin || command.isInPalette, "\(command.id)")
        }
    }

    @Test func `in a text every printable character is text`() {
        for context in CommandContext.allCases where context.takesText {
            for key in ["q", "?", ":", "1", "/", "u", "Space"] {
                #expect(CommandTable.command(for: key, in: [context, .list]) == nil)
            }
        }
    }

    @Test func `on a choice a word typed moves nothing`() {
        for contexts in [[CommandContext.formChoice, .form], [.entryChoice, .entry]] {
            for key in ["g", "k", "j", "q", "Q", "u", "x", "b", "-", "*"] {
                #expect(CommandTable.command(for: key, in: contexts) == nil, "\(key)")
            }
            #expect(CommandTable.command(for: "?", in: contexts)?.id == .help)
        }
    }

    @Test func `every command has a label of 16 columns at most and a sentence, in both languages`()
    {
        for language in Wording.Language.allCases {
            let wording = Wording(language)
            for command in CommandID.allCases {
                let label = wording.label(command)
                #expect(!label.isEmpty && label.count <= 16, "\(label)")
                #expect(!wording.help(command).isEmpty)
            }
        }
    }

    @Test func `every command is reached by a key or by the palette`() {
        let known = Set(CommandTable.all.filter { !$0.keys.isEmpty || $0.isInPalette }.map(\.id))
        for command in CommandID.allCases {
            #expect(known.contains(command), "\(command)")
        }
    }

    @Test func `an inner context hides the outer meaning of a key`() {
        #expect(CommandTable.command(for: "1", in: [.formChoice, .form])?.id == .choose1)
        #expect(CommandTable.command(for: "1", in: [.form])?.id == .focusList)
        #expect(CommandTable.command(for: "Enter", in: [.formText, .form])?.id == .nextOpenField)
    }
}
