import ArgumentParser
import CareerStore
import CareerViewModels
import Foundation
import Terminal
import TerminalCurses

/// `karier`: the full screen.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Buka layar penuh (bawaan).")

    @OptionGroup var common: CommonOptions
    @OptionGroup var screen: ScreenOptions

    @Flag(name: .long, help: "Cetak semua tombol, lalu selesai.")
    var keys = false

    func run() throws {
        guard !keys else {
            print(KeyTable.plain(common.wording), terminator: "")
            return
        }
        let end = try FullScreen(common: common, screen: screen).run()
        if end != 0 { throw ExitCode(end) }
    }
}

/// How the full screen looks.
struct ScreenOptions: ParsableArguments {
    enum Lines: String, CaseIterable, ExpressibleByArgument {
        case auto, unicode, acs, ascii

        var charset: Charset? {
            switch self {
            case .auto: nil
            case .unicode: .unicode
            case .acs: .acs
            case .ascii: .ascii
            }
        }
    }

    @Option(name: .long, help: "Garis: auto, unicode, acs, ascii.")
    var lines: Lines = .auto

    @Option(name: .long, help: "Tema: default, kontras-tinggi, buta-warna, mono.")
    var theme: String?

    @Option(
        name: .customLong("escape-delay"),
        help: "Tunggu setelah Esc, dalam milidetik (bawaan 50, lewat SSH 100).")
    var escapeDelay: Int?
}
