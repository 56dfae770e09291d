/// What a `Range` header asks for.
enum ByteRange: Equatable {
    /// Everything: none is asked for, several are, or the header is of a form that may be passed over.
    case whole
    case part(Range<Int>)
    /// Nothing of what is asked for is there.
    case unsatisfiable

    init(_ header: String?, size: Int) {
        self = .whole
        guard let header = header?.trimmed, header.lowercased().hasPrefix("bytes=") else { return }
        let ranges = header.dropFirst("bytes=".count).split(separator: ",", omittingEmptySubsequences: false)
        guard ranges.count == 1, let range = ranges.first.map({ String($0).trimmed }),
            let hyphen = range.firstIndex(of: "-")
        else { return }
        let left = range[..<hyphen]
        let right = range[range.index(after: hyphen)...]
        guard (left + right).utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
        if left.isEmpty {
            if right.isEmpty { return }
            let count = min(Int(right) ?? .max, size)
            self = count == 0 ? .unsatisfiable : .part(size - count..<size)
            return
        }
        let first = Int(left) ?? .max
        let last = right.isEmpty ? .max : Int(right) ?? .max
        if last < first { return }
        self = first >= size ? .unsatisfiable : .part(first..<min(last, size - 1) + 1)
    }
}
