extension Phraser {
    /// “2023 or 2024”, “1960 and December 1961”, “one of these: 1667, 1668, 1670–1672”.
    func words(_ set: EDTF.DateSet) -> String {
        let members = set.members.map { words($0, set.kind) }
        let isPlain = set.members.allSatisfy { if case .date = $0 { true } else { false } }
        let isOpenAlone = set.members.count == 1 && !isPlain && !isRange(set.members.first)
        if isPlain || isOpenAlone {
            return list(members, last: set.kind == .oneOf ? language.or : language.and)
        }
        let pattern = set.kind == .oneOf ? language.oneOf : language.allOf
        return fill(pattern, ["date": members.joined(separator: language.comma)])
    }

    /// The names in a row, the last one joined by its own word.
    func list(_ names: [String], last: String) -> String {
        guard names.count > 1, let end = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: language.comma) + last + end
    }

    private func isRange(_ member: EDTF.DateSet.Member?) -> Bool {
        if case .range = member { true } else { false }
    }

    private func words(_ member: EDTF.DateSet.Member, _ kind: EDTF.DateSet.Kind) -> String {
        switch member {
        case .date(let date):
            return qualified(date, nested: true)
        case .range(let first, let last):
            let ends = [first, last].map { qualified($0, nested: true) }
            let isNarrow = ends.allSatisfy { !$0.contains(" ") }
            return ends.joined(separator: isNarrow ? "–" : " – ")
        case .onOrBefore(let date):
            let pattern = kind == .oneOf ? language.orEarlier : language.andEarlier
            return fill(pattern, ["date": qualified(date, nested: true)])
        case .onOrAfter(let date):
            let pattern = kind == .oneOf ? language.orLater : language.andLater
            return fill(pattern, ["date": qualified(date, nested: true)])
        }
    }
}
