extension Phraser {
    /// A date with unspecified or significant digits.
    func vaguePhrase(_ date: EDTF.Date) -> String {
        if let estimate = estimate(date.year) { return estimate }
        if let partly = partlySpecified(date) { return partly }
        guard !hasScatteredDigits(date) else {
            return fill(language.unknownDigits, ["n": localised(date.digitsText)])
        }
        var parts: [String] = []
        if let month = date.month?.value {
            if let year = date.year.value {
                parts = [phrase(SimpleDate(year: year, month: month))]
            } else {
                parts = [monthAndDay(month, date.day?.value)] + span(date.year)
            }
        } else {
            parts = date.year.value.map { [phrase(SimpleDate(year: $0))] } ?? span(date.year)
            if let season = date.season { parts.insert(language.seasons[season.rawValue - 21], at: 0) }
            if let day = date.day?.value { parts.append(fill(language.dayNumbered, ["d": dayNumber(day)])) }
        }
        let missing = [("year", date.year.digits), ("month", date.month), ("day", date.day)]
            .compactMap { $1?.isWhollyUnspecified == true ? $0 : nil }.joined(separator: " ")
        if let words = language.unspecified[missing] { parts.append(words) }
        return parts.joined(separator: language.comma)
    }

    private func monthAndDay(_ month: Int, _ day: Int?) -> String {
        guard let day else { return (isShort ? language.shortMonths : language.months)[month - 1] }
        let name = (isShort ? language.shortMonths : language.monthsWithDay)[month - 1]
        return fill(language.dayOfMonth, ["d": dayNumber(day), "month": name])
    }

    /// “in the 2020s”, “between 2000 and 2099”; nothing where no digit is specified.
    private func span(_ year: EDTF.Year) -> [String] {
        guard let digits = year.digits, !digits.isWhollyUnspecified else { return [] }
        let (first, last) = (year.range.lowerBound, year.range.upperBound)
        // The 2000s and the 1900s are a decade to some and a century to others.
        if digits.unspecifiedCount == 1, first > 0, !first.isMultiple(of: 100) {
            return [fill(language.decade, ["y": number(first)])]
        }
        return [fill(language.between, years(first, last))]
    }

    /// Two years as `{a}` and `{b}`, their era said once at the end where it is the same.
    private func years(_ first: Int, _ last: Int) -> [String: String] {
        let (a, b) = (year(first), year(last))
        return ["a": a.number + (a.era == b.era ? "" : a.era), "b": b.number, "era": b.era]
    }

    /// `1950S2`.
    private func estimate(_ year: EDTF.Year) -> String? {
        guard year.significantDigits != nil, let value = year.value else { return nil }
        let (first, last) = (year.range.lowerBound, year.range.upperBound)
        let (number, era) = self.year(value)
        return fill(language.estimate, years(first, last).merging(["y": number + era]) { $1 })
    }

    /// One digit of the month or of the day unspecified and all else known: `2016-1X`, `2016-01-X1`.
    private func partlySpecified(_ date: EDTF.Date) -> String? {
        guard let year = date.year.value, let month = date.month else { return nil }
        if month.unspecifiedCount == 1, date.day == nil {
            let (first, last) = (date.earliest.month, date.latest.month)
            let names = isShort ? language.shortMonths : language.months
            let all = month.completions(in: first...last)
            guard let months = oneOf(all, { names[$0 - 1] }) else { return nil }
            let phrase = filled(isShort ? language.short.month : language.month, year, month: months)
            return phrase + (all.count > 4 ? language.comma + (language.unspecified["month"] ?? "") : "")
        }
        if let month = month.value, let day = date.day, day.unspecifiedCount == 1 {
            let all = day.completions(in: date.earliest.day...date.latest.day)
            guard let days = oneOf(all, dayNumber) else { return nil }
            let simple = SimpleDate(year: year, month: month, day: 1)
            let phrase = fill(isShort ? language.short.day : language.day) { $0 == "d" ? days : value($0, simple) }
            return phrase + (all.count > 4 ? language.comma + (language.unspecified["day"] ?? "") : "")
        }
        return nil
    }

    private func filled(_ pattern: String, _ value: Int, month: String) -> String {
        let (number, era) = year(value)
        return fill(pattern, ["y": number, "era": era, "month": month])
    }

    /// Up to four of them one by one, more as a range where they follow each other.
    private func oneOf(_ numbers: [Int], _ name: (Int) -> String) -> String? {
        guard let first = numbers.first, let last = numbers.last else { return nil }
        if numbers.count <= 4 { return list(numbers.map(name), last: language.or) }
        return last - first == numbers.count - 1 ? "\(name(first))–\(name(last))" : nil
    }

    /// Whether a digit is unspecified where no words for it are at hand.
    private func hasScatteredDigits(_ date: EDTF.Date) -> Bool {
        if date.year.value == nil, date.year.digits?.unspecifiedFromRight == nil { return true }
        if let season = date.season, season.rawValue > 24 { return true }
        return [date.month, date.day].contains { $0?.unspecifiedCount == 1 }
    }
}

extension EDTF.Date {
    /// The date as EDTF has it, without qualifiers.
    var digitsText: String {
        let year = (year.isNegative ? "-" : "") + (year.digits?.description ?? "")
        let parts = [month?.description ?? season.map { String($0.rawValue) }, day?.description]
        return ([year] + parts.compactMap { $0 }).joined(separator: "-")
    }
}
