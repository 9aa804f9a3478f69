import CareerDomain
import Testing

@Suite struct PersonFormTests {
    private static let today = CalendarDate(daysSinceEpoch: 20_758)

    private func units(_ name: String) -> UnitReference? {
        name == "Kecamatan Medan Marelan"
            ? UnitReference(name: name, ancestors: ["Pemerintah Kota Medan"]) : nil
    }

    private var sound: PersonForm {
        var form = PersonForm()
        form.values = [
            .employeeNumber: "19860926 201505 1 001", .kind: "PNS", .frontTitle: "Dr.",
            .name: " Budi ", .backTitle: "S.E.", .birthDate: "26/9/1986",
            .birthPlace: "Medan", .sex: "L", .nationalID: "1271012609860001",
            .phone: "+62 812-3456-7890", .email: "budi@example.org", .address: "Jl. Contoh",
            .appointedFrom: "01-05-2015", .status: "Aktif", .golongan: "III.b",
            .rankFrom: "01-04-2023", .rankDecree: "823/1", .positionTitle: "Lurah",
            .positionKind: "PENGAWAS", .echelon: "IV.a", .positionFrom: "01-02-2024",
            .unit: "Kecamatan Medan Marelan", .educationLevel: "40",
            .educationField: "S-1 Hukum", .graduationYear: "2009",
        ]
        return form
    }

    @Test func `a sound form becomes a record`() throws {
        let (record, findings) = sound.record(units: units)
        let person = try #require(record)
        #expect(findings.isEmpty)
        #expect(sound.findings(on: Self.today, units: units).isEmpty)
        #expect(person.name == PersonName(frontTitle: "Dr.", name: "Budi", backTitle: "S.E."))
        #expect(person.rank?.golongan.label == "III/b")
        #expect(person.position?.title == "Lurah")
        #expect(person.position?.echelon == .iva)
        #expect(person.unit?.ancestors == ["Pemerintah Kota Medan"])
        #expect(person.education?.graduationYear == 2009)
        #expect(person.birthDate == (try day("1986-09-26")))
    }

    @Test func `the empty form names every field that must be filled`() {
        let (record, findings) = PersonForm().record(units: units)
        #expect(record == nil)
        #expect(findings.map(\.field) == [.employeeNumber, .kind, .name, .birthDate, .sex])
        #expect(findings.allSatisfy { $0.rule == .missing && $0.severity == .error })
    }

    @Test func `every bad field is found, not only the first`() {
        var form = sound
        let bad: [(PersonFormField, String)] = [
            (.employeeNumber, "123"), (.kind, "HONORER"), (.birthDate, "31-02-1986"), (.sex, "?"),
            (.phone, "tidak ada"), (.email, "budi@"), (.appointedFrom, "kemarin"),
            (.status, "entah"), (.golongan, "IX"), (.rankFrom, "2023"), (.positionKind, "RAJA"),
            (.echelon, "VI.z"), (.positionFrom, "x"), (.unit, "Antah Berantah"),
            (.educationLevel, "S-9"), (.graduationYear, "09"),
        ]
        for (field, text) in bad { form.values[field] = text }
        let (record, findings) = form.record(units: units)
        #expect(record == nil)
        #expect(findings.map(\.field) == bad.map(\.0))
        #expect(findings.first?.rule == .badNumber(.notEighteenDigits(count: 3)))
        #expect(findings.contains { $0.rule == .unknownUnit("Antah Berantah") })
        #expect(
            findings.filter { $0.severity == .warning }.map(\.field) == [.phone, .email])
    }

    @Test func `rules between fields run although another field is unreadable`() {
        var form = sound
        form.values[.birthDate] = "x"
        form.values[.sex] = "P"
        let found = form.findings(on: Self.today, units: units)
        #expect(found.contains { $0.rule == .notADate("x") })
        #expect(found.contains { $0.rule == .sexDiffers(inNumber: .man) })
        #expect(found.contains { $0.rule == .nationalIDSexDiffers(written: .man) })
    }

    @Test func `a missing name is reported once`() {
        var form = sound
        form.values[.name] = "  "
        let found = form.findings(on: Self.today, units: units)
        #expect(found.count { $0.field == .name } == 1)
    }

    @Test func `details without a title or level are refused`() {
        var form = sound
        form.values[.positionTitle] = ""
        form.values[.educationLevel] = ""
        let fields = form.record(units: units).findings.map(\.field)
        #expect(fields == [.positionTitle, .educationLevel])
    }

    @Test func `a valid number suggests what is still empty`() {
        var form = PersonForm()
        form.values[.employeeNumber] = "198609262015051001"
        #expect(
            form.suggestions == [
                .kind: "PNS", .sex: "1", .birthDate: "26-09-1986", .appointedFrom: "01-05-2015",
            ])
        form.values[.sex] = "2"
        #expect(form.suggestions[.sex] == nil)
        form.values = [.employeeNumber: "199312282025212001"]
        #expect(
            form.suggestions == [.kind: "PPPK", .sex: "2", .birthDate: "28-12-1993"])
        form.values = [.employeeNumber: "1993"]
        #expect(form.suggestions.isEmpty)
    }

    @Test func `a stored person goes through the form unharmed`() throws {
        let population = SamplePopulation(count: 400)
        for index in stride(from: 0, to: 400, by: 7) {
            let record = population.record(at: index)
            let form = PersonForm(dossier: dossier(of: record), on: population.day)
            let (back, findings) = form.record { _ in record.unit }
            #expect(findings.isEmpty)
            #expect(back == record)
        }
    }

    @Test(arguments: [
        ("15031990", "1990-03-15"), ("15-03-1990", "1990-03-15"), ("1990-03-15", "1990-03-15"),
        ("5/3/1990", "1990-03-05"),
    ])
    func `a day is read as it is typed`(text: String, iso: String) throws {
        #expect(CalendarDate(typed: text) == (try day(iso)))
        var form = sound
        form.values[.rankFrom] = text
        #expect(form.record(units: units).record?.rankFrom == (try day(iso)))
    }

    @Test(arguments: ["31021990", "15139990", "1503199", "150319901", "1503 1990"])
    func `eight digits that are no day are no date`(text: String) {
        #expect(CalendarDate(typed: text) == nil)
    }

    /// The sound form of somebody who is recorded as it says.
    private func recorded() throws -> PersonForm {
        let record = try #require(sound.record(units: units).record)
        return PersonForm(dossier: dossier(of: record), on: Self.today)
    }

    private func rules(_ form: PersonForm) -> [PersonFormField: [PersonFinding.Rule]] {
        Dictionary(grouping: form.record(units: units).findings, by: \.field)
            .mapValues { $0.map(\.rule) }
    }

    @Test func `a new grade or post needs a day of its own`() throws {
        var form = try recorded()
        form.values[.golongan] = "III/c"
        form.values[.positionTitle] = "Camat"
        #expect(
            rules(form) == [.rankFrom: [.sameDayAsRecorded], .positionFrom: [.sameDayAsRecorded]])
        form.values[.rankFrom] = "01042026"
        form.values[.positionFrom] = "02-04-2026"
        #expect(rules(form).isEmpty)
    }

    @Test func `the same grade and post on the same day are no news`() throws {
        var form = try recorded()
        form.values[.golongan] = "III/b"
        form.values[.rankFrom] = "01042023"
        form.values[.phone] = "081200000000"
        #expect(rules(form).isEmpty)
    }

    @Test func `an echelon alone makes another post`() throws {
        var form = try recorded()
        form.values[.echelon] = "III.b"
        #expect(rules(form) == [.positionFrom: [.sameDayAsRecorded]])
    }

    @Test func `a unit or status that has begun today is corrected, not followed`() throws {
        let record = try #require(sound.record(units: units).record)
        var dossier = dossier(of: record)
        dossier.units[0].effectiveFrom = Self.today
        dossier.statuses[0].effectiveFrom = Self.today
        var form = PersonForm(dossier: dossier, on: Self.today)
        #expect(rules(form).isEmpty)
        form.values[.unit] = "Dinas Lain"
        form.values[.status] = EmploymentStatus.studyLeave.rawValue
        let found = form.record { UnitReference(name: $0) }.findings
        #expect(found.map(\.field) == [.statusFrom, .unitFrom])
        #expect(found.allSatisfy { $0.rule == .sameDayAsRecorded })
        var later = PersonForm(dossier: dossier, on: Self.today.adding(days: 1))
        later.values[.status] = EmploymentStatus.studyLeave.rawValue
        #expect(rules(later).isEmpty)
    }

    @Test func `a status that was declared wrong is not made up again`() throws {
        let record = try #require(sound.record(units: units).record)
        var dossier = dossier(of: record)
        dossier.statuses = []
        var form = PersonForm(dossier: dossier, on: Self.today)
        form.values[.phone] = "081200000000"
        #expect(form.record(units: units).record?.unstated == [.status])
        form.values[.statusFrom] = "01042026"
        #expect(rules(form) == [.status: [.missing]])
    }

    @Test func `a first grade of somebody recorded needs its day`() throws {
        let record = try #require(sound.record(units: units).record)
        var dossier = dossier(of: record)
        dossier.ranks = []
        var form = PersonForm(dossier: dossier, on: Self.today)
        form.values[.golongan] = "IV/b"
        #expect(rules(form) == [.rankFrom: [.missing]])
        form.values[.rankFrom] = "01042026"
        #expect(rules(form).isEmpty)
    }

    @Test func `what is recorded with a day cannot be emptied`() throws {
        let fields: [PersonFormField] = [
            .status, .golongan, .rankFrom, .positionTitle, .positionFrom, .unit,
        ]
        for field in fields {
            var form = try recorded()
            form.values[field] = " "
            #expect(rules(form) == [field: [.cannotBeCleared]], "\(field)")
            #expect(form.record(units: units).record == nil)
        }
        var form = try recorded()
        for field in [PersonFormField.phone, .nationalID, .rankDecree] { form.values[field] = "" }
        #expect(rules(form).isEmpty)
    }

    private func stamped() throws -> PersonRecord {
        var record = SamplePopulation(count: 10).record(at: 0)
        let day = try #require(CalendarDate(iso: "2020-03-02"))
        let decree = Decree(number: "SK-1", date: day)
        (record.unitFrom, record.unitDecree) = (day, decree)
        (record.statusFrom, record.statusDecree) = (day, decree)
        (record.rankDecree, record.positionDecree) = (decree, decree)
        return record
    }

    @Test func `days and decrees of every history go through the form`() throws {
        let record = try stamped()
        let form = PersonForm(dossier: dossier(of: record), on: SamplePopulation(count: 1).day)
        #expect(form.record { _ in record.unit }.record == record)
        for field: PersonFormField in [
            .statusFrom, .statusDecreeDate, .unitFrom, .unitDecreeDate, .rankDecreeDate,
            .positionDecreeDate,
        ] {
            #expect(form.values[field] == "02-03-2020")
        }
    }

    @Test func `another unit or status does not take over day and decree of the old`() throws {
        let record = try stamped()
        var form = PersonForm(dossier: dossier(of: record), on: SamplePopulation(count: 1).day)
        form.values[.status] = EmploymentStatus.studyLeave.rawValue
        form.values[.unitDecree] = "SK-2"
        let moved = form.record { _ in UnitReference(name: "Lain") }.record
        #expect(moved?.statusFrom == nil && moved?.statusDecree == Decree())
        #expect(moved?.unitFrom == nil && moved?.unitDecree.number == "SK-2")
    }

    private func dossier(of record: PersonRecord) -> Dossier {
        let now = Moment(secondsSinceEpoch: 0)
        let person = Person(
            id: PersonID(1), foreignID: record.foreignID, employeeNumber: record.employeeNumber,
            name: record.name, employmentKind: record.employmentKind,
            birthDate: record.birthDate, birthPlace: record.birthPlace, sex: record.sex,
            nationalID: record.nationalID, contact: record.contact,
            appointedFrom: record.appointedFrom)
        return Dossier(
            person: person,
            ranks: record.rank.map {
                [
                    DatedRow(
                        value: $0, effectiveFrom: record.rankFrom, decree: record.rankDecree,
                        recordedAt: now)
                ]
            } ?? [],
            posts: record.position.map {
                [
                    DatedRow(
                        value: PostHolding(position: $0), effectiveFrom: record.positionFrom,
                        decree: record.positionDecree, recordedAt: now)
                ]
            } ?? [],
            units: record.unit.map {
                [
                    DatedRow(
                        value: UnitHolding(unit: OrgUnitID(1), name: $0.name),
                        effectiveFrom: record.unitFrom, decree: record.unitDecree,
                        recordedAt: now)
                ]
            } ?? [],
            statuses: [
                DatedRow(
                    value: record.status, effectiveFrom: record.statusFrom,
                    decree: record.statusDecree, recordedAt: now)
            ],
            educations: record.education.map { [$0] } ?? [])
    }
}
