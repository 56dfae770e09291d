extension Phraser {
    /// “2023 or 2024”, “29 or 30 December 2023”, “one of these: 1667, 1668, 1670–1672”.
    func words(_ set: EDTF.DateSet) -> String {
        let last = set.kind == .oneOf ? language.or : language.and
        let dates: [EDTF.Date] = set.members.compactMap { if case .date(let date) = $0 { date } else { nil } }
        if dates.count == set.members.count {
            return sharedPhrase(dates, last: last) ?? list(dates.map { qualified($0, nested: true) }, last: last)
        }
        let members = set.members.map { words($0, set.kind) }
        if members.count == 1, dates.isEmpty, !isRange(set.members[0]) { return members[0] }
        let pattern = set.kind == .oneOf ? language.oneOf : language.allOf
        return fill(pattern, ["date": members.joined(separator: language.comma)])
    }

    /// The names in a row, the last one joined by its own word.
    func list(_ names: [String], last: String) -> String {
        guard names.count > 1, let end = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: language.comma) + last + end
    }

    /// Years, months of one year or days of one month, what they share said once; nil for anything else.
    private func sharedPhrase(_ dates: [EDTF.Date], last: String) -> String? {
        let all = dates.compactMap { $0.uniformQualification == [] ? SimpleDate($0) : nil }
        guard all.count == dates.count, let first = all.first,
            all.allSatisfy({ $0.precision == first.precision && ($0.year > 0) == (first.year > 0) })
        else { return nil }
        func row(_ key: String) -> String { list(all.map { value(key, $0) }, last: last) }
        switch first.precision {
        case .year:
            let pattern = isShort ? language.short.year : language.year
            return fill(pattern, ["y": row("y"), "era": year(first.year).era])
        case .month where all.allSatisfy { $0.year == first.year }:
            let pattern = isShort ? language.short.month : language.month
            return fill(pattern) { $0 == "month" ? row("month") : value($0, first) }
        case .day where all.allSatisfy { $0.year == first.year && $0.month == first.month }:
            let pattern = isShort ? language.short.day : language.day
            return fill(pattern) { $0 == "d" ? row("d") : value($0, first) }
        default:
            return nil
        }
    }

    private func isRange(_ member: EDTF.DateSet.Member) -> Bool {
        if case .range = member { true } else { false }
    }

    private func words(_ member: EDTF.DateSet.Member, _ kind: EDTF.DateSet.Kind) -> String {
        // Beside ranges and open ends the number of a year stands alone.
        func name(_ date: EDTF.Date) -> String {
            guard let simple = SimpleDate(date), simple.precision == .year, date.uniformQualification == [] else {
                return qualified(date, nested: true)
            }
            return fill(language.short.year) { value($0, simple) }
        }
        switch member {
        case .date(let date):
            return name(date)
        case .range(let first, let last):
            let ends = [name(first), name(last)]
            return ends.joined(separator: ends.contains { $0.contains(" ") } ? " – " : "–")
        case .onOrBefore(let date):
            return fill(
                kind == .oneOf ? language.orEarlier : language.andEarlier, ["date": qualified(date, nested: true)])
        case .onOrAfter(let date):
            return fill(kind == .oneOf ? language.orLater : language.andLater, ["date": qualified(date, nested: true)])
        }
    }
}
