import CareerDomain
import CareerStore
import GRDB
import Testing

@Suite struct AppraisalTests {
    /// A document that may be signed.
    static func complete(
        of person: PersonID, _ quarter: Quarter, results: Rating = .meets,
        behaviour: Rating = .meets, state: Appraisal.State = .draft
    ) throws -> Appraisal {
        Appraisal(
            id: AppraisalID(0), person: person, quarter: quarter, state: state,
            subject: Party(name: "Siti lama"),
            assessor: Party(
                name: "Atasan", employeeNumber: "197801012003122001", position: "Kepala Bidang"),
            organisationResult: .good,
            results: [
                PlannedResult(
                    id: PlannedResultID(1), statement: "Laporan selesai",
                    indicators: [
                        ResultIndicator(
                            id: ResultIndicatorID(1), indicator: "Jumlah", target: "3",
                            realisation: "3")
                    ], evidence: "LHP-1", rating: results)
            ],
            behaviours: CoreValue.allCases.map {
                BehaviourEntry(value: $0, observation: .consistent)
            },
            resultRating: RatingChoice(suggested: results, chosen: results),
            behaviourRating: RatingChoice(
                suggested: .meets, chosen: behaviour, reason: "Pengamatan"),
            updatedAt: Samples.noon, signedAt: state == .signed ? Samples.noon : nil)
    }

    private func person(_ database: CareerDatabase) throws -> PersonID {
        try database.register(
            try Samples.record(1, name: "Siti Aminah", unit: UnitReference(name: "Bidang"))
        )
        .person
    }

    @Test func `every predikat comes back from the file`() throws {
        for results in Rating.allCases {
            for behaviour in Rating.allCases {
                let database = try Samples.database()
                let person = try person(database)
                let quarter = try Samples.quarter(2024, 2)
                let document = try Self.complete(
                    of: person, quarter, results: results, behaviour: behaviour, state: .signed)
                try database.bulkRegistration { try $0.add(document) }

                let grade = PerformanceGrade(results: results, behaviour: behaviour)
                #expect(try database.appraisal(of: person, in: quarter)?.grade == grade)
                #expect(try database.appraisals(of: person).map(\.grade) == [grade])
                #expect(
                    try database.rosterEntry(of: person, quarter: quarter)?.progress
                        == .signed(grade))
            }
        }
    }

    @Test func `a begun draft takes over the plan and nothing that came of it`() throws {
        let database = try Samples.database()
        let person = try person(database)
        let earlier = try Samples.quarter(2024, 2)
        try database.bulkRegistration {
            try $0.add(try Self.complete(of: person, earlier, state: .signed))
        }

        let draft = try database.beginAppraisal(of: person, in: try Samples.quarter(2024, 3))

        #expect(draft.state == .draft)
        #expect(draft.subject.name == "Siti Aminah")
        #expect(draft.subject.rank == "Penata Muda (III/a)")
        #expect(draft.subject.unit == "Bidang")
        // Whom the rules name today, and not whoever appraised last.
        #expect(draft.assessor.name == "")
        #expect(draft.results.map(\.statement) == ["Laporan selesai"])
        #expect(draft.results.flatMap(\.indicators).map(\.target) == ["3"])
        #expect(draft.results.flatMap(\.indicators).map(\.realisation) == [""])
        #expect(draft.results.map(\.evidence) == [""])
        #expect(draft.results.map(\.rating) == [nil])
        #expect(draft.behaviours.allSatisfy { $0.observation == nil })
        #expect(draft.grade == nil)
        #expect(
            try database.beginAppraisal(of: person, in: try Samples.quarter(2024, 3)) == draft)
    }

    @Test func `the first draft of a person is empty`() throws {
        let database = try Samples.database()
        let person = try person(database)

        let draft = try database.beginAppraisal(of: person, in: try Samples.quarter(2024, 3))

        #expect(draft.results.isEmpty)
        // Whom the rules name is not known by name yet.
        #expect(draft.assessor == Party(name: "", position: "Kepala Daerah"))
        #expect(draft.behaviours.count == 7)
        #expect(throws: KeepingError.notFound) {
            try database.beginAppraisal(
                of: PersonID(99), in: try Samples.quarter(2024, 3))
        }
    }

    @Test func `every field is saved and found again`() throws {
        let database = try Samples.database()
        let person = try person(database)
        let quarter = try Samples.quarter(2024, 3)
        var draft = try database.beginAppraisal(of: person, in: quarter)
        let result: PlannedResultID
        let indicator: ResultIndicatorID
        (draft, result) = try database.addResult(.main, to: draft.id)
        (draft, indicator) = try database.addIndicator(to: result, in: draft.id)
        let fields: [(AppraisalField, String)] =
            [
                (.organisationResult, "2"),
                (.resultRating, "1"), (.resultReason, "a\nb"), (.behaviourRating, "3"),
                (.behaviourReason, "c"), (.notes, "catatan"), (.recommendation, "diklat"),
            ]
            + AppraisalField.ResultPart.allCases.map {
                (
                    .result(result, $0),
                    ["kind": "TAMBAHAN", "feedbackTone": "2", "rating": "3"][
                        $0.rawValue] ?? "isi"
                )
            }
            + AppraisalField.IndicatorPart.allCases.map {
                (.indicator(indicator, $0), $0 == .aspect ? "BIAYA" : "isi")
            }
            + CoreValue.allCases.flatMap { value in
                AppraisalField.BehaviourPart.allCases.map {
                    (.behaviour(value, $0), $0 == .observation ? "1" : "isi")
                }
            }
        for (field, text) in fields {
            let version = draft.version
            draft = try database.save(
                field, from: try #require(draft[field]), to: text, in: draft.id, at: nil)
            #expect(draft[field] == text)
            #expect(draft.version == version + 1)
        }

        #expect(try database.appraisal(of: person, in: quarter) == draft)
        #expect(draft.grade == .poor)
        #expect(
            draft.resultRating.suggested == RatingGuide.suggestResults(draft.results).rating)
        #expect(draft.behaviourRating.suggested == .above)
    }

    @Test func `a field changed elsewhere is a conflict, another field is not`() throws {
        let folder = try TemporaryFolder()
        let one = try Samples.database(folder.file())
        let two = try Samples.database(folder.file())
        let person = try person(one)
        let draft = try one.beginAppraisal(of: person, in: try Samples.quarter(2024, 3))

        _ = try one.save(.notes, from: "", to: "satu", in: draft.id, at: nil)
        let merged = try two.save(.recommendation, from: "", to: "dua", in: draft.id, at: nil)

        #expect(merged.notes == "satu")
        #expect(merged.version == draft.version + 2)
        #expect(throws: KeepingError.conflict(stored: "satu")) {
            try two.save(.notes, from: "", to: "tiga", in: draft.id, at: nil)
        }
        #expect(try two.save(.notes, from: "", to: "satu", in: draft.id, at: nil) == merged)
    }

    @Test func `a removed result comes back where it was with all its parts`() throws {
        let database = try Samples.database()
        let person = try person(database)
        let quarter = try Samples.quarter(2024, 3)
        let draft = try database.beginAppraisal(of: person, in: quarter)
        var ids: [PlannedResultID] = []
        for name in ["a", "b", "c"] {
            let id = try database.addResult(.main, to: draft.id).1
            _ = try database.save(
                .result(id, .statement), from: "", to: name, in: draft.id, at: nil)
            ids.append(id)
        }
        let measured = try #require(try database.appraisal(draft.id))
        let indicator = measured.results[1].indicators[0].id
        let full = try database.save(
            .indicator(indicator, .target), from: "", to: "5", in: draft.id, at: nil)

        let less = try database.removeResult(ids[1], from: draft.id)
        let (back, key) = try database.restoreResult(full.results[1], at: 1, in: draft.id)

        #expect(less.results.map(\.statement) == ["a", "c"])
        #expect(back.results.map(\.statement) == ["a", "b", "c"])
        #expect(back.results[1].indicators.map(\.target) == ["5"])
        #expect(back.results[1].id == key)
        #expect(back.version == full.version + 2)
        #expect(try database.appraisal(of: person, in: quarter) == back)
        let bare = try database.removeIndicator(
            back.results[1].indicators[0].id, from: draft.id)
        #expect(bare.results[1].indicators.isEmpty)
        let (whole, _) = try database.restoreIndicator(
            back.results[1].indicators[0], at: 0, in: key, of: draft.id)
        #expect(whole.results[1].indicators.map(\.target) == ["5"])
        #expect(try database.appraisal(draft.id) == whole)
        #expect(throws: KeepingError.notFound) {
            try database.save(
                .result(ids[1], .statement), from: "b", to: "x", in: draft.id, at: nil)
        }
        #expect(throws: KeepingError.notFound) {
            try database.removeResult(PlannedResultID(9_999), from: draft.id)
        }
    }

    @Test func `the place is stored with the text, or neither`() throws {
        let database = try Samples.database()
        let draft = try database.beginAppraisal(
            of: try person(database), in: try Samples.quarter(2024, 3))
        let session = Session(owner: "siti", id: "1")
        let place = SessionPlace(
            session: session, screen: "form", field: "notes", caret: 4, savedAt: Samples.noon)

        #expect(throws: KeepingError.conflict(stored: "")) {
            try database.save(.notes, from: "lain", to: "satu", in: draft.id, at: place)
        }
        #expect(try database.resumePlace(for: session) == nil)
        _ = try database.save(.notes, from: "", to: "satu", in: draft.id, at: place)
        #expect(try database.resumePlace(for: session) == place)
    }

    @Test func `a discarded draft is gone with its parts, and comes back whole`() throws {
        let database = try Samples.database()
        let person = try person(database)
        let quarter = try Samples.quarter(2024, 3)
        let begun = try database.beginAppraisal(of: person, in: quarter)
        let (_, result) = try database.addResult(.main, to: begun.id)
        let draft = try database.save(
            .result(result, .statement), from: "", to: "Peta", in: begun.id, at: nil)

        #expect(throws: KeepingError.outdated) {
            try database.discard(draft.id, seeing: draft.version - 1)
        }
        try database.discard(draft.id, seeing: draft.version)
        #expect(try database.appraisal(of: person, in: quarter) == nil)
        #expect(
            try database.rosterEntry(of: person, quarter: quarter)?.progress
                == AppraisalProgress.none)

        let back = try database.reinstate(draft)
        #expect(back.results.map(\.statement) == ["Peta"])
        #expect(back.results.first?.indicators.count == 1)
        #expect(throws: KeepingError.outdated) { try database.reinstate(draft) }
    }

    @Test func `a signed document cannot be discarded`() throws {
        let database = try Samples.database()
        let person = try person(database)
        let quarter = try Samples.quarter(2024, 3)
        try database.bulkRegistration { bulk in
            try bulk.add(try Self.complete(of: person, quarter, state: .signed))
        }
        let signed = try #require(try database.appraisal(of: person, in: quarter))
        #expect(throws: KeepingError.signed) {
            try database.discard(signed.id, seeing: signed.version)
        }
    }

    @Test func `signing is refused with every obstacle and with an old version`() throws {
        let database = try Samples.database()
        let person = try person(database)
        let draft = try database.beginAppraisal(of: person, in: try Samples.quarter(2024, 3))

        #expect(throws: KeepingError.obstacles(SigningRule.obstacles(draft))) {
            try database.sign(draft.id, seeing: draft.version)
        }
        #expect(throws: KeepingError.outdated) {
            try database.sign(draft.id, seeing: draft.version + 1)
        }
    }

    @Test func `a signed document stays as it is, whatever becomes of the person`() throws {
        let folder = try TemporaryFolder()
        let database = try Samples.database(folder.file())
        let person = try person(database)
        let quarter = try Samples.quarter(2024, 3)
        try database.bulkRegistration { try $0.add(try Self.complete(of: person, quarter)) }
        let draft = try #require(try database.appraisal(of: person, in: quarter))

        let signed = try database.sign(draft.id, seeing: draft.version)
        _ = try database.register(
            try Samples.record(1, name: "Siti Aminah Baru", unit: UnitReference(name: "Lain")))

        #expect(signed.state == .signed)
        #expect(signed.signedAt == Samples.noon)
        #expect(try database.appraisal(of: person, in: quarter) == signed)
        #expect(signed.subject.name == "Siti Aminah")
        #expect(throws: KeepingError.signed) {
            try database.save(.notes, from: "", to: "x", in: signed.id, at: nil)
        }
        #expect(throws: KeepingError.signed) { try database.addResult(.main, to: signed.id) }
        for sql in frozen {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try CareerDatabase.raw(folder.file()).write { try $0.execute(sql: sql) }
            }
        }
        #expect(try database.appraisal(of: person, in: quarter) == signed)
    }

    private let frozen = [
        "UPDATE appraisal SET notes = 'x'", "UPDATE appraisal SET state = 'DRAF'",
        "UPDATE appraisal SET grade = 1", "DELETE FROM appraisal",
        "UPDATE planned_result SET rating = 1", "DELETE FROM planned_result",
        "INSERT INTO planned_result SELECT 99, appraisal_id, 9, kind, '', '', '', '', 1, 1 "
            + "FROM planned_result",
        "UPDATE result_indicator SET target = '9'", "DELETE FROM result_indicator",
        "INSERT INTO result_indicator SELECT 99, result_id, 9, aspect, '', '', '' "
            + "FROM result_indicator",
        "UPDATE behaviour_entry SET observation = 1", "DELETE FROM behaviour_entry",
    ]

    @Test func `saving one quarter leaves the others as they were`() throws {
        let database = try Samples.database()
        let person = try person(database)
        let (first, second) = (try Samples.quarter(2024, 2), try Samples.quarter(2024, 3))
        let old = try database.beginAppraisal(of: person, in: first)
        let new = try database.beginAppraisal(of: person, in: second)

        _ = try database.save(.notes, from: "", to: "baru", in: new.id, at: nil)

        #expect(try database.appraisal(of: person, in: first) == old)
        #expect(try database.appraisals(of: person).map(\.quarter) == [second, first])
    }
}
