import Crypto
import GRDB
import Testing

@testable import CareerStore

/// Costs that a test can afford.
private func cheapCosts() throws -> SecretHash.Costs {
    try #require(SecretHash.Costs(logRounds: 4, blockSize: 8, parallelism: 1))
}

private func bytes(hex: String) -> [UInt8] {
    stride(from: 0, to: hex.count, by: 2).compactMap {
        UInt8(hex.dropFirst($0).prefix(2), radix: 16)
    }
}

@Suite struct SecretHashTests {
    @Test func `scrypt is that of RFC 7914`() throws {
        // §12, second and third vector.
        for (secret, salt, logRounds, parallelism, key) in [
            (
                "password", "NaCl", 10, 16,
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                    + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
            ),
            (
                "pleaseletmein", "SodiumChloride", 14, 1,
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                    + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
            ),
        ] {
            let costs = try #require(
                SecretHash.Costs(logRounds: logRounds, blockSize: 8, parallelism: parallelism))
            let found = try SecretHash.derive(
                Array(secret.utf8), salt: Array(salt.utf8), costs: costs, length: 64)
            #expect(found == SymmetricKey(data: bytes(hex: key)))
        }
    }

    @Test func `the right secret is recognised, any other is not`() throws {
        let hash = try SecretHash.make(of: "kuda hijau melompat", costs: try cheapCosts())
        #expect(try hash.verify("kuda hijau melompat"))
        for wrong in [
            "kuda hijau melompa", "kuda hijau melompat ", " kuda hijau melompat",
            "kuda  hijau melompat", "Kuda hijau melompat", "",
        ] {
            #expect(try !hash.verify(wrong), "\(wrong)")
        }
    }

    @Test func `a hash of another program with the same costs is read`() throws {
        let hash = try SecretHash(
            stored: "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw"
                + "$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU")
        #expect(try hash.verify("kuda hijau melompat"))
        #expect(try !hash.verify("kuda hijau melompas"))
    }

    @Test func `the same text in another form of Unicode is the same secret`() throws {
        let hash = try SecretHash(
            stored: "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw"
                + "$bI+I02M5LcPGI3RwhKIAODrIYr1/2Xvf/i/XfQAbk/g")
        for form in [
            "José Ångström", "Jose\u{301} A\u{30A}ngstro\u{308}m", "José \u{212B}ngström",
            "Ｊｏｓé\u{A0}Ångström",
        ] {
            #expect(try hash.verify(form), "\(form.unicodeScalars.count) code points")
        }
        #expect(try !hash.verify("Jose Angstrom"))
    }

    @Test func `no character is cut off`() throws {
        let long = String(repeating: "kuda hijau ", count: 40)
        let hash = try SecretHash.make(of: long + "a", costs: try cheapCosts())
        #expect(try hash.verify(long + "a"))
        #expect(try !hash.verify(long + "b"))
    }

    @Test func `two hashes of one secret have nothing in common`() throws {
        let costs = try cheapCosts()
        let texts = try (0..<50).map { _ in
            try SecretHash.make(of: "kuda hijau melompat", costs: costs).stored
        }
        #expect(Set(texts.compactMap { $0.split(separator: "$").last }).count == 50)
        #expect(Set(texts.map { $0.split(separator: "$")[2] }).count == 50)
    }

    @Test func `the empty text is no secret`() throws {
        #expect(throws: SecretHash.Fault.empty) { try SecretHash.make(of: "") }
    }

    @Test func `without a stored secret everything is wrong`() throws {
        #expect(try !SecretHash.verify("kuda hijau melompat", against: nil))
        #expect(try !SecretHash.verify("", against: nil))
        let hash = try SecretHash.make(of: "kuda hijau melompat", costs: try cheapCosts())
        #expect(try SecretHash.verify("kuda hijau melompat", against: hash))
        #expect(try !SecretHash.verify("kuda hijau", against: hash))
    }

    @Test func `a hash does not get into a log`() throws {
        let hash = try SecretHash.make(of: "kuda hijau melompat", costs: try cheapCosts())
        #expect("\(hash)" == "SecretHash")
    }
}

@Suite struct StoredSecretTests {
    @Test func `a hash comes back from a column as it went in`() throws {
        let database = try DatabaseQueue()
        let hash = try SecretHash.make(of: "kuda hijau melompat", costs: try cheapCosts())
        let text = try database.write { db in
            try db.execute(sql: "CREATE TABLE kept (hash TEXT NOT NULL) STRICT")
            try db.run("INSERT INTO kept VALUES (?)", hash.stored)
            return try db.first("SELECT hash FROM kept") { $0.text(0) }
        }
        let back = try SecretHash(stored: try #require(text))
        #expect(back == hash)
        #expect(try back.verify("kuda hijau melompat"))
    }

    @Test(arguments: [
        "", "$", "kuda hijau melompat", "$$$$", "$scrypt$$$",
        "$2b$12$abcdefghijklmnopqrstuv", "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA",
        "$scrypt$ln=4,r=8$AAECAwQFBgcICQoLDA0ODw$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU",
        "$scrypt$r=8,ln=4,p=1$AAECAwQFBgcICQoLDA0ODw$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU",
        "$scrypt$ln=+4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU",
        "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw==$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU",
        "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODx$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU",
        "$scrypt$ln=4,r=8,p=1$AAECAwQF$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU",
        "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$Z5Jq9naSk08bZMOc",
        "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$",
        "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU\n",
        "$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA*ODw$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU",
        "$scrypt$ln=99999999999999999999,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$Z5Jq9naSk08bZMOc",
    ])
    func `a text that is no hash is refused`(text: String) {
        #expect(throws: SecretHash.Fault.malformed) { try SecretHash(stored: text) }
    }

    @Test(arguments: [
        (40, 8, 1), (63, 1, 1), (64, 8, 1), (15, 8, 1_000_000), (15, 9_000_000, 1), (0, 8, 1),
        (-1, 8, 1), (15, 0, 1), (15, 8, 0), (18, 8, 1), (17, 8, 2), (16, 1, 1),
        (.max, .max, .max), (.min, .min, .min),
    ])
    func `costs that would stop the machine are refused before they are paid`(
        logRounds: Int, blockSize: Int, parallelism: Int
    ) {
        #expect(
            SecretHash.Costs(
                logRounds: logRounds, blockSize: blockSize, parallelism: parallelism) == nil)
        #expect(throws: SecretHash.Fault.costsOutOfBounds) {
            try SecretHash(
                stored: "$scrypt$ln=\(logRounds),r=\(blockSize),p=\(parallelism)"
                    + "$AAECAwQFBgcICQoLDA0ODw$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU")
        }
    }

    @Test(arguments: [(1, 1, 1), (4, 16, 1), (2, 16, 16), (15, 1, 1), (1, 8, 16)])
    func `costs within the bounds can be paid`(
        logRounds: Int, blockSize: Int, parallelism: Int
    ) throws {
        let costs = try #require(
            SecretHash.Costs(
                logRounds: logRounds, blockSize: blockSize, parallelism: parallelism))
        let hash = try SecretHash.make(of: "kuda hijau melompat", costs: costs)
        #expect(try hash.verify("kuda hijau melompat"))
    }

    @Test(arguments: [
        (15, 8, 1, false), (15, 8, 2, false), (16, 8, 1, false), (15, 16, 1, false),
        (15, 8, 4, false),
        (14, 8, 1, true), (14, 8, 8, true), (4, 8, 1, true), (15, 4, 1, true),
        (15, 4, 4, true),
    ])
    func `a hash made with less than the standard is to be renewed`(
        logRounds: Int, blockSize: Int, parallelism: Int, needsRenewal: Bool
    ) throws {
        let hash = try SecretHash(
            stored: "$scrypt$ln=\(logRounds),r=\(blockSize),p=\(parallelism)"
                + "$AAECAwQFBgcICQoLDA0ODw$Z5Jq9naSk08bZMOcMnTDEZtZ3zagg8gG7dsOWg9FtTU")
        #expect(hash.needsRenewal == needsRenewal)
    }
}
