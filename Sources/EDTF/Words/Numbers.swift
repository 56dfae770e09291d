extension Language {
    var hasOwnDigits: Bool { digits.utf8.first != UInt8(ascii: "0") }

    /// The text with the language's own digits.
    func localised(_ text: String) -> String {
        guard hasOwnDigits else { return text }
        let digits = Array(digits)
        return String(
            text.map { character in
                guard character.isASCII, let digit = character.wholeNumberValue else { return character }
                return digits[digit]
            })
    }

    /// A number without its sign, its thousands parted where it has more than four digits.
    func number(_ value: Int) -> String {
        guard value.magnitude > 9999 else { return localised(shortNumber(Int(value.magnitude))) }
        let digits = Array(String(value.magnitude))
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += thousands }
            result.append(digit)
        }
        return localised(result)
    }

    /// The number of a day of a month as it stands before the month's name.
    func dayNumber(_ day: Int) -> String {
        if day == 1, let first { return first }
        var result = ""
        let end = parsePattern(dayNumber) { text, _ in result += text + number(day) }
        return result + end
    }
}

/// A number of at most four digits, in those of ASCII: nearly all years are, and the library's way to write any number takes longer.
func shortNumber(_ number: Int) -> String {
    let width = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4
    return String(unsafeUninitializedCapacity: width) { text in
        var rest = number
        for place in (0..<width).reversed() {
            text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        return width
    }
}
