import EDTF
import Liquid

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
            guard var (first, last) = TimeMark.days(of: mark.accounts) else { continue }
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
    func write(peak: Int, into output: inout LiquidOutput) {
        output.markup("<svg aria-hidden=\"true\" focusable=\"false\" height=\"")
        output.append(Int(TimeColumns.height) + 5)
        output.markup("\">")
        writeGridLines(axis, into: &output)
        for column in certain.indices where certain[column] + possible[column] > 0 {
            let (start, end) = (axis.place(edges[column]), axis.place(edges[column + 1]))
            let solid = Double(certain[column]) / Double(max(1, peak)) * TimeColumns.height
            let hollow = Double(possible[column]) / Double(max(1, peak)) * TimeColumns.height
            let bottom = TimeColumns.height + 4
            func bar(_ opening: StaticString, top: Double, height: Double) {
                output.markup(opening)
                output.append(percent: start)
                output.markup("\" width=\"")
                output.append(percent: (end - start) * 0.92)
                output.markup("\" y=\"")
                output.append(length: top)
                output.markup("\" height=\"")
                output.append(length: height)
                output.markup("\"/>")
            }
            if certain[column] > 0 { bar("<rect class=\"dot\" x=\"", top: bottom - solid, height: solid) }
            if possible[column] > 0 { bar("<rect class=\"o\" x=\"", top: bottom - solid - hollow, height: hollow) }
        }
        output.markup("</svg>")
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
