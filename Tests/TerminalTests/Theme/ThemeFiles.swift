import Foundation
import Terminal
import Testing

/// The theme files of the package.
enum ThemeFiles {
    static let names = ["default", "kontras-tinggi", "buta-warna", "mono"]

    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes")
    }

    static func parsed(_ name: String) throws -> (theme: Theme, warnings: [ThemeWarning]) {
        let file = folder.appending(path: name + ".toml")
        let (theme, warnings) = Theme.parse(
            toml: try String(contentsOf: file, encoding: .utf8), name: name)
        return (try #require(theme), warnings)
    }
}
