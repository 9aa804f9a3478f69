/// One thing that is wrong with a database, as far as a person is told.
public enum CheckProblem: Hashable, Sendable {
    case damaged(detail: String)
    case ruleBroken(table: String)
    case danglingReference(table: String, row: Int?, parent: String)
    case schemaMissing(type: String, name: String)
    case schemaDifferent(type: String, name: String)
    case schemaUnknown(type: String, name: String)
    case schemaVersion(found: Int, known: Int)
    case gradeDiffers(appraisal: Int)
    case listIncomplete(people: Int, lines: Int)
    case lineOutdated(person: Int)
    case lineMisplaced(person: Int)
    case wordIndex(detail: String)
    case headcount(of: String, kept: Int, counted: Int)
}

extension Wording {
    /// A sentence on what is wrong.
    public func checkProblem(_ problem: CheckProblem) -> String {
        switch problem {
        case .damaged(let detail):
            pick(
                "Berkas rusak: \(detail). Salin berkasnya dan pulihkan dari cadangan.",
                "The file is damaged: \(detail). Copy it and restore a backup.")
        case .ruleBroken(let table):
            pick(
                "Isi tabel \(table) melanggar aturan tabelnya.",
                "Table \(table) holds what its own rules forbid.")
        case .danglingReference(let table, let row?, let parent):
            pick(
                "Baris \(row) pada \(table) merujuk \(parent) yang tidak ada.",
                "Row \(row) of \(table) refers to a \(parent) that is not there.")
        case .danglingReference(let table, nil, let parent):
            pick(
                "Satu baris pada \(table) merujuk \(parent) yang tidak ada.",
                "A row of \(table) refers to a \(parent) that is not there.")
        case .schemaMissing(let type, let name):
            pick(
                "Susunan: \(type) \(name) tidak ada.", "Layout: the \(type) \(name) is missing.")
        case .schemaDifferent(let type, let name):
            pick(
                "Susunan: \(type) \(name) bukan seperti yang dibuat program ini.",
                "Layout: the \(type) \(name) is not as this program makes it.")
        case .schemaUnknown(let type, let name):
            pick(
                "Susunan: \(type) \(name) bukan buatan program ini.",
                "Layout: the \(type) \(name) was not made by this program.")
        case .schemaVersion(let found, let known) where found < known:
            pick(
                "Susunan basis data \(found), yang dipakai program ini \(known): belum diperiksa. "
                    + "Buka sekali dengan `karier` agar disesuaikan, lalu periksa lagi.",
                "The layout is version \(found), this program works with \(known): not checked. "
                    + "Open it once with `karier`, which brings it up to date, and check again.")
        case .schemaVersion(let found, let known):
            pick(
                "Susunan basis data \(found), yang dipakai program ini \(known).",
                "The layout is version \(found), this program works with \(known).")
        case .gradeDiffers(let appraisal):
            pick(
                "Predikat penilaian \(appraisal) yang sudah ditandatangani tidak sesuai dengan "
                    + "kedua ratingnya.",
                "The predikat of signed appraisal \(appraisal) is not that of its two ratings.")
        case .listIncomplete(let people, let lines):
            pick(
                "Daftar memuat \(number(lines)) baris untuk \(number(people)) pegawai.",
                "The list has \(number(lines)) lines for \(number(people)) people.")
        case .lineOutdated(let person):
            pick(
                "Baris daftar pegawai \(person) tidak sama dengan yang tercatat.",
                "The list's line of person \(person) is not what is recorded.")
        case .lineMisplaced(let person):
            pick(
                "Baris daftar pegawai \(person) tidak pada urutannya.",
                "The list's line of person \(person) is out of order.")
        case .wordIndex(let detail):
            pick(
                "Pencarian tidak menemukan pegawai yang ada (\(detail)).",
                "Searching does not find somebody who is there (\(detail)).")
        case .headcount(let place, let kept, let counted):
            pick(
                "Jumlah pegawai \(place) tercatat \(number(kept)), seharusnya \(number(counted)).",
                "The headcount of \(place) is kept as \(number(kept)) and should be "
                    + "\(number(counted)).")
        }
    }

    public func checkSound(people: Int, appraisals: Int) -> String {
        pick(
            "Basis data utuh: \(number(people)) pegawai, \(number(appraisals)) penilaian kinerja.",
            "The database is sound: \(number(people)) people, \(number(appraisals)) appraisals.")
    }

    /// What follows from the records was computed anew.
    public var derivedRepaired: String {
        pick(
            "Daftar pegawai, urutan, kata pencarian, dan jumlahnya ditulis ulang dari yang "
                + "tercatat. Diperiksa sekali lagi:",
            "The employee list, its order, its search words and headcounts were written anew from "
                + "what is recorded. Checked once more:")
    }

    /// The check ended before everything was looked at.
    public func checkStopped(path: String) -> String {
        pick(
            "Dihentikan: \(path) belum diperiksa seluruhnya. Tidak ada yang diubah. Jalankan lagi "
                + "`karier check`.",
            "Stopped: \(path) was not looked at to the end. Nothing was changed. Run "
                + "`karier check` again.")
    }

    /// - Parameter isAtLeast: there may be more than were counted.
    public func checkFailed(count: Int, isAtLeast: Bool, path: String) -> String {
        let many =
            isAtLeast
            ? pick("Paling sedikit \(number(count))", "At least \(number(count))") : number(count)
        return pick(
            "\(many) masalah pada \(path). Tidak ada yang diubah. Salin berkasnya sebelum "
                + "bekerja lagi, dan sampaikan daftar ini kepada pengelola.",
            "\(many) problems in \(path). Nothing was changed. Copy the file before any "
                + "further work and give this list to the administrator.")
    }
}
