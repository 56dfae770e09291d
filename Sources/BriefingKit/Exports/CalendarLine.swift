/// Writes iCalendar content lines (RFC 5545, 3.1): ended by CRLF, folded so that none is longer than 75 octets.
struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    /// The octets that a line may have, its end not counted.
    static let limit = 75

    /// The line that is being written.
    private var line: [UInt8] = []

    /// A line whose value is written as it is: a date, a keyword, a number, an address.
    mutating func add(_ name: String, _ value: String) {
        line.append(contentsOf: name.utf8)
        line.append(UInt8(ascii: ":"))
        line.append(contentsOf: value.utf8)
        fold()
    }

    /// A line whose value is a text (RFC 5545, 3.3.11).
    /// - Parameter language: a BCP 47 tag for the text.
    mutating func add(_ name: String, text: String, language: String? = nil) {
        line.append(contentsOf: name.utf8)
        if let language {
            line.append(contentsOf: ";LANGUAGE=".utf8)
            line.append(contentsOf: language.utf8)
        }
        line.append(UInt8(ascii: ":"))
        appendCalendarText(text, to: &line)
        fold()
    }

    /// Ends the line. It goes on after CRLF and a space, which counts in the new line. No character is cut, though a reader
    /// would have to join the octets first anyway: many do not.
    private mutating func fold() {
        var start = 0
        var room = CalendarLines.limit
        while line.count - start > room {
            var end = start + room
            while end > start + 1, line[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
            bytes += line[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            start = end
            room = CalendarLines.limit - 1
        }
        bytes += line[start...]
        bytes += [0x0D, 0x0A]
        line.removeAll(keepingCapacity: true)
    }
}

/// Appends a text as iCalendar writes it: backslash, semicolon and comma escaped, line ends as `\n`. Control characters, which
/// it has no form for, are left out.
func appendCalendarText(_ text: String, to result: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
        var written = 0
        var place = 0
        while place < bytes.count {
            guard needsCalendarEscape(bytes[place]) else {
                place += 1
                continue
            }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<place]))
            place += appendEscaped(bytes, place, to: &result)
            written = place
        }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
    }
}

/// Appends what stands for the character at a place, where a byte is that may need it.
/// - Returns: how many bytes are done with.
private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, to result: inout [UInt8]) -> Int {
    func next(_ distance: Int) -> UInt8 { place + distance < bytes.count ? bytes[place + distance] : 0 }
    let byte = bytes[place]
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): result += [UInt8(ascii: "\\"), byte]
    case 0x0A: if place == 0 || bytes[place - 1] != 0x0D { result += calendarLineEnd }
    case 0x0D: result += calendarLineEnd
    case 0x09: result.append(byte)
    case 0..<0x20, 0x7F: break
    // U+0080 to U+009F are control characters, U+0085 among them ends a line.
    case 0xC2 where next(1) != 0 && next(1) < 0xA0:
        if next(1) == 0x85 { result += calendarLineEnd }
        return 2
    // U+2028 and U+2029 end lines.
    case 0xE2 where next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9):
        result += calendarLineEnd
        return 3
    default: result.append(byte)
    }
    return 1
}

private let calendarLineEnd: [UInt8] = [UInt8(ascii: "\\"), UInt8(ascii: "n")]

/// Whether a byte begins what may have to be escaped.
private func needsCalendarEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), 0..<0x20, 0x7F, 0xC2, 0xE2: true
    default: false
    }
}
