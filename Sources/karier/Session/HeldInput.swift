import CareerDomain
import CareerStore
import CareerViewModels
import Glibc

/// What accounts have typed at this terminal and the store has not taken: held
/// from one sign-in to the next, and offered again until it is taken.
final class HeldInput {
    private struct Held {
        /// NIP of the account, or name of a technical one.
        var account: String
        var input: UnsettledInput
    }

    private let database: CareerDatabase
    private let clock = ContinuousClock()
    private var held: [Held] = []
    private var triedAt: ContinuousClock.Instant

    /// Pause between two offers, which wait for the lock, and keys with them.
    private static let pause = Duration.seconds(2)
    /// How long a program whose terminal is gone goes on offering: as long as anybody waits in a
    /// line that moves.
    private static let lastSpan = Duration.seconds(60)
    private static let lastPauseMicroseconds: useconds_t = 250_000

    init(_ database: CareerDatabase) {
        self.database = database
        triedAt = clock.now
    }

    var isEmpty: Bool { held.isEmpty }

    /// Until the next offer is due; nil where nothing is held.
    var wait: Duration? { isEmpty ? nil : max(.zero, Self.pause - (clock.now - triedAt)) }

    func hold(_ input: UnsettledInput?, of account: Account) {
        guard let input else { return }
        held.append(Held(account: account.name, input: input))
        triedAt = clock.now
    }

    /// Hands over what the account has typed; nobody else is given it.
    func take(of account: Account) -> UnsettledInput? {
        guard let index = held.firstIndex(where: { $0.input.owner == account.owner }) else {
            return nil
        }
        return held.remove(at: index).input
    }

    /// Offers everything to the store when it is due.
    func offerIfDue() {
        guard let wait, wait == .zero else { return }
        offer()
    }

    func offer() {
        guard !isEmpty else { return }
        database.hurrying {
            for index in held.indices { held[index].input.offer(to: database) }
        }
        held.removeAll { $0.input.isEmpty }
        // The offer may have waited: the pause begins now.
        triedAt = clock.now
    }

    /// Offers everything until it is taken: with the terminal gone nobody waits for the program,
    /// and there is nobody to be told of a loss.
    func offerToTheEnd() {
        let end = clock.now + Self.lastSpan
        while !isEmpty, clock.now < end {
            usleep(Self.lastPauseMicroseconds)
            offer()
        }
    }

    /// What a program that ends has to say of it.
    ///
    /// - Parameter account: who is signed in; nil for nobody.
    func lost(isKiosk: Bool, to account: Account?, _ wording: Wording) -> [String] {
        held.flatMap { held in
            let reader: UnsettledInput.Reader =
                if isKiosk {
                    .anybody
                } else if held.input.owner == account?.owner {
                    .writer
                } else {
                    .another(account: held.account)
                }
            return wording.lost(held.input, to: reader)
        }
    }
}
