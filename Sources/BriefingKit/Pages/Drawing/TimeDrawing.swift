import EDTF
import Liquid

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
    ///   - y: where the middle of the mark is, in pixels; `nil`: halfway.
    func write(_ mark: TimeMark, isPlanned: Bool, y: Int? = nil, into output: inout LiquidOutput) {
        Row(axis: axis, questionMark: questionMark, isPlanned: isPlanned, y: y).marks(mark, &output)
    }

    /// A whole drawing of one mark over the grid of its axis.
    func writeWhole(_ mark: TimeMark, isPlanned: Bool, grid: GridID, into output: inout LiquidOutput) {
        output.markup("<svg aria-hidden=\"true\" focusable=\"false\"><use href=\"#")
        grid.write(into: &output)
        output.markup("\"/>")
        write(mark, isPlanned: isPlanned, into: &output)
        output.markup("</svg>")
    }
}

/// The marks of one row.
private struct Row {
    let axis: TimeAxis
    let questionMark: String
    let isPlanned: Bool
    let y: Int?

    func marks(_ mark: TimeMark, _ output: inout LiquidOutput) {
        // What lies wholly in a later period is not drawn at the edge, where it would look like a date.
        if let days = mark.days, days.first >= axis.end, !mark.goesOn.before { return beyond(&output) }
        switch mark {
        case .day(let day): dot(day, &output)
        case .within(let first, let last, let doubt): stretch(first, last, doubt, &output)
        case .lasting(let start, let end): lasting(start, end, &output)
        case .several(let marks, let isOneOf): several(marks, isOneOf: isOneOf, &output)
        }
    }

    private func dot(_ day: Int, _ output: inout LiquidOutput) {
        open(at: axis.middle(of: day), &output)
        output.markup(isPlanned ? "<circle class=\"o plan\" r=\"5\"/></svg>" : "<circle class=\"dot\" r=\"5\"/></svg>")
    }

    /// A hatched box. Where it is approximate its ends fade, where it is uncertain it is dashed, empty, and asks.
    private func stretch(_ first: Int, _ last: Int, _ doubt: EDTF.Qualification, _ output: inout LiquidOutput) {
        let (start, end) = (axis.place(first), axis.place(last + 1))
        let (isApproximate, isUncertain) = (doubt.contains(.approximate), doubt.contains(.uncertain))
        guard end - start >= TimeDrawing.narrowest || last >= axis.end else {
            open(at: (start + end) / 2, &output)
            if isApproximate { output.markup("<use href=\"#pg-fringe\"/>") }
            box(nil, doubt, &output)
            if isUncertain { question(at: isApproximate ? 18 : 7, &output) }
            output.markup("</svg>")
            return
        }
        open(&output)
        box((start, end), doubt, &output)
        output.markup("</svg>")
        if isApproximate {
            open(at: start, &output)
            output.markup("<use href=\"#pg-fringe-start\"/></svg>")
            open(at: end, &output)
            output.markup("<use href=\"#pg-fringe-end\"/></svg>")
        } else if last >= axis.end {
            beyond(&output)
        }
        if isUncertain { question(at: -3, from: (start + end) / 2, &output) }
    }

    /// - Parameter span: from where to where in per cent; `nil` for ten pixels.
    private func box(_ span: (start: Double, end: Double)?, _ doubt: EDTF.Qualification, _ output: inout LiquidOutput) {
        let isUncertain = doubt.contains(.uncertain)
        if !isUncertain {
            output.markup("<rect fill=\"url(#pg-hatch)\" ")
            if isPlanned { output.markup("opacity=\".45\" ") }
            place(span, &output)
        }
        guard doubt.contains(.approximate) else {
            output.markup(isPlanned || isUncertain ? "<rect class=\"o plan\" " : "<rect class=\"o\" ")
            return place(span, &output)
        }
        // Without its ends, which fade.
        for isUpper in [true, false] {
            output.markup(isPlanned || isUncertain ? "<line class=\"o plan\" x1=\"" : "<line class=\"o\" x1=\"")
            if let span {
                output.append(percent: span.start)
                output.markup("\" x2=\"")
                output.append(percent: span.end)
            } else {
                output.markup("-5\" x2=\"5")
            }
            output.markup(isUpper ? "\" y1=\"-6\" y2=\"-6\"/>" : "\" y1=\"6\" y2=\"6\"/>")
        }
    }

    /// The rest of a rectangle's tag.
    private func place(_ span: (start: Double, end: Double)?, _ output: inout LiquidOutput) {
        guard let span else { return output.markup("x=\"-5\" y=\"-6\" width=\"10\" height=\"12\"/>") }
        output.markup("x=\"")
        output.append(percent: span.start)
        output.markup("\" y=\"-6\" width=\"")
        output.append(percent: span.end - span.start)
        output.markup("\" height=\"12\"/>")
    }

    /// A bar from the last day on which it can have begun to the first on which it can have ended.
    private func lasting(_ start: TimeMark.End, _ end: TimeMark.End, _ output: inout LiquidOutput) {
        let from = start.last.map { axis.place($0 + 1) } ?? 0
        let to = end.first.map { axis.place($0) } ?? 100
        switch (start, end) {
        case (.unknown, _): fade(from: max(0, to - 40), to: to, isStart: true, &output)
        case (_, .unknown): fade(from: from, to: min(100, from + 40), isStart: false, &output)
        default:
            if to > from {
                open(&output)
                output.markup("<rect class=\"hl\" x=\"")
                output.append(percent: from)
                output.markup("\" y=\"-2\" width=\"")
                output.append(percent: to - from)
                output.markup("\" height=\"4\"/></svg>")
            }
        }
        let endsLater = end.first.map { $0 >= axis.end } ?? false
        if start == .open {
            open(at: 0, &output)
            output.markup("<path class=\"arr\" d=\"M-4 -6 -11 0l7 6M-11 0H0\"/></svg>")
        }
        if !endsLater, end == .open {
            open(at: 100, &output)
            output.markup("<path class=\"arr\" d=\"M4 -6 11 0l-7 6M11 0H0\"/></svg>")
        }
        endMark(start, &output)
        if endsLater { beyond(&output) } else { endMark(end, &output) }
    }

    /// A sign at the edge: it goes on, or is, in a later period.
    private func beyond(_ output: inout LiquidOutput) {
        open(at: 100, &output)
        output.markup("<path class=\"arr\" d=\"M2 -4l4 4-4 4M7 -4l4 4-4 4\"/></svg>")
    }

    private func endMark(_ end: TimeMark.End, _ output: inout LiquidOutput) {
        switch end {
        case .day(let day): dot(day, &output)
        case .within(let first, let last, let doubt): stretch(first, last, doubt, &output)
        case .open, .unknown: break
        }
    }

    /// Hatching in eight flat steps towards an end that nobody knows, with a question mark at it.
    private func fade(from: Double, to: Double, isStart: Bool, _ output: inout LiquidOutput) {
        openTag(at: from, &output)
        output.markup("\" width=\"")
        output.append(percent: max(to - from, 1))
        output.markup("\" height=\"12\"><use href=\"")
        output.markup(isStart ? "#pg-fade-start\"/></svg>" : "#pg-fade-end\"/></svg>")
        question(at: isStart ? -9 : 3, from: isStart ? from : to, &output)
    }

    /// The members, and a line that ties them together. Those of which only one is meant are ghosts.
    private func several(_ marks: [TimeMark], isOneOf: Bool, _ output: inout LiquidOutput) {
        let days = marks.compactMap(\.days)
        if let first = days.min(by: { $0.first < $1.first }), let last = days.max(by: { $0.last < $1.last }),
            days.count > 1
        {
            open(&output)
            output.markup(isOneOf ? "<line class=\"o link\" x1=\"" : "<line class=\"o\" x1=\"")
            output.append(percent: axis.middle(of: first.first, first.last))
            output.markup("\" x2=\"")
            output.append(percent: last.first >= axis.end ? 100 : axis.middle(of: last.first, last.last))
            output.markup("\"/></svg>")
        }
        if isOneOf { output.markup("<g class=\"ghost\">") }
        for mark in marks { self.marks(mark, &output) }
        if isOneOf { output.markup("</g>") }
    }

    // MARK: Parts

    private func question(at x: Int, _ output: inout LiquidOutput) {
        output.markup("<text class=\"q\" x=\"")
        output.append(x)
        output.markup("\" y=\"4\">")
        output.append(questionMark)
        output.markup("</text>")
    }

    private func question(at x: Int, from place: Double, _ output: inout LiquidOutput) {
        open(at: place, &output)
        question(at: x, &output)
        output.markup("</svg>")
    }

    /// What follows stands where the middle of the row is, until the end of the `svg`.
    private func open(_ output: inout LiquidOutput) {
        output.markup("<svg y=\"")
        middle(&output)
        output.markup("\">")
    }

    /// What follows stands at a place of the axis, until the end of the `svg`.
    private func open(at place: Double, _ output: inout LiquidOutput) {
        openTag(at: place, &output)
        output.markup("\">")
    }

    private func openTag(at place: Double, _ output: inout LiquidOutput) {
        output.markup("<svg x=\"")
        output.append(percent: place)
        output.markup("\" y=\"")
        middle(&output)
    }

    private func middle(_ output: inout LiquidOutput) {
        if let y { output.append(y) } else { output.markup("50%") }
    }
}
