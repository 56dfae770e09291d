import EDTF

/// The first day and the last of a date in one number that is ordered as sort keys are: it decides nearly always, and fast.
struct DayKey: Hashable, Sendable {
    let value: UInt64
    /// Whether both days have a number of their own in it; those millions of years away have not.
    let isWhole: Bool

    init(_ date: borrowing EDTF) {
        let first = DayKey.rank(date.earliest, open: 0, unknown: 1)
        let last = DayKey.rank(date.latest, open: .max, unknown: .max - 1)
        value = UInt64(first) << 32 | UInt64(last)
        isWhole = first != DayKey.least && first != DayKey.most && last != DayKey.least && last != DayKey.most
    }

    /// Whether it comes before another; `nil` where the days alone don't tell.
    func precedes(_ other: DayKey) -> Bool? {
        value != other.value && isWhole && other.isWhole ? value < other.value : nil
    }

    private static let least: UInt32 = 2
    private static let most = UInt32.max - 2

    private static func rank(_ bound: EDTF.Bound, open: UInt32, unknown: UInt32) -> UInt32 {
        switch bound {
        case .open: open
        case .unknown: unknown
        case .day(let day): UInt32(max(Int(least), min(Int(most), day.number + (1 << 31))))
        }
    }
}

/// Puts places in order by the days of their dates, where these are the same by something else.
///
/// - Parameters:
///   - places: in the order of the places.
///   - isBefore: the whole order, asked only where the days don't tell.
func inOrderOfDays(
    _ places: some Collection<Int>, latestFirst: Bool = false, days: (Int) -> DayKey, isBefore: (Int, Int) -> Bool
) -> [Int] {
    var entries: [DatedPlace] = []
    entries.reserveCapacity(places.count)
    var areWhole = true
    for place in places {
        let key = days(place)
        if !key.isWhole { areWhole = false }
        entries.append(DatedPlace(days: latestFirst ? ~key.value : key.value, place: place))
    }
    guard areWhole else {
        return places.sorted { one, other in
            let (mine, theirs) = (days(one), days(other))
            return (latestFirst ? theirs.precedes(mine) : mine.precedes(theirs)) ?? isBefore(one, other)
        }
    }
    // Numbers alone first: nearly all of the work is here.
    entries.sort()
    var order = entries.map(\.place)
    var start = 0
    while start < entries.count {
        var end = start + 1
        while end < entries.count, entries[end].days == entries[start].days { end += 1 }
        if end - start > 1 { order[start..<end].sort(by: isBefore) }
        start = end
    }
    return order
}

private struct DatedPlace: Comparable {
    var days: UInt64
    var place: Int

    static func < (one: DatedPlace, other: DatedPlace) -> Bool {
        one.days != other.days ? one.days < other.days : one.place < other.place
    }
}
