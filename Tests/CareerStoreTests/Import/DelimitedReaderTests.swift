import Foundation
import Testing

@testable import CareerStore

struct DelimitedReaderTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// Everything the reader makes of a text: fields, or the fault's name.
    private func records(
        _ text: String, delimiter: String = ",", width: Int? = nil
    ) throws -> [[String]] {
        let head = "sep=" + delimiter + "\n"
        let reader = DelimitedReader(try TextSource(path: try sandbox.write(head + text)))
        reader.expectedFields = width
        try reader.chooseDelimiter { _ in 0 }
        var records: [[String]] = []
        while try reader.next() {
            if let fault = reader.fault {
                records.append(["!\(fault)"])
            } else {
                records.append(reader.fields.indices.map { reader.text($0) })
            }
        }
        return records
    }

    @Test(arguments: [
        ("a,b,c\n", [["a", "b", "c"]]),
        ("a,b,c", [["a", "b", "c"]]),
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,,\n", [["a", "", ""]]),
        (",,a\n", [["", "", "a"]]),
        ("\"a\",\"b\"\n", [["a", "b"]]),
        ("\"a,b\",c\n", [["a,b", "c"]]),
        ("\"a\nb\",c\n", [["a\nb", "c"]]),
        ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
        ("\"a\"\"b\",c\n", [["a\"b", "c"]]),
        ("\"\"\"\",c\n", [["\"", "c"]]),
        ("\"\"\"a\"\"\",c\n", [["\"a\"", "c"]]),
        ("\"\",c\n", [["", "c"]]),
        ("a,\"\"", [["a", ""]]),
        ("a,\"b\"", [["a", "b"]]),
        ("a b\"c\",d\n", [["a b\"c\"", "d"]]),
        ("\"Ina\" Lubis,d\n", [["\"Ina\" Lubis", "d"]]),
        ("é,ü\n", [["é", "ü"]]),
        ("a\n\n\nb\n", [["a"], ["b"]]),
        ("a,b\n,\n  ,\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("", []),
        ("\n\r\n\r", []),
    ])
    func `fields and line ends are read as spreadsheets write them`(
        text: String, expected: [[String]]
    ) throws {
        #expect(try records(text) == expected)
    }

    @Test(arguments: [";", "\t", "|"])
    func `any delimiter separates`(delimiter: String) throws {
        let text = "a\(delimiter)\"b\(delimiter)c\"\(delimiter)d\n"
        #expect(try records(text, delimiter: delimiter) == [["a", "b" + delimiter + "c", "d"]])
    }

    @Test func `an unclosed quote at the end costs its own line only`() throws {
        #expect(
            try records("a,b\n\"c,d\n", width: 2) == [["a", "b"], ["!unclosedQuote"]])
    }

    @Test func `an unclosed quote in the middle costs its own line only`() throws {
        let text = "a,b\n\"c,d\ne,f\ng,h\n"
        #expect(
            try records(text, width: 2)
                == [["a", "b"], ["!unclosedQuote"], ["e", "f"], ["g", "h"]])
    }

    @Test func `an unclosed quote does not pair with a later field's quote`() throws {
        let text = "\"Ina,1\nb,2\n\"Rina \"\"Ina\"\"\nLubis\",3\nd,4\n"
        #expect(
            try records(text, width: 2) == [
                ["!unclosedQuote"], ["b", "2"], ["Rina \"Ina\"\nLubis", "3"], ["d", "4"],
            ])
    }

    @Test func `a record over several lines has as many fields as the heading`() throws {
        let text = "a,\"b\nc\"\n\"d\n,e,f\",g,h\ni,j\n"
        #expect(
            try records(text, width: 2) == [
                ["a", "b\nc"], ["!unclosedQuote"], ["", "e", "f\"", "g", "h"], ["i", "j"],
            ])
    }

    @Test func `a field of a megabyte is read whole`() throws {
        let long = String(repeating: "x,\"\"\n", count: 200_000)
        let result = try records("a,\"\(long)\",b\nc,d,e\n", width: 3)
        #expect(result.count == 2)
        #expect(result.first?[1] == String(repeating: "x,\"\n", count: 200_000))
        #expect(result.last == ["c", "d", "e"])
    }

    @Test func `a line beyond every measure is refused and the next is read`() throws {
        let long = String(repeating: "x", count: DelimitedReader.maximumRecordSize + 200_000)
        #expect(try records("a,b\n\(long)\nc,d\n") == [["a", "b"], ["!tooLong"], ["c", "d"]])
    }

    @Test func `quotes, line ends and characters cut by a chunk's end are whole`() throws {
        // Every alignment of the interesting place to the end of a chunk.
        for shift in 0..<12 {
            let filler = String(repeating: "x", count: ByteSource.chunkSize - 14 - shift)
            let text = "\(filler),1\r\n\"é\"\"ü\",2\r\n\"z\r\nz\",3\r\n"
            let result = try records(text, width: 2)
            #expect(
                result.dropFirst() == [["é\"ü", "2"], ["z\r\nz", "3"]], "shift \(shift)")
        }
    }

    @Test func `the reader tells record and line`() throws {
        let path = try sandbox.write("h,i\n\na,\"b\nc\"\r\nd,e\n\n\nf,g")
        let reader = DelimitedReader(try TextSource(path: path))
        reader.expectedFields = 2
        var places: [[Int]] = []
        while try reader.next() { places.append([reader.number, reader.line]) }
        #expect(places == [[0, 1], [1, 3], [2, 5], [3, 8]])
    }

    @Test(arguments: [
        ("NIP BARU,NAMA,NIK\n", ","), ("NIP BARU;NAMA;NIK\n", ";"),
        ("NIP BARU\tNAMA\tNIK\n", "\t"), ("\"NIP BARU\";\"NA,MA,X\";\"NIK\"\n", ";"),
        ("\"NIP;BARU\",\"NAMA\",\"NIK;a;b;c;d\"\n", ","), ("\n\nNIP BARU;NAMA;NIK\n", ";"),
    ])
    func `the delimiter is the one that makes known headings`(
        text: String, delimiter: String
    ) throws {
        let file = try OpenedImportFile(path: try sandbox.write(text))
        #expect(String(decoding: [file.reader.delimiter], as: UTF8.self) == delimiter)
        #expect(file.names.count == 3)
    }

    @Test func `a field that does not exist is empty`() throws {
        let reader = DelimitedReader(try TextSource(path: try sandbox.write("a,b\n")))
        #expect(try reader.next())
        #expect(reader.text(7).isEmpty)
        #expect(reader.text(-1).isEmpty)
    }

    @Test func `any bytes at all are read to the end without a trap`() throws {
        var state: UInt64 = 88_172_645_463_325_252
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<200 {
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                let menu: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x00, 0xC3, 0xFF]
                bytes.append(menu[Int(state >> 60) & 7])
            }
            let reader = DelimitedReader(try TextSource(path: try sandbox.write(bytes)))
            reader.expectedFields = 2
            var last = -1
            while try reader.next() {
                #expect(reader.number == last + 1)
                last = reader.number
                _ = reader.fields.indices.map { reader.text($0) }
            }
        }
    }
}
