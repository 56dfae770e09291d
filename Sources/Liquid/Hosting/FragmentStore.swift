/// What the arguments of a `{% render %}` are, and which template: 128 bits that two different renders never share in
/// practice. It is the same in every process.
public struct FragmentKey: Hashable, Sendable {
    /// One half.
    public let high: UInt64
    /// The other.
    public let low: UInt64

    /// The key of those halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// What a partial took of what its render may do, so that limits come out the same where it is not rendered again.
public struct FragmentCost: Hashable, Sendable {
    /// The steps, as `Limits.renderScore` counts them.
    public let score: Int
    /// What it kept, as `Limits.assignSize` counts it.
    public let kept: Int
    /// The most that it would have kept at any time, had its filters made as much as they had to be ready for.
    public let room: Int
    /// The most bytes of output that it had at any time, with what it captured.
    public let bytes: Int
    /// How deep templates nest in it; 1 where it renders no other.
    public let depth: Int
    /// Whether it depends on the clock.
    public let readsClock: Bool

    /// A cost that a store kept somewhere else.
    public init(score: Int, kept: Int, room: Int, bytes: Int, depth: Int, readsClock: Bool) {
        self.score = score
        self.kept = kept
        self.room = room
        self.bytes = bytes
        self.depth = depth
        self.readsClock = readsClock
    }
}

/// Keeps what partials rendered, so that a partial with the same arguments is rendered once. It belongs to one render at
/// a time.
///
/// It is asked for `{% render %}` with or without `with`, not for its `for` form, outside captures, and only if each
/// argument is nothing, a truth value, a whole number, a text of at most 64 bytes or an object with an identity. What a
/// partial reads beside its arguments, the globals and its templates, is not in its key: where that changes, so must the
/// store.
public protocol FragmentStore: AnyObject {
    /// Writes a fragment that is kept and returns its cost; nil where none is. Where the render has no room for the cost,
    /// what was written is taken back, and the partial is rendered after all, so that it fails where it would have.
    func write(_ key: FragmentKey, into output: inout LiquidOutput) -> FragmentCost?

    /// A partial begins that may be kept, before its template is loaded; calls nest.
    func begin(_ key: FragmentKey)

    /// It has ended. `bytes`, good during the call, is what it wrote; nil where it failed and must not be kept.
    func end(_ key: FragmentKey, bytes: UnsafeBufferPointer<UInt8>?, cost: FragmentCost)
}
