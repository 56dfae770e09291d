/// What filters compute with numbers: whole numbers stay whole, and decimals are exact.
enum Arithmetic {
    @inline(__always)
    static func add(_ left: Value, _ right: Value) throws(Fault) -> Value {
        if case .int(let first) = left, case .int(let second) = right {
            let (sum, overflow) = first.addingReportingOverflow(second)
            if !overflow { return .int(sum) }
        }
        if isWhole(left), isWhole(right) { return Value(left.asBigInteger + right.asBigInteger) }
        return .decimal(left.asDecimal + right.asDecimal)
    }

    static func subtract(_ left: Value, _ right: Value) throws(Fault) -> Value {
        if case .int(let first) = left, case .int(let second) = right {
            let (difference, overflow) = first.subtractingReportingOverflow(second)
            if !overflow { return .int(difference) }
        }
        if isWhole(left), isWhole(right) { return Value(left.asBigInteger - right.asBigInteger) }
        return .decimal(left.asDecimal - right.asDecimal)
    }

    static func multiply(_ left: Value, _ right: Value) throws(Fault) -> Value {
        if case .int(let first) = left, case .int(let second) = right {
            let (product, overflow) = first.multipliedReportingOverflow(by: second)
            if !overflow { return .int(product) }
        }
        if isWhole(left), isWhole(right) {
            let (first, second) = (left.asBigInteger, right.asBigInteger)
            guard first.limbs.count + second.limbs.count <= 4096 else {
                throw Fault(.argument, "the number is too large")
            }
            return Value(first * second)
        }
        return .decimal(left.asDecimal * right.asDecimal)
    }

    /// Whole numbers by a whole number give one, rounded down.
    static func divide(_ left: Value, _ right: Value) throws(Fault) -> Value {
        if case .int(let first) = left, case .int(let second) = right, second != 0, second != -1 {
            let (quotient, remainder) = first.quotientAndRemainder(dividingBy: second)
            return .int(remainder != 0 && (remainder < 0) != (second < 0) ? quotient - 1 : quotient)
        }
        if isWhole(left), isWhole(right) {
            if let (quotient, _) = left.asBigInteger.dividedDown(by: right.asBigInteger) { return Value(quotient) }
        } else {
            return .decimal(left.asDecimal.divided(by: right.asDecimal))
        }
        throw Fault(.argument, "this divides by 0")
    }

    /// The remainder has the sign of the divisor.
    static func modulo(_ left: Value, _ right: Value) throws(Fault) -> Value {
        if case .int(let first) = left, case .int(let second) = right, second != 0, second != -1 {
            let remainder = first % second
            return .int(remainder != 0 && (remainder < 0) != (second < 0) ? remainder + second : remainder)
        }
        if isWhole(left), isWhole(right) {
            if let (_, remainder) = left.asBigInteger.dividedDown(by: right.asBigInteger) { return Value(remainder) }
        } else if let remainder = left.asDecimal.modulo(right.asDecimal) {
            return .decimal(remainder)
        }
        throw Fault(.argument, "this divides by 0")
    }

    static func isWhole(_ value: Value) -> Bool {
        switch value {
        case .int, .bigInteger: true
        default: false
        }
    }
}

extension FilterInput {
    func number(_ filter: Filter) throws(Fault) -> Value {
        let number = input.asNumber
        switch filter {
        case .abs:
            switch number {
            case .int(let value): return value == .min ? Value(-BigInteger(value)) : .int(Swift.abs(value))
            case .bigInteger(let value): return Value(value.isNegative ? -value : value)
            default:
                let value = number.asDecimal
                return .decimal(LiquidDecimal(significand: 0) < value ? value : LiquidDecimal(significand: 0) - value)
            }
        case .atLeast: return (number.order(before: self[0].asNumber) ?? 0) < 0 ? self[0].asNumber : number
        case .atMost: return (number.order(before: self[0].asNumber) ?? 0) > 0 ? self[0].asNumber : number
        case .ceil, .floor:
            guard case .decimal(let value) = number else { return number }
            if value.isInfinite { throw Fault(.argument, "\(value) has no whole part") }
            return value.rounded(filter == .ceil ? .up : .down).whole
        default: return try rounded(number)
        }
    }

    private func rounded(_ number: Value) throws(Fault) -> Value {
        let places: Int
        switch self[0].asNumber {
        case .int(let value): places = value
        case let other: places = other.wholeBound
        }
        let isToWhole = count == 0 || places <= 0
        if abs(places.addingClamped(1)) > 1 << 30 {
            throw Fault(.argument, "a number is not rounded to \(places) places")
        }
        switch number {
        case .decimal(let value):
            if value.isInfinite, isToWhole { throw Fault(.argument, "\(value) has no whole part") }
            let result = value.rounded(.halfAway, places: max(-400, min(400, places)))
            return isToWhole ? result.whole : .decimal(result)
        case .int(let value) where places < 0:
            if places < -19 { return .int(0) }
            return Value(LiquidDecimal.wholeRounded(value, to: -places))
        default: return number
        }
    }
}

extension LiquidDecimal {
    /// A whole number rounded to a power of ten, half away from 0.
    static func wholeRounded(_ value: Int, to exponent: Int) -> Int128 {
        let scale = power(exponent)
        let half = scale / 2
        let magnitude = Int128(value.magnitude)
        let rounded = (magnitude + half) / scale * scale
        return value < 0 ? -rounded : rounded
    }
}
