/// Puts dates into the words of a language; the other files of this folder have its parts.
struct Phraser {
    private let shared: SharedLanguage
    let isShort: Bool
    var language: Language { _read { yield shared.language } }

    init(_ language: SharedLanguage, isShort: Bool) {
        shared = language
        self.isShort = isShort
    }

    func words(_ date: EDTF) -> String {
        switch date.structure {
        case .date(let date): qualified(date, nested: isShort)
        case .dateTime(let time): words(time)
        case .interval(let interval): isShort ? shortWords(interval) : words(interval)
        case .set(let set): words(set)
        }
    }

    private func words(_ time: EDTF.DateTime) -> String {
        var clock = [time.hour, time.minute].map { EDTF.padded($0, to: 2) }.joined(separator: ":")
        if time.second != 0 { clock += ":" + EDTF.padded(time.second, to: 2) }
        let zone: String
        switch time.zone {
        case .local: zone = ""
        case .utc, .shift(minutes: 0): zone = " UTC"
        case .shift(let minutes):
            let rest = abs(minutes) % 60
            let tail = rest == 0 ? "" : ":" + EDTF.padded(rest, to: 2)
            zone = " UTC" + (minutes < 0 ? "−" : "+") + "\(abs(minutes) / 60)" + tail
        }
        let day = phrase(EDTF.Date(time.day))
        return fill(language.time, ["date": day, "n": localised(clock), "zone": zone])
    }

    /// The pattern with its places filled in.
    func fill(_ pattern: String, _ values: [String: String]) -> String { fill(pattern) { values[$0] ?? "" } }

    /// The same with what each place stands for looked up when it is met.
    func fill(_ pattern: String, _ value: (String) -> String) -> String {
        // By bytes, since a brace is one in any text; a site has thousands of dates.
        var result = ""
        var pattern = pattern
        pattern.withUTF8 { bytes in
            var next = 0
            while let open = bytes[next...].firstIndex(of: UInt8(ascii: "{")),
                let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
            {
                if open > next { result += String(decoding: bytes[next..<open], as: UTF8.self) }
                result += value(String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
                next = close + 1
            }
            if next < bytes.count { result += String(decoding: bytes[next...], as: UTF8.self) }
        }
        return result
    }

    /// The text with the language's own digits.
    func localised(_ text: String) -> String {
        guard language.digits.utf8.first != UInt8(ascii: "0") else { return text }
        let digits = Array(language.digits)
        return String(
            text.map { character in
                guard character.isASCII, let digit = character.wholeNumberValue else { return character }
                return digits[digit]
            })
    }

    /// A number, its thousands parted where it has more than four digits.
    func number(_ value: Int) -> String {
        guard value.magnitude > 9999 else { return localised(String(value.magnitude)) }
        let digits = Array(String(value.magnitude))
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += language.thousands }
            result.append(digit)
        }
        return localised(result)
    }

    /// The number of a year as people count it, and the words for an era before year 1.
    func year(_ year: Int) -> (number: String, era: String) {
        year > 0 ? (number(year), "") : (number(1 - year), language.beforeChrist)
    }

    /// The number of a day as it stands before a month.
    func dayNumber(_ day: Int) -> String {
        if day == 1, let first = language.first { return first }
        return language.dayNumber == "{n}" ? number(day) : fill(language.dayNumber, ["n": number(day)])
    }
}
