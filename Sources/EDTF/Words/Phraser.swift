/// Puts dates into the words of a language; the other files of this folder have its parts.
struct Phraser {
    let shared: SharedLanguage
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
        var result = ""
        let end = parsePattern(pattern) { text, name in
            result += text
            result += value(name)
        }
        return result + end
    }

    /// The text with the language's own digits.
    func localised(_ text: String) -> String { language.localised(text) }

    /// A number, its thousands parted where it has more than four digits.
    func number(_ value: Int) -> String {
        // As nearly all years are; to lend the whole language would cost more than the number.
        value.magnitude <= 9999 && !shared.hasOwnDigits ? shortNumber(Int(value.magnitude)) : language.number(value)
    }

    /// The number of a year as people count it, and the words for an era before year 1.
    func year(_ year: Int) -> (number: String, era: String) {
        year > 0 ? (number(year), "") : (number(1 - year), language.beforeChrist)
    }

    /// The number of a day of a month (1 to 31) as it stands before the month's name.
    func dayNumber(_ day: Int) -> String { shared.dayNumbers[day] }
}
