import CareerDomain

/// Filling a database with made-up people, to try the program out.
public enum SampleLoading {
    /// People between two reports of progress.
    private static let stride = 200

    /// Fills an empty database and marks it as sample data.
    ///
    /// - Parameters:
    ///   - quarters: quarters of appraisal history up to the one that is being
    ///     appraised; 0 for people alone, without assessments.
    ///   - progress: told the people so far; answers false to stop, and then
    ///     the database is incomplete and to be thrown away.
    /// - Returns: the people; nil when stopped.
    public static func fill(
        _ database: CareerDatabase, with population: SamplePopulation, quarters: Int,
        progress: (Int) -> Bool
    ) throws(KeepingError) -> Int? {
        try prepare(database, population)
        let latest = Quarter.underAppraisal(on: population.day)
        var isStopped = false
        do {
            var plan = BulkPlan()
            plan.notesEverybody = false
            try database.bulkRegistration(plan) { bulk in
                for index in 0..<population.count {
                    if index.isMultiple(of: stride), !progress(index) {
                        isStopped = true
                        return
                    }
                    let record = population.record(at: index)
                    let person = try bulk.register(record, fingerprint: nil).person
                    guard quarters > 0 else { continue }
                    for var assessment in population.assessments(at: index) {
                        assessment.person = person
                        _ = try bulk.add(assessment)
                    }
                    let appraisals = population.appraisals(
                        at: index, through: latest, quarters: quarters)
                    for var appraisal in appraisals {
                        appraisal.person = person
                        try bulk.add(appraisal)
                    }
                }
            }
        } catch {
            throw KeepingError(mapping: error, at: database.path)
        }
        guard !isStopped else { return nil }
        // Last: registering takes the mark away.
        try database.markAsSample()
        return population.count
    }

    private static func prepare(
        _ database: CareerDatabase, _ population: SamplePopulation
    ) throws(KeepingError) {
        guard try database.isEmpty() else { throw .outdated }
        guard population.count > 0 else { return }
        var settings = try database.settings()
        settings.institutionName =
            population.record(at: 0).unit?.ancestors.first ?? settings.institutionName
        try database.save(settings)
    }
}
