/// Why data is taken out, and whose.
extension Wording {
    public var optionPurpose: String {
        pick(
            "Untuk apa data ini dikeluarkan; tercatat di jejak audit.",
            "What the data is taken out for; noted in the audit trail.")
    }
    public var valuePurpose: String { pick("tujuan", "purpose") }
    public var optionOwnPerson: String {
        pick(
            "Untuk own: pegawai lain, bila akun ini berhak.",
            "For own: another person, where this account may.")
    }
    public func purposeMissing(_ fewest: Int) -> String {
        pick(
            "Sebutkan untuk apa data ini dikeluarkan dengan --purpose, paling sedikit \(fewest) "
                + "huruf (UU 27/2022). Tidak ada yang ditulis.",
            "Say with --purpose what the data is taken out for, in \(fewest) characters at least "
                + "(UU 27/2022). Nothing was written.")
    }
    public var exportNotNoted: String {
        pick(
            "Ekspor harus tercatat di jejak audit, tetapi basis data hanya dapat dibaca. Tidak ada "
                + "yang ditulis. Jalankan sebagai pemilik berkas, atau minta izin tulis.",
            "An export has to be noted in the audit trail, but the database can only be read. "
                + "Nothing was written. Run it as the file's owner, or ask for write permission.")
    }
    public var ownIsNoTable: String {
        pick(
            "own ditulis sebagai --format text atau json.",
            "own is written as --format text or json.")
    }
    public var onlyOwnIsText: String {
        pick("--format text hanya untuk own.", "--format text is for own alone.")
    }
    public var onlyOwnHasPerson: String {
        pick("--person hanya untuk own.", "--person is for own alone.")
    }
    public func ownExportDone(file: String) -> String {
        pick("Data diri ditulis ke \(file).", "The record is written to \(file).")
    }
    public var ownExportNeedsPerson: String {
        pick(
            "Data siapa? Sebutkan --account dengan NIP sendiri, atau --person NIP bila berhak. "
                + "Tidak ada yang ditulis.",
            "Whose record? Name your own NIP with --account, or --person NIP if you may. Nothing "
                + "was written.")
    }
    public func personUnknown(_ number: String) -> String {
        pick(
            "Tidak ada pegawai dengan NIP \(number), atau di luar jangkauan akun ini. Tidak ada "
                + "yang dilakukan.",
            "There is nobody with the NIP \(number), or not for this account. Nothing was done.")
    }
}
