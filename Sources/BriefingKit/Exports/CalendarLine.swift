import Bytes

/// Writes iCalendar content lines (RFC 5545, 3.1): ended by CRLF, folded as they are written so that none is longer than 75
/// octets.
struct CalendarLines: ~Copyable {
    /// The octets that a line may have, its end not counted.
    static let limit = 75

    private var output: ByteOutput
    /// How many octets the line has room for yet.
    private var room = CalendarLines.limit
    /// Whether the text that is being written ends in a carriage return: a line feed after it ends no further line.
    private var endsInReturn = false

    /// - Parameter expected: about how many bytes there will be, where that is known and they are many.
    init(expecting expected: Int = 0) { output = ByteOutput(expecting: expected) }

    consuming func bytes() -> [UInt8] { output.bytes() }

    // MARK: Lines

    /// A line whose value `body` writes.
    /// - Parameter opening: what stands before the value: the name, the colon, a parameter between them.
    mutating func add(_ opening: StaticString, _ body: (inout CalendarLines) -> Void) {
        plain(opening)
        body(&self)
        output.append("\r\n" as StaticString)
        room = CalendarLines.limit
    }

    /// A whole line, or several, that is known when the program is built, and short.
    mutating func add(line: StaticString) {
        output.append(line)
        output.append("\r\n" as StaticString)
    }

    /// A line whose value is written as it is: a date, a keyword, a number, an address.
    mutating func add(_ opening: StaticString, _ value: String) { add(opening) { $0.plain(value) } }

    /// A line whose value is a text (RFC 5545, 3.3.11).
    mutating func add(_ opening: StaticString, text: String) { add(opening) { $0.text(text) } }

    /// The same with a BCP 47 tag for the text.
    mutating func add(_ name: StaticString, text: String, language: String) {
        add(name) { lines in
            lines.plain(";LANGUAGE=" as StaticString)
            lines.plain(language)
            lines.plain(":" as StaticString)
            lines.text(text)
        }
    }

    // MARK: Parts of a line

    mutating func plain(_ text: StaticString) {
        put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        endsInReturn = false
    }

    mutating func plain(_ text: String) { text.withBytes { put($0) } }

    /// A part of a text: backslash, semicolon and comma escaped, line ends as `\n`. Control characters, which iCalendar has no
    /// form for, are left out.
    mutating func text(_ text: String) { text.withBytes { self.text($0) } }

    /// The same as bytes of UTF-8.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        var written = 0
        var place = 0
        while true {
            place = nextCalendarSpecial(start, from: place, to: bytes.count)
            guard place < bytes.count else { break }
            let special = CalendarSpecial(bytes, place, followsReturn: endsInReturn)
            if let form = special.form {
                put(UnsafeBufferPointer(rebasing: bytes[written..<place]))
                put(UnsafeBufferPointer(start: form.utf8Start, count: form.utf8CodeUnitCount))
                written = place + special.length
            }
            place += special.length
        }
        put(UnsafeBufferPointer(rebasing: bytes[written...]))
        endsInReturn = bytes[bytes.count - 1] == 0x0D
    }

    /// A part of a text that ends its line.
    mutating func lineEnd() { if endsInReturn { endsInReturn = false } else { plain("\\n" as StaticString) } }

    /// Goes on after CRLF and a space, which counts in the new line, where the line is full. No character is cut, though a reader
    /// would have to join the octets first anyway: many do not. What is put is whole characters.
    private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard var start = bytes.baseAddress else { return }
        var count = bytes.count
        while count > room {
            var end = room
            while end > 0, start[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
            output.append(UnsafeBufferPointer(start: start, count: end))
            output.append("\r\n " as StaticString)
            start += end
            count -= end
            room = CalendarLines.limit - 1
        }
        output.append(UnsafeBufferPointer(start: start, count: count))
        room -= count
    }
}

/// What a text's character is written as that may need another form.
private struct CalendarSpecial {
    /// How many bytes the character has, as far as they matter here.
    var length = 1
    /// `nil` where it stays as it is, empty where it is left out.
    var form: StaticString?

    /// - Parameters:
    ///   - place: where a byte stands that may begin such a character.
    ///   - followsReturn: whether the text before these bytes ends in a carriage return.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, followsReturn: Bool) {
        func next(_ distance: Int) -> UInt8 { place + distance < bytes.count ? bytes[place + distance] : 0 }
        switch bytes[place] {
        case UInt8(ascii: "\\"): form = "\\\\"
        case UInt8(ascii: ";"): form = "\\;"
        case UInt8(ascii: ","): form = "\\,"
        case 0x0A: form = (place == 0 ? followsReturn : bytes[place - 1] == 0x0D) ? "" : "\\n"
        case 0x0D: form = "\\n"
        case 0x09: break
        case 0..<0x20, 0x7F: form = ""
        // U+0080 to U+009F are control characters, U+0085 among them ends a line.
        case 0xC2 where next(1) != 0 && next(1) < 0xA0:
            form = next(1) == 0x85 ? "\\n" : ""
            length = 2
        // U+2028 and U+2029 end lines.
        case 0xE2 where next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9):
            form = "\\n"
            length = 3
        default: break
        }
    }
}

/// The place of the first byte from a place on that may begin what needs another form; `end` where there is none. It looks at
/// eight bytes at once.
private func nextCalendarSpecial(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while end - place >= 8 {
        let special = calendarSpecials(UInt64(eightBytes: bytes + place))
        if special != 0 { return place + special.trailingZeroBitCount / 8 }
        place += 8
    }
    guard place < end else { return end }
    let special = calendarSpecials(UInt64(upToSeven: bytes + place, end - place))
    return special == 0 ? end : place + special.trailingZeroBitCount / 8
}

/// Of the result's highest bits the lowest that is set is that of the first byte that is special.
@inline(__always)
private func calendarSpecials(_ bytes: UInt64) -> UInt64 {
    let ones = UInt64(eachByte: 1)
    let control = bytes &- UInt64(eachByte: 0x20)
    let comma = (bytes ^ UInt64(eachByte: UInt8(ascii: ","))) &- ones
    let semicolon = (bytes ^ UInt64(eachByte: UInt8(ascii: ";"))) &- ones
    let backslash = (bytes ^ UInt64(eachByte: UInt8(ascii: "\\"))) &- ones
    let delete = (bytes ^ UInt64(eachByte: 0x7F)) &- ones
    // 0xC2 and 0xE2 differ in one bit.
    let high = (bytes | UInt64(eachByte: 0x20)) ^ UInt64(eachByte: 0xE2)
    // A byte that is too small borrows from its highest bit, and so may those above it.
    let low = (control | comma | semicolon | backslash | delete) & ~bytes
    return (low | (high &- ones) & ~high) & UInt64(eachByte: 0x80)
}
