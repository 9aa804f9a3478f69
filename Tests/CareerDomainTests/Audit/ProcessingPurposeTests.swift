import CareerDomain
import Testing

@Suite struct `Purpose of processing` {
    @Test(arguments: ["", "         ", "a b c d", "pensiun", " rapat  an ", "123456789"])
    func `less than ten characters say nothing`(text: String) {
        #expect(ProcessingPurpose(text) == nil)
    }

    @Test(arguments: [
        ("rekonsiliasi", "rekonsiliasi"), ("  rapat \n pimpinan ", "rapat pimpinan"),
        ("1234567890", "1234567890"),
    ])
    func `blanks do not count, and are one between words`(text: String, kept: String) {
        #expect(ProcessingPurpose(text)?.text == kept)
    }
}
