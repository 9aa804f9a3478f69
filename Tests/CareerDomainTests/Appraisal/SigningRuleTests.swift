import Testing

@testable import CareerDomain

@Suite struct SigningRuleTests {
    private func ready() throws -> Appraisal {
        Appraisal(
            id: AppraisalID(1), person: PersonID(1), quarter: try quarter(2026, 1),
            subject: Party(name: "Budi", employeeNumber: "198609262015051001"),
            assessor: Party(
                name: "Sari", employeeNumber: "197801012003122001", position: "Kepala Bidang"),
            organisationResult: .good,
            results: [
                PlannedResult(
                    id: PlannedResultID(1), statement: "Terlaksananya patroli",
                    indicators: [
                        ResultIndicator(
                            id: ResultIndicatorID(2), indicator: "Jumlah patroli", target: "10",
                            realisation: "10")
                    ], rating: .meets)
            ],
            behaviours: CoreValue.allCases.map {
                BehaviourEntry(value: $0, observation: .consistent)
            },
            resultRating: RatingChoice(suggested: .meets, chosen: .meets),
            behaviourRating: RatingChoice(suggested: .meets, chosen: .meets),
            updatedAt: Moment(secondsSinceEpoch: 0))
    }

    private func obstacles(
        _ change: (inout Appraisal) -> Void
    ) throws -> [SigningRule.Obstacle] {
        var appraisal = try ready()
        change(&appraisal)
        return SigningRule.obstacles(appraisal)
    }

    @Test func `a finished draft can be signed`() throws {
        #expect(try obstacles { _ in }.isEmpty)
    }

    @Test func `each gap is an obstacle of its own`() throws {
        #expect(try obstacles { $0.assessor.name = " \t" } == [.assessorMissing])
        #expect(
            try obstacles { $0.results[0].indicators[0].target = "" }
                == [.targetMissing(ResultIndicatorID(2))])
        #expect(
            try obstacles { $0.behaviours[1].observation = nil }
                == [.behaviourUnobserved(.accountable)])
        #expect(try obstacles { $0.results = [] } == [.nothingPlanned])
        #expect(try obstacles { $0.results[0].kind = .additional } == [.noMainResult])
        #expect(
            try obstacles { $0.results[0].indicators = [] }
                == [.indicatorMissing(PlannedResultID(1))])
        #expect(
            try obstacles { $0.results[0].indicators[0].indicator = " " }
                == [.indicatorBlank(ResultIndicatorID(2))])
        #expect(try obstacles { $0.organisationResult = nil } == [.organisationResultOpen])
        #expect(try obstacles { $0.assessor.position = "" } == [.assessorPositionMissing])
        #expect(try obstacles { $0.assessorID = $0.person } == [.assessorIsSubject])
        #expect(
            try obstacles { $0.results[0].statement = "" }
                == [.resultWithoutStatement(PlannedResultID(1))])
        #expect(
            try obstacles { $0.results[0].rating = nil } == [.resultUnrated(PlannedResultID(1))])
        #expect(
            try obstacles { $0.results[0].indicators[0].realisation = " " }
                == [.realisationMissing(ResultIndicatorID(2))])
        #expect(
            try obstacles { $0.results[0].rating = .above }
                == [.evidenceMissing(PlannedResultID(1))])
        #expect(
            try obstacles { $0.results[0].rating = .below }
                == [.evidenceMissing(PlannedResultID(1))])
        #expect(try obstacles { $0.resultRating.chosen = nil } == [.resultRatingOpen])
        #expect(try obstacles { $0.behaviourRating.chosen = nil } == [.behaviourRatingOpen])
        #expect(try obstacles { $0.resultRating.chosen = .above } == [.resultReasonMissing])
        #expect(try obstacles { $0.behaviourRating.chosen = .below } == [.behaviourReasonMissing])
    }

    @Test func `a head of government is elected and has no number`() throws {
        #expect(
            try obstacles {
                $0.assessor.employeeNumber = ""
                $0.assessor.position = "Wali Kota Contoh"
            }.isEmpty)
    }

    @Test func `evidence and a reason clear the way`() throws {
        let found = try obstacles {
            $0.results[0].rating = .above
            $0.results[0].evidence = "Laporan 12"
            $0.resultRating.chosen = .above
            $0.resultRating.reason = "Beban bertambah"
        }
        #expect(found.isEmpty)
    }

    @Test func `blanks left of a template are found in statements and indicators`() throws {
        let statement = AppraisalField.result(PlannedResultID(1), .statement)
        let target = AppraisalField.indicator(ResultIndicatorID(2), .target)
        let found = try obstacles {
            $0.results[0].statement = "Terlaksananya (....)"
            $0.results[0].indicators[0].target = "(…)"
        }
        #expect(found == [.placeholderLeft(statement), .placeholderLeft(target)])
    }

    @Test func `blanks left of a template are found in every text of the appraisal`() throws {
        let (result, indicator) = (PlannedResultID(1), ResultIndicatorID(2))
        var fields: [AppraisalField] = [
            .resultReason, .behaviourReason, .notes, .recommendation,
        ]
        fields += [.parentResult, .statement, .evidence, .feedback].map { .result(result, $0) }
        fields += [.indicator, .target, .realisation].map { .indicator(indicator, $0) }
        for value in CoreValue.allCases {
            fields += [.expectation, .feedback].map { .behaviour(value, $0) }
        }
        for field in fields {
            #expect(
                try obstacles { $0[field] = "Menurut …. tahun ____" } == [.placeholderLeft(field)],
                "\(field)")
            #expect(try obstacles { $0[field] = "Menurut SK 12 …" }.isEmpty, "\(field)")
        }
    }

    @Test(arguments: [
        "....", "….", "…..", "……", "..…", "…...", ".....", "Laporan .... selesai", "(...)", "(…)",
        "[…]", "(… hari)", "{...}", "____", "___", "Tahun 20__", "20__.", "_______", "_.._", "…",
        "...", ". . . .", "_ _ _ _", "‥‥", "⋯⋯", "．．．．", "….…", "Periode: ….. s.d. …", "(....)",
        "…_", "  …  ",
    ])
    func `rows of dots, ellipses and underscores are blanks`(text: String) {
        #expect(TemplateBlank.isLeft(in: text))
    }

    @Test(arguments: [
        "", " ", "Selesai.", "dan seterusnya...", "dan seterusnya…", "Laporan… lalu rapat",
        "s.d. 31 Des.", "data_kinerja.pdf", "data__2026.pdf", "A. B. C.", "3,5", "1.2.3.4",
        "https://a.b/c..d", "(lihat lampiran)", "-", "–", "Rp 1.000.000,00", "tahun 2026. …",
        "dst. . .",
    ])
    func `a sentence that trails off, a name of a file and a number are none`(text: String) {
        #expect(!TemplateBlank.isLeft(in: text))
    }

    @Test func `what only this program asks for is told from the law's`() {
        let own: [SigningRule.Obstacle] = [
            .resultUnrated(PlannedResultID(1)), .evidenceMissing(PlannedResultID(1)),
            .behaviourUnobserved(.loyal), .resultReasonMissing, .behaviourReasonMissing,
            .placeholderLeft(.notes),
        ]
        let legal: [SigningRule.Obstacle] = [
            .nothingPlanned, .noMainResult, .indicatorMissing(PlannedResultID(1)),
            .organisationResultOpen, .resultRatingOpen, .behaviourRatingOpen, .assessorMissing,
            .assessorIsSubject,
        ]
        #expect(own.allSatisfy { $0.isOwnRule })
        #expect(!legal.contains { $0.isOwnRule })
    }

    @Test func `an empty draft names all that is open at once`() throws {
        let appraisal = Appraisal(
            id: AppraisalID(1), person: PersonID(1), quarter: try quarter(2026, 1),
            subject: Party(), updatedAt: Moment(secondsSinceEpoch: 0))
        #expect(
            SigningRule.obstacles(appraisal) == [
                .organisationResultOpen, .nothingPlanned, .resultRatingOpen,
            ] + CoreValue.allCases.map { .behaviourUnobserved($0) } + [
                .behaviourRatingOpen, .assessorMissing, .assessorPositionMissing,
            ])
    }

    @Test func `the predikat stands only when both ratings do`() throws {
        var appraisal = try ready()
        #expect(appraisal.grade == .good)
        appraisal.behaviourRating.chosen = nil
        #expect(appraisal.grade == nil)
    }
}
