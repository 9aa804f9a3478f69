import CareerDomain
import Foundation
import GRDB

/// Under what failures to sign in are counted: the name of the account, where
/// there is one; a NIP that nobody has, as it is; any other text hashed with the
/// salt of this database, because it may be a secret typed into the field of the
/// name. Every spelling of a name has the same.
struct BrakeName {
    var text: String
    var isHashed = false
}

extension CareerDatabase {
    /// What is looked at of a typed name.
    private static let longestTypedName = 500
    private static let saltLength = 16

    func brakeName(of typed: String) throws(KeepingError) -> BrakeName {
        if let number = try? EmployeeNumber(typed) { return BrakeName(text: number.digits) }
        let known = try reading { db in try StoredAccount.account(named: typed, db)?.name }
        if let known { return BrakeName(text: known) }
        let name = StoredAccount.folded(String(typed.prefix(Self.longestTypedName)))
        let pseudonym = hashing.pseudonym(of: name, salt: Array(try signInSalt().utf8))
        return BrakeName(text: "#" + pseudonym, isHashed: true)
    }

    /// Made when it is needed for the first time.
    private func signInSalt() throws(KeepingError) -> String {
        if let salt = try reading({ db in try Self.signInSalt(db) }) { return salt }
        return try jotting { db in
            if let salt = try Self.signInSalt(db) { return salt }
            var random = SystemRandomNumberGenerator()
            let salt = Data(random.bytes(Self.saltLength)).base64EncodedString()
            try Self.storeSignInSalt(salt, db)
            return salt
        }
    }
}
