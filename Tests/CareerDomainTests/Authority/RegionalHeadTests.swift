import CareerDomain
import Testing

@Suite struct `The regional head's title` {
    @Test(arguments: [
        ("Pemerintah Kota Medan", "Wali Kota"), ("PEMERINTAH KABUPATEN LANGKAT", "Bupati"),
        ("Pemerintah Provinsi Aceh", "Gubernur"), ("BKPSDM", "Kepala Daerah"),
        ("", "Kepala Daerah"),
    ])
    func `follows the kind of region in the institution's name`(name: String, title: String) {
        let head = Party(
            regionalHeadOf: InstitutionSettings(
                institutionName: name, regionalHeadName: "Rahmat Siregar"))
        #expect(head.position == title)
        #expect(head.name == "Rahmat Siregar")
        #expect(head.employeeNumber.isEmpty)
    }
}
