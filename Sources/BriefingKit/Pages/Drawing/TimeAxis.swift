import EDTF

/// A stretch of time as a drawing shows it, from the start of one day to the start of another, with its divisions.
struct TimeAxis: Hashable, Sendable {
    /// Day numbers (days since 1970-01-01).
    var start: Int
    var end: Int
    var ticks: [Tick]

    struct Tick: Hashable {
        /// Day number.
        var day: Int
        var label: String
        var room = Room.everywhere
    }

    /// Where a tick has room for its label beside those before it.
    enum Room: Hashable { case everywhere, wide, nowhere }

    /// An axis for a span of days, widened to whole divisions; years, months or days, so that there are few.
    ///
    /// - Parameters:
    ///   - first, last: the days that must be on it.
    ///   - goesOn: whether room is left before and after for what has no known start or end.
    init(first: EDTF.Day, last: EDTF.Day, goesOn: (before: Bool, after: Bool), words: DateWords) {
        let length = first.days(to: last) + 1
        let unit = TimeUnit.divisions.last { $0.days * 5 >= length } ?? .years(1)
        let step = unit.step(forDays: length)
        var division = step.floor(first)
        if goesOn.before { division = step.before(division) }
        var ticks: [Tick] = []
        while division <= last {
            ticks.append(Tick(day: division.number, label: step.label(division, words: words)))
            division = step.after(division)
        }
        if goesOn.after {
            ticks.append(Tick(day: division.number, label: step.label(division, words: words)))
            division = step.after(division)
        }
        start = ticks.first?.day ?? first.number
        end = max(division.number, start + 1)
        self.ticks = ticks
        findRoom()
    }

    /// The axis of one period, such as a year, with shorter labels: the period is named beside it.
    init(period: TimeUnit, from first: EDTF.Day, words: DateWords) {
        start = first.number
        end = max(period.after(first).number, start + 1)
        ticks = []
        let step = period.parts
        var division = first
        while division.number < end {
            ticks.append(Tick(day: division.number, label: step.partLabel(division, words: words)))
            division = step.after(division)
        }
        findRoom()
    }

    /// Where a day begins, in per cent of the width; what lies beyond the axis is at its end.
    func place(_ day: Int) -> Double { max(0, min(100, Double(day - start) / Double(end - start) * 100)) }

    /// The middle of a day or a span of days, in per cent of the width.
    func middle(of first: Int, _ last: Int? = nil) -> Double { (place(first) + place((last ?? first) + 1)) / 2 }

    /// Labels are written from the beginning of the axis, each where it neither touches the one before nor runs out.
    private mutating func findRoom() {
        for index in ticks.indices { ticks[index].room = .nowhere }
        let lengths = ticks.map { 14 + Double($0.label.count) * 7.5 }
        for width in AxisWidth.allCases {
            let pixels = width.pixels
            var free = 0.0
            // What is written on a phone is written everywhere.
            for index in ticks.indices {
                let from = place(ticks[index].day) / 100 * pixels
                let to = from + lengths[index]
                if ticks[index].room == .everywhere {
                    free = to
                } else if from >= free, to <= nextWritten(after: index, pixels) {
                    ticks[index].room = width.room
                    free = to
                }
            }
        }
    }

    /// Where the next label that is already written begins, in pixels; the end of the axis where there is none.
    private func nextWritten(after index: Int, _ pixels: Double) -> Double {
        let next = ticks[(index + 1)...].first { $0.room == .everywhere }
        return next.map { place($0.day) / 100 * pixels } ?? pixels + 10
    }
}

extension TimeAxis {
    /// How many pixels a drawing has on the narrowest phone.
    static let narrowestWidth = AxisWidth.phone.pixels
}

/// The widths that labels are fitted to.
private enum AxisWidth: CaseIterable {
    /// The narrowest phone.
    case phone
    /// Beside the labels of the rows, from which on `.wide` is shown.
    case wide

    var room: TimeAxis.Room { self == .phone ? .everywhere : .wide }
    /// In pixels, at least.
    var pixels: Double { self == .phone ? 256 : 368 }
}
