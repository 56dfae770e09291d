extension Phraser {
    /// “2021 to 2023”, “since 2021”, “from 2021, end not known”.
    func words(_ interval: EDTF.Interval) -> String {
        switch (interval.start, interval.end) {
        case (.date(let start), .date(let end)):
            if let compact = compact(start, end) { return compact }
            guard let first = form(start, language.from), let last = form(end, language.to) else { break }
            return "\(first) \(last)"
        case (.date(let start), .open):
            if let form = form(start, language.since) { return form }
        case (.open, .date(let end)):
            if let form = form(end, language.until) { return form }
        case (.date(let start), .unknown):
            if let form = form(start, language.starting) { return fill(language.unknownEnd, ["date": form]) }
        case (.unknown, .date(let end)):
            if let form = form(end, language.until) { return fill(language.unknownBeginning, ["date": form]) }
        default: break
        }
        return fill(language.loose, ["a": words(interval.start), "b": words(interval.end)])
    }

    /// “29 Dec 2023 – 3 Jan 2024”, “2021 – …”, “? – 2021”.
    func shortWords(_ interval: EDTF.Interval) -> String {
        if case .date(let start) = interval.start, case .date(let end) = interval.end,
            let compact = compact(start, end)
        {
            return compact
        }
        return [interval.start, interval.end].map { end in
            switch end {
            case .open: "…"
            case .unknown: language.questionMark
            default: words(end)
            }
        }.joined(separator: " – ")
    }

    /// The form of an end in its role; nil where the language has none for such a date.
    private func form(_ date: EDTF.Date, _ forms: EndForms) -> String? {
        guard let simple = SimpleDate(date) else { return nil }
        let form =
            switch simple.precision {
            case .day: forms.day
            case .month: forms.month
            case .season: forms.season
            case .year: forms.year
            }
        return fill(form) { $0 == "date" ? phrase(simple) : value($0, simple) } + qualifiers(date)
    }

    /// Two days of one month or two months of one year, what they share said once.
    private func compact(_ start: EDTF.Date, _ end: EDTF.Date) -> String? {
        guard start.uniformQualification == [], end.uniformQualification == [],
            let first = SimpleDate(start), let last = SimpleDate(end), first.year == last.year,
            let month = first.month, let lastMonth = last.month
        else { return nil }
        if first == last { return first.day == nil ? nil : phrase(first) }
        if let day = first.day, let lastDay = last.day, month == lastMonth {
            return fill(isShort ? language.short.day : language.days) { name in
                switch name {
                case "a": dayNumber(day)
                case "b": dayNumber(lastDay)
                case "d": "\(dayNumber(day))–\(dayNumber(lastDay))"
                default: value(name, first)
                }
            }
        }
        guard first.day == nil, last.day == nil else { return nil }
        return fill(isShort ? language.short.month : language.monthsOfYear) { name in
            switch name {
            case "a": value("month", first)
            case "b": value("month", last)
            case "aMonthOf": value("monthOf", first)
            case "month": "\(value("month", first))–\(value("month", last))"
            default: value(name, first)
            }
        }
    }

    private func words(_ end: EDTF.Interval.End) -> String {
        switch end {
        case .date(let date): qualified(date, nested: true)
        case .onOrBefore(let date): fill(language.orEarlier, ["date": qualified(date, nested: true)])
        case .onOrAfter(let date): fill(language.orLater, ["date": qualified(date, nested: true)])
        case .open: language.openEnd
        case .unknown: language.notKnown
        }
    }
}
