extension CalendarDate {
    /// Reads what is typed into a form: what ``init(written:)`` reads, and
    /// eight digits `ddmmyyyy`, as a numeric keypad has no other marks.
    public init?(typed text: some StringProtocol) {
        let digits = text.utf8
        guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            self.init(written: text)
            return
        }
        let numbers = digits.map { Int($0) - 0x30 }
        func number(_ range: Range<Int>) -> Int {
            numbers[range].reduce(0) { $0 * 10 + $1 }
        }
        self.init(year: number(4..<8), month: number(2..<4), day: number(0..<2))
    }
}
