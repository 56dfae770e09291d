extension LiquidDecimal: Comparable {
    /// By value.
    public static func < (left: LiquidDecimal, right: LiquidDecimal) -> Bool {
        if left.isSpecial || right.isSpecial { return left.double < right.double }
        let (first, second, _) = aligned(left, right)
        return first < second
    }

    /// The significands for one exponent. Where they are too far apart to matter, the smaller becomes 0 or the least
    /// that has its sign.
    private static func aligned(_ left: LiquidDecimal, _ right: LiquidDecimal) -> (Int128, Int128, exponent: Int) {
        let distance = left.exponent - right.exponent
        if distance == 0 { return (Int128(left.significand), Int128(right.significand), left.exponent) }
        if distance < 0 {
            let (second, first, exponent) = aligned(right, left)
            return (first, second, exponent)
        }
        if left.isZero { return (0, Int128(right.significand), right.exponent) }
        if distance <= 18 {
            return (Int128(left.significand) * power(distance), Int128(right.significand), right.exponent)
        }
        return (
            Int128(left.significand) * power(18), Int128(right.significand.signum()), left.exponent - 18
        )
    }

    static func power(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    static func + (left: LiquidDecimal, right: LiquidDecimal) -> LiquidDecimal {
        if left.isSpecial || right.isSpecial { return LiquidDecimal(left.double + right.double) }
        let (first, second, exponent) = aligned(left, right)
        return LiquidDecimal(rounding: first + second, exponent: exponent)
    }

    static func - (left: LiquidDecimal, right: LiquidDecimal) -> LiquidDecimal {
        if left.isSpecial || right.isSpecial { return LiquidDecimal(left.double - right.double) }
        let (first, second, exponent) = aligned(left, right)
        return LiquidDecimal(rounding: first - second, exponent: exponent)
    }

    static func * (left: LiquidDecimal, right: LiquidDecimal) -> LiquidDecimal {
        if left.isSpecial || right.isSpecial || left.isZero || right.isZero {
            return LiquidDecimal(left.double * right.double)
        }
        return LiquidDecimal(
            rounding: Int128(left.significand) * Int128(right.significand),
            exponent: left.exponent + right.exponent)
    }

    /// To twenty digits and more before what is kept is rounded.
    func divided(by divisor: LiquidDecimal) -> LiquidDecimal {
        if isSpecial || divisor.isSpecial || isZero || divisor.isZero {
            return LiquidDecimal(double / divisor.double)
        }
        var (dividend, exponent) = (Int128(significand), exponent - divisor.exponent)
        while dividend != 0, dividend.magnitude < 1_000_000_000_000_000_000_000_000_000_000_000_000 {
            dividend *= 10
            exponent -= 1
        }
        return LiquidDecimal(rounding: dividend / Int128(divisor.significand), exponent: exponent)
    }

    /// The remainder with the divisor's sign; nil by zero.
    func modulo(_ divisor: LiquidDecimal) -> LiquidDecimal? {
        guard !divisor.isZero else { return nil }
        if isInfinite || divisor.isInfinite { return divisor.isInfinite && !isInfinite ? self : LiquidDecimal(.nan) }
        if isZero || isSpecial { return LiquidDecimal(significand: 0) }
        if exponent - divisor.exponent > 18 { return LiquidDecimal(significand: 0) }
        let (first, second, exponent) = Self.aligned(self, divisor)
        guard second != 0 else { return nil }
        var remainder = first % second
        if remainder != 0, (remainder < 0) != (second < 0) { remainder += second }
        return LiquidDecimal(rounding: remainder, exponent: exponent)
    }

    enum Rounding { case down, up, halfAway }

    /// To `places` digits behind the point, or before it where negative.
    func rounded(_ rounding: Rounding, places: Int = 0) -> LiquidDecimal {
        if isSpecial { return self }
        let drop = -exponent - places
        if drop <= 0 { return self }
        if drop > 18 {
            let isUp = rounding == .up && significand > 0
            let isDown = rounding == .down && significand < 0
            return isUp || isDown
                ? LiquidDecimal(significand: significand.signum(), exponent: -places) : .init(significand: 0)
        }
        let scale = Int(Self.power(drop))
        var quotient = significand / scale
        let remainder = significand % scale
        switch rounding {
        case .down: if remainder < 0 { quotient -= 1 }
        case .up: if remainder > 0 { quotient += 1 }
        case .halfAway: if abs(remainder) >= scale - abs(remainder) { quotient += significand.signum() }
        }
        if quotient == 0, significand < 0 { return .negativeZero }
        return LiquidDecimal(significand: quotient, exponent: -places)
    }

    /// The whole part, as a value.
    var whole: Value {
        if isSpecial { return .int(0) }
        if exponent <= 0 {
            return .int(exponent < -18 ? 0 : significand / Int(Self.power(-exponent)))
        }
        if exponent <= 18 { return Value(Int128(significand) * Self.power(exponent)) }
        let digits = Array(String(significand.magnitude).utf8) + [UInt8](repeating: 0x30, count: exponent)
        return .bigInteger(BigInteger(isNegative: significand < 0, digits: digits))
    }
}
