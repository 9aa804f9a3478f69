import CareerDomain
import GRDB

extension Schema {
    static let competency = """
        CREATE TABLE competency (
            code TEXT PRIMARY KEY,
            ordinal INTEGER NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('MANAJERIAL', 'SOSIAL_KULTURAL', 'TEKNIS')),
            name TEXT NOT NULL CHECK (name <> '')
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE level_standard (
            id INTEGER PRIMARY KEY,
            position_kind TEXT NOT NULL,
            level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
            legal_basis TEXT NOT NULL,
            valid_from INTEGER,
            valid_to INTEGER CHECK (valid_to IS NULL OR valid_from IS NULL
                OR valid_to >= valid_from)
        ) STRICT;
        CREATE INDEX level_standard_by_kind ON level_standard (position_kind);
        CREATE TABLE position_requirement (
            position_id INTEGER NOT NULL REFERENCES position (id),
            competency_code TEXT NOT NULL REFERENCES competency (code),
            id INTEGER NOT NULL CHECK (id > 0),
            level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
            legal_basis TEXT NOT NULL,
            valid_from INTEGER,
            valid_to INTEGER CHECK (valid_to IS NULL OR valid_from IS NULL
                OR valid_to >= valid_from),
            PRIMARY KEY (position_id, competency_code, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE assessment (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id),
            competency_code TEXT NOT NULL REFERENCES competency (code),
            level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
            source TEXT NOT NULL CHECK (source <> ''),
            assessor TEXT NOT NULL,
            evidence TEXT NOT NULL,
            assessed_on INTEGER NOT NULL CHECK (assessed_on BETWEEN -719162 AND 2932896),
            valid_until INTEGER NOT NULL CHECK (valid_until >= assessed_on),
            recorded_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX assessment_by_person ON assessment (person_id);
        CREATE TRIGGER assessment_is_history BEFORE UPDATE ON assessment
        BEGIN SELECT RAISE(ABORT, 'an assessment is never overwritten'); END;
        """

    /// The general competencies and the usual levels.
    static func seed(_ db: Database) throws {
        for (ordinal, competency) in Competency.general.enumerated() {
            try db.run(
                "INSERT INTO competency (code, ordinal, kind, name) VALUES (?, ?, ?, ?)",
                competency.code, ordinal + 1, competency.kind.rawValue, competency.name)
        }
        for standard in LevelStandard.defaults {
            try db.run(
                """
                INSERT INTO level_standard (position_kind, level, legal_basis, valid_from,
                    valid_to) VALUES (?, ?, ?, ?, ?)
                """,
                standard.positionKind.rawValue, standard.level.number, standard.legalBasis,
                standard.validFrom?.daysSinceEpoch, standard.validTo?.daysSinceEpoch)
        }
    }
}
