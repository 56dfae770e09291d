/// The words and numbers of a text that may be a date.
struct DateWords {
    struct Number {
        var value: Int
        var digits: Int
        var range: Range<Int>

        /// With the century that two digits leave out.
        var fullYear: Int { digits > 2 || value < 0 ? value : value + (value >= 69 ? 1900 : 2000) }
    }

    private var bytes: [UInt8]
    private(set) var separator: Character = " "

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func blank(_ range: Range<Int>) { for place in range { bytes[place] = 0x20 } }

    func reader(at place: Int) -> DateReader { DateReader(bytes: bytes, place: place) }

    func digits(_ range: Range<Int>) -> [Int] { bytes[range].filter(\.isDigit).map { Int($0 & 15) } }

    /// A number before a colon or before `am` or `pm`.
    func clock() -> (start: Int, end: Int)? {
        var place = 0
        while place < bytes.count {
            guard bytes[place].isDigit else {
                place += 1
                continue
            }
            var reader = reader(at: place)
            let start = place
            guard let number = reader.number() else { return nil }
            place = reader.place
            reader.skipSpace()
            let isClock = reader.place < bytes.count && bytes[reader.place] == UInt8(ascii: ":")
            if number.digits <= 2, isClock || reader.halfOfDay() != nil { return (start, place) }
        }
        return nil
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    func monthName() -> (range: Range<Int>, month: Int)? {
        var place = 0
        while place + 3 <= bytes.count {
            if bytes[place].isLetter, place == 0 || !bytes[place - 1].isLetter {
                let name = String(decoding: bytes[place..<(place + 3)], as: UTF8.self)
                var end = place
                while end < bytes.count, bytes[end].isLetter { end += 1 }
                if let month = Self.months.firstIndex(of: name) {
                    if end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
                    return (place..<end, month + 1)
                }
                place = end
            } else {
                place += 1
            }
        }
        return nil
    }

    /// The number before a place, perhaps with `th` and the like, and whether a hyphen stands between.
    func number(before end: Int) -> (Number, isHyphenated: Bool)? {
        var place = end
        while place > 0, bytes[place - 1].isSpace { place -= 1 }
        let isHyphenated = place > 0 && bytes[place - 1] == UInt8(ascii: "-")
        if isHyphenated { place -= 1 }
        while place > 0, bytes[place - 1].isLetter || bytes[place - 1] == UInt8(ascii: ".") { place -= 1 }
        let last = place
        while place > 0, bytes[place - 1].isDigit { place -= 1 }
        guard place < last else { return nil }
        var reader = reader(at: place)
        return reader.number().map { ($0, isHyphenated) }
    }

    /// The number after a place, behind space, a comma, an apostrophe, `th`, or a hyphen.
    func number(after start: Int, hyphen: Bool) -> Number? {
        var reader = reader(at: start)
        while reader.place < bytes.count, bytes[reader.place].isLetter { reader.place += 1 }
        reader.skipSpace()
        if hyphen { _ = reader.take("-") }
        _ = reader.take(",")
        reader.skipSpace()
        _ = reader.take("'")
        return reader.number()
    }

    /// The first numbers that `-`, `/` or `.` joins, or the first number alone.
    mutating func joinedNumbers() -> [Number] {
        var place = 0
        while place < bytes.count, !bytes[place].isDigit { place += 1 }
        var reader = reader(at: place)
        guard var first = reader.number() else { return [] }
        if place > 0, bytes[place - 1] == UInt8(ascii: "-") { first.value = -first.value }
        var numbers = [first]
        while numbers.count < 3, reader.place < bytes.count {
            let mark = Character(Unicode.Scalar(bytes[reader.place]))
            guard "-/.".contains(mark), numbers.count == 1 || mark == separator else { break }
            reader.place += 1
            guard let number = reader.number() else { break }
            separator = mark
            numbers.append(number)
        }
        return numbers
    }

    func isOrdinal(after place: Int) -> Bool {
        guard place + 2 <= bytes.count else { return false }
        let word = String(decoding: bytes[place..<(place + 2)], as: UTF8.self)
        return ["st", "nd", "rd", "th"].contains(word) && (place + 2 == bytes.count || !bytes[place + 2].isLetter)
    }

    /// `t101112` behind a date.
    func attachedTime(after place: Int) -> [Int]? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "t") else { return nil }
        let digits = bytes[(place + 1)...].prefix(while: \.isDigit)
        guard digits.count >= 2, digits.count % 2 == 0 else { return nil }
        let values = digits.map { Int($0 & 15) }
        return stride(from: 0, to: values.count, by: 2).map { values[$0] * 10 + values[$0 + 1] }
    }
}

/// Reads on from a place.
struct DateReader {
    let bytes: [UInt8]
    var place: Int

    mutating func skipSpace() { while place < bytes.count, bytes[place].isSpace { place += 1 } }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard place < bytes.count, UInt32(bytes[place]) == character.value else { return false }
        place += 1
        return true
    }

    mutating func number() -> DateWords.Number? {
        let start = place
        var value = 0
        while place < bytes.count, bytes[place].isDigit, place - start < 18 {
            value = value * 10 + Int(bytes[place] & 15)
            place += 1
        }
        return place > start ? DateWords.Number(value: value, digits: place - start, range: start..<place) : nil
    }

    /// The digits after a point, in nanoseconds.
    mutating func fraction() -> Int {
        var (value, scale) = (0, 100_000_000)
        while place < bytes.count, bytes[place].isDigit {
            value += Int(bytes[place] & 15) * scale
            scale /= 10
            place += 1
        }
        return value
    }

    /// `am`, false, or `pm`, true.
    mutating func halfOfDay() -> Bool? {
        let start = place
        guard place < bytes.count else { return nil }
        let first = bytes[place]
        place += 1
        _ = take(".")
        let isHalf = (first == UInt8(ascii: "a") || first == UInt8(ascii: "p")) && take("m")
        _ = isHalf && take(".")
        if isHalf, place == bytes.count || !bytes[place].isLetter { return first == UInt8(ascii: "p") }
        place = start
        return nil
    }

    private static let zones = [
        "utc": 0, "gmt": 0, "z": 0, "ut": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
        "pst": -8, "pdt": -7, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "bst": 1, "msk": 3, "jst": 9,
    ]

    mutating func zone() -> LiquidTimeZone.Offset? {
        let start = place
        while place < bytes.count, bytes[place].isLetter { place += 1 }
        let name = String(decoding: bytes[start..<place], as: UTF8.self)
        let known = Self.zones[name]
        if let known, name != "gmt" && name != "utc" || place == bytes.count || !"+-".utf8.contains(bytes[place]) {
            return LiquidTimeZone.Offset(seconds: known * 3600, name: known == 0 ? "UTC" : "")
        }
        guard name.isEmpty || known != nil else { return nil }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(), hours.digits > 1 else { return nil }
        var seconds = hours.digits > 2 ? hours.value / 100 * 3600 + hours.value % 100 * 60 : hours.value * 3600
        if take(":"), let minutes = number() { seconds += minutes.value * 60 }
        guard seconds < 86_400 else { return nil }
        return LiquidTimeZone.Offset(seconds: isWest ? -seconds : seconds, name: "")
    }
}
