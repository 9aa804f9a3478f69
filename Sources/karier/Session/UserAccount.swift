import Glibc

/// The account a process runs under, by the system's register; what the
/// environment says of it anybody can set.
struct UserAccount {
    /// The account's name, else `uid-` and its number.
    let name: String
    /// Its home folder; nil where the register has none.
    let home: String?

    static let own = UserAccount(number: getuid())

    private init(number: uid_t) {
        // The answer is the library's own and stays until the next question.
        let entry = getpwuid(number)
        let name = entry?.pointee.pw_name.map { String(cString: $0) } ?? ""
        let home = entry?.pointee.pw_dir.map { String(cString: $0) } ?? ""
        self.name = name.isEmpty ? "uid-\(number)" : name
        self.home = home.hasPrefix("/") ? home : nil
    }
}
