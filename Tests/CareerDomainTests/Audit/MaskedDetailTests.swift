import CareerDomain
import Testing

@Suite struct `Covered words of the trail` {
    @Test func `the values of identity parts are covered, others stay`() {
        let detail = AuditDetail(
            part: "nik, nama", before: "nik: 1271014102900001\nnama: Siti",
            after: "nik: 1271014102900002\nnama: Siti Aminah", reason: "KTP")
        let masked = detail.masked
        #expect(masked.before == "nik: ********01\nnama: Siti")
        #expect(masked.after == "nik: ********02\nnama: Siti Aminah")
        #expect(masked.reason == "KTP" && masked.part == "nik, nama")
    }

    @Test(arguments: ["alamat: Jalan Satu 12\nGang Dua 5", "surel: siti@contoh.go.id"])
    func `a value of several lines is covered to its end`(text: String) {
        let masked = AuditDetail(after: text).masked.after
        for word in ["Jalan", "Gang", "siti"] { #expect(!masked.contains(word)) }
    }

    @Test func `a short value does not show its end`() {
        #expect(AuditDetail(after: "telepon: 0811").masked.after == "telepon: ****")
    }
}
