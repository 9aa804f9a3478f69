/// Where an index lies: its institution, its seat there, and a birth date and
/// serial that nobody else has.
///
/// Days are dealt out so that (birth date, serial) is unique by construction:
/// heads of units get every twelfth day, everybody else the days between, and
/// the serial rises when the days have been used up.
struct SampleLayout: Sendable {
    struct Seat {
        var institution: Int
        /// Index within the institution.
        var local: Int
        /// First index of the institution.
        var start: Int
        var birthDate: CalendarDate
        var serial: Int
    }

    private let count, size, remainder, units: Int
    /// First day of the oldest head's and of the oldest member's twelve days.
    private let headFirst, memberFirst: Int

    /// Days between two heads' birthdays.
    private static let stride = 12
    /// Heads are 35 to 57, members 22 to 57 years old.
    private static let headSlots = 696
    private static let memberSlots = 1090 * (stride - 1)

    init(count: Int, institutions: Int, units: Int, day: CalendarDate) {
        self.count = count
        self.units = units
        size = count / institutions
        remainder = count % institutions
        let oldest = day.adding(years: -58).adding(months: 2).daysSinceEpoch
        let first = (oldest / Self.stride + (oldest > 0 ? 1 : 0)) * Self.stride
        headFirst = first
        memberFirst = first
    }

    func seat(of index: Int) -> Seat {
        let held = min(max(index, 0), max(0, count - 1))
        let larger = remainder * (size + 1)
        let institution =
            held < larger ? held / (size + 1) : remainder + (held - larger) / max(1, size)
        let start = institution * size + min(institution, remainder)
        let local = held - start
        return local < units
            ? headSeat(institution, local, start)
            : memberSeat(institution, local, start)
    }

    /// Older for the posts at the head of the plan.
    private func headSeat(_ institution: Int, _ local: Int, _ start: Int) -> Seat {
        let slots = Self.headSlots
        let spread = max(1, slots / max(1, units))
        let plain = local % slots * spread % slots
        let slot = plain / 24 * 24 + (plain % 24 * 7 + institution * 5) % 24
        let rounds = (units + slots - 1) / slots
        return Seat(
            institution: institution, local: local, start: start,
            birthDate: CalendarDate(daysSinceEpoch: headFirst + slot * Self.stride),
            serial: 1 + institution * rounds + local / slots)
    }

    private func memberSeat(_ institution: Int, _ local: Int, _ start: Int) -> Seat {
        let ordinal = start + local - (institution + 1) * units
        let round = ordinal / Self.memberSlots
        let slot = (ordinal % Self.memberSlots * 7919 + round * 331) % Self.memberSlots
        let between = Self.stride - 1
        let offset = slot / between * Self.stride + 1 + slot % between
        return Seat(
            institution: institution, local: local, start: start,
            birthDate: CalendarDate(daysSinceEpoch: memberFirst + offset), serial: 1 + round)
    }
}
