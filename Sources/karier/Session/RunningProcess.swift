import Glibc

/// A process told apart from every other, past ones included: by its number,
/// the tick it was started at, and the start of the machine.
struct RunningProcess: Equatable {
    private let number: Int32
    private let startTick: String
    private let boot: String

    /// This process.
    static let own = RunningProcess(number: getpid())

    private init(number: Int32) {
        self.number = number
        startTick = Self.startTick(of: number) ?? ""
        boot = Self.currentBoot
    }

    /// Reads an `id`; nil when the text is none.
    init?(_ id: String) {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let number = Int32(parts[0]), number > 0 else { return nil }
        self.number = number
        startTick = String(parts[1])
        boot = String(parts[2])
    }

    /// `number.tick.boot`
    var id: String { "\(number).\(startTick).\(boot)" }

    /// Whether it still runs; a number given to another process since is not
    /// mistaken for it.
    var isAlive: Bool {
        boot == Self.currentBoot && startTick == Self.startTick(of: number)
    }

    private static let currentBoot = String(
        read("/proc/sys/kernel/random/boot_id").filter { $0 != "\n" })

    /// Field 22 of `/proc/N/stat`, counted behind the name, which may hold
    /// blanks and brackets; nil when there is no such process, or only its
    /// remains.
    private static func startTick(of number: Int32) -> String? {
        let text = read("/proc/\(number)/stat")
        guard let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
        return String(fields[19])
    }

    private static func read(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }
}
