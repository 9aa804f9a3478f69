import CareerDomain
import Testing

@testable import CareerStore

/// The sign-in of an institution, at terminals that are opened anew each time.
struct Gate {
    struct Unexpected: Error {}

    let institution: Institution
    let timepiece = Timepiece()
    let start: Moment
    /// NIP of the admin of the institution, whose secret is known.
    let admin: String

    init() throws {
        institution = try Institution()
        admin = try institution.digits(.institutionAdmin)
        start = timepiece.now
    }

    /// Nobody, in a process of his own.
    func open(_ terminal: String = "t-1", isKiosk: Bool = false) throws -> CareerDatabase {
        let timepiece = timepiece
        return try Institution.open(
            institution.path, Actor(.nobody, terminal: terminal, isKiosk: isKiosk)
        ) { timepiece.now }
    }

    func deputy() throws -> CareerDatabase {
        let timepiece = timepiece
        return try institution.session(.institutionAdmin, of: .deputyAdmin) { timepiece.now }
    }

    func enter(
        _ database: CareerDatabase, _ name: String? = nil, _ secret: String = Institution.phrase
    ) throws -> Welcome {
        let answer = try database.signIn(name: name ?? admin, secret: secret)
        guard case .signedIn(let welcome) = answer else { throw Unexpected() }
        return welcome
    }

    /// Wrong secrets for the admin, each after its wait.
    func fail(_ times: Int) throws {
        for attempt in 1...times {
            timepiece.advance(seconds: 3_600)
            let answer = try open("t-\(attempt)").signIn(name: admin, secret: "salah")
            guard answer == .refused(.wrong) else { throw Unexpected() }
        }
    }

    /// A code for somebody, and his name.
    func code(for member: Institution.Member = .employee) throws -> (String, OneTimeCode) {
        let code = try deputy().handOutCode(to: try institution.person(member))
        return (try institution.digits(member), code)
    }

    /// A session that has shown a code and has to choose.
    func choosing(_ name: String, _ code: OneTimeCode) throws -> CareerDatabase {
        let database = try open()
        guard case .mustChooseSecret = try database.signIn(name: name, secret: code.grouped)
        else { throw Unexpected() }
        return database
    }
}
