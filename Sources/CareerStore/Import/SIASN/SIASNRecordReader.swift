import CareerDomain

/// Turns a record of SIASN's export into what is registered.
///
/// Only a missing name, an impossible number and what ``PersonRule`` calls an
/// error refuse a record. Everything else that cannot be read is left out with
/// a warning, because exports carry dirt in most rows and the person is worth
/// more than the cell.
struct SIASNRecordReader {
    typealias Cells = RecordCells<SIASNColumn>

    let today: CalendarDate
    /// What a file with these headings does not state of anybody.
    private let unstated: Set<PersonRecord.Part>
    private let isUnitPathStated: Bool
    private var positions = ReadingMemory<PositionWords, Position>()
    private var kinds = ReadingMemory<KindWords, EmploymentKind?>()
    private var statuses = ReadingMemory<CodeAndName, EmploymentStatus?>()
    private var levels = ReadingMemory<CodeAndName, EducationLevel?>()
    private var echelons = ReadingMemory<CodeAndName, Echelon?>()
    private var dates = ReadingMemory<String, CalendarDate?>()
    private var grades = ReadingMemory<GradeWords, Golongan?>()

    private struct PositionWords: Hashable {
        var kind: String
        var title: String
        var echelon: Echelon?
    }

    private struct KindWords: Hashable {
        var name: String
        var standing: String
        var isContract: Bool
    }

    private struct CodeAndName: Hashable {
        var code: String
        var name: String
    }

    private struct GradeWords: Hashable {
        var words: CodeAndName
        var ladder: Golongan.Ladder
    }

    init(_ heading: Heading<SIASNColumn>, today: CalendarDate) {
        self.today = today
        unstated = SIASNColumn.unstatedParts(by: heading)
        isUnitPathStated = SIASNColumn.isUnitPathStated(by: heading)
    }

    /// Nil when the cells refuse the record.
    mutating func record(from cells: inout Cells) -> PersonRecord? {
        guard !cells.isRefused else { return nil }
        let name = cells.text(.nama)
        if name.isEmpty { cells.refuse(.nameMissing, .nama, "") }
        guard let number = number(from: &cells), !name.isEmpty else { return nil }
        let kind = employmentKind(of: number, from: &cells)
        let birthDate = date(.tanggalLahir, from: &cells)
        let sex = sex(from: &cells)
        var record = PersonRecord(
            foreignID: cells.text(.pnsID),
            employeeNumber: number,
            name: PersonName(
                frontTitle: cells.text(.gelarDepan), name: name,
                backTitle: cells.text(.gelarBelakang)),
            employmentKind: kind ?? (number.isContract ? .contract : .permanent),
            birthDate: birthDate ?? number.birthDate,
            birthPlace: cells.text(.tempatLahirNama),
            sex: sex ?? number.sex,
            nationalID: cells.text(.nik),
            contact: contact(from: &cells),
            appointedFrom: appointment(of: number, from: &cells),
            education: education(from: &cells))
        record.unstated = unstated
        // What the number tells of somebody new overwrites nothing stored.
        if kind == nil { record.unstated.insert(.employmentKind) }
        if birthDate == nil { record.unstated.insert(.birthDate) }
        if sex == nil { record.unstated.insert(.sex) }
        if !record.contact.email.isEmpty { record.unstated.remove(.email) }
        readStatus(into: &record, from: &cells)
        readRank(into: &record, from: &cells)
        readPosition(into: &record, from: &cells)
        record.unit = unit(from: &cells)
        judge(record, &cells)
        return cells.isRefused ? nil : record
    }

    private func number(from cells: inout Cells) -> EmployeeNumber? {
        let text = cells.text(.nipBaru)
        guard !text.isEmpty else {
            cells.refuse(.numberMissing, .nipBaru, "")
            return nil
        }
        do {
            return try EmployeeNumber(text)
        } catch {
            var detail = ""
            if case .notEighteenDigits(let count) = error { detail = String(count) }
            cells.refuse(.init(error), .nipBaru, text, detail: detail)
            return nil
        }
    }

    private func contact(from cells: inout Cells) -> Contact {
        let email = cells.text(.email)
        return Contact(
            phone: cells.text(.nomorHP),
            email: email.isEmpty ? cells.text(.emailGov) : email,
            address: cells.text(.alamat))
    }

    private func sex(from cells: inout Cells) -> Sex? {
        let text = cells.text(.jenisKelamin)
        guard !text.isEmpty else { return nil }
        let sex = Sex(written: text)
        if sex == nil { cells.warn(.sexUnreadable, .jenisKelamin, text) }
        return sex
    }

    private mutating func appointment(
        of number: EmployeeNumber, from cells: inout Cells
    ) -> CalendarDate? {
        if let date = date(.tmtCpns, from: &cells) { return date }
        guard case .permanent(let month) = number.kind else { return nil }
        return month
    }

    private func unit(from cells: inout Cells) -> UnitReference? {
        let name = cells.text(.unorNama)
        guard !name.isEmpty else { return nil }
        var institution = cells.text(.instansiKerjaNama)
        if institution.isEmpty { institution = cells.text(.instansiIndukNama) }
        let agency = cells.text(.satuanKerjaKerjaNama)
        var ancestors: [String] = []
        for above in [institution, agency]
        where !above.isEmpty && above != name && above != ancestors.last {
            ancestors.append(above)
        }
        return UnitReference(
            foreignID: cells.text(.unorID), name: name, ancestors: ancestors,
            isPathStated: isUnitPathStated && !institution.isEmpty)
    }

    /// A date of a column; nil, with a warning where something stands there,
    /// when there is none.
    private mutating func date(_ column: SIASNColumn, from cells: inout Cells) -> CalendarDate? {
        let text = cells.text(column)
        guard !text.isEmpty else { return nil }
        guard let date = dates.value(for: text, { CalendarDate(written: text) }) else {
            cells.warn(.dateUnreadable, column, text)
            return nil
        }
        return date
    }

    private func quantity(
        _ column: SIASNColumn, within range: ClosedRange<Int>, from cells: inout Cells
    ) -> Int? {
        let text = cells.text(column)
        guard !text.isEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            cells.warn(.quantityUnreadable, column, text)
            return nil
        }
        return number
    }
}

extension SIASNRecordReader {
    private mutating func employmentKind(
        of number: EmployeeNumber, from cells: inout Cells
    ) -> EmploymentKind? {
        let name = cells.text(.jenisPegawaiNama)
        let standing = cells.text(.statusCpnsPns)
        let words = KindWords(name: name, standing: standing, isContract: number.isContract)
        let kind = kinds.value(for: words) {
            EmploymentKind(siasnName: name, status: standing, number: nil)
        }
        if kind == nil, !name.isEmpty { cells.warn(.kindUnreadable, .jenisPegawaiNama, name) }
        return kind
    }

    /// Without a status that can be read, somebody new is active and somebody
    /// known stays what they are. That of a part-time PPPK tells the kind too.
    private mutating func readStatus(
        into record: inout PersonRecord, from cells: inout Cells
    ) {
        let code = cells.text(.kedudukanHukumID)
        let name = cells.text(.kedudukanHukumNama)
        let read = statuses.value(for: CodeAndName(code: code, name: name)) {
            EmploymentStatus(siasnCode: code, name: name)
        }
        if let read {
            record.status = read
            if EmploymentStatus.isDoubtful(siasnCode: code, name: name) {
                cells.warn(.statusUncertain, .kedudukanHukumID, code, detail: read.rawValue)
            }
            if read == .partTimeActive, record.employmentKind == .contract {
                record.employmentKind = .contractPartTime
                record.unstated.remove(.employmentKind)
            }
            return
        }
        record.status = record.employmentKind.usualStatus
        record.unstated.insert(.status)
        guard !code.isEmpty || !name.isEmpty else { return }
        cells.warn(.statusUnreadable, .kedudukanHukumNama, name.isEmpty ? code : name)
    }

    private mutating func education(from cells: inout Cells) -> Education? {
        let code = cells.text(.tingkatPendidikanID)
        let name = cells.text(.tingkatPendidikanNama)
        let field = cells.text(.pendidikanNama)
        guard !code.isEmpty || !name.isEmpty else { return nil }
        let level = levels.value(for: CodeAndName(code: code, name: name)) {
            EducationLevel(siasnCode: code, name: name)
        }
        guard let level else {
            cells.warn(
                .educationUnreadable, .tingkatPendidikanNama, name.isEmpty ? code : name)
            return nil
        }
        return Education(
            level: level, field: field, school: cells.text(.namaSekolah),
            graduationYear: quantity(
                .tahunLulus, within: 1900...today.year + 1, from: &cells))
    }

    private mutating func readRank(into record: inout PersonRecord, from cells: inout Cells) {
        let name = cells.text(.golAkhirNama)
        let code = cells.text(.golAkhirID)
        record.rankFrom = date(.tmtGolongan, from: &cells)
        guard !name.isEmpty || !code.isEmpty else { return }
        let ladder: Golongan.Ladder =
            record.employmentKind.isContract ? .contract : .permanent
        let words = GradeWords(words: CodeAndName(code: code, name: name), ladder: ladder)
        let read = grades.value(for: words) {
            Golongan(written: name, ladder: ladder) ?? Golongan(written: code, ladder: ladder)
        }
        guard let golongan = read else {
            cells.warn(.golonganUnreadable, .golAkhirNama, name.isEmpty ? code : name)
            return
        }
        let years = quantity(.mkTahun, within: 0...60, from: &cells)
        let months = quantity(.mkBulan, within: 0...11, from: &cells)
        if years == nil && months == nil { record.unstated.insert(.rankService) }
        record.rank = RankHolding(
            golongan: golongan, serviceYears: years ?? 0, serviceMonths: months ?? 0)
    }

    private mutating func readPosition(
        into record: inout PersonRecord, from cells: inout Cells
    ) {
        let title = cells.text(.jabatanNama)
        let echelon = echelon(from: &cells)
        if echelon != nil { record.unstated.remove(.echelon) }
        record.positionFrom = date(.tmtJabatan, from: &cells)
        guard !title.isEmpty else { return }
        var kind = cells.text(.jenisJabatanID)
        if kind.isEmpty { kind = cells.text(.jenisJabatanNama) }
        if !kind.isEmpty { record.unstated.remove(.positionKind) }
        // The kind of a post is read from its echelon too.
        if record.unstated.contains(.echelon) { record.unstated.insert(.positionKind) }
        let words = PositionWords(kind: kind, title: title, echelon: echelon)
        record.position = positions.value(for: words) {
            Position(
                title: title,
                kind: PositionKind(siasnKind: kind, title: title, echelon: echelon),
                echelon: echelon)
        }
    }

    private mutating func echelon(from cells: inout Cells) -> Echelon? {
        let name = cells.text(.eselonNama)
        let code = cells.text(.eselonID)
        guard !name.isEmpty || !code.isEmpty else { return nil }
        let isNone = code == "99" || name.uppercased().hasPrefix("NON")
        guard !isNone else { return nil }
        let echelon = echelons.value(for: CodeAndName(code: code, name: name)) {
            Echelon(siasnCode: code, name: name)
        }
        guard let echelon else {
            cells.warn(.echelonUnreadable, .eselonNama, name.isEmpty ? code : name)
            return nil
        }
        return echelon
    }
}
