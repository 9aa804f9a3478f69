import Glibc

/// A file that is there whole or not at all, or an open stream.
///
/// A regular file is written beside its place under a name of its own,
/// flushed to the disk and then moved into place; without ``commit()`` nothing
/// is left behind. A place that holds something else (a device, a pipe) is
/// written to directly.
public final class OutputFile {
    private static let chunkSize = 65_536

    private(set) var descriptor: Int32
    private let place: String?
    private let temporary: String?
    private var buffer: [UInt8] = []
    private let spared: Spared
    let isInterrupted: () -> Bool
    /// A pipe or a device: its reader may keep the writer waiting.
    private let isStream: Bool
    /// A person reads it on a terminal.
    private let isShown: Bool

    /// Standard output. On a terminal, control characters of the data are
    /// written as `?`, so that none of them steers it.
    ///
    /// - Parameter isInterrupted: asked while its reader takes nothing; true
    ///   ends the wait.
    public init(isInterrupted: @escaping () -> Bool = { false }) {
        descriptor = STDOUT_FILENO
        self.isInterrupted = isInterrupted
        var status = stat()
        isStream = fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        spared = Spared()
        isShown = isatty(STDOUT_FILENO) == 1
        (place, temporary) = (nil, nil)
        buffer.reserveCapacity(Self.chunkSize)
    }

    /// - Parameters:
    ///   - spared: what may not be written over; no database ever is.
    ///   - isInterrupted: asked while the reader of a pipe is waited for; true
    ///     ends the wait.
    /// - Throws: ``ExportFailure`` when nothing can be written there.
    public init(
        path: String, sparing spared: Spared = Spared(),
        isInterrupted: @escaping () -> Bool = { false }
    ) throws(ExportFailure) {
        self.spared = spared
        self.isInterrupted = isInterrupted
        isShown = false
        let opened = try PlaceOwner.act(at: path, orFail: .notWritable(code: EPERM)) {
            () throws(ExportFailure) in
            try Self.open(path, spared, isInterrupted)
        }
        (descriptor, place, temporary) = (opened.descriptor, opened.place, opened.temporary)
        isStream = opened.temporary == nil
        buffer.reserveCapacity(Self.chunkSize)
    }

    private struct Opened {
        var descriptor: Int32
        var place: String
        /// Nil where the place itself is written to.
        var temporary: String?
    }

    private static func open(
        _ path: String, _ spared: Spared, _ isInterrupted: () -> Bool
    ) throws(ExportFailure) -> Opened {
        try spared.check(path)
        var status = stat()
        let isThere = stat(path, &status) == 0
        if isThere, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
        var opened = Opened(descriptor: -1, place: path)
        if isThere, status.st_mode & S_IFMT != S_IFREG {
            opened.descriptor = try openStream(path, isInterrupted)
        } else {
            opened.place = FilePlacement.resolved(path)
            let temporary = UnfinishedOutput.newPath(for: opened.place)
            opened.temporary = temporary
            // Personal data: for the owner alone.
            opened.descriptor = Glibc.open(
                temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        }
        guard opened.descriptor >= 0 else {
            let code = errno
            throw code == ENOENT || code == ENOTDIR ? .folderMissing : failure(code)
        }
        return opened
    }

    deinit {
        guard let place, descriptor >= 0 else { return }
        close(descriptor)
        guard let temporary else { return }
        _ = PlaceOwner.act(at: place) { unlink(temporary) }
    }

    public func write(_ bytes: some Sequence<UInt8>) throws(ExportFailure) {
        if isShown { buffer += Self.harmless(bytes) } else { buffer.append(contentsOf: bytes) }
        if buffer.count >= Self.chunkSize { try flush() }
    }

    /// C0 controls but line ends and tabs, DEL, and C1 as UTF-8 has it.
    private static func harmless(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var previous: UInt8 = 0
        return bytes.map { byte in
            defer { previous = byte }
            let isControl = byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte) || byte == 0x7F
            let isLateControl = previous == 0xC2 && (0x80...0x9F).contains(byte)
            if isLateControl { return 0xA6 }
            return isControl ? 0x3F : byte
        }
    }

    /// Puts the file into its place.
    public func commit() throws(ExportFailure) {
        try flush()
        guard let place, descriptor >= 0 else { return }
        guard let temporary else {
            close(descriptor)
            descriptor = -1
            return
        }
        guard fsync(descriptor) == 0 else { throw Self.failure(errno) }
        try PlaceOwner.act(at: place, orFail: .notWritable(code: EPERM)) {
            () throws(ExportFailure) in
            // Something else may lie there by now.
            try spared.check(place)
            guard rename(temporary, place) == 0 else { throw Self.failure(errno) }
            FilePlacement.flushFolder(of: place)
        }
        close(descriptor)
        descriptor = -1
    }

    private func flush() throws(ExportFailure) {
        var rest = buffer[...]
        while !rest.isEmpty {
            if isStream { try waitForRoom() }
            let count = rest.withUnsafeBytes {
                Glibc.write(
                    descriptor, $0.baseAddress,
                    isStream ? min($0.count, Self.roomOfPipe) : $0.count)
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else {
                let code = count < 0 ? errno : EIO
                buffer.removeAll(keepingCapacity: true)
                throw Self.failure(code)
            }
            rest = rest.dropFirst(count)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func failure(_ code: Int32) -> ExportFailure {
        switch code {
        case ENOSPC, EDQUOT: .diskFull
        default: .notWritable(code: code)
        }
    }
}
