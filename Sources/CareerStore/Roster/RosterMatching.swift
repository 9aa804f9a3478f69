import CareerDomain
import GRDB
import GRDBSQLite
import Glibc

/// `has_words(words, name, front, back, title, unit)`: whether every word, folded,
/// begins a word of the texts. For plans that do not go through the word index;
/// asked of everybody they gather, so it works on SQLite's own bytes.
enum RosterMatching {
    static func addFunction(to db: Database) throws {
        let code = sqlite3_create_function_v2(
            db.sqliteConnection, "has_words", 6, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
            { context, count, values in
                let texts = (0..<Int(count)).map { RosterMatching.bytes(values?[$0]) }
                let isMatch = RosterMatching.begins(texts[0], texts[1...])
                sqlite3_result_int(context, isMatch ? 1 : 0)
            }, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }

    private static func bytes(_ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
        // The text first: it may be converted, which changes its length.
        let start = sqlite3_value_text(value)
        return UnsafeBufferPointer(
            start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(value)))
    }

    private static func begins(
        _ words: UnsafeBufferPointer<UInt8>, _ texts: ArraySlice<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        guard texts.allSatisfy({ $0.allSatisfy { $0 < 0x80 } }) else {
            return begins(
                String(decoding: words, as: UTF8.self),
                texts.map { String(decoding: $0, as: UTF8.self) })
        }
        let size = texts.reduce(0) { $0 + $1.count + 1 }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { line in
            line.initialize(repeating: 0x20)
            var count = 0
            for text in texts {
                count += 1
                count += NameFolding.foldASCII(
                    text, into: UnsafeMutableBufferPointer(rebasing: line[count...]))
            }
            return begins(words, in: UnsafeBufferPointer(rebasing: line[..<count]))
        }
    }
}

extension RosterMatching {
    static func begins(_ words: String, _ texts: [String]) -> Bool {
        var words = words
        var line = texts.map { " " + NameFolding.sortText($0) }.joined()
        return words.withUTF8 { words in line.withUTF8 { begins(words, in: $0) } }
    }

    /// - Parameter line: folded texts, each after a blank.
    private static func begins(
        _ words: UnsafeBufferPointer<UInt8>, in line: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var start = 0
        while start < words.count {
            let end = words[start...].firstIndex(of: 0x20) ?? words.count
            let word = UnsafeBufferPointer(rebasing: words[start..<end])
            guard isBegun(word, in: line) else { return false }
            start = end + 1
        }
        return true
    }

    private static func isBegun(
        _ word: UnsafeBufferPointer<UInt8>, in line: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let first = word.baseAddress, let text = line.baseAddress else { return true }
        var start = 1
        while start + word.count <= line.count {
            if text[start - 1] == 0x20, memcmp(text + start, first, word.count) == 0 { return true }
            start += 1
        }
        return false
    }
}
