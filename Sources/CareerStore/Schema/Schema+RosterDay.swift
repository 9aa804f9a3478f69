extension Schema {
    /// The list says for which day it was reckoned last, in days since 1970-01-01; null where
    /// nobody has noted it.
    static let rosterDay = "ALTER TABLE roster_upkeep ADD COLUMN reckoned_on INTEGER"
}
