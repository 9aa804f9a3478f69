extension EmploymentKind {
    /// Reads the kind of civil servant from SIASN's *jenis pegawai* name, its
    /// *status CPNS/PNS* (`C`, `P`, `CPNS`, `PNS`) and the number.
    ///
    /// The words decide; the number only where they are silent. That words and
    /// number contradict each other is for ``PersonRule`` to find. Nil when
    /// nothing tells.
    public init?(siasnName: String, status: String, number: EmployeeNumber?) {
        let name = NameFolding.sortText(siasnName)
        let mark = NameFolding.sortText(status)
        if name.contains("pppk") || name.contains("perjanjian kerja") || mark == "pppk" {
            let isPartTime = name.contains("paruh waktu") || name.contains("part time")
            self = isPartTime ? .contractPartTime : .contract
        } else if name.contains("paruh waktu") {
            self = .contractPartTime
        } else if mark == "c" || mark == "cpns" || name.hasPrefix("cpns")
            || name.hasPrefix("calon")
        {
            self = .probationary
        } else if mark == "p" || mark == "pns" || name.contains("pns")
            || name.contains("pegawai negeri")
        {
            self = .permanent
        } else if let number {
            self = number.isContract ? .contract : .permanent
        } else {
            return nil
        }
    }
}
