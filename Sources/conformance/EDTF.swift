import EDTF

/// One line of `conformance/edtf/cases.json`.
struct EDTFCase {
    let edtf: String
    let isValid: Bool
    /// ISO days, `-infinity` or `infinity` where open, nil where unknown or invalid.
    let earliest: String?
    let latest: String?
    /// The moment in UTC, for date-times with a zone.
    let instant: String?
    /// Whether peers or the specification's text settle it; the others are only reported.
    let isHard: Bool
}

/// How many cases of a kind there were, and which failed.
struct EDTFTally {
    var total = 0
    var failures: [String] = []
    var passed: Int { total - failures.count }
}

/// Checks validity, both bounds and the moment of every case.
func checkEDTF(_ cases: [EDTFCase]) -> (hard: EDTFTally, soft: EDTFTally) {
    var hard = EDTFTally()
    var soft = EDTFTally()
    for example in cases {
        let complaint = check(example)
        func count(in tally: inout EDTFTally) {
            tally.total += 1
            if let complaint { tally.failures.append("\(String(reflecting: example.edtf)): \(complaint)") }
        }
        if example.isHard { count(in: &hard) } else { count(in: &soft) }
    }
    return (hard, soft)
}

private func check(_ example: EDTFCase) -> String? {
    let date: EDTF
    do {
        date = try EDTF(parsing: example.edtf)
    } catch {
        return example.isValid ? "refused: \(error)" : nil
    }
    guard example.isValid else { return "accepted" }
    let bounds = [name(date.earliest, open: "-infinity"), name(date.latest, open: "infinity")]
    guard bounds == [example.earliest, example.latest] else {
        return "\(bounds.map { $0 ?? "unknown" }), not \([example.earliest, example.latest].map { $0 ?? "unknown" })"
    }
    guard let instant = example.instant else { return nil }
    guard case .dateTime(let time) = date.structure, time.utc == instant else { return "not the moment \(instant)" }
    return nil
}

private func name(_ bound: EDTF.Bound, open: String) -> String? {
    switch bound {
    case .day(let day): day.iso
    case .open: open
    case .unknown: nil
    }
}
