/// A whole number of any size.
public struct BigInteger: Sendable, Hashable {
    var isNegative: Bool
    /// From the least significant on, without leading zeros.
    var magnitude: [UInt32]
}
