/// A date and a time as people write them, read as leniently as Ruby's `Time.parse` reads them.
struct DateText {
    private(set) var year: Int?
    private(set) var month: Int?
    private(set) var day: Int?
    private(set) var dayOfYear: Int?
    private(set) var hour: Int?
    private(set) var minute = 0
    private(set) var second = 0
    private(set) var nanoseconds = 0
    private(set) var offset: LiquidTimeZone.Offset?

    /// Nil where there is no date and no time in the text, in lower case. What is missing before the first thing given is
    /// today's, which is asked only then.
    init?(_ text: String, today: () -> Moment) {
        var words = DateWords(text)
        readTime(&words)
        if !readNamedMonth(&words) { readNumbers(&words) }
        guard year != nil || month != nil || day != nil || dayOfYear != nil || hour != nil else { return nil }
        if year == nil {
            let today = today()
            year = today.year
            if month == nil, dayOfYear == nil {
                month = today.month
                if day == nil { day = today.day }
            }
        }
        guard (1...12).contains(month ?? 1), (1...31).contains(day ?? 1), (1...366).contains(dayOfYear ?? 1),
            (0...24).contains(hour ?? 0), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
    }

    func moment(_ zone: LiquidTimeZone) -> Moment? {
        guard let year, abs(year) < 1_000_000 else { return nil }
        var days = Moment.days(year, month ?? 1, day ?? 1)
        // Like Ruby, a 30 February is a day in March, but never one in May.
        if let dayOfYear { days = Moment.days(year, 1, dayOfYear) }
        let local = days * 86_400 + (hour ?? 0) * 3600 + minute * 60 + second
        if let offset { return Moment(instant: local - offset.seconds, nanoseconds: nanoseconds, offset: offset) }
        let guess = zone.offset(local)
        let settled = zone.offset(local - guess.seconds)
        return Moment(instant: local - settled.seconds, nanoseconds: nanoseconds, offset: settled)
    }

    // MARK: Times

    private mutating func readTime(_ words: inout DateWords) {
        guard let (start, _) = words.clock() else { return }
        var reader = words.reader(at: start)
        hour = reader.number()?.value
        reader.skipSpace()
        if reader.take(":") {
            reader.skipSpace()
            minute = reader.number()?.value ?? 0
            reader.skipSpace()
            if reader.take(":") {
                reader.skipSpace()
                second = reader.number()?.value ?? 0
                if reader.take(".") || reader.take(",") { nanoseconds = reader.fraction() }
            }
        }
        let half = reader.place
        reader.skipSpace()
        if let isAfternoon = reader.halfOfDay() {
            hour = (hour ?? 0) % 12 + (isAfternoon ? 12 : 0)
        } else {
            reader.place = half
        }
        let zone = reader.place
        reader.skipSpace()
        offset = reader.zone()
        if offset == nil { reader.place = zone }
        words.blank(start..<reader.place)
    }

    // MARK: Dates

    private mutating func readNamedMonth(_ words: inout DateWords) -> Bool {
        guard let (range, number) = words.monthName() else { return false }
        month = number
        if let (before, isHyphenated) = words.number(before: range.lowerBound) {
            let after = words.number(after: range.upperBound, hyphen: isHyphenated)
            assign(year: after, day: before)
        } else if let first = words.number(after: range.upperBound, hyphen: true) {
            let second = words.number(after: first.range.upperBound, hyphen: true)
            assign(year: second, day: first)
        }
        return true
    }

    private mutating func assign(year: DateWords.Number?, day: DateWords.Number) {
        if day.digits > 2 {
            self.year = day.value
            if let year, year.digits <= 2 { self.day = year.value }
        } else {
            self.day = day.value
            if let year { self.year = year.fullYear }
        }
    }

    private mutating func readNumbers(_ words: inout DateWords) {
        var numbers = words.joinedNumbers()
        switch (numbers.count, words.separator) {
        case (3..., "-"), (3..., "/"), (3..., "."):
            if numbers[2].digits > 2, numbers[0].digits <= 2 { numbers.swapAt(0, 2) }
            (year, month, day) = (numbers[0].fullYear, numbers[1].value, numbers[2].value)
        case (2, "-") where numbers[0].digits == 4 && numbers[1].digits == 3:
            (year, dayOfYear) = (numbers[0].value, numbers[1].value)
        case (2, "/"): (month, day) = (numbers[0].value, numbers[1].value)
        case (1, _): readDigits(numbers[0], words)
        default: hour = numbers.isEmpty ? hour : nil
        }
    }

    /// Digits without separators: a whole date and perhaps a time.
    private mutating func readDigits(_ number: DateWords.Number, _ words: DateWords) {
        let digits = words.digits(number.range)
        func part(_ start: Int, _ count: Int) -> Int { digits[start..<(start + count)].reduce(0) { $0 * 10 + $1 } }
        switch digits.count {
        case 8, 10, 12, 14:
            (year, month, day) = (part(0, 4), part(4, 2), part(6, 2))
            if digits.count > 8 { hour = part(8, 2) }
            if digits.count > 10 { minute = part(10, 2) }
            if digits.count > 12 { second = part(12, 2) }
            if digits.count == 8, let time = words.attachedTime(after: number.range.upperBound) {
                hour = time.first
                minute = time.count > 1 ? time[1] : 0
                second = time.count > 2 ? time[2] : 0
            }
        case 1, 2: if words.isOrdinal(after: number.range.upperBound) { day = number.value }
        default: break
        }
    }
}
