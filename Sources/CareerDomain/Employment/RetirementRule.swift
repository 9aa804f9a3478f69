/// Retirement age (*BUP*) by post.
///
/// UU 20/2023 art. 55 gives 60 to executive posts and 58 to administrators,
/// supervisors and staff; functional posts follow their own rules, listed by
/// SIASN per title. The age is therefore a column of the post; this rule only
/// gives the usual value.
public enum RetirementRule {
    public static let legalBasis = "UU 20/2023 pasal 55"

    /// Years of age.
    public static func age(for kind: PositionKind, title: String) -> Int {
        switch kind {
        case .executiveUtama, .executiveMadya, .executivePratama: return 60
        case .administrator, .supervisor: return 58
        default: return functionalAge(kind, FunctionalTitle.family(title))
        }
    }

    private static func functionalAge(_ kind: PositionKind, _ title: String) -> Int {
        if let age = ownAges.first(where: { $0.matches(title, kind) })?.age { return age }
        switch kind {
        case .functionalUtama: return isUtamaAtSixty(title) ? 60 : 65
        case .functionalMadya: return 60
        default: return 58
        }
    }

    /// The first day of the month after the birthday on which the age is
    /// reached.
    public static func retiresOn(birthDate: CalendarDate, age: Int) -> CalendarDate {
        birthDate.adding(years: age).firstOfMonth.adding(months: 1)
    }
}

extension RetirementRule {
    /// A family of titles with an age of its own in SIASN's list.
    struct OwnAge: Sendable {
        var beginning: String
        /// Nil: every level.
        var kind: PositionKind?
        var age: Int

        /// The whole title, its level apart.
        var isWhole = false

        func matches(_ title: String, _ other: PositionKind) -> Bool {
            (kind == nil || kind == other)
                && (title == beginning || (!isWhole && title.hasPrefix(beginning + " ")))
        }
    }

    /// Folded beginnings of titles, the more particular first.
    static let ownAges: [OwnAge] = [
        OwnAge(beginning: "guru besar", age: 70),
        OwnAge(beginning: "guru", age: 60),
        OwnAge(beginning: "lektor", age: 65),
        OwnAge(beginning: "asisten ahli", kind: .functionalPertama, age: 65, isWhole: true),
        OwnAge(beginning: "jaksa", age: 62), OwnAge(beginning: "ajun jaksa", age: 62),
        OwnAge(beginning: "peneliti", kind: .functionalUtama, age: 70),
        OwnAge(beginning: "peneliti", kind: .functionalMadya, age: 65),
        OwnAge(beginning: "perekayasa", kind: .functionalUtama, age: 70),
        OwnAge(beginning: "perekayasa", kind: .functionalMadya, age: 65),
        OwnAge(beginning: "pranata nuklir", kind: .functionalMadya, age: 65),
        OwnAge(beginning: "perekam medis", kind: .functionalMadya, age: 58),
    ]

    private static func isUtamaAtSixty(_ title: String) -> Bool {
        utamaAtSixty.contains(title)
    }

    /// Families whose *Ahli Utama* SIASN lists with 60 instead of 65.
    private static let utamaAtSixty: Set<String> = [
        "penilai pemerintah", "pengawas lingkungan hidup", "analis anggaran",
        "analis pembiayaan dan risiko keuangan", "analis perbendaharaan negara",
        "analis perkarantinaan tumbuhan", "analis transaksi keuangan",
        "inspektur ketenagalistrikan", "inspektur mutu hasil perikanan", "inspektur tambang",
        "pembina mutu hasil kelautan dan perikanan", "pengelola kesehatan ikan",
        "penata pertanahan", "analis standardisasi", "sandiman", "pembina industri",
        "penata kelola perumahan", "penata kelola penanaman modal", "widyabasa",
        "penguji keselamatan dan kesehatan kerja", "instruktur", "surveyor pemetaan",
        "pengawas kelautan", "analis kekayaan intelektual", "pembina profesi keuangan",
        "pengembang tafsir al quran",
        "analis pembiayaan infrastruktur pekerjaan umum dan perumahan", "analis kerja sama",
        "panitera konstitusi", "penata kelola pengawasan pemilihan umum",
        "entomolog kesehatan", "epidemiolog kesehatan", "pelelang", "analis keuangan negara",
        "pengawas keuangan negara", "penilai", "penghulu",
        "penguji perangkat telekomunikasi", "pekerja sosial",
        "pengawas jaminan produk halal", "penata kelola spektrum frekuensi radio",
        "penata penyelenggaraan pos dan informatika", "pengendali sistem elektronik dan data",
        "penata kelola informatika spbe",
    ]
}
