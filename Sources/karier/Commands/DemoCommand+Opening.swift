import ArgumentParser

extension DemoCommand {
    /// What follows when the sample is made and shall be opened: the full
    /// screen on it.
    func openAfter(_ path: String, _ session: CommandSession) throws {
        var common = common
        common.database = path
        let end = try FullScreen(common: common, screen: screen).run()
        if end != 0 { throw ExitCode(end) }
    }
}
