/// A time zone: for an instant, how far its clocks are from Universal Time, and what that is called.
public struct LiquidTimeZone: Sendable {
    /// What clocks show at an instant.
    public struct Offset: Sendable, Equatable {
        /// Seconds east of Universal Time.
        public var seconds: Int
        /// The abbreviation that `%Z` prints.
        public var name: String

        /// An offset and its abbreviation.
        public init(seconds: Int, name: String) {
            self.seconds = seconds
            self.name = name
        }
    }

    /// The offset at an instant, given in seconds since 1970-01-01T00:00:00Z.
    public let offset: @Sendable (_ instant: Int) -> Offset

    /// A zone by its own rule.
    public init(offset: @escaping @Sendable (_ instant: Int) -> Offset) { self.offset = offset }

    /// Universal Time.
    public static let utc = LiquidTimeZone.fixed(seconds: 0, name: "UTC")

    /// A zone whose clocks never change.
    public static func fixed(seconds: Int, name: String) -> LiquidTimeZone {
        let offset = Offset(seconds: seconds, name: name)
        return LiquidTimeZone { _ in offset }
    }
}
