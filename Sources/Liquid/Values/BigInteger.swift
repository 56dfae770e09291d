/// A whole number of any size.
public struct BigInteger: Sendable, Hashable {
    private(set) var isNegative: Bool
    /// In base 2³², from the least significant on, without leading zeros; empty for 0.
    private(set) var limbs: [UInt32]

    init(isNegative: Bool, limbs: [UInt32]) {
        var limbs = limbs
        while limbs.last == 0 { limbs.removeLast() }
        self.limbs = limbs
        self.isNegative = isNegative && !limbs.isEmpty
    }

    /// The number that `Int` holds.
    public init(_ value: Int) {
        let magnitude = value.magnitude
        self.init(
            isNegative: value < 0,
            limbs: [UInt32(truncatingIfNeeded: magnitude), UInt32(truncatingIfNeeded: magnitude >> 32)])
    }

    init(_ value: Int128) {
        let magnitude = value.magnitude
        self.init(
            isNegative: value < 0, limbs: (0..<4).map { UInt32(truncatingIfNeeded: magnitude >> (32 * UInt128($0))) })
    }

    /// The number that decimal digits spell.
    init(isNegative: Bool, digits: some Sequence<UInt8>) {
        var limbs: [UInt32] = []
        var (chunk, scale): (UInt32, UInt32) = (0, 1)
        for digit in digits {
            chunk = chunk * 10 + UInt32(digit & 0x0F)
            scale *= 10
            if scale == 1_000_000_000 {
                Self.multiply(&limbs, by: scale, adding: chunk)
                (chunk, scale) = (0, 1)
            }
        }
        Self.multiply(&limbs, by: scale, adding: chunk)
        self.init(isNegative: isNegative, limbs: limbs)
    }

    /// As an `Int`, where it fits.
    var int: Int? {
        guard limbs.count <= 2 else { return nil }
        let magnitude = limbs.reversed().reduce(UInt(0)) { $0 << 32 | UInt($1) }
        if isNegative { return magnitude <= UInt(Int.max) + 1 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
        return Int(exactly: magnitude)
    }

    /// The nearest binary number.
    var double: Double {
        if let int { return Double(int) }
        return Double(description) ?? (isNegative ? -.infinity : .infinity)
    }

    private static func multiply(_ limbs: inout [UInt32], by factor: UInt32, adding addend: UInt32) {
        var carry = UInt64(addend)
        for place in limbs.indices {
            carry += UInt64(limbs[place]) * UInt64(factor)
            limbs[place] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
    }
}

extension BigInteger: CustomStringConvertible {
    /// The decimal digits, with the sign of a negative number.
    public var description: String {
        if limbs.isEmpty { return "0" }
        var rest = limbs
        var chunks: [UInt32] = []
        while !rest.isEmpty { chunks.append(Self.divide(&rest, by: 1_000_000_000)) }
        var text = isNegative ? "-" : ""
        for (place, chunk) in chunks.reversed().enumerated() {
            let digits = String(chunk)
            if place > 0 { text += String(repeating: "0", count: 9 - digits.utf8.count) }
            text += digits
        }
        return text
    }

    private static func divide(_ limbs: inout [UInt32], by divisor: UInt32) -> UInt32 {
        var remainder: UInt64 = 0
        for place in limbs.indices.reversed() {
            remainder = remainder << 32 | UInt64(limbs[place])
            limbs[place] = UInt32(remainder / UInt64(divisor))
            remainder %= UInt64(divisor)
        }
        while limbs.last == 0 { limbs.removeLast() }
        return UInt32(remainder)
    }
}

extension BigInteger: Comparable {
    /// By value.
    public static func < (left: BigInteger, right: BigInteger) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        let order = compare(left.limbs, right.limbs)
        return left.isNegative ? order > 0 : order < 0
    }

    static func compare(_ left: [UInt32], _ right: [UInt32]) -> Int {
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        for place in left.indices.reversed() where left[place] != right[place] {
            return left[place] < right[place] ? -1 : 1
        }
        return 0
    }
}
