extension EDTF {
    /// The year of a date: four digits, any of them unspecified, or `Y` and more than four.
    public struct Year: Hashable, Sendable {
        /// Whether it stands before the year 0.
        public let isNegative: Bool
        /// The four digits without the sign; nil where the year is written with `Y`.
        public let digits: Digits?
        /// The astronomical year, where every digit is specified. With significant digits it is the estimate.
        public let value: Int?
        /// How many digits of the value are significant (`1950S2`), counted from the left.
        public let significantDigits: Int?
        /// Whether it is written with an exponent (`Y17E7`).
        public let isExponential: Bool

        init(digits: Digits, isNegative: Bool, significantDigits: Int? = nil) {
            self.isNegative = isNegative
            self.digits = digits
            self.significantDigits = significantDigits
            value = digits.value.map { isNegative ? -$0 : $0 }
            isExponential = false
        }

        /// A year of four digits, all of them specified.
        init(plain value: Int) {
            isNegative = false
            digits = Digits(value, width: 4)
            self.value = value
            significantDigits = nil
            isExponential = false
        }

        init(long value: Int, isExponential: Bool = false, significantDigits: Int? = nil) {
            isNegative = value < 0
            digits = nil
            self.value = value
            self.significantDigits = significantDigits
            self.isExponential = isExponential
        }

        /// The years it can be, from first to last; between them every year can be it unless digits left of the
        /// last are unspecified (`1XX3`).
        public var range: ClosedRange<Int> {
            if let value {
                guard let significantDigits else { return value...value }
                let width = digits?.count ?? String(value.magnitude).count
                var unit = 1
                for _ in 0..<max(0, width - significantDigits) { unit *= 10 }
                let start = abs(value) / unit * unit
                return isNegative ? -(start + unit - 1) ... -start : start...(start + unit - 1)
            }
            guard let magnitudes = digits?.range else { return 0...0 }
            // -0000 is not a year, so the last that negative digits can stand for is -0001.
            return isNegative
                ? -magnitudes.upperBound ... -max(magnitudes.lowerBound, smallestNegative)
                : magnitudes
        }

        /// The magnitude nearest to 0 that negative digits can stand for: `-XXX0` cannot be `-0000`, so it is 10.
        private var smallestNegative: Int {
            guard let digits, digits.matches(0) else { return 0 }
            return digits.completions(in: 1...max(1, digits.range.upperBound)).first ?? 0
        }

        /// Whether the year can be this one.
        public func matches(_ year: Int) -> Bool {
            guard range.contains(year) else { return false }
            if let digits, value == nil { return digits.matches(abs(year)) }
            return true
        }
    }
}
