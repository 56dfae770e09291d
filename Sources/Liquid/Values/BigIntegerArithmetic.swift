extension BigInteger {
    static prefix func - (value: BigInteger) -> BigInteger {
        BigInteger(isNegative: !value.isNegative, limbs: value.limbs)
    }

    static func + (left: BigInteger, right: BigInteger) -> BigInteger {
        if left.isNegative == right.isNegative {
            return BigInteger(isNegative: left.isNegative, limbs: add(left.limbs, right.limbs))
        }
        if compare(left.limbs, right.limbs) >= 0 {
            return BigInteger(isNegative: left.isNegative, limbs: subtract(left.limbs, right.limbs))
        }
        return BigInteger(isNegative: right.isNegative, limbs: subtract(right.limbs, left.limbs))
    }

    static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + (-right) }

    static func * (left: BigInteger, right: BigInteger) -> BigInteger {
        var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (place, factor) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (offset, other) in right.limbs.enumerated() {
                carry += UInt64(factor) * UInt64(other) + UInt64(product[place + offset])
                product[place + offset] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            product[place + right.limbs.count] = UInt32(carry)
        }
        return BigInteger(isNegative: left.isNegative != right.isNegative, limbs: product)
    }

    /// Quotient and remainder rounded down, as Ruby divides whole numbers; nil by zero.
    func dividedDown(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger)? {
        guard !divisor.limbs.isEmpty else { return nil }
        let (quotient, remainder) = Self.divide(limbs, divisor.limbs)
        let isExact = remainder.allSatisfy { $0 == 0 }
        let truncated = BigInteger(isNegative: isNegative != divisor.isNegative, limbs: quotient)
        let rest = BigInteger(isNegative: isNegative, limbs: remainder)
        if isExact || isNegative == divisor.isNegative { return (truncated, rest) }
        return (truncated - BigInteger(1), rest + divisor)
    }

    private static func add(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var sum: [UInt32] = []
        var carry: UInt64 = 0
        for place in 0..<max(left.count, right.count) {
            carry += UInt64(place < left.count ? left[place] : 0) + UInt64(place < right.count ? right[place] : 0)
            sum.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        if carry > 0 { sum.append(UInt32(carry)) }
        return sum
    }

    /// `left` is the greater.
    private static func subtract(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var difference = left
        var borrow: Int64 = 0
        for place in left.indices {
            var digit = Int64(left[place]) - Int64(place < right.count ? right[place] : 0) - borrow
            borrow = digit < 0 ? 1 : 0
            if digit < 0 { digit += 1 << 32 }
            difference[place] = UInt32(digit)
        }
        return difference
    }

    /// Division bit by bit: numbers this large are rare, and short.
    private static func divide(_ left: [UInt32], _ right: [UInt32]) -> (quotient: [UInt32], remainder: [UInt32]) {
        var quotient = [UInt32](repeating: 0, count: left.count)
        var remainder: [UInt32] = []
        for place in left.indices.reversed() {
            for bit in (0..<32).reversed() {
                var carry = left[place] >> UInt32(bit) & 1
                for index in remainder.indices {
                    let next = remainder[index] >> 31
                    remainder[index] = remainder[index] << 1 | carry
                    carry = next
                }
                if carry > 0 { remainder.append(carry) }
                if compare(remainder, right) >= 0 {
                    remainder = subtract(remainder, right)
                    while remainder.last == 0 { remainder.removeLast() }
                    quotient[place] |= 1 << UInt32(bit)
                }
            }
        }
        return (quotient, remainder)
    }
}
