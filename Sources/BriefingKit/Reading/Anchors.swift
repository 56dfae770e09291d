import Diagnostics

/// The addresses within one article's page, each of which one element may have.
struct Anchors {
    /// Most articles have so few that looking through them is faster than a dictionary.
    private var few: [(anchor: String, place: Place)] = []
    private var many: [String: Place] = [:]
    private static let fewCount = 16
    private(set) var diagnostics: [Diagnostic] = []

    /// Takes an element's address, or says who has it already.
    mutating func take(_ anchor: String, at place: Place) {
        if isReserved(anchor) {
            diagnostics.append(
                Diagnostic(
                    .error, "reserved-id", "the page itself uses the address ‘#\(anchor)’", at: place,
                    advice: "choose another: p1, p2 … are paragraphs, fn-… footnotes, pg-… parts of the page"))
        } else if let other = first(anchor) {
            diagnostics.append(.duplicate("the address", id: "#" + anchor, at: place, first: other))
        } else {
            if few.isEmpty { few.reserveCapacity(8) }
            if few.count < Self.fewCount { few.append((anchor, place)) } else { many[anchor] = place }
        }
    }

    /// Who has an address already.
    private func first(_ anchor: String) -> Place? {
        few.first { $0.anchor == anchor }?.place ?? (many.isEmpty ? nil : many[anchor])
    }

    private func isReserved(_ anchor: String) -> Bool {
        guard let first = anchor.utf8.first, first == UInt8(ascii: "p") || first == UInt8(ascii: "f") else {
            return false
        }
        if anchor.hasPrefix("pg-") { return true }
        for prefix in ["p", "fn-", "fnref-"] where anchor.hasPrefix(prefix) {
            let rest = anchor.dropFirst(prefix.count)
            if !rest.isEmpty, rest.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }),
                rest.first?.isNumber == true
            {
                return true
            }
        }
        return false
    }
}
