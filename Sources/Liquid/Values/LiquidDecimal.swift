/// A decimal number, `significand` × 10 to the power of `exponent`, with up to seventeen digits kept.
public struct LiquidDecimal: Sendable, Hashable {
    /// The digits, with the sign; no trailing zeros.
    public private(set) var significand: Int
    /// The power of ten.
    public private(set) var exponent: Int

    /// `significand` × 10 to the power of `exponent`.
    public init(significand: Int, exponent: Int = 0) {
        self.significand = significand
        self.exponent = exponent
    }

    /// The shortest decimal that reads back as the binary number.
    public init(_ double: Double) {
        self.init(significand: Int(double))
    }
}
