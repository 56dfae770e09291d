/// `strftime` as Ruby has it.
extension Moment {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    func formatted(_ format: String) throws(Fault) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(format.utf8.count * 2 + 16)
        let bytes = Array(format.utf8)
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "%") else {
                output.append(bytes[place])
                place += 1
                continue
            }
            let start = place
            place += 1
            if let next = appendCommon(bytes, place, to: &output) {
                place = next
                continue
            }
            var directive = Directive()
            directive.read(bytes, &place)
            if place == bytes.count, directive.width != nil {
                throw Fault(.argument, "‘\(format)’ ends within a directive")
            }
            if place < bytes.count, let text = try directive.text(of: self, Unicode.Scalar(bytes[place])) {
                output.append(contentsOf: text.utf8)
                place += 1
            } else {
                // What is no directive stays as it is.
                output.append(contentsOf: bytes[start..<place])
                if place < bytes.count, bytes[place] != UInt8(ascii: "%") {
                    output.append(bytes[place])
                    place += 1
                }
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The directives that dates are mostly written with, without a detour; nil for others.
    private func appendCommon(_ bytes: [UInt8], _ place: Int, to output: inout [UInt8]) -> Int? {
        guard place < bytes.count else { return nil }
        let isShort = bytes[place] == UInt8(ascii: "-") && place + 1 < bytes.count
        let number: Int
        switch bytes[isShort ? place + 1 : place] {
        case UInt8(ascii: "d"): number = day
        case UInt8(ascii: "m"): number = month
        case UInt8(ascii: "H"): number = hour
        case UInt8(ascii: "M"): number = minute
        case UInt8(ascii: "Y") where !isShort && year >= 1000 && year <= 9999:
            output.append(0x30 + UInt8(year / 1000))
            output.append(0x30 + UInt8(year / 100 % 10))
            number = year % 100
        case UInt8(ascii: "b") where !isShort:
            output.append(contentsOf: Self.months[month - 1].utf8.prefix(3))
            return place + 1
        case UInt8(ascii: "B") where !isShort:
            output.append(contentsOf: Self.months[month - 1].utf8)
            return place + 1
        default: return nil
        }
        if !isShort || number >= 10 { output.append(0x30 + UInt8(number / 10)) }
        output.append(0x30 + UInt8(number % 10))
        return place + (isShort ? 2 : 1)
    }

    /// The flags and the width of one directive.
    private struct Directive {
        var padding: Character?
        var isPadded = true
        var isUpper = false
        var swapsCase = false
        var colons = 0
        var width: Int?

        mutating func read(_ bytes: [UInt8], _ place: inout Int) {
            while place < bytes.count {
                switch bytes[place] {
                case UInt8(ascii: "-"): isPadded = false
                case UInt8(ascii: "_"): padding = " "
                case UInt8(ascii: "0"): padding = "0"
                case UInt8(ascii: "^"): isUpper = true
                case UInt8(ascii: "#"): swapsCase = true
                case UInt8(ascii: ":"): colons += 1
                default:
                    while place < bytes.count, bytes[place].isDigit {
                        width = min((width ?? 0) * 10 + Int(bytes[place] & 15), 65_536)
                        place += 1
                    }
                    readModifier(bytes, &place)
                    return
                }
                place += 1
            }
        }

        /// `E` and `O` before the directives that have such forms, which here are the same.
        private func readModifier(_ bytes: [UInt8], _ place: inout Int) {
            guard place + 1 < bytes.count else { return }
            let next = Character(Unicode.Scalar(bytes[place + 1]))
            switch bytes[place] {
            case UInt8(ascii: "E") where "cCxXyY".contains(next),
                UInt8(ascii: "O") where "deHkIlmMSuUVwWy".contains(next):
                place += 1
            default: return
            }
        }

        func text(of moment: Moment, _ code: Unicode.Scalar) throws(Fault) -> String? {
            if colons > 0, code != "z" { return nil }
            if let width, width > 1024 { throw Fault(.argument, "a date is not formatted \(width) wide") }
            let twelve = (moment.hour + 11) % 12 + 1
            switch code {
            case "Y":
                return moment.year < 0 ? "-" + number(-moment.year, 4) : number(moment.year, 4)
            case "C": return number(moment.year.flooredDivision(100), 2)
            case "y": return number(moment.year - moment.year.flooredDivision(100) * 100, 2)
            case "m": return number(moment.month, 2)
            case "d": return number(moment.day, 2)
            case "e": return number(moment.day, 2, " ")
            case "j": return number(moment.dayOfYear, 3)
            case "H": return number(moment.hour, 2)
            case "k": return number(moment.hour, 2, " ")
            case "I": return number(twelve, 2)
            case "l": return number(twelve, 2, " ")
            case "M": return number(moment.minute, 2)
            case "S": return number(moment.second, 2)
            case "s": return number(moment.instant, 1)
            case "u": return number((moment.weekday + 6) % 7 + 1, 1)
            case "w": return number(moment.weekday, 1)
            case "G": return number(moment.isoWeek.year, 4)
            case "g": return number(((moment.isoWeek.year % 100) + 100) % 100, 2)
            case "V": return number(moment.isoWeek.week, 2)
            case "U": return number(moment.week(from: 0), 2)
            case "W": return number(moment.week(from: 1), 2)
            case "L": return fraction(moment.nanoseconds, width ?? 3)
            case "N": return fraction(moment.nanoseconds, width ?? 9)
            case "B": return word(Moment.months[moment.month - 1])
            case "b", "h": return word(String(Moment.months[moment.month - 1].prefix(3)))
            case "A": return word(Moment.weekdays[moment.weekday])
            case "a": return word(String(Moment.weekdays[moment.weekday].prefix(3)))
            case "p":
                return swapsCase
                    ? word(moment.hour < 12 ? "am" : "pm", keepsCase: true) : word(moment.hour < 12 ? "AM" : "PM")
            case "P": return word(moment.hour < 12 ? "am" : "pm")
            case "Z":
                return swapsCase ? word(moment.offset.name.lowercased(), keepsCase: true) : word(moment.offset.name)
            case "z": return zone(moment.offset.seconds)
            case "n": return word("\n")
            case "t": return word("\t")
            case "%": return word("%")
            default:
                guard let format = Self.composite(code) else { return nil }
                let text = try moment.formatted(format)
                return word(isUpper ? text.uppercased() : text, keepsCase: true, isWhole: true)
            }
        }

        private static func composite(_ code: Unicode.Scalar) -> String? {
            switch code {
            case "c": "%a %b %e %H:%M:%S %Y"
            case "D", "x": "%m/%d/%y"
            case "F": "%Y-%m-%d"
            case "R": "%H:%M"
            case "r": "%I:%M:%S %p"
            case "T", "X": "%H:%M:%S"
            case "v": "%e-%^b-%4Y"
            default: nil
            }
        }

        private func number(_ number: Int, _ width: Int, _ padding: Character = "0") -> String {
            let digits = String(number.magnitude)
            let sign = number < 0 ? "-" : ""
            if !isPadded { return sign + digits }
            let missing = max(0, (self.width ?? width) - digits.utf8.count - sign.utf8.count)
            let padding = self.padding ?? padding
            let fill = String(repeating: padding, count: missing)
            return padding == " " ? fill + sign + digits : sign + fill + digits
        }

        private func fraction(_ nanoseconds: Int, _ digits: Int) -> String {
            let text = String(nanoseconds)
            let full = String(repeating: "0", count: 9 - text.utf8.count) + text
            return digits <= 9 ? String(full.prefix(digits)) : full + String(repeating: "0", count: digits - 9)
        }

        private func word(_ word: String, keepsCase: Bool = false, isWhole: Bool = false) -> String {
            let text = !keepsCase && (isUpper || swapsCase) ? word.uppercased() : word
            let missing = text.isEmpty || !isPadded && !isWhole ? 0 : max(0, (width ?? 0) - text.unicodeScalars.count)
            return String(repeating: padding ?? " ", count: missing) + text
        }

        private func zone(_ seconds: Int) -> String {
            let sign = seconds < 0 ? "-" : "+"
            let (hours, minutes, rest) = (abs(seconds) / 3600, abs(seconds) / 60 % 60, abs(seconds) % 60)
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let behind =
                switch colons {
                case 0: two(minutes)
                case 1: ":" + two(minutes)
                default: ":" + two(minutes) + ":" + two(rest)
                }
            if padding == " " {
                let first = "\(hours)"
                let missing = max(0, (width ?? 5) - 1 - first.utf8.count - behind.utf8.count)
                return String(repeating: " ", count: missing) + sign + first + behind
            }
            let missing = max(0, (width ?? 0) - 3 - behind.utf8.count)
            return sign + String(repeating: "0", count: missing) + two(hours) + behind
        }
    }
}

extension Int {
    fileprivate func flooredDivision(_ divisor: Int) -> Int {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
