/// A decimal number, `significand` × 10 to the power of `exponent`.
///
/// Sums, differences and products are exact, and then kept to the precision that the reference implementation keeps:
/// the shortest decimal that reads back as the same binary number of 64 bits, so up to seventeen digits. As there, a
/// division by 0 gives infinity or what is no number, and there is a -0.
public struct LiquidDecimal: Sendable {
    /// The digits, with the sign and without trailing zeros.
    public let significand: Int
    /// The power of ten.
    public let exponent: Int

    /// `significand` × 10 to the power of `exponent`, kept to seventeen digits.
    public init(significand: Int, exponent: Int = 0) { self.init(rounding: Int128(significand), exponent: exponent) }

    private static let infinite = Int.max
    private static let zeroWithSign = Int.min
    static let negativeZero = LiquidDecimal(special: zeroWithSign)

    private init(special exponent: Int, sign: Int = 0) {
        significand = sign
        self.exponent = exponent
    }

    /// Whether it is infinite, or no number.
    public var isInfinite: Bool { exponent == Self.infinite }

    /// Whether it is not what significand and exponent say.
    var isSpecial: Bool { exponent == Self.infinite || exponent == Self.zeroWithSign }

    private init(exact significand: Int, _ exponent: Int) {
        var (significand, exponent) = (significand, significand == 0 ? 0 : exponent)
        while significand != 0, significand % 10 == 0 {
            significand /= 10
            exponent += 1
        }
        self.significand = significand
        self.exponent = exponent
    }

    /// The shortest decimal that reads back as the binary number.
    public init(_ double: Double) {
        if double == 0, double.sign == .minus {
            self = Self.negativeZero
            return
        }
        if let whole = Int(exactly: double), abs(whole) < 1_000_000_000_000_000 {
            self.init(exact: whole, 0)
            return
        }
        guard double.isFinite else {
            self.init(special: Self.infinite, sign: double.isNaN ? 0 : double < 0 ? -1 : 1)
            return
        }
        var (digits, exponent, isNegative, fraction) = (0, 0, false, false)
        var bytes = double.description.utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): fraction = true
            case UInt8(ascii: "e"):
                exponent += Int(String(decoding: IteratorSequence(bytes).map { $0 }, as: UTF8.self)) ?? 0
                self.init(exact: isNegative ? -digits : digits, exponent)
                return
            default:
                digits = digits * 10 + Int(byte & 0x0F)
                if fraction { exponent -= 1 }
            }
        }
        self.init(exact: isNegative ? -digits : digits, exponent)
    }

    /// Rounds to what is kept.
    init(rounding significand: Int128, exponent: Int) {
        if significand.magnitude <= 1_000_000_000_000_000 && abs(exponent) < 290 {
            self.init(exact: Int(significand), exponent)
        } else {
            var (significand, exponent) = (significand, exponent)
            while significand != 0, significand % 10 == 0 {
                significand /= 10
                exponent += 1
            }
            if significand.magnitude <= 1_000_000_000_000_000 && abs(exponent) < 290 {
                self.init(exact: Int(significand), exponent)
            } else {
                self.init(Double("\(significand)e\(exponent)") ?? 0)
            }
        }
    }

    /// The nearest binary number.
    public var double: Double {
        if isSpecial {
            if exponent == Self.zeroWithSign { return -0.0 }
            return significand == 0 ? .nan : significand < 0 ? -.infinity : .infinity
        }
        if abs(significand) < 1 << 53, abs(exponent) <= 22 {
            let power = Self.powers[abs(exponent)]
            return exponent < 0 ? Double(significand) / power : Double(significand) * power
        }
        return Double("\(significand)e\(exponent)") ?? 0
    }

    private static let powers: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }

    /// Whether it is 0.
    public var isZero: Bool { significand == 0 && exponent != Self.infinite }
}

extension LiquidDecimal: CustomStringConvertible {
    /// As Ruby writes a number: `0.5`, `12.0`, `1.0e+20`.
    public var description: String {
        if isInfinite { return significand == 0 ? "NaN" : significand < 0 ? "-Infinity" : "Infinity" }
        if isSpecial { return "-0.0" }
        let digits = String(significand.magnitude)
        let count = digits.utf8.count
        let point = count + exponent
        let sign = significand < 0 ? "-" : ""
        if significand == 0 { return "0.0" }
        if point > 15 || point < -3 {
            let fraction = count == 1 ? "0" : String(digits.dropFirst())
            let power = abs(point - 1)
            return "\(sign)\(digits.prefix(1)).\(fraction)e\(point > 0 ? "+" : "-")\(power < 10 ? "0" : "")\(power)"
        }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= count { return sign + digits + String(repeating: "0", count: point - count) + ".0" }
        return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
    }
}

extension LiquidDecimal: Hashable {
    /// By value: 0 is -0, and what is no number equals nothing.
    public static func == (left: LiquidDecimal, right: LiquidDecimal) -> Bool {
        if left.isSpecial || right.isSpecial { return left.double == right.double }
        return left.significand == right.significand && left.exponent == right.exponent
    }

    /// By value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(significand)
        if significand != 0 { hasher.combine(exponent) }
    }
}
