import EDTF
import Liquid

/// The marks of several events side by side or, where they are too many, columns.
struct DrawnLane: Sendable {
    let lane: TimeLane
    /// `nil` where there are marks.
    let columns: TimeColumns?

    /// - Parameter limit: how many marks may lie one above the other.
    init(axis: TimeAxis, marks: [TimeLane.Mark], limit: Int) {
        lane = TimeLane(axis: axis, marks: marks, limit: limit)
        columns = lane.lines == nil ? TimeColumns(axis: axis, marks: marks) : nil
    }

    /// - Parameter peak: the highest column of all drawings that are to be compared.
    func write(peak: Int, questionMark: String, into output: inout LiquidOutput) {
        output.markup("<span class=\"lane\">")
        if let columns {
            columns.write(peak: peak, into: &output)
        } else {
            lane.write(TimeDrawing(axis: lane.axis, questionMark: questionMark), into: &output)
        }
        output.markup("</span>")
    }
}
