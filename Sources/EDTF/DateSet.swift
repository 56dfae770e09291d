extension EDTF {
    /// A set of dates (level 2): one of them, or all.
    public struct DateSet: Hashable, Sendable {
        /// Whether one member is meant or every one.
        public let kind: Kind
        /// The members, in the order written.
        public let members: [Member]

        /// `[…]` or `{…}`.
        public enum Kind: Hashable, Sendable {
            /// `[2023,2024]`: one of them, and nobody knows which.
            case oneOf
            /// `{2023,2024}`: each of them.
            case allOf
        }

        /// What may stand between the commas.
        public enum Member: Hashable, Sendable {
            /// A date.
            case date(Date)
            /// `1670..1672`: every date of that precision from the one to the other.
            case range(Date, Date)
            /// `..1984`, in the first place.
            case onOrBefore(Date)
            /// `1984..`, in the last place.
            case onOrAfter(Date)

            /// The dates written in it.
            public var dates: [Date] {
                switch self {
                case .date(let date), .onOrBefore(let date), .onOrAfter(let date): [date]
                case .range(let first, let last): [first, last]
                }
            }
        }

        var earliest: Bound {
            if case .onOrBefore = members.first { return .open }
            return members.flatMap(\.dates).map(\.earliest).min().map(Bound.day) ?? .open
        }

        var latest: Bound {
            if case .onOrAfter = members.last { return .open }
            return members.flatMap(\.dates).map(\.latest).max().map(Bound.day) ?? .open
        }
    }
}
