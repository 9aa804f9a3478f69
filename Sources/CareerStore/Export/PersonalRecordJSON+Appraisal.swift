import CareerDomain

extension PersonalRecordJSON {
    private typealias Member = JSONValue.Member

    /// A document with all that is printed of it.
    static func appraisal(_ document: Appraisal) -> JSONValue {
        .object([
            Member("tahun", .number(document.quarter.year)),
            Member("triwulan", .number(document.quarter.number)),
            Member("status", .string(document.state.rawValue)),
            Member("pegawai", party(document.subject)),
            Member("penilai", party(document.assessor)),
            Member("capaian_organisasi", .optional(document.organisationResult?.rawValue)),
            Member("hasil_kerja", .array(document.results.map(result))),
            Member("perilaku", .array(document.behaviours.map(behaviour))),
            Member("rating_hasil_kerja", choice(document.resultRating)),
            Member("rating_perilaku", choice(document.behaviourRating)),
            Member("predikat", .optional(document.grade?.rawValue)),
            Member("catatan", .text(document.notes)),
            Member("rekomendasi", .text(document.recommendation)),
            Member("ditandatangani", .text(document.signedAt?.iso ?? "")),
            Member("tanda_tangan_kertas", document.paperSignature.map(paper) ?? .null),
            Member("disampaikan", .text(document.deliveredAt?.iso ?? "")),
        ])
    }

    /// What was keyed in of a signature on paper, and confirmed where it says by whom.
    private static func paper(_ signature: PaperSignature) -> JSONValue {
        .object([
            Member("nomor", .text(signature.sheet.number)),
            Member("tanggal", .string(signature.sheet.day.iso)),
            Member("dicatat", .text(signature.keyedByName)),
            Member("dikonfirmasi", .text(signature.confirmedByName)),
        ])
    }

    private static func party(_ party: Party) -> JSONValue {
        .object([
            Member("nama", .text(party.name)), Member("nip", .text(party.employeeNumber)),
            Member("pangkat", .text(party.rank)), Member("jabatan", .text(party.position)),
            Member("unit_kerja", .text(party.unit)),
        ])
    }

    private static func choice(_ choice: RatingChoice) -> JSONValue {
        .object([
            Member("saran", .optional(choice.suggested?.rawValue)),
            Member("pilihan", .optional(choice.chosen?.rawValue)),
            Member("alasan", .text(choice.reason)),
        ])
    }

    private static func result(_ result: PlannedResult) -> JSONValue {
        .object([
            Member("jenis", .string(result.kind.rawValue)),
            Member("hasil_pimpinan", .text(result.parentResult)),
            Member("rencana", .text(result.statement)), Member("bukti", .text(result.evidence)),
            Member("umpan_balik", .text(result.feedback)),
            Member("rating", .optional(result.rating?.rawValue)),
            Member(
                "indikator",
                .array(
                    result.indicators.map { indicator in
                        .object([
                            Member("aspek", .string(indicator.aspect.rawValue)),
                            Member("indikator", .text(indicator.indicator)),
                            Member("target", .text(indicator.target)),
                            Member("realisasi", .text(indicator.realisation)),
                        ])
                    })),
        ])
    }

    private static func behaviour(_ entry: BehaviourEntry) -> JSONValue {
        .object([
            Member("nilai", .number(entry.value.rawValue)),
            Member("ekspektasi", .text(entry.expectation)),
            Member("umpan_balik", .text(entry.feedback)),
            Member("pengamatan", .optional(entry.observation?.rawValue)),
        ])
    }
}
