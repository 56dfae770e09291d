import EDTF

/// The bounds as `2023-12-01 … 2023-12-31`, with words for what is no day; “invalid” where nothing parses.
func bounds(_ text: String) -> String {
    guard let date = try? EDTF(parsing: text) else { return "invalid" }
    return "\(name(date.earliest)) … \(name(date.latest))"
}

private func name(_ bound: EDTF.Bound) -> String {
    switch bound {
    case .day(let day): day.iso
    case .unknown: "unknown"
    case .open: "open"
    }
}

func failure(_ text: String) -> EDTFError? {
    do {
        _ = try EDTF(parsing: text)
        return nil
    } catch {
        return error
    }
}

/// The same numbers on every machine, so that a failing string can be found again.
struct Lottery: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
