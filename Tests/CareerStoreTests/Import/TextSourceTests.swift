import Glibc
import Testing

@testable import CareerStore

struct TextSourceTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func read(_ bytes: [UInt8]) throws -> (encoding: TextEncoding, text: String) {
        let source = try TextSource(path: try sandbox.write(bytes))
        var text: [UInt8] = []
        while try source.read(into: &text) {}
        return (source.encoding, String(decoding: text, as: UTF8.self))
    }

    private func utf16(_ text: String, isBigEndian: Bool, marked: Bool) -> [UInt8] {
        let units = (marked ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { unit in
            isBigEndian
                ? [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }

    @Test func `the wait for a silent pipe can be ended`() throws {
        let pipe = sandbox.place("pipa")
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: ImportFailure.interrupted) {
            try TextSource(path: pipe, isInterrupted: { true })
        }
    }

    @Test func `a pipe is read to its end, however late its writer comes`() throws {
        let pipe = sandbox.place("pipa")
        #expect(mkfifo(pipe, 0o600) == 0)
        // Opened for both, so that neither side waits here.
        let writer = open(pipe, O_RDWR | O_CLOEXEC)
        #expect(write(writer, "NAMA;NIP", 8) == 8)
        let source = try TextSource(path: pipe)
        close(writer)
        var text: [UInt8] = []
        while try source.read(into: &text) {}
        #expect(String(decoding: text, as: UTF8.self) == "NAMA;NIP")
        #expect(source.size == nil)
    }

    @Test func `a mark of UTF-8 is dropped`() throws {
        let result = try read([0xEF, 0xBB, 0xBF] + Array("NAMA;é".utf8))
        #expect(result == (.utf8, "NAMA;é"))
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is known by its mark or its zero bytes`(isBigEndian: Bool, marked: Bool) throws {
        let text = "NAMA;NIP\nÉlan 😀;1"
        let result = try read(utf16(text, isBigEndian: isBigEndian, marked: marked))
        #expect(result.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(result.text == text)
    }

    @Test func `a lone half of a UTF-16 pair becomes a replacement character`() throws {
        let result = try read([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x00])
        #expect(result.text == "A\u{FFFD}B\u{FFFD}")
    }

    @Test func `bytes that are no UTF-8 are Windows-1252`() throws {
        let result = try read(Array("NAMA;Jos".utf8) + [0xE9, 0x20, 0x80, 0x93, 0x94])
        #expect(result == (.windows1252, "NAMA;José €“”"))
    }

    @Test func `the first accent may come late in the file`() throws {
        let filler = Array(String(repeating: "a", count: 3 * ByteSource.chunkSize + 5).utf8)
        #expect(try read(filler + [0xE9, 0x0A]).encoding == .windows1252)
        #expect(try read(filler + Array("é\n".utf8)).encoding == .utf8)
    }

    @Test func `one damaged place does not turn UTF-8 into Windows-1252`() throws {
        let result = try read(Array("éüñ".utf8) + [0xFF] + Array("à".utf8))
        #expect(result == (.utf8, "éüñ\u{FFFD}à"))
    }

    @Test func `a character cut by a chunk's end is whole`() throws {
        for shift in 0..<4 {
            let filler = String(repeating: "x", count: ByteSource.chunkSize - 2 + shift - 2)
            let text = filler + "😀é"
            #expect(try read(Array(text.utf8)) == (.utf8, text))
            let wide = try read(utf16(text, isBigEndian: false, marked: true))
            #expect(wide.text == text)
        }
    }

    @Test func `what cannot be read is told apart`() throws {
        #expect(throws: ImportFailure.notFound) {
            try TextSource(path: sandbox.place("tidak-ada.csv"))
        }
        #expect(throws: ImportFailure.isDirectory) { try TextSource(path: sandbox.path) }
        #expect(throws: ImportFailure.empty) {
            try TextSource(path: try sandbox.write([UInt8]()))
        }
        #expect(throws: ImportFailure.workbook) {
            try TextSource(path: try sandbox.write([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]))
        }
    }

    @Test(arguments: [
        ("  Siti  ", "Siti"), ("Siti\n Aminah", "Siti Aminah"), ("'1986", "1986"), ("null", ""),
        ("NULL", ""), ("-", ""), ("", ""), ("'", ""), ("a\u{A0}\u{A0}b", "a b"),
        ("a\u{200F}b", "ab"), ("Ma'ruf", "Ma'ruf"), ("a\u{0}b", "ab"), ("nullah", "nullah"),
        ("\t\u{1}\t", ""), ("é  è", "é è"),
    ])
    func `a cell's text is what people mean`(cell: String, expected: String) {
        let text = Array(cell.utf8).withUnsafeBufferPointer { CellText($0).text }
        #expect(text == expected)
    }

    @Test(arguments: [
        ("Si\u{202E}ti", "Siti", true), ("Si\u{9B}ti", "Siti", true),
        ("a\u{200F}b\u{2068}c", "abc", true), ("a\u{200D}b", "a\u{200D}b", false),
        ("\u{E000}Budi", "\u{E000}Budi", false), ("a\u{1B}[2Jb", "a[2Jb", true),
        ("a\u{0}b", "ab", true), ("\u{200B}\u{202E}", "", true), ("a\n\tb", "a b", false),
        ("👩‍👩‍👧 Siti", "👩‍👩‍👧 Siti", false),
    ])
    func `words that people write keep marks that are not seen, unless these steer`(
        cell: String, expected: String, isLessened: Bool
    ) {
        let text = Array(cell.utf8).withUnsafeBufferPointer { CellText($0, keepsMarks: true) }
        #expect(text.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(text.hadControls == isLessened)
    }

    @Test func `a code loses marks that are not seen, and says so`() {
        let code = Array("19\u{200E}86".utf8).withUnsafeBufferPointer { CellText($0) }
        #expect(code.text == "1986" && code.hadControls)
    }

    @Test func `a cell tells what was wrong with its bytes`() {
        let control = Array("a\u{0}b".utf8).withUnsafeBufferPointer { CellText($0) }
        #expect(control.hadControls && !control.hadDamage)
        let damage = ([0x61, 0xFF] as [UInt8]).withUnsafeBufferPointer { CellText($0) }
        #expect(damage.hadDamage && !damage.hadControls)
        let line = Array("a\r\nb".utf8).withUnsafeBufferPointer { CellText($0) }
        #expect(!line.hadControls && !line.hadDamage)
    }
}
