import CareerDomain
import GRDB

extension CareerDatabase {
    /// Puts it into the trail that a copy of everything is being taken; before
    /// it is taken, so that the copy tells of itself.
    public func noteBackup(to target: String) throws(KeepingError) {
        try writing { _, acting in
            try acting.permit(.backUp)
            try acting.note(.backedUp, AuditObject(.database), after: target)
        }
    }

    /// Puts it into the trail of a restored database that it was restored.
    /// - Parameter kept: where the one before it is kept; empty without one.
    public func noteRestore(from file: String, kept: String) throws(KeepingError) {
        try writing { _, acting in
            try acting.permit(.restore)
            try acting.note(.restored, AuditObject(.database), before: kept, after: file)
        }
    }
}
