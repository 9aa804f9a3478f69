import CareerDomain
import GRDB

extension CareerDatabase {
    public func ownPerson() throws(KeepingError) -> PersonID? {
        try asking { _, acting in
            acting.book.exclusion == nil ? acting.book.person.map(PersonID.init) : nil
        }
    }

    public func formerNumbers(of person: PersonID) throws(KeepingError) -> [FormerNumber] {
        try asking { db, acting in
            try acting.permit(.readDossier, on: person.rawValue)
            var numbers: [FormerNumber] = []
            try db.each(
                """
                SELECT number, replaced_at FROM former_number WHERE person_id = ?
                ORDER BY id DESC
                """, person.rawValue
            ) { row in
                numbers.append(
                    FormerNumber(
                        digits: StoredPerson.digits(row.int64(0)), replacedAt: row.moment(1)))
            }
            return numbers
        }
    }
}
