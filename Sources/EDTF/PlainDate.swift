/// The forms that nearly all dates have, `2023`, `2023-12` and `2023-12-29`, read in one look.
enum PlainDate {
    /// The date; nil for all other forms and for what the calendar does not have.
    static func date(_ text: String) -> EDTF.Date? {
        var text = text
        return text.withUTF8(date)
    }

    static func date(_ text: UnsafeBufferPointer<UInt8>) -> EDTF.Date? {
        guard let year = number(text, 0, 4) else { return nil }
        if text.count == 4 { return EDTF.Date(plainYear: year, month: nil, day: nil) }
        guard let month = part(text, at: 4), (1...12).contains(month) else { return nil }
        if text.count == 7 { return EDTF.Date(plainYear: year, month: month, day: nil) }
        guard text.count == 10, let day = part(text, at: 7), day >= 1,
            day <= EDTF.Day.length(ofMonth: month, inYear: year)
        else { return nil }
        return EDTF.Date(plainYear: year, month: month, day: day)
    }

    /// A hyphen and two digits.
    private static func part(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index < text.count, text[index] == UInt8(ascii: "-") else { return nil }
        return number(text, index + 1, 2)
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        guard start + count <= text.count else { return nil }
        var number = 0
        for index in start..<start + count {
            guard text[index].isDigit else { return nil }
            number = number * 10 + Int(text[index]) - 48
        }
        return number
    }
}
