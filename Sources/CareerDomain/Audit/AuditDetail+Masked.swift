extension RecordDifference {
    /// Parts of a record whose values are covered for others.
    private static let identityParts: Set = ["nik", "telepon", "surel", "alamat"]
    private static let otherParts: Set = [
        "nip", "gelar depan", "nama", "gelar belakang", "jenis", "lahir", "tempat lahir",
        "kelamin", "tmt awal", "pns id", "golongan", "jabatan", "unit", "kedudukan",
        "pendidikan",
    ]

    /// Lines `part: value` with the values of identity parts covered, also
    /// where such a value has several lines.
    static func masked(_ text: String) -> String {
        var isIdentity = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let part = line.firstRange(of: ": ").map { String(line[..<$0.lowerBound]) } ?? ""
            if identityParts.contains(part) {
                isIdentity = true
                return part + ": " + Person.mask(String(line.dropFirst(part.count + 2)))
            }
            if otherParts.contains(part) { isIdentity = false }
            return isIdentity ? Person.mask(String(line)) : String(line)
        }.joined(separator: "\n")
    }
}

extension AuditEvent {
    /// With NIK, phone, e-mail and address covered, where it is about a record.
    public var masked: AuditEvent {
        guard object.kind == .person || object.kind == .proposal else { return self }
        var event = self
        event.detail = detail?.masked
        return event
    }
}

extension AuditDetail {
    /// With NIK, phone, e-mail and address of a changed record covered.
    public var masked: AuditDetail {
        var detail = self
        detail.before = RecordDifference.masked(before)
        detail.after = RecordDifference.masked(after)
        return detail
    }
}
