/// What the drawings of a page refer to: the hatching, and what fades. It stands once in a page, before the first drawing.
let timeSymbols = """
    <svg class="vh" width="1" height="1" aria-hidden="true" focusable="false"><defs>\
    <pattern id="pg-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="hl" width="2" height="5"/></pattern>\
    <symbol id="pg-fade-start" overflow="visible">\(steps(rising: true))</symbol>\
    <symbol id="pg-fade-end" overflow="visible">\(steps(rising: false))</symbol>\
    <g id="pg-fringe-start">\(fringe(-1))</g><g id="pg-fringe-end">\(fringe(1))</g>\
    <g id="pg-fringe"><g transform="translate(-5)">\(fringe(-1))</g><g transform="translate(5)">\(fringe(1))</g></g>\
    </defs></svg>
    """

/// The grid of an axis, for drawings to refer to.
func gridSymbol(_ axis: TimeAxis, id: String) -> String {
    "<svg class=\"vh\" width=\"1\" height=\"1\" aria-hidden=\"true\" focusable=\"false\"><defs>"
        + "<symbol id=\"\(id)\" overflow=\"visible\">\(gridLines(axis))</symbol></defs></svg>"
}

/// A line at each division and at the end.
func gridLines(_ axis: TimeAxis) -> String {
    (axis.ticks.map { axis.place($0.day) } + [100]).map {
        "<line class=\"grid\" x1=\"\(percent($0))\" x2=\"\(percent($0))\" y1=\"0\" y2=\"100%\"/>"
    }.joined()
}

/// The axis itself: a line and, where there is room, a label at each division.
///
/// - Parameter isMirrored: whether time runs from right to left, as the page's script does.
func axisDrawing(_ axis: TimeAxis, isMirrored: Bool) -> String {
    let ticks = axis.ticks.map { tick in
        let place = axis.place(tick.day)
        let x = percent(isMirrored ? 100 - place : place)
        // A line without a label stays below the label that it may run into.
        let short = "<line class=\"tick\" y1=\"14\" y2=\"18\"/>"
        let text = "x=\"\(isMirrored ? -5 : 5)\" y=\"12\">\(escapedHTML(tick.label))</text>"
        let content =
            switch tick.room {
            case .everywhere: "<line class=\"tick\" y2=\"18\"/><text \(text)"
            case .wide: short + "<g class=\"wide\"><line class=\"tick\" y2=\"18\"/><text \(text)</g>"
            case .nowhere: short
            }
        return "<svg x=\"\(x)\">\(content)</svg>"
    }
    return
        "<span class=\"axis\"><svg aria-hidden=\"true\" focusable=\"false\" height=\"20\">\(ticks.joined())</svg></span>"
}

/// Eight boxes of an eighth of the width each, from pale to full.
private func steps(rising: Bool) -> String {
    (0..<8).map { step in
        let opacity = Double(rising ? step + 1 : 8 - step) / 8
        return
            "<rect fill=\"url(#pg-hatch)\" x=\"\(percent(Double(step) * 12.5))\" y=\"-6\" width=\"12.5%\" height=\"12\" opacity=\"\(opacity)\"/>"
    }.joined()
}

/// Four narrow boxes that fade away from an edge.
private func fringe(_ direction: Int) -> String {
    (0..<4).map { step in
        let x = direction < 0 ? -3 * (step + 1) : 3 * step
        return
            "<rect fill=\"url(#pg-hatch)\" x=\"\(x)\" y=\"-6\" width=\"3\" height=\"12\" opacity=\"\([".7", ".5", ".35", ".2"][step])\"/>"
    }.joined()
}
