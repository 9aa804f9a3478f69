import ArgumentParser
import CareerDomain

extension CommandSession {
    /// What the database answers.
    /// - Throws: the exit code of its failure, which is said.
    func asking<Value>(
        _ body: () throws(KeepingError) -> Value
    ) throws(ExitCode) -> Value {
        do throws(KeepingError) {
            return try body()
        } catch {
            throw fail(error)
        }
    }
}
