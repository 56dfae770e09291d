extension Phraser {
    /// The date with its qualifiers: “December 2023, approximately”, nested “December 2023 (approximately)”.
    func qualified(_ date: EDTF.Date, nested: Bool) -> String {
        let bare = phrase(date)
        guard let whole = date.uniformQualification else { return bare + partQualifiers(date) }
        guard !whole.isEmpty else { return bare }
        if isShort {
            let estimate = whole.contains(.approximate) ? fill(language.shortApproximate, ["date": bare]) : bare
            return whole.contains(.uncertain) ? estimate + " (\(language.questionMark))" : estimate
        }
        return nested ? "\(bare) (\(words(whole)))" : bare + language.comma + words(whole)
    }

    /// The qualifiers after a phrase of the date that stands within another: “ (approximately)”, or nothing.
    func qualifiers(_ date: EDTF.Date) -> String {
        guard let whole = date.uniformQualification else { return partQualifiers(date) }
        return whole.isEmpty ? "" : " (\(words(whole)))"
    }

    /// “ (uncertain: year, month)”.
    private func partQualifiers(_ date: EDTF.Date) -> String {
        let names = date.qualifications.indices.map { index in
            language.components[index == 1 && date.season != nil ? 3 : index]
        }
        var parts: [String] = []
        for qualification in [EDTF.Qualification.uncertain, .approximate, [.uncertain, .approximate]] {
            let about = zip(date.qualifications, names).filter { $0.0 == qualification }.map(\.1)
            guard !about.isEmpty else { continue }
            parts.append(words(qualification) + language.colon + about.joined(separator: language.comma))
        }
        return " (\(parts.joined(separator: language.semicolon)))"
    }

    private func words(_ qualification: EDTF.Qualification) -> String {
        switch qualification {
        case .approximate: language.qualifiers.approximate
        case .uncertain: language.qualifiers.uncertain
        default: language.qualifiers.both
        }
    }
}
