import EDTF
import Liquid

/// Several events in one drawing: their marks side by side and one above the other, so that none hides another; where they
/// are too many for that, columns that say how many there are.
struct TimeLane: Sendable {
    var axis: TimeAxis
    var marks: [Mark]

    struct Mark: Sendable {
        /// What is drawn; a disputed event has a mark for each account, drawn one below the other.
        let accounts: [TimeMark]
        let isPlanned: Bool
    }

    /// Pixels from one mark to the one below it.
    private static let step = 16

    /// For each event the line that its first mark is on; `nil` where that takes too many lines.
    let lines: [Int]?

    /// - Parameter limit: how many marks may lie one above the other.
    init(axis: TimeAxis, marks: [Mark], limit: Int) {
        self.axis = axis
        self.marks = marks
        lines = TimeLane.lines(marks, axis: axis, limit: limit)
    }

    /// How many lines the marks take.
    var height: Int {
        guard let lines else { return 0 }
        return zip(lines, marks).map { $0 + $1.accounts.count }.max() ?? 1
    }

    func write(_ drawing: TimeDrawing, into output: inout LiquidOutput) {
        guard let lines else { return }
        output.markup("<svg aria-hidden=\"true\" focusable=\"false\" height=\"")
        output.append(height * TimeLane.step + 4)
        output.markup("\">")
        writeGridLines(axis, into: &output)
        for place in lines.indices {
            var y = lines[place] * TimeLane.step + TimeLane.step / 2 + 2
            for account in marks[place].accounts {
                drawing.write(account, isPlanned: marks[place].isPlanned, y: y, into: &output)
                y += TimeLane.step
            }
        }
        output.markup("</svg>")
    }

    /// Each on the first line where it touches nothing, on the narrowest screen that a page is read on.
    private static func lines(_ marks: [Mark], axis: TimeAxis, limit: Int) -> [Int]? {
        guard marks.count <= 200 else { return nil }
        var taken: [[ClosedRange<Double>]] = Array(repeating: [], count: limit)
        var lines: [Int] = []
        lines.reserveCapacity(marks.count)
        for mark in marks {
            // Nearly all have one account.
            if mark.accounts.count == 1 {
                let extent = mark.accounts[0].extent(on: axis)
                guard let line = taken.firstIndex(where: { isFree(extent, in: $0) }) else { return nil }
                taken[line].append(extent)
                lines.append(line)
                continue
            }
            let extents = mark.accounts.map { $0.extent(on: axis) }
            let height = max(1, extents.count)
            guard height <= limit else { return nil }
            let line = (0...(limit - height)).first { line in
                extents.indices.allSatisfy { isFree(extents[$0], in: taken[line + $0]) }
            }
            guard let line else { return nil }
            for (offset, extent) in extents.enumerated() { taken[line + offset].append(extent) }
            lines.append(line)
        }
        return lines
    }
}

private func isFree(_ extent: ClosedRange<Double>, in taken: [ClosedRange<Double>]) -> Bool {
    // What comes next in time mostly touches what came last.
    var place = taken.count
    while place > 0 {
        place -= 1
        if taken[place].lowerBound <= extent.upperBound, extent.lowerBound <= taken[place].upperBound { return false }
    }
    return true
}

extension TimeMark {
    /// From where to where it is drawn on a phone, in pixels.
    func extent(on axis: TimeAxis) -> ClosedRange<Double> {
        guard let days, days.last >= axis.end else { return extentWithin(axis) }
        // The sign at the edge for what lies in a later period.
        let edge = TimeAxis.narrowestWidth...(TimeAxis.narrowestWidth + 13)
        return days.first >= axis.end ? edge : min(extentWithin(axis).lowerBound, edge.lowerBound)...edge.upperBound
    }

    private func extentWithin(_ axis: TimeAxis) -> ClosedRange<Double> {
        func x(_ place: Double) -> Double { place / 100 * TimeAxis.narrowestWidth }
        func stretch(_ first: Int, _ last: Int, _ doubt: EDTF.Qualification) -> ClosedRange<Double> {
            let (from, to) = (x(axis.place(first)), x(axis.place(last + 1)))
            let middle = (from + to) / 2
            let isNarrow = to - from < 10
            let fringe = doubt.contains(.approximate) ? 13.0 : 1
            let question = doubt.contains(.uncertain) && isNarrow ? 14.0 : 0
            return ((isNarrow ? middle - 5 : from) - fringe)...((isNarrow ? middle + 5 : to) + fringe + question)
        }
        switch self {
        case .day(let day):
            let middle = x(axis.middle(of: day))
            return (middle - 6)...(middle + 6)
        case .within(let first, let last, let doubt): return stretch(first, last, doubt)
        case .several(let marks, _):
            let all = marks.map { $0.extentWithin(axis) }
            return (all.map(\.lowerBound).min() ?? 0)...(all.map(\.upperBound).max() ?? 0)
        case .lasting(let start, let end):
            var from = start.first.map { x(axis.place($0)) } ?? 0
            var to = end.last.map { x(axis.place($0 + 1)) } ?? TimeAxis.narrowestWidth
            if start == .unknown { from = max(0, x(end.first.map { axis.place($0) } ?? 100) - x(40)) }
            if end == .unknown {
                to = min(TimeAxis.narrowestWidth, x(start.last.map { axis.place($0 + 1) } ?? 0) + x(40))
            }
            return (min(from, to) - 13)...(max(from, to) + 13)
        }
    }
}
