/// Draws the marks of one event as SVG: places along the axis in per cent, everything else in pixels, so that nothing
/// shrinks on a narrow screen. The patterns and symbols that it refers to stand once in the page, in ``timeSymbols(_:)``.
struct TimeDrawing {
    var axis: TimeAxis
    /// Whether the event still lay ahead when it was told of.
    var isPlanned: Bool
    /// The lowest share of the width, in per cent, at which a stretch is drawn to scale; below it is ten pixels wide.
    private let narrowest = 1.6

    init(axis: TimeAxis, isPlanned: Bool) {
        self.axis = axis
        self.isPlanned = isPlanned
    }

    func svg(_ mark: TimeMark) -> String {
        "<svg aria-hidden=\"true\" focusable=\"false\"><use href=\"#pg-grid\"/>" + marks(mark) + "</svg>"
    }

    private func marks(_ mark: TimeMark) -> String {
        switch mark {
        case .day(let day): dot(day)
        case .within(let first, let last, let isVague): stretch(first, last, isVague: isVague)
        case .several(let marks): marks.map { self.marks($0) }.joined()
        case .lasting(let start, let end): lasting(start, end)
        }
    }

    private func dot(_ day: Int) -> String {
        let kind = isPlanned ? "o plan" : "dot"
        return at((axis.place(day) + axis.place(day + 1)) / 2, "<circle class=\"\(kind)\" r=\"5\"/>")
    }

    /// A hatched box; where its bounds are themselves vague it has no outline, and fades beyond them.
    private func stretch(_ first: Int, _ last: Int, isVague: Bool) -> String {
        let (start, end) = (axis.place(first), axis.place(last + 1))
        let outline = isPlanned ? "o plan" : isVague ? "vague" : "o"
        let hatching = isPlanned ? "opacity=\".45\" " : ""
        guard end - start >= narrowest else {
            let fringe = isVague ? "<use href=\"#pg-fringe\"/>" : ""
            return at(
                (start + end) / 2,
                fringe + "<rect fill=\"url(#pg-hatch)\" \(hatching)x=\"-5\" y=\"-6\" width=\"10\" height=\"12\"/>"
                    + "<rect class=\"\(outline)\" x=\"-5\" y=\"-6\" width=\"10\" height=\"12\"/>")
        }
        let place = "x=\"\(percent(start))\" y=\"-6\" width=\"\(percent(end - start))\" height=\"12\""
        let fringes =
            isVague
            ? at(start, "<use href=\"#pg-fringe-start\"/>") + at(end, "<use href=\"#pg-fringe-end\"/>") : ""
        return
            "<svg y=\"50%\"><rect fill=\"url(#pg-hatch)\" \(hatching)\(place)/><rect class=\"\(outline)\" \(place)/></svg>"
            + fringes
    }

    /// A bar from the last day on which it can have begun to the first on which it can have ended.
    private func lasting(_ start: TimeMark.End, _ end: TimeMark.End) -> String {
        switch (start, end) {
        case (.unknown, .unknown): return fade(from: 2, to: 98, isStart: true) + at(98, arrow(isStart: false))
        case (.unknown, _):
            let to = axis.place(firstDay(end) ?? axis.end)
            return fade(from: min(2, to / 2), to: to, isStart: true) + endMark(end)
        case (_, .unknown):
            let from = axis.place((lastDay(start) ?? axis.start) + 1)
            return endMark(start) + fade(from: from, to: max(98, (from + 100) / 2), isStart: false)
        default:
            let (from, to) = (axis.place((lastDay(start) ?? axis.start) + 1), axis.place(firstDay(end) ?? axis.end))
            let bar =
                to > from
                ? "<svg y=\"50%\"><rect class=\"hl\" x=\"\(percent(from))\" y=\"-2\" width=\"\(percent(to - from))\" height=\"4\"/></svg>"
                : ""
            return bar + endMark(start) + endMark(end)
        }
    }

    private func endMark(_ end: TimeMark.End) -> String {
        switch end {
        case .day(let day): dot(day)
        case .within(let first, let last, let isVague): stretch(first, last, isVague: isVague)
        case .unknown: ""
        }
    }

    private func firstDay(_ end: TimeMark.End) -> Int? {
        switch end {
        case .day(let day), .within(let day, _, _): day
        case .unknown: nil
        }
    }

    private func lastDay(_ end: TimeMark.End) -> Int? {
        switch end {
        case .day(let day), .within(_, let day, _): day
        case .unknown: nil
        }
    }

    /// Hatching in eight flat steps towards the end that nobody knows, with an arrow at it.
    private func fade(from: Double, to: Double, isStart: Bool) -> String {
        let symbol = isStart ? "#pg-fade-start" : "#pg-fade-end"
        let box =
            "<svg x=\"\(percent(from))\" y=\"50%\" width=\"\(percent(to - from))\" height=\"12\"><use href=\"\(symbol)\"/></svg>"
        return box + at(isStart ? from : to, arrow(isStart: isStart))
    }

    private func arrow(isStart: Bool) -> String {
        "<path class=\"arr\" d=\"\(isStart ? "M6 -6 0 0l6 6" : "M-6 -6 0 0l-6 6")\"/>"
    }

    private func at(_ place: Double, _ content: String) -> String {
        "<svg x=\"\(percent(place))\" y=\"50%\">\(content)</svg>"
    }
}

/// A share with two decimals at most: `12.5%`.
func percent(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    let (whole, rest) = (hundredths / 100, abs(hundredths % 100))
    let sign = hundredths < 0 && whole == 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)%" }
    let decimals = rest < 10 ? "0\(rest)" : rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest)"
    return "\(sign)\(whole).\(decimals)%"
}
