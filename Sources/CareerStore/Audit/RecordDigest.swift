import CareerDomain
import GRDB

/// What binds a record to the row of the trail whose act made or signed it: SHA-256 over a word for
/// the kind of record with the version of its layout, and every value.
///
/// A layout never changes: rows that were written by it have to verify. Another one gets another
/// word.
struct RecordDigest: Equatable {
    let bytes: [UInt8]

    private init(_ layout: String, _ fill: (inout HashedBytes) -> Void) {
        var bytes = HashedBytes(reserving: 1024)
        bytes.add(layout)
        fill(&bytes)
        self.bytes = bytes.digest
    }

    /// Of all that a signed appraisal prints, with its grade.
    init(signed appraisal: Appraisal) {
        self.init("PENILAIAN/2") { bytes in
            for text in appraisal.printed { bytes.add(text) }
            bytes.add(appraisal.grade.map { String($0.rawValue) } ?? "")
            bytes.add(appraisal.assessorID?.rawValue)
            bytes.add(appraisal.paperSignature?.sheet.number ?? "")
            bytes.add((appraisal.paperSignature?.sheet.day.daysSinceEpoch).map(Int64.init))
        }
    }

    /// Of the document together with the moment of its delivery.
    init(delivered appraisal: Appraisal, at moment: Moment) {
        self.init("PENYAMPAIAN/1") { bytes in
            bytes.add(RecordDigest(signed: appraisal).bytes)
            bytes.add(moment.secondsSinceEpoch)
        }
    }

    /// Of whose an account is.
    init(account: Int64, of person: Int64?, named name: String) {
        self.init("AKUN/1") { bytes in
            bytes.add(account)
            bytes.add(person)
            bytes.add(name)
        }
    }

    /// Of what one account has keyed in from paper, whether it is confirmed later or not.
    init(keyedIn sheet: PaperSignature.Sheet, of appraisal: Int64, version: Int, by account: Int64)
    {
        self.init("KERTAS/1") { bytes in
            bytes.add(appraisal)
            bytes.add(Int64(version))
            bytes.add(sheet.number)
            bytes.add(Int64(sheet.day.daysSinceEpoch))
            bytes.add(account)
        }
    }

    /// Of what waits for a second person, whether it is decided later or not.
    init(request: StoredRequest) {
        self.init("PERMINTAAN/1") { bytes in
            bytes.add(request.id)
            bytes.add(request.account)
            bytes.add(request.role ?? "")
            bytes.add(request.from)
            bytes.add(request.to)
            bytes.add(request.decree)
            bytes.add(request.requester)
            bytes.add(request.requestedAt)
        }
    }

    /// Of a role that is given, whether it is revoked later or not.
    init(grant: StoredGrant) {
        self.init("PERAN/1") { bytes in
            bytes.add(grant.id)
            bytes.add(grant.account)
            bytes.add(grant.role)
            bytes.add(grant.unit)
            bytes.add(grant.from)
            bytes.add(grant.to)
            bytes.add(grant.decree)
            bytes.add(grant.grantedAt)
        }
    }
}

/// A row of `role_grant` as it is stored, without its end by revocation.
struct StoredGrant {
    var id: Int64
    var account: Int64
    var role: String
    var unit: Int64?
    var from: Int64
    var to: Int64?
    var decree: String
    var grantedAt: Int64

    static let columns = "id, account_id, role, unit_id, valid_from, valid_to, decree, granted_at"

    init(_ row: ResultRow) {
        (id, account, role) = (row.int64(0), row.int64(1), row.text(2))
        (unit, from, to) = (row.optionalInt64(3), row.int64(4), row.optionalInt64(5))
        (decree, grantedAt) = (row.text(6), row.int64(7))
    }

    /// Nil without such a grant.
    init?(_ id: Int64, _ db: Database) throws {
        let found = try db.first(
            "SELECT \(Self.columns) FROM role_grant WHERE id = ?", id, read: StoredGrant.init)
        guard let found else { return nil }
        self = found
    }
}
