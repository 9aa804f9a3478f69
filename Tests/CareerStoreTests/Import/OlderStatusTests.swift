import CareerDomain
import GRDB
import Testing

@testable import CareerStore

/// A database in which codes of legal standing had two digits.
@Suite struct `Legal standing of an older database` {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let raw = try CareerDatabase.raw(folder.file())
        try raw.inDatabase { db in
            try Schema.upgrade(db, from: 0, to: 5)
            try db.execute(
                sql: """
                    INSERT INTO person (id, number, name, kind, birth_date, sex) VALUES
                        (1, 198609262015051001, 'Siti', 'PNS', 6000, 1),
                        (2, 199312282025212001, 'Made', 'PPPK_PW', 8000, 2),
                        (3, 198609262015051002, 'Budi', 'PNS', 6000, 1);
                    INSERT INTO status_row (person_id, id, status, recorded_at, corrected_at,
                        correction_reason) VALUES (1, 1, '02', 5, 9, 'keliru'), (1, 2, '01', 9,
                        NULL, NULL), (2, 1, '01', 5, NULL, NULL), (3, 1, '04', 5, NULL, NULL);
                    """)
        }
        try raw.close()
        try Samples.database(folder.file()).close()
    }

    private func rows(_ sql: String) throws -> [String] {
        let raw = try CareerDatabase.raw(folder.file())
        return try raw.inDatabase { try String.fetchAll($0, sql: sql) }
    }

    @Test func `keeps every row, and takes codes of three digits`() throws {
        #expect(
            try rows("SELECT status || coalesce(correction_reason, '') FROM status_row")
                == ["02keliru", "01", "01", "04"])
        let raw = try CareerDatabase.raw(folder.file())
        try raw.write {
            try $0.execute(
                sql: """
                    INSERT INTO status_row (person_id, id, status, recorded_at)
                        VALUES (2, 2, '101', 9)
                    """)
        }
        for sql in [
            "INSERT INTO status_row (person_id, id, status, recorded_at) VALUES (2, 3, '1010', 9)",
            "INSERT INTO status_row (person_id, id, status, recorded_at) VALUES (2, 3, '1', 9)",
            "UPDATE status_row SET status = '99' WHERE person_id = 2",
            "DELETE FROM status_row",
        ] {
            #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: sql) } }
        }
    }
}
