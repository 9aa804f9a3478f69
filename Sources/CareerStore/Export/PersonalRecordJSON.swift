import CareerDomain

/// A personal record as one object of JSON. The names of its members are
/// Indonesian, as in the other exports.
struct PersonalRecordJSON {
    private let record: PersonalRecord

    init(_ record: PersonalRecord) { self.record = record }

    private typealias Member = JSONValue.Member

    var value: JSONValue {
        .object([
            Member("identitas", identity),
            Member("nomor_lama", .array(record.formerNumbers.map(Self.number))),
            Member("pangkat", rows(record.dossier.ranks) { $0.golongan.label }),
            Member("jabatan", rows(record.dossier.posts) { $0.position.title }),
            Member("unit_kerja", rows(record.dossier.units) { $0.name }),
            Member("kedudukan", rows(record.dossier.statuses) { $0.rawValue }),
            Member("pendidikan", .array(record.dossier.educations.map(Self.education))),
            Member("kompetensi", .array(record.evidence.assessments.map(Self.assessment))),
            Member("penilaian", .array(record.appraisals.map(Self.appraisal))),
            Member("akun", account),
            Member("kerabat", .array(record.relatives.map(Self.relative))),
            Member("penugasan", .array(record.assignments.map(Self.assignment))),
            Member("usulan_koreksi", .array(record.proposals.map(Self.proposal))),
            Member("dibaca_oleh", .array(record.readings.map(Self.reading))),
        ])
    }

    private static func moment(_ moment: Moment?) -> JSONValue {
        .text(moment?.iso ?? "")
    }

    private static func date(_ date: CalendarDate?) -> JSONValue { .text(date?.iso ?? "") }

    private var identity: JSONValue {
        let person = record.dossier.person
        return .object([
            Member("nip", .string(person.employeeNumber.digits)),
            Member("pns_id", .text(person.foreignID)),
            Member("gelar_depan", .text(person.name.frontTitle)),
            Member("nama", .string(person.name.name)),
            Member("gelar_belakang", .text(person.name.backTitle)),
            Member("jenis_pegawai", .string(person.employmentKind.rawValue)),
            Member("tempat_lahir", .text(person.birthPlace)),
            Member("tanggal_lahir", Self.date(person.birthDate)),
            Member("jenis_kelamin", .string(person.sex == .man ? "M" : "F")),
            Member("nik", .text(person.nationalID)),
            Member("telepon", .text(person.contact.phone)),
            Member("surel", .text(person.contact.email)),
            Member("alamat", .text(person.contact.address)),
            Member("tmt_awal", Self.date(person.appointedFrom)),
        ])
    }

    private static func number(_ former: FormerNumber) -> JSONValue {
        .object([
            Member("nip", .string(former.digits)), Member("diganti", moment(former.replacedAt)),
        ])
    }

    private func rows<Value>(
        _ rows: [DatedRow<Value>], _ text: (Value) -> String
    ) -> JSONValue {
        .array(
            rows.map { row in
                .object([
                    Member("isi", .string(text(row.value))),
                    Member("tmt", Self.date(row.effectiveFrom)),
                    Member("sk_nomor", .text(row.decree.number)),
                    Member("sk_tanggal", Self.date(row.decree.date)),
                    Member("dicatat", Self.moment(row.recordedAt)),
                    Member("dikoreksi", Self.moment(row.correction?.at)),
                    Member("alasan_koreksi", .text(row.correction?.reason ?? "")),
                ])
            })
    }

    private static func education(_ education: Education) -> JSONValue {
        .object([
            Member("tingkat", .string(education.level.label)),
            Member("jurusan", .text(education.field)), Member("sekolah", .text(education.school)),
            Member("tahun_lulus", .optional(education.graduationYear)),
        ])
    }

    private static func assessment(_ assessment: CompetencyAssessment) -> JSONValue {
        .object([
            Member("kompetensi", .string(assessment.competencyCode)),
            Member("level", .number(assessment.level.number)),
            Member("sumber", .string(assessment.source.rawValue)),
            Member("penilai", .text(assessment.assessor)),
            Member("bukti", .text(assessment.evidence)),
            Member("tanggal", date(assessment.assessedOn)),
            Member("berlaku_sampai", date(assessment.validUntil)),
        ])
    }

    private static func relative(_ relative: Relative) -> JSONValue {
        .object([
            Member("nama", .string(relative.name)), Member("hubungan", .text(relative.kinship)),
            Member("dinyatakan", moment(relative.declaredAt)),
        ])
    }

    private static func assignment(_ assignment: Assignment) -> JSONValue {
        .object([
            Member("jenis", .string(assignment.kind.rawValue)),
            Member("mulai", date(assignment.from)), Member("sampai", date(assignment.to)),
            Member("sk_nomor", .text(assignment.decree.number)),
        ])
    }

    private static func proposal(_ proposal: CorrectionProposal) -> JSONValue {
        let correction = proposal.correction
        return .object([
            Member("bagian", .string(correction.field.rawValue)),
            Member("tercatat", .text(proposal.stored)),
            Member("diusulkan", .text(correction.value)),
            Member("dokumen", .text(correction.documentNumber)),
            Member("letak_dokumen", .text(correction.documentPlace)),
            Member("alasan", .text(correction.reason)),
            Member("tanggal", moment(proposal.proposedAt)),
            Member("keadaan", .string(proposal.state.rawValue)),
            Member("diputus", moment(proposal.decision?.at)),
            Member("diputus_oleh", .text(proposal.decision?.by ?? "")),
            Member("alasan_putusan", .text(proposal.decision?.reason ?? "")),
        ])
    }

    private static func reading(_ event: AuditEvent) -> JSONValue {
        .object([
            Member("waktu", moment(event.at)), Member("oleh", .text(event.actorName)),
            Member("peran", .text(event.role?.rawValue ?? "")),
            Member("tindakan", .string(event.action.rawValue)),
            Member("alasan", .text(event.detail?.reason ?? "")),
        ])
    }

    private var account: JSONValue {
        guard let account = record.account else { return .null }
        return .object([
            Member("dibuat", Self.moment(account.createdAt)),
            Member("diblokir", Self.moment(account.blockedAt)),
            Member("alasan_blokir", .text(account.blockReason)),
            Member(
                "peran",
                .array(
                    record.grants.map { grant in
                        .object([
                            Member("peran", .string(grant.role.rawValue)),
                            Member(
                                "unit", .text(grant.unit.flatMap { record.units[$0] } ?? "")),
                            Member("mulai", Self.date(grant.from)),
                            Member("sampai", Self.date(grant.to)),
                            Member("sk", .text(grant.decree)),
                            Member("dicabut", Self.moment(grant.revokedAt)),
                        ])
                    })),
        ])
    }
}
