import Synchronization

/// What `now` and `today` are in a render, and whether anything in it asked.
///
/// A render for which nobody asked is the same on another day. One clock may serve many renders, and then tells of all.
public final class LiquidClock: Sendable {
    /// The instant that `now` stands for, in seconds since 1970-01-01T00:00:00Z.
    public let instant: Int
    private let isRead = Atomic(false)

    /// A clock that stands at an instant.
    public init(instant: Int) { self.instant = instant }

    /// Whether a render asked for the instant, or for anything that depends on it.
    public var wasRead: Bool { isRead.load(ordering: .relaxed) }

    /// Notes that a render depends on the instant.
    func markRead() { isRead.store(true, ordering: .relaxed) }
}
