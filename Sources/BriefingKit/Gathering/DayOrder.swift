import EDTF

/// The first day and the last of a date in one number that is ordered as sort keys are: it decides nearly always, and fast.
struct DayKey: Hashable, Sendable {
    let value: UInt64
    /// Whether both days have a number of their own in it; those millions of years away have not.
    let isWhole: Bool
    /// Whether the date is one day and says nothing else: two such dates with one key are the same.
    let isPlain: Bool

    init(_ date: borrowing EDTF) {
        let first = DayKey.rank(date.earliest, open: 0, unknown: 1)
        let last = DayKey.rank(date.latest, open: .max, unknown: .max - 1)
        value = UInt64(first) << 32 | UInt64(last)
        isWhole = first != DayKey.least && first != DayKey.most && last != DayKey.least && last != DayKey.most
        isPlain = date.isPlainDay
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

/// How things of one date stand in a list.
enum SameDateOrder {
    /// As they stand in the list that the places are of, or from its end.
    case byPlace, byPlaceFromEnd
    /// Only the whole order tells.
    case unknown
}

/// Puts places in order by the days of their dates, where these are the same by something else.
///
/// - Parameters:
///   - places: in the order of the places.
///   - sameDate: what the whole order says of things of one date.
///   - isBefore: the whole order, asked only where nothing else tells.
func inOrderOfDays(
    _ places: some Collection<Int>, latestFirst: Bool = false, sameDate: SameDateOrder = .unknown,
    days: (Int) -> DayKey, isBefore: (Int, Int) -> Bool
) -> [Int] {
    var entries: [DatedPlace] = []
    entries.reserveCapacity(places.count)
    var areWhole = true
    for place in places {
        let key = days(place)
        if !key.isWhole { areWhole = false }
        entries.append(
            DatedPlace(
                days: latestFirst ? ~key.value : key.value, place: place, isFromEnd: sameDate == .byPlaceFromEnd,
                isAsked: sameDate == .unknown || !key.isPlain))
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
        var (end, isAsked) = (start + 1, entries[start].isAsked)
        while end < entries.count, entries[end].days == entries[start].days {
            if entries[end].isAsked { isAsked = true }
            end += 1
        }
        if isAsked, end - start > 1 { order[start..<end].sort(by: isBefore) }
        start = end
    }
    return order
}

private struct DatedPlace: Comparable {
    let days: UInt64
    /// The place, from the end less than nothing, and whether the whole order has to be asked.
    private let rest: Int

    init(days: UInt64, place: Int, isFromEnd: Bool, isAsked: Bool) {
        self.days = days
        rest = (isFromEnd ? ~place : place) << 1 | (isAsked ? 1 : 0)
    }

    var place: Int { rest < 0 ? ~(rest >> 1) : rest >> 1 }
    var isAsked: Bool { rest & 1 == 1 }

    static func < (one: DatedPlace, other: DatedPlace) -> Bool {
        one.days != other.days ? one.days < other.days : one.rest < other.rest
    }
}
