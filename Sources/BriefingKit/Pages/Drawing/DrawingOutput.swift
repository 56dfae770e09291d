import Liquid

/// What drawings are made of is written straight into a page: a page has thousands of marks, and a text for each part of each
/// would cost more than all else about them.
extension LiquidOutput {
    /// Writes a piece of SVG or HTML as it is.
    mutating func markup(_ text: StaticString) { append(text) }

    /// Writes a share with two decimals at most: `12.5%`.
    mutating func append(percent share: Double) {
        let hundredths = Int((share * 100).rounded())
        if hundredths < 0 { append(UInt8(ascii: "-")) }
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        append(Int(whole))
        if rest > 0 {
            append(UInt8(ascii: "."))
            append(digit: rest / 10)
            if !rest.isMultiple(of: 10) { append(digit: rest % 10) }
        }
        append(UInt8(ascii: "%"))
    }

    /// Writes a length, which is not negative, with one decimal at most.
    mutating func append(length: Double) {
        let (whole, rest) = Int((length * 10).rounded()).quotientAndRemainder(dividingBy: 10)
        append(whole)
        if rest > 0 {
            append(UInt8(ascii: "."))
            append(digit: UInt(rest))
        }
    }

    private mutating func append(digit: UInt) { append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }
}

/// The same as a text.
func percent(_ share: Double) -> String { LiquidOutput.text { $0.append(percent: share) } }
