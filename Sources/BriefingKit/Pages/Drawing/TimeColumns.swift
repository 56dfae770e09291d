import EDTF

/// How many events lie, or may lie, in each part of a stretch of time: what is drawn where they are too many to be drawn each.
struct TimeColumns: Sendable {
    var axis: TimeAxis
    /// Where each column begins, and the last ends, as day numbers.
    let edges: [Int]
    /// Events that lie in a column whatever their dates mean.
    var certain: [Int]
    /// Events that may lie in it.
    var possible: [Int]

    private static let height = 44.0

    init(axis: TimeAxis, marks: [TimeLane.Mark]) {
        self.axis = axis
        let edges = TimeColumns.edges(of: axis)
        certain = Array(repeating: 0, count: edges.count - 1)
        possible = certain
        for mark in marks {
            let days = mark.accounts.compactMap(\.days)
            guard var first = days.map(\.first).min(), var last = days.map(\.last).max() else { continue }
            if mark.accounts.contains(where: { $0.goesOn.before }) { first = min(first, axis.start) }
            if mark.accounts.contains(where: { $0.goesOn.after }) { last = max(last, axis.end - 1) }
            for column in certain.indices where first < edges[column + 1] && last >= edges[column] {
                if first >= edges[column], last < edges[column + 1] {
                    certain[column] += 1
                } else {
                    possible[column] += 1
                }
            }
        }
        self.edges = edges
    }

    /// The highest column.
    var peak: Int { zip(certain, possible).map(+).max() ?? 0 }

    /// - Parameter peak: the highest column of all drawings that are to be compared.
    func svg(peak: Int) -> String {
        var content = ""
        for column in certain.indices where certain[column] + possible[column] > 0 {
            let (start, end) = (axis.place(edges[column]), axis.place(edges[column + 1]))
            let place = "x=\"\(percent(start))\" width=\"\(percent((end - start) * 0.92))\""
            let solid = Double(certain[column]) / Double(max(1, peak)) * TimeColumns.height
            let hollow = Double(possible[column]) / Double(max(1, peak)) * TimeColumns.height
            let bottom = TimeColumns.height + 4
            if certain[column] > 0 {
                content += "<rect class=\"dot\" \(place) y=\"\(short(bottom - solid))\" height=\"\(short(solid))\"/>"
            }
            if possible[column] > 0 {
                content +=
                    "<rect class=\"o\" \(place) y=\"\(short(bottom - solid - hollow))\" height=\"\(short(hollow))\"/>"
            }
        }
        return
            "<svg aria-hidden=\"true\" focusable=\"false\" height=\"\(Int(TimeColumns.height) + 5)\">\(gridLines(axis))\(content)</svg>"
    }

    /// About twelve, of whole days.
    private static func edges(of axis: TimeAxis) -> [Int] {
        let length = axis.end - axis.start
        let ticks = axis.ticks.map(\.day) + [axis.end]
        if ticks.count > 8 { return ticks }
        // Each division into as many parts as make about twelve.
        let parts = max(1, min(12 / max(1, ticks.count - 1), length / max(1, ticks.count - 1)))
        var edges: [Int] = []
        for (from, to) in zip(ticks, ticks.dropFirst()) {
            for part in 0..<parts { edges.append(from + (to - from) * part / parts) }
        }
        return edges + [axis.end]
    }
}

/// A length with one decimal.
private func short(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
}
