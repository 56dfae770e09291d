/// Reads a year: four digits, any of them `X`, or `Y` and more than four; with significant digits.
enum YearParser {
    static func year(_ cursor: inout Cursor) throws(EDTFError) -> EDTF.Year {
        if cursor.skip("Y") { return try longYear(&cursor) }
        let isNegative = cursor.skip("-")
        let offset = cursor.offset
        let digits = cursor.take(while: \.isDigitOrX)
        guard digits.count == 4 else { throw wrongLength(digits.count, cursor, at: offset) }
        if isNegative, digits.allSatisfy({ $0 == UInt8(ascii: "0") }) {
            throw cursor.fail("the year 0 has no sign", at: offset - 1)
        }
        let pattern = EDTF.Digits(digits)
        if pattern.value == nil, cursor.peek == UInt8(ascii: "S") {
            throw cursor.fail("significant digits need a year without “X”")
        }
        let significant = try significantDigits(&cursor, of: 4)
        return EDTF.Year(digits: pattern, isNegative: isNegative, significantDigits: significant)
    }

    private static func wrongLength(_ count: Int, _ cursor: Cursor, at offset: Int) -> EDTFError {
        switch count {
        case 0: cursor.fail("a year is missing before \(cursor.here)")
        case 1...3: cursor.fail("a year has four digits")
        default: cursor.fail("a year has four digits; a longer one begins with “Y”", at: offset + 4)
        }
    }

    private static func longYear(_ cursor: inout Cursor) throws(EDTFError) -> EDTF.Year {
        let start = cursor.offset
        let isNegative = cursor.skip("-")
        let first = cursor.offset
        let digits = cursor.take(while: \.isDigit)
        guard !digits.isEmpty else { throw cursor.fail("digits are missing after “Y”") }
        guard digits.first != UInt8(ascii: "0") else {
            throw cursor.fail("a year with “Y” does not begin with 0", at: first)
        }
        var exponent = 0
        let isExponential = cursor.skip("E")
        if isExponential { exponent = try positive(&cursor, "exponent") }
        guard let magnitude = power(digits, exponent), magnitude <= EDTF.Day.years.upperBound else {
            throw cursor.fail("a year beyond sixteen digits cannot be reckoned with", at: first)
        }
        guard magnitude > 9999 else {
            throw cursor.fail("“Y” is for years of more than four digits", at: start - 1)
        }
        let significant = try significantDigits(&cursor, of: digits.count + exponent)
        return EDTF.Year(
            long: isNegative ? -magnitude : magnitude, isExponential: isExponential, significantDigits: significant)
    }

    private static func significantDigits(_ cursor: inout Cursor, of count: Int) throws(EDTFError) -> Int? {
        guard cursor.skip("S") else { return nil }
        let offset = cursor.offset
        let significant = try positive(&cursor, "number of significant digits")
        guard significant <= count else {
            throw cursor.fail("the year has \(count) digits, so no more can be significant", at: offset)
        }
        return significant
    }

    /// A whole number above 0; one beyond all use comes back as `Int.max`.
    private static func positive(_ cursor: inout Cursor, _ name: String) throws(EDTFError) -> Int {
        let offset = cursor.offset
        let digits = cursor.take(while: \.isDigit)
        guard !digits.isEmpty else { throw cursor.fail("the \(name) is missing") }
        guard digits.contains(where: { $0 != UInt8(ascii: "0") }) else {
            throw cursor.fail("the \(name) cannot be 0", at: offset)
        }
        return power(digits, 0) ?? Int.max
    }

    /// The digits' number times ten to the exponent; nil beyond an `Int`.
    private static func power(_ digits: ArraySlice<UInt8>, _ exponent: Int) -> Int? {
        guard exponent <= 18 else { return nil }
        var result = 0
        for digit in digits + Array(repeating: UInt8(ascii: "0"), count: exponent) {
            let (tens, tooLarge) = result.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(Int(digit) - 48)
            guard !tooLarge, !overflow else { return nil }
            result = sum
        }
        return result
    }
}
