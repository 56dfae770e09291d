import Liquid

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

/// The id of the grid of an axis in a page.
struct GridID {
    /// What the ids of the drawing's parts begin with.
    var drawing: String
    /// Which of its axes it is of, from 1; `nil` for the only one.
    var number: Int?

    func write(into output: inout LiquidOutput) {
        output.append(drawing)
        guard let number else { return output.markup("-grid") }
        output.append(UInt8(ascii: "-"))
        output.append(number)
    }
}

/// Writes the grid of an axis, for drawings to refer to.
func writeGridSymbol(_ axis: TimeAxis, id: GridID, into output: inout LiquidOutput) {
    output.markup("<svg class=\"vh\" width=\"1\" height=\"1\" aria-hidden=\"true\" focusable=\"false\"><defs>")
    output.markup("<symbol id=\"")
    id.write(into: &output)
    output.markup("\" overflow=\"visible\">")
    writeGridLines(axis, into: &output)
    output.markup("</symbol></defs></svg>")
}

/// Writes a line at each division and at the end.
func writeGridLines(_ axis: TimeAxis, into output: inout LiquidOutput) {
    func line(_ place: Double) {
        output.markup("<line class=\"grid\" x1=\"")
        output.append(percent: place)
        output.markup("\" x2=\"")
        output.append(percent: place)
        output.markup("\" y1=\"0\" y2=\"100%\"/>")
    }
    for tick in axis.ticks { line(axis.place(tick.day)) }
    line(100)
}

/// Writes the axis itself: a line and, where there is room, a label at each division.
///
/// - Parameter isMirrored: whether time runs from right to left, as the page's script does.
func writeAxis(_ axis: TimeAxis, isMirrored: Bool, into output: inout LiquidOutput) {
    func label(_ tick: TimeAxis.Tick) {
        output.markup("<line class=\"tick\" y2=\"18\"/><text x=\"")
        output.markup(isMirrored ? "-5\" y=\"12\">" : "5\" y=\"12\">")
        output.append(escaping: tick.label)
        output.markup("</text>")
    }
    output.markup("<span class=\"axis\"><svg aria-hidden=\"true\" focusable=\"false\" height=\"20\">")
    for tick in axis.ticks {
        let place = axis.place(tick.day)
        output.markup("<svg x=\"")
        output.append(percent: isMirrored ? 100 - place : place)
        output.markup("\">")
        // A line without a label stays below the label that it may run into.
        if tick.room != .everywhere { output.markup("<line class=\"tick\" y1=\"14\" y2=\"18\"/>") }
        switch tick.room {
        case .everywhere: label(tick)
        case .wide:
            output.markup("<g class=\"wide\">")
            label(tick)
            output.markup("</g>")
        case .nowhere: break
        }
        output.markup("</svg>")
    }
    output.markup("</svg></span>")
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
