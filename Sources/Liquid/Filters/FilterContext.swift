import Synchronization

/// What all filters of a render have in common.
final class FilterContext: Sendable {
    let escapes: Bool
    let timeZone: LiquidTimeZone
    private let clock: LiquidClock
    private let isClockRead = Atomic(false)

    init(escapes: Bool, clock: LiquidClock, timeZone: LiquidTimeZone) {
        self.escapes = escapes
        self.clock = clock
        self.timeZone = timeZone
    }

    /// The instant that `now` stands for. To ask is to depend on it.
    var now: Int {
        noteClock()
        return clock.instant
    }

    /// Notes that the render depends on the instant.
    func noteClock() {
        isClockRead.store(true, ordering: .relaxed)
        clock.markRead()
    }

    /// Whether the clock was read in this render since this was last set to false.
    var wasClockRead: Bool {
        get { isClockRead.load(ordering: .relaxed) }
        set { isClockRead.store(newValue, ordering: .relaxed) }
    }
}
