extension Wording {
    public func demoProgress(people: Int, of count: Int) -> String {
        pick(
            "\(number(people)) dari \(number(count)) pegawai contoh",
            "\(number(people)) of \(number(count)) sample people")
    }

    public func demoDone(people: Int, path: String) -> String {
        pick(
            "\(number(people)) pegawai contoh (semuanya rekaan) ada di \(path).",
            "\(number(people)) sample people (all made up) are in \(path).")
    }

    public func demoOpenWith(path: String) -> String {
        pick("Buka dengan: karier --database \(path)", "Open it with: karier --database \(path)")
    }

    /// The place holds real data.
    public func demoRefused(path: String) -> String {
        pick(
            "\(path) berisi data yang bukan contoh. Tidak ada yang diubah. Pilih tempat lain "
                + "dengan --database.",
            "\(path) holds data that is no sample. Nothing was changed. Choose another place with "
                + "--database.")
    }

    public var demoStopped: String {
        pick(
            "Dihentikan. Tidak ada yang dibuat; data sebelumnya, bila ada, tetap utuh.",
            "Stopped. Nothing was made; what was there before is intact.")
    }

    public func demoCountRefused(limit: Int) -> String {
        pick(
            "Jumlah pegawai harus 1 sampai \(number(limit)).",
            "The number of people is 1 to \(number(limit)).")
    }
}
