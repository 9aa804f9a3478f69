import Glibc

extension PseudoTerminalProcess {
    /// Memory resident now, in bytes; nil when the process has gone.
    public var residentMemory: Int? { statusValue("VmRSS:") }

    /// The most memory that was ever resident, in bytes.
    public var peakResidentMemory: Int? { statusValue("VmHWM:") }

    /// Memory resident now, what is shared with other processes divided among them, in bytes; nil
    /// when the process has gone.
    public var proportionalMemory: Int? { rollup(["Pss:"]) }

    /// Memory that no other process shares, in bytes; nil when the process has gone.
    public var privateMemory: Int? { rollup(["Private_Clean:", "Private_Dirty:"]) }

    private func rollup(_ names: Set<Substring>) -> Int? {
        let lines = Self.contents(of: "/proc/\(processID)/smaps_rollup").split(separator: "\n")
        let numbers = lines.compactMap { line -> Int? in
            let parts = line.split(separator: " ")
            guard parts.count > 1, names.contains(parts[0]) else { return nil }
            return Int(parts[1])
        }
        return numbers.isEmpty ? nil : numbers.reduce(0, +) * 1024
    }

    /// Time on a processor so far, of all threads, by the kernel's nanosecond count.
    public var processorTime: Duration? {
        var identifier = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(processID, &identifier) == 0,
            clock_gettime(identifier, &time) == 0
        else { return nil }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// `R` running, `S` sleeping, `T` stopped, `Z` ended and not collected.
    public var processState: Character? {
        let text = Self.contents(of: "/proc/\(processID)/stat")
        guard let end = text.lastIndex(of: ")") else { return nil }
        return text[end...].dropFirst(2).first
    }

    private func statusValue(_ name: String) -> Int? {
        let line = Self.contents(of: "/proc/\(processID)/status").split(separator: "\n")
            .first { $0.hasPrefix(name) }
        let number = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
        return number.flatMap { Int($0) }.map { $0 * 1024 }
    }

    /// A file of `/proc` as text; empty when it is not there.
    static func contents(of path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
