import CareerDomain

extension Wording {
    public var saved: String { pick("tersimpan", "saved") }
    public var unsaved: String { pick("belum tersimpan", "not saved yet") }
    public var disconnected: String { pick("terputus", "disconnected") }

    func formHeading(_ quarter: Quarter) -> String {
        pick("Penilaian", "Appraisal") + " " + self.quarter(quarter)
    }

    func formState(_ document: Appraisal?) -> String {
        guard let document else { return pick("belum ada", "none yet") }
        let state =
            switch document.documentState {
            case .none, .draft: pick("Draf", "Draft")
            case .signed: pick("Ditandatangani", "Signed")
            case .delivered: pick("Disampaikan", "Delivered")
            }
        guard let grade = document.grade else { return state }
        return state + " · " + self.grade(grade)
    }

    func noAppraisal(
        _ summaries: [AppraisalSummary], hasPerson: Bool, mayBegin: Bool, isOwn: Bool,
        exemption: PlanningExemption?
    ) -> [String] {
        guard hasPerson else { return [nobodySelected] }
        let history = summaries.prefix(8).map { summary in
            shortQuarter(summary.quarter) + "  "
                + (summary.grade.map(grade) ?? pick("draf", "draft"))
        }
        let plan =
            summaries.isEmpty
            ? pick("Enter untuk mulai mengisi.", "Press Enter to begin.")
            : pick(
                "Enter untuk mulai; rencana hasil kerja disalin dari penilaian terakhir.",
                "Press Enter to begin; the plan is taken over from the latest appraisal.")
        let reason = isOwn && !mayBegin ? denial(.notDelivered) : exemption.map(self.exemption)
        return [
            reason
                ?? pick("Belum ada penilaian triwulan ini.", "No appraisal for this quarter yet.")
        ] + (mayBegin && exemption == nil ? [plan] : [])
            + (history.isEmpty ? [] : ["", pick("Triwulan lain:", "Other quarters:")] + history)
    }

    func heading(_ heading: FormItem.Heading) -> String {
        switch heading {
        case .assessor: pick("Pejabat penilai kinerja", "Assessor")
        case .results: pick("Hasil kerja", "Results")
        case .result(let number, let kind):
            "\(number). "
                + (kind == .main
                    ? pick("Hasil kerja utama", "Main result")
                    : pick("Hasil kerja tambahan", "Additional result"))
        case .resultRating: pick("Rating hasil kerja", "Rating of results")
        case .behaviour: pick("Perilaku kerja BerAKHLAK", "Behaviour BerAKHLAK")
        case .behaviourRating: pick("Rating perilaku kerja", "Rating of behaviour")
        case .grade: pick("Predikat kinerja", "Performance grade")
        case .notes: pick("Catatan dan rekomendasi", "Notes and recommendation")
        }
    }

    var noResults: String {
        let key = CommandTable.key(of: .addResult, in: [.formChoice, .form])
        return pick(
            "Belum ada rencana hasil kerja: \(key) menambahnya.",
            "No result is planned yet: \(key) adds one.")
    }

    /// Who appraises; of a draft also whom it named before.
    func assessor(of document: Appraisal) -> String {
        let party = document.assessor
        let number = party.employeeNumber.isEmpty ? "" : "NIP " + party.employeeNumber
        let name =
            party.name.isEmpty
            ? [noAssessor(of: document)] : [party.name, number, party.rank]
        let line = (name + [party.position, party.unit]).filter { !$0.isEmpty }
            .joined(separator: " · ")
        if let paper = document.paperSignature { return line + ". " + paperSignature(paper) }
        guard let former = document.formerAssessor else { return line }
        let before = [former.name, former.position].filter { !$0.isEmpty }.joined(separator: ", ")
        let key = CommandTable.key(of: .authority, in: [.form])
        return line
            + pick(
                ". Berganti sejak draf dimulai; semula \(before). \(key) menjelaskan.",
                ". Another since the draft was begun; before: \(before). \(key) tells why.")
    }

    private func noAssessor(of document: Appraisal) -> String {
        document.assessor.position.isEmpty
            ? pick(
                "Aturan belum menunjuk pejabat penilai (w menjelaskan)",
                "The rules name no assessor yet (w tells why)")
            : pick(
                "Nama kepala daerah belum diisi (pengaturan)",
                "The regional head's name is not recorded (settings)")
    }

    func guides(_ value: CoreValue) -> String {
        value.label + ": " + value.guides.joined(separator: "; ")
    }

    func label(_ field: AppraisalField) -> String {
        switch field {
        case .organisationResult: pick("Capaian org.", "Organisation")
        case .result(_, let part): label(part)
        case .indicator(_, let part): label(part)
        case .behaviour(_, .expectation): pick("Ekspektasi", "Expectation")
        case .behaviour(_, .feedback): pick("Umpan balik", "Feedback")
        case .behaviour(_, .observation): pick("Pengamatan", "Observation")
        case .resultRating, .behaviourRating: "Rating"
        case .resultReason, .behaviourReason: pick("Alasan", "Reason")
        case .notes: pick("Catatan", "Notes")
        case .recommendation: pick("Rekomendasi", "Recommend.")
        }
    }

    private func label(_ part: AppraisalField.ResultPart) -> String {
        switch part {
        case .kind: pick("Jenis", "Kind")
        case .parentResult: pick("RHK pimpinan", "Leader's")
        case .statement: pick("Rencana", "Plan")
        case .evidence: pick("Bukti dukung", "Evidence")
        case .feedback: pick("Umpan balik", "Feedback")
        case .feedbackTone: pick("Respons", "Response")
        case .rating: "Rating"
        }
    }

    private func label(_ part: AppraisalField.IndicatorPart) -> String {
        switch part {
        case .aspect: pick("Aspek", "Aspect")
        case .indicator: pick("Indikator", "Indicator")
        case .target: "Target"
        case .realisation: pick("Realisasi", "Realised")
        }
    }

    func choice(_ code: String, of field: AppraisalField) -> String {
        let number = Int(code) ?? 0
        switch field {
        case .organisationResult:
            return OrganisationResult(rawValue: number).map(organisationResult) ?? code
        case .result(_, .feedbackTone): return FeedbackTone(rawValue: number).map(tone) ?? code
        case .indicator(_, .aspect):
            return ResultIndicator.Aspect(rawValue: code).map(aspect) ?? code
        case .result(_, .kind):
            return code == PlannedResult.Kind.main.rawValue
                ? pick("Utama", "Main") : pick("Tambahan", "Additional")
        case .behaviour(_, .observation):
            return BehaviourEntry.Observation(rawValue: number).map(observation) ?? code
        default: return Rating(rawValue: number).map(shortRating) ?? code
        }
    }

    func help(_ field: AppraisalField) -> String {
        switch field {
        case .organisationResult:
            pick(
                "Capaian kinerja organisasi pada periode ini; 1–5, 0 mengosongkan.",
                "The organisation's result in this period; 1–5, 0 clears.")
        case .result(_, .statement):
            pick("Rencana hasil kerja: hasil, bukan kegiatan.", "A result, not an activity.")
        case .result(_, .evidence):
            pick(
                "Nomor atau letak dokumen; wajib bila di atas atau di bawah ekspektasi (\(ownRule)).",
                "Number or place of documents; required when above or below (\(ownRule)).")
        case .indicator(_, .realisation):
            pick("Realisasi berdasarkan bukti dukung.", "What came of it, by the evidence.")
        case .resultReason, .behaviourReason:
            pick(
                "Wajib bila rating berbeda dari saran (\(ownRule)).",
                "Required where the rating differs from the suggestion (\(ownRule)).")
        case .behaviour(_, .observation):
            pick(
                "1 menjadi penjaga nilai, 2 konsisten, 3 belum konsisten (PermenPANRB 6/2022 hlm. 98).",
                "1 guards the value, 2 consistent, 3 not yet (P6 p. 98).")
        default:
            field.isChoice
                ? pick("Tekan angkanya; 0 mengosongkan.", "Press its number; 0 clears.")
                : pick("Ketik; Enter menyimpan dan lanjut.", "Type; Enter stores and goes on.")
        }
    }
}

extension Wording {
    func suggestion(_ suggestion: RatingGuide.Suggestion) -> String {
        let grounds = suggestion.grounds.map(ground).joined(separator: "; ")
        let found = suggestion.rating.map(self.rating) ?? pick("tidak ada", "none")
        return pick("Saran: ", "Suggestion: ") + found + " (\(grounds)) – "
            + pick(
                "contoh panduan hlm. 97–98 menurut bacaan program ini; Anda yang memutuskan",
                "the guide of p. 97–98 as this program reads it; you decide")
    }

    private func ground(_ ground: RatingGuide.Ground) -> String {
        switch ground {
        case .nothingPlanned: pick("belum ada rencana hasil kerja", "nothing planned yet")
        case .unrated(let count): pick("\(count) belum dinilai", "\(count) not rated yet")
        case .results(let above, let meets, let below):
            pick(
                "\(above) di atas, \(meets) sesuai, \(below) di bawah",
                "\(above) above, \(meets) meet, \(below) below")
        case .mainBelow(let count, let whole):
            pick(
                "\(count) dari \(whole) hasil utama di bawah",
                "\(count) of \(whole) main results below")
        case .feedback(let positive, let whole):
            pick(
                "umpan balik positif \(positive) dari \(whole)",
                "\(positive) of \(whole) feedbacks positive")
        case .noFeedback: pick("tanpa umpan balik", "no feedback")
        case .values(let guardian, let consistent, let notYet):
            pick(
                "\(guardian) penjaga, \(consistent) konsisten, \(notYet) belum",
                "\(guardian) guard, \(consistent) consistent, \(notYet) not yet")
        case .noCaseFits:
            pick(
                "tidak ada contoh panduan yang pas, putuskan sendiri",
                "no case of the guide fits, decide yourself")
        }
    }

    func quadrant(_ document: Appraisal) -> AppraisalFormSnapshot.Quadrant {
        let rows = Rating.allCases
        let columns = Array(Rating.allCases.reversed())
        return AppraisalFormSnapshot.Quadrant(
            cells: rows.map { result in
                columns.map { grade(PerformanceGrade(results: result, behaviour: $0)) }
            },
            rowLabels: rows.map(shortRating), columnLabels: columns.map(shortRating),
            currentRow: document.resultRating.chosen.flatMap(rows.firstIndex),
            currentColumn: document.behaviourRating.chosen.flatMap(columns.firstIndex),
            grade: document.grade.map(grade) ?? pick("belum lengkap", "not complete"),
            axisLabel: pick("hasil kerja ↓  perilaku →", "results ↓  behaviour →"))
    }

    /// What keeps the document from being signed, and whether that is asked for
    /// by this program alone.
    func obstacle(_ obstacle: SigningRule.Obstacle, in document: Appraisal) -> String {
        sentence(obstacle, in: document) + (obstacle.isOwnRule ? " (\(ownRule))" : "")
    }

    var ownRule: String { pick("aturan program ini", "a rule of this program") }

    private func sentence(_ obstacle: SigningRule.Obstacle, in document: Appraisal) -> String {
        switch obstacle {
        case .nothingPlanned: pick("Belum ada rencana hasil kerja", "Nothing is planned")
        case .noMainResult:
            pick("Belum ada hasil kerja utama", "There is no main result")
        case .indicatorMissing(let id):
            pick("Belum ada indikator", "No indicator") + place(of: id, document)
        case .indicatorBlank(let id):
            pick("Indikator kosong", "Indicator is empty") + place(of: id, document)
        case .organisationResultOpen:
            pick("Capaian kinerja organisasi kosong", "The organisation's result is open")
        case .resultWithoutStatement(let id):
            pick("Rencana kosong", "Plan is empty") + place(of: id, document)
        case .resultUnrated(let id):
            pick("Belum ada rating", "No rating") + place(of: id, document)
        case .targetMissing(let id):
            pick("Target kosong", "No target") + place(of: id, document)
        case .behaviourUnobserved(let value):
            value.label + pick(": belum ada pengamatan", ": nothing observed yet")
        case .realisationMissing(let id):
            pick("Realisasi kosong", "No realisation") + place(of: id, document)
        case .evidenceMissing(let id):
            pick(
                "Bukti dukung wajib karena rating bukan “sesuai”",
                "Evidence is required unless the rating is “meets”") + place(of: id, document)
        case .resultRatingOpen: pick("Rating hasil kerja kosong", "Rating of results is open")
        case .behaviourRatingOpen:
            pick("Rating perilaku kosong", "Rating of behaviour is open")
        case .resultReasonMissing:
            pick(
                "Rating hasil berbeda dari saran: tulis alasannya",
                "Rating of results differs from the suggestion: give the reason")
        case .behaviourReasonMissing:
            pick(
                "Rating perilaku berbeda dari saran: tulis alasannya",
                "Rating of behaviour differs from the suggestion: give the reason")
        case .assessorMissing: noAssessor(of: document)
        case .assessorPositionMissing:
            pick(
                "Jabatan pejabat penilai belum tercatat pada datanya",
                "The assessor's post is not on record")
        case .assessorIsSubject:
            pick(
                "Pejabat penilai tidak boleh pegawai itu sendiri",
                "The assessor cannot be the appraised person")
        case .placeholderLeft(let field):
            pick("Masih ada isian “....”: ", "A blank “....” is left: ") + label(field)
                + place(of: field, document)
        }
    }

    private func place(of id: PlannedResultID, _ document: Appraisal) -> String {
        guard let index = document.results.firstIndex(where: { $0.id == id }) else { return "" }
        return pick(", hasil kerja ", ", result ") + String(index + 1)
    }

    private func place(of field: AppraisalField, _ document: Appraisal) -> String {
        switch field {
        case .result(let id, _): place(of: id, document)
        case .indicator(let id, _): place(of: id, document)
        case .behaviour(let value, _): ", " + value.label
        default: ""
        }
    }

    private func place(of id: ResultIndicatorID, _ document: Appraisal) -> String {
        let owner = document.results.first { $0.indicators.contains { $0.id == id } }
        guard let owner, let index = owner.indicators.firstIndex(where: { $0.id == id }) else {
            return ""
        }
        return place(of: owner.id, document) + pick(", indikator ", ", indicator ")
            + String(index + 1)
    }
}
