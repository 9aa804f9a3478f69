internal import CCurses
import Glibc
public import Terminal

extension CursesTerminal {
    /// A paste whose end has not come after so many milliseconds without a byte is over.
    private static let pasteSilence = 2000
    /// Quick keys are gathered for so many milliseconds before they count as one paste.
    private static let burstSpan = 30
    /// From so many keys in one read on, more are waited for.
    private static let burstSuspicion = 8

    /// True when there is something to read now, so that drawing can wait for it.
    public var hasPendingInput: Bool {
        !waiting.isEmpty || decoder.hasInput || kc_wait(signals, 0) != 0
    }

    /// Reads what has been typed while the program is at work elsewhere; nothing is waited for.
    ///
    /// - Returns: Whether one of the ``blankingKeys`` is among it. Then the screen is blank already,
    ///   and nothing is shown before `nextInput` has handed the key out.
    public func readAhead() -> Bool {
        // Keys of an earlier read are no part of a burst that is read now.
        setAside()
        if ending == nil {
            let ready = kc_wait(signals, 0)
            if ready & 1 != 0 {
                if !readBytes() { end(with: .hungUp) }
            } else if ready & 4 != 0 {
                end(with: .hungUp)
            }
        }
        passDeadlines()
        setAside()
        return isBlanked
    }

    /// Lets what has been decoded wait; a key that blanks the screen among it does so at once.
    private func setAside() {
        while let input = decoder.next() {
            waiting.append(input)
            guard !isBlanked, isBlanking(input) else { continue }
            wipe()
            isBlanked = true
        }
    }

    private func isBlanking(_ input: Input) -> Bool {
        if case .key(let key) = input { blankingKeys.contains(key) } else { false }
    }

    /// The next key, paste or event.
    ///
    /// - Parameter timeoutMilliseconds: How long to wait; nil waits until something comes.
    /// - Returns: Nil after the timeout. Once the terminal is gone or the process is to end, what was
    ///   typed before, and then that, every time.
    public func nextInput(timeoutMilliseconds: Int?) -> Input? {
        let deadline = timeoutMilliseconds.map { Self.now() + max(0, $0) }
        // What has been typed ahead does not hold up the key that blanks the screen.
        if !waiting.isEmpty || decoder.hasInput { _ = readAhead() }
        while true {
            if let input = nextDecoded() { return input }
            let now = Self.now()
            let next = [deadline, escapeDeadline, pasteDeadline].compactMap { $0 }.min()
            let ready = kc_wait(signals, next.map { CInt(clamping: max(0, $0 - now)) } ?? -1)
            if ready & 2 != 0 { collectSignals() }
            // At the end everything there was has been read already.
            if ending == nil {
                if ready & 1 != 0 {
                    if !readBytes() { end(with: .hungUp) }
                } else if ready & 4 != 0 {
                    end(with: .hungUp)
                }
            }
            passDeadlines()
            if let input = nextDecoded() { return input }
            if let deadline, Self.now() >= deadline { return nil }
        }
    }

    private func nextDecoded() -> Input? {
        guard !waiting.isEmpty else { return decoder.next() ?? ending }
        let next = waiting.removeFirst()
        isBlanked = isBlanked && waiting.contains(where: isBlanking)
        return next
    }

    /// Reads of the terminal when the end has come.
    private static let lastReads = 64

    /// What has been typed and pasted so far comes before the end, an unfinished paste included.
    private func end(with event: Input) {
        ending = ending ?? event
        for _ in 0..<Self.lastReads {
            guard kc_wait(signals, 0) & 1 != 0, readOnce() else { break }
        }
        decoder.endPaste()
    }

    /// False when the terminal is gone.
    private func readBytes() -> Bool {
        guard readOnce() else { return false }
        guard !decoder.hasSeenPasteBrackets,
            decoder.waitingPrintableKeys >= Self.burstSuspicion
        else { return true }
        let end = Self.now() + Self.burstSpan
        while true {
            let rest = end - Self.now()
            guard rest > 0, kc_wait(signals, CInt(rest)) & 1 != 0 else { break }
            guard readOnce() else { return false }
        }
        decoder.joinBursts()
        return true
    }

    private func readOnce() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = kc_read(&buffer, CInt(buffer.count))
        guard count >= 0 else { return false }
        // Typed by hand a key comes alone: the paste that seems to go on has lost its end.
        if decoder.isInsidePaste, let key = decoder.key(of: buffer.prefix(Int(count))),
            blankingKeys.contains(key)
        {
            decoder.endPaste()
        }
        decoder.feed(buffer.prefix(Int(count)))
        let now = Self.now()
        escapeDeadline = decoder.isInsideSequence ? now + escapeDelay : nil
        pasteDeadline = decoder.isInsidePaste ? now + Self.pasteSilence : nil
        return true
    }

    private func passDeadlines() {
        let now = Self.now()
        if let escape = escapeDeadline, now >= escape {
            escapeDeadline = nil
            decoder.expire()
        }
        if let paste = pasteDeadline, now >= paste {
            pasteDeadline = nil
            decoder.endPaste()
        }
    }

    /// A storm of SIGWINCH is one `.resized` with the last extent.
    private func collectSignals() {
        var isResized = false
        while true {
            let number = kc_next_signal(signals)
            switch number {
            case 0:
                if isResized { resize() }
                return
            case SIGWINCH: isResized = true
            case SIGHUP: end(with: .hungUp)
            case SIGTERM, SIGQUIT: end(with: .terminated(signal: number))
            case SIGINT: waiting.append(.interrupted)
            case SIGTSTP: waiting.append(.stopRequested)
            case SIGCONT:
                kc_resume()
                invalidate()
                isResized = true
                waiting.append(.resumed)
            default: break
            }
        }
    }

    private func resize() {
        let extent = measured()
        guard extent != size else { return }
        size = extent
        kc_resize(CInt(extent.columns), CInt(extent.rows))
        shown = nil
        waiting.removeAll { if case .resized = $0 { true } else { false } }
        waiting.append(.resized(extent))
    }

    /// Milliseconds of a clock that never goes back.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
