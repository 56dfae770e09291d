/// How much a single render may do before it is stopped with an error of its own for each limit.
public struct Limits: Sendable, Equatable {
    /// Nodes rendered, tags evaluated and items looped over: a bound on time.
    public var renderScore: Int
    /// Bytes of output.
    public var outputBytes: Int
    /// How deep blocks may nest in a source, and `render` and `include` in one another.
    public var nesting: Int
    /// Bytes and items kept by `assign` and `capture`, and made by filters, in all.
    public var assignSize: Int
    /// Errors collected before a render is given up.
    public var errors: Int

    /// Limits that no page of a sound site comes near.
    public init(
        renderScore: Int = 50_000_000, outputBytes: Int = 256 << 20, nesting: Int = 100, assignSize: Int = 256 << 20,
        errors: Int = 20
    ) {
        self.renderScore = renderScore
        self.outputBytes = outputBytes
        self.nesting = nesting
        self.assignSize = assignSize
        self.errors = errors
    }
}
