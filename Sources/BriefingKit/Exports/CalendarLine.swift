/// Writes iCalendar content lines (RFC 5545, 3.1): ended by CRLF, folded so that none is longer than 75 octets.
struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    /// The octets that a line may have, its end not counted.
    static let limit = 75

    /// A line whose value is written as it is: a date, a keyword, a number, an address.
    mutating func add(_ name: String, _ value: String) { fold(name + ":" + value) }

    /// A line whose value is a text (RFC 5545, 3.3.11).
    /// - Parameter language: a BCP 47 tag for the text.
    mutating func add(_ name: String, text: String, language: String? = nil) {
        let parameter = language.map { ";LANGUAGE=\($0)" } ?? ""
        fold(name + parameter + ":" + escapedCalendarText(text))
    }

    /// A line goes on after CRLF and a space, which counts in the new line. No character is cut, though a reader would
    /// have to join the octets first anyway: many do not.
    private mutating func fold(_ line: String) {
        var line = line
        line.withUTF8 { fold($0) }
    }

    private mutating func fold(_ line: UnsafeBufferPointer<UInt8>) {
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
    }
}

/// A text as iCalendar writes it: backslash, semicolon and comma escaped, line ends as `\n`. Control characters, which it
/// has no form for, are left out.
func escapedCalendarText(_ text: String) -> String {
    guard text.utf8.contains(where: needsCalendarEscape) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 8)
    var text = text
    text.withUTF8 { bytes in
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): result += [UInt8(ascii: "\\"), byte]
            case 0x0A: if place < 2 || bytes[place - 2] != 0x0D { result += calendarLineEnd }
            case 0x0D: result += calendarLineEnd
            case 0x09: result.append(byte)
            case 0..<0x20, 0x7F: break
            // U+0080 to U+009F are control characters, U+0085 among them ends a line.
            case 0xC2 where place < bytes.count && bytes[place] < 0xA0:
                if bytes[place] == 0x85 { result += calendarLineEnd }
                place += 1
            // U+2028 and U+2029 end lines.
            case 0xE2
            where place + 1 < bytes.count && bytes[place] == 0x80
                && (bytes[place + 1] == 0xA8 || bytes[place + 1] == 0xA9):
                result += calendarLineEnd
                place += 2
            default: result.append(byte)
            }
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private let calendarLineEnd: [UInt8] = [UInt8(ascii: "\\"), UInt8(ascii: "n")]

/// Whether a byte may belong to what has to be escaped.
private func needsCalendarEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), 0..<0x20, 0x7F, 0xC2: true
    // The end of U+2028 and U+2029, as of many others.
    case 0xA8, 0xA9: true
    default: false
    }
}
