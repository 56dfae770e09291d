import EDTF

/// Draws marks as SVG: places along the axis in per cent, everything else in pixels, so that nothing shrinks on a narrow
/// screen. The patterns and symbols that it refers to stand once in the page, in ``timeSymbols``.
struct TimeDrawing {
    var axis: TimeAxis
    /// What stands beside a doubted mark.
    var questionMark: String
    /// The lowest share of the width, in per cent, at which a stretch is drawn to scale; below it is ten pixels wide.
    static let narrowest = 3.5

    /// - Parameters:
    ///   - isPlanned: whether the event still lay ahead when it was told of.
    ///   - y: where the middle of the mark is, as SVG writes a length.
    func marks(_ mark: TimeMark, isPlanned: Bool, y: String = "50%") -> String {
        Row(axis: axis, questionMark: questionMark, isPlanned: isPlanned, y: y).marks(mark)
    }

    /// A whole drawing of one mark over the grid of its axis.
    func svg(_ mark: TimeMark, isPlanned: Bool, grid: String) -> String {
        "<svg aria-hidden=\"true\" focusable=\"false\"><use href=\"#\(grid)\"/>\(marks(mark, isPlanned: isPlanned))</svg>"
    }
}

/// The marks of one row.
private struct Row {
    var axis: TimeAxis
    var questionMark: String
    var isPlanned: Bool
    var y: String

    func marks(_ mark: TimeMark) -> String {
        // What lies wholly in a later period is not drawn at the edge, where it would look like a date.
        if let days = mark.days, days.first >= axis.end, !mark.goesOn.before { return beyond }
        return switch mark {
        case .day(let day): dot(day)
        case .within(let first, let last, let doubt): stretch(first, last, doubt)
        case .lasting(let start, let end): lasting(start, end)
        case .several(let marks, let isOneOf): several(marks, isOneOf: isOneOf)
        }
    }

    private func dot(_ day: Int) -> String {
        at(axis.middle(of: day), "<circle class=\"\(isPlanned ? "o plan" : "dot")\" r=\"5\"/>")
    }

    /// A hatched box. Where it is approximate its ends fade, where it is uncertain it is dashed, empty, and asks.
    private func stretch(_ first: Int, _ last: Int, _ doubt: EDTF.Qualification) -> String {
        let (start, end) = (axis.place(first), axis.place(last + 1))
        let isNarrow = end - start < TimeDrawing.narrowest && last < axis.end
        let isCut = last >= axis.end
        let place =
            isNarrow
            ? "x=\"-5\" y=\"-6\" width=\"10\" height=\"12\""
            : "x=\"\(percent(start))\" y=\"-6\" width=\"\(percent(end - start))\" height=\"12\""
        var box = ""
        if !doubt.contains(.uncertain) {
            box += "<rect fill=\"url(#pg-hatch)\" \(isPlanned ? "opacity=\".45\" " : "")\(place)/>"
        }
        let outline = isPlanned || doubt.contains(.uncertain) ? "o plan" : "o"
        if doubt.contains(.approximate) {
            // Without its ends, which fade.
            let (from, to) = isNarrow ? ("-5", "5") : (percent(start), percent(end))
            box += ["-6", "6"].map {
                "<line class=\"\(outline)\" x1=\"\(from)\" x2=\"\(to)\" y1=\"\($0)\" y2=\"\($0)\"/>"
            }.joined()
        } else {
            box += "<rect class=\"\(outline)\" \(place)/>"
        }
        if isNarrow {
            let fringe = doubt.contains(.approximate) ? "<use href=\"#pg-fringe\"/>" : ""
            let asks = doubt.contains(.uncertain) ? question(at: doubt.contains(.approximate) ? 18 : 7) : ""
            return at((start + end) / 2, fringe + box + asks)
        }
        var ends = ""
        if doubt.contains(.approximate) {
            ends += at(start, "<use href=\"#pg-fringe-start\"/>") + at(end, "<use href=\"#pg-fringe-end\"/>")
        } else if isCut {
            ends += beyond
        }
        if doubt.contains(.uncertain) { ends += at((start + end) / 2, question(at: -3)) }
        return "<svg y=\"\(y)\">\(box)</svg>" + ends
    }

    /// A bar from the last day on which it can have begun to the first on which it can have ended.
    private func lasting(_ start: TimeMark.End, _ end: TimeMark.End) -> String {
        let from = start.last.map { axis.place($0 + 1) } ?? 0
        let to = end.first.map { axis.place($0) } ?? 100
        var drawn = ""
        switch (start, end) {
        case (.unknown, _):
            drawn += fade(from: max(0, to - 40), to: to, isStart: true)
        case (_, .unknown):
            drawn += fade(from: from, to: min(100, from + 40), isStart: false)
        default:
            if to > from {
                drawn +=
                    "<svg y=\"\(y)\"><rect class=\"hl\" x=\"\(percent(from))\" y=\"-2\" width=\"\(percent(to - from))\" height=\"4\"/></svg>"
            }
        }
        if let last = end.first, last >= axis.end { return drawn + startMarks(start) + beyond }
        if start == .open { drawn += at(0, openStart) }
        if end == .open { drawn += at(100, "<path class=\"arr\" d=\"M4 -6 11 0l-7 6M11 0H0\"/>") }
        return drawn + endMark(start) + endMark(end)
    }

    /// The beginning of what ends in a later period.
    private func startMarks(_ start: TimeMark.End) -> String {
        start == .open ? at(0, openStart) : endMark(start)
    }

    private let openStart = "<path class=\"arr\" d=\"M-4 -6 -11 0l7 6M-11 0H0\"/>"

    /// A sign at the edge: it goes on, or is, in a later period.
    private var beyond: String { at(100, "<path class=\"arr\" d=\"M2 -4l4 4-4 4M7 -4l4 4-4 4\"/>") }

    private func endMark(_ end: TimeMark.End) -> String {
        switch end {
        case .day(let day): dot(day)
        case .within(let first, let last, let doubt): stretch(first, last, doubt)
        case .open, .unknown: ""
        }
    }

    /// Hatching in eight flat steps towards an end that nobody knows, with a question mark at it.
    private func fade(from: Double, to: Double, isStart: Bool) -> String {
        let symbol = isStart ? "#pg-fade-start" : "#pg-fade-end"
        return
            "<svg x=\"\(percent(from))\" y=\"\(y)\" width=\"\(percent(max(to - from, 1)))\" height=\"12\"><use href=\"\(symbol)\"/></svg>"
            + at(isStart ? from : to, question(at: isStart ? -9 : 3))
    }

    /// The members, and a line that ties them together. Those of which only one is meant are ghosts.
    private func several(_ marks: [TimeMark], isOneOf: Bool) -> String {
        let days = marks.compactMap(\.days)
        var link = ""
        if let first = days.min(by: { $0.first < $1.first }), let last = days.max(by: { $0.last < $1.last }),
            days.count > 1
        {
            let from = axis.middle(of: first.first, first.last)
            let to = last.first >= axis.end ? 100 : axis.middle(of: last.first, last.last)
            link =
                "<svg y=\"\(y)\"><line class=\"\(isOneOf ? "o link" : "o")\" x1=\"\(percent(from))\" x2=\"\(percent(to))\"/></svg>"
        }
        let members = marks.map { self.marks($0) }.joined()
        return isOneOf ? "\(link)<g class=\"ghost\">\(members)</g>" : link + members
    }

    private func question(at x: Int) -> String { "<text class=\"q\" x=\"\(x)\" y=\"4\">\(questionMark)</text>" }

    private func at(_ place: Double, _ content: String) -> String {
        "<svg x=\"\(percent(place))\" y=\"\(y)\">\(content)</svg>"
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
