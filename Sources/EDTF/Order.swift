extension EDTF {
    /// What can be said of the order of two dates.
    public enum Relation: Hashable, Sendable {
        /// Every day of the first comes before every day of the second.
        case before
        /// Every day of the first comes after every day of the second.
        case after
        /// The spans overlap or an end is open or unknown: nobody can say.
        case maybe
    }

    /// Whether this date lies before or after another, as far as their bounds (and for two date-times with
    /// zones, their moments) can tell. Qualifiers do not enter; see ``isApproximate`` and ``isUncertain``.
    public func compare(to other: EDTF) -> Relation {
        if case .dateTime(let mine) = structure, case .dateTime(let theirs) = other.structure,
            let mine = mine.secondsSinceEpoch, let theirs = theirs.secondsSinceEpoch
        {
            return mine < theirs ? .before : mine > theirs ? .after : .maybe
        }
        if let end = latest.day, let start = other.earliest.day, end < start { return .before }
        if let start = earliest.day, let end = other.latest.day, start > end { return .after }
        return .maybe
    }

    /// The place of a date in a list. Two dates that differ in nothing but qualifiers have the same place.
    public struct SortKey: Hashable, Comparable, Sendable {
        let earliest: Bound
        let latest: Bound
        let seconds: Int
        let precision: Precision

        /// By earliest day (open, then unknown, first), latest day (unknown, then open, last), time of day, and
        /// the finer precision first.
        public static func < (one: SortKey, other: SortKey) -> Bool {
            if one.earliest != other.earliest {
                return rank(one.earliest, open: 0, unknown: 1) < rank(other.earliest, open: 0, unknown: 1)
            }
            if one.latest != other.latest {
                return rank(one.latest, open: 4, unknown: 3) < rank(other.latest, open: 4, unknown: 3)
            }
            return (one.seconds, one.precision) < (other.seconds, other.precision)
        }

        private static func rank(_ bound: Bound, open: Int, unknown: Int) -> (Int, Int, Int, Int) {
            switch bound {
            case .day(let day): (2, day.year, day.month, day.day)
            case .open: (open, 0, 0, 0)
            case .unknown: (unknown, 0, 0, 0)
            }
        }
    }

    /// What sorting goes by.
    public var sortKey: SortKey {
        var seconds = 0
        if case .dateTime(let time) = structure {
            seconds = time.hour * 3600 + time.minute * 60 + time.second
        }
        return SortKey(earliest: earliest, latest: latest, seconds: seconds, precision: precision)
    }
}

extension EDTF: Comparable {
    /// A total order: by ``sortKey``; where that is the same, by the string without its qualifiers, then with them.
    public static func < (one: EDTF, other: EDTF) -> Bool {
        if one == other { return false }
        let (mine, theirs) = (one.sortKey, other.sortKey)
        if mine != theirs { return mine < theirs }
        let (bare, otherBare) = (one.textWithoutQualifiers, other.textWithoutQualifiers)
        return bare != otherBare ? bare < otherBare : one.text < other.text
    }

    private var textWithoutQualifiers: String {
        text.utf8.contains(where: isQualifier)
            ? String(decoding: text.utf8.filter { !isQualifier($0) }, as: UTF8.self) : text
    }

    private func isQualifier(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
    }
}
