import CareerDomain

extension Wording {
    public var employeesHeading: String { pick("Pegawai", "Employees") }
    public var filterPrompt: String { pick("Cari:", "Search:") }
    public var nobodyFound: String {
        pick(
            "Tidak ada yang cocok. Esc melonggarkan pencarian.",
            "Nobody matches. Esc widens the search.")
    }
    public var nobodyInScope: String {
        pick(
            "Akun ini tidak melihat data pegawai. Yang boleh dan tidak: ketik :hak saya",
            "This account sees no records. What it may and may not: type :my rights")
    }
    public var nobodyYet: String {
        pick(
            "Belum ada pegawai. Tekan n untuk menambah, atau jalankan: karier import BERKAS",
            "Nobody yet. Press n to add, or run: karier import FILE")
    }

    public var listColumns: EmployeeListSnapshot.Columns {
        EmployeeListSnapshot.Columns(
            name: pick("Nama", "Name"), employeeNumber: "NIP", golongan: pick("Gol", "Grade"),
            position: pick("Jabatan", "Post"), unit: pick("Unit kerja", "Unit"),
            status: "Status", progress: pick("Kinerja", "Rating"),
            retirement: pick("Pensiun", "Retires"))
    }

    func retires(_ day: String) -> String { pick("pensiun ", "retires ") + day }

    public func sort(_ sort: RosterSort) -> String {
        switch sort {
        case .name: pick("nama", "name")
        case .employeeNumber: "NIP"
        case .seniority: pick("DUK", "seniority (DUK)")
        case .unit: pick("unit kerja", "unit")
        case .retirement: pick("tanggal pensiun", "retirement date")
        }
    }

    func sortedBy(_ sort: RosterSort) -> String {
        pick("urut ", "by ") + self.sort(sort)
    }

    /// `1.204 dari 23.115`; `menghitung… 800+ dari 23.115` while counting.
    public func count(_ counted: Int?, isComplete: Bool, of total: Int) -> String {
        let whole = pick("dari", "of") + " " + number(total)
        guard let counted, counted > 0 || isComplete else { return "… " + whole }
        return number(counted) + (isComplete ? " " : "+ ") + whole
    }
}
