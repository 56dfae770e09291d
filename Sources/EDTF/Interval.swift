extension EDTF {
    /// A span of time between two ends (4.2 of level 0, extended by levels 1 and 2).
    public struct Interval: Hashable, Sendable {
        /// The first end.
        public let start: End
        /// The second end.
        public let end: End

        /// What may stand on either side of the slash.
        public enum End: Hashable, Sendable {
            /// A date.
            case date(Date)
            /// `..2004-06-01`: the date or before it (ISO 8601-2, 10.6).
            case onOrBefore(Date)
            /// `2004-06-20..`: the date or after it.
            case onOrAfter(Date)
            /// `..`: no limit, or none stated.
            case open
            /// Nothing: there is one, and nobody knows which.
            case unknown

            /// The date, where one is written.
            public var date: Date? {
                switch self {
                case .date(let date), .onOrBefore(let date), .onOrAfter(let date): date
                case .open, .unknown: nil
                }
            }
        }

        var earliest: Bound {
            switch start {
            case .date(let date), .onOrAfter(let date): .day(date.earliest)
            case .onOrBefore, .open: .open
            case .unknown: .unknown
            }
        }

        var latest: Bound {
            switch end {
            case .date(let date), .onOrBefore(let date): .day(date.latest)
            case .onOrAfter, .open: .open
            case .unknown: .unknown
            }
        }
    }
}
