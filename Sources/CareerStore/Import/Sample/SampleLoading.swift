import CareerDomain
import GRDB

/// Filling a database with made-up people, to try the program out.
public enum SampleLoading {
    private static let mark = "sample_population"
    /// People between two reports of progress.
    private static let stride = 200

    /// Whether the database was filled with made-up people and nothing else
    /// was meant by it.
    public static func isSample(_ database: CareerDatabase) throws(KeepingError) -> Bool {
        try database.reading { db in
            try db.number("SELECT 1 FROM setting WHERE key = ?", mark) != nil
        }
    }

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
        try markAsSample(database, population)
        let latest = Quarter.underAppraisal(on: population.day)
        var isStopped = false
        do {
            try database.bulkRegistration { bulk in
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
        return isStopped ? nil : population.count
    }

    private static func markAsSample(
        _ database: CareerDatabase, _ population: SamplePopulation
    ) throws(KeepingError) {
        try database.writing { db in
            guard try db.number("SELECT 1 FROM person LIMIT 1") == nil else {
                throw KeepingError.outdated
            }
            try db.run(
                "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", mark,
                String(population.count))
        }
        guard population.count > 0 else { return }
        var settings = try database.settings()
        settings.institutionName =
            population.record(at: 0).unit?.ancestors.first ?? settings.institutionName
        try database.save(settings)
    }
}
