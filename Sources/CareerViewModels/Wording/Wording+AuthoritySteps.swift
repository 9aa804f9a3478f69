import CareerDomain

extension Wording {
    /// One rule of the path, as a sentence.
    func step(_ step: Authority.Step, _ names: AuthorityNames) -> String {
        switch step {
        case .delegate(let person):
            pick(
                "\(names.person(person)) diberi delegasi untuk menilai pegawai ini",
                "\(names.person(person)) is delegated to assess this person")
        case .unitDelegate(let unit, let person):
            pick(
                "\(names.person(person)) diberi delegasi menilai pegawai \(names.unit(unit))",
                "\(names.person(person)) is delegated to assess \(names.unit(unit))")
        case .functionalHead(let unit, let person):
            pick(
                "\(names.person(person)), pejabat fungsional pemimpin \(names.unit(unit)), "
                    + "diberi delegasi",
                "\(names.person(person)), a functional official leading \(names.unit(unit)), "
                    + "is delegated to")
        case .ownWorkAsActing(let unit):
            pick(
                "Ia Plt \(names.unit(unit)): dinilai pimpinan tempat ia melapor sebagai Plt",
                "He is Plt of \(names.unit(unit)): assessed where he reports as Plt")
        case .backToDefinitive(let unit):
            pick(
                "Tugasnya sebagai Plt \(names.unit(unit)) berakhir: kembali ke kedudukan "
                    + "definitif",
                "His time as Plt of \(names.unit(unit)) is over: back to the definitive post")
        case .ownUnit(let unit):
            pick(
                "Ia memimpin \(names.unit(unit)): dinilai atasan langsung di atasnya",
                "He leads \(names.unit(unit)): the superior above assesses him")
        case .directSuperior(let unit, let person):
            pick(
                "\(names.person(person)) pimpinan \(names.unit(unit)), atasan langsung",
                "\(names.person(person)) heads \(names.unit(unit)), the direct superior")
        case .regionalHead:
            pick(
                "JPT dan pimpinan unit kerja mandiri dinilai kepala daerah; final",
                "JPT and heads of independent units: the regional head; final")
        case .regionalHeadNext:
            pick(
                "Tidak ada pimpinan yang boleh menilai sampai unit teratas: berjenjang kepada "
                    + "kepala daerah",
                "No head who may assess up to the top unit: the regional head, one level above")
        case .executiveStays(let person):
            pick(
                "\(names.person(person)) diberi delegasi untuk JPT ini: dilewati, JPT dinilai "
                    + "kepala daerah",
                "\(names.person(person)) is delegated to assess this JPT: passed over, JPT are "
                    + "the regional head's")
        case .subjectMoved(_, let day):
            pick(
                "Pegawai pindah" + (day.map { " per \($0.written)" } ?? "")
                    + ": dinilai pejabat penilai di unit baru",
                "The person moved" + (day.map { " on \($0.written)" } ?? "")
                    + ": the new unit's assessor")
        default: headStep(step, names)
        }
    }

    private func headStep(_ step: Authority.Step, _ names: AuthorityNames) -> String {
        switch step {
        case .acting(let unit, let person):
            pick(
                "\(names.person(person)) Plt \(names.unit(unit))",
                "\(names.person(person)) is Plt of \(names.unit(unit))")
        case .dailyActing(let unit, let person):
            pick(
                "\(names.person(person)) Plh \(names.unit(unit)), boleh menilai",
                "\(names.person(person)) is Plh of \(names.unit(unit)), who may assess")
        case .interim(let unit, let person):
            pick(
                "\(names.person(person)) Pj pimpinan \(names.unit(unit))",
                "\(names.person(person)) is Pj head of \(names.unit(unit))")
        case .vacant(let unit):
            pick(
                "\(names.unit(unit)) tanpa pimpinan yang boleh menilai: naik satu tingkat",
                "\(names.unit(unit)) has no head who may assess: one level up")
        case .belowLowestRank(_, let person):
            pick(
                "\(names.person(person)) di bawah pejabat pengawas: dilewati",
                "\(names.person(person)) is below a pejabat pengawas: passed over")
        case .functionalWithoutDelegation(_, let person):
            pick(
                "\(names.person(person)) pejabat fungsional tanpa delegasi atau tanpa unit: "
                    + "dilewati",
                "\(names.person(person)) is functional without delegation or unit: passed over")
        case .notEntitled(let unit, let person, let kind, let permission):
            acting(person, kind, unit, names) + self.permission(permission).lowercased()
                + pick(", dilewati", ", passed over")
        case .notDelegated(let unit, let person, let kind):
            acting(person, kind, unit, names) + evaluationNotDelegated
                + pick(", dilewati", ", passed over")
        case .assessorMovedInWindow(let unit, let person):
            pick(
                "\(names.person(person)) pindah dalam \(window): tetap menilai "
                    + names.unit(unit),
                "\(names.person(person)) moved within \(window): still rates "
                    + names.unit(unit))
        case .assessorMovedBefore(let unit, let person):
            pick(
                "\(names.person(person)) pindah sebelum \(window): tidak menilai "
                    + names.unit(unit),
                "\(names.person(person)) moved before \(window): does not rate "
                    + names.unit(unit))
        default: self.step(step, names)
        }
    }

    /// The regulation sets no days: those are this program's.
    private var window: String {
        pick(
            "rentang evaluasi (bulan terakhir triwulan dan tenggangnya: aturan program ini)",
            "the window (the quarter's last month and its days of grace: a rule of this program)")
    }

    private func acting(
        _ person: PersonID, _ kind: Assignment.Kind, _ unit: OrgUnitID?, _ names: AuthorityNames
    ) -> String {
        names.person(person) + pick(" ", " is ") + assignmentKind(kind)
            + (unit.map { pick(" ", " of ") + names.unit($0) } ?? "") + ": "
    }
}
