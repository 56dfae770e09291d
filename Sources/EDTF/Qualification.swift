extension EDTF {
    /// How sure a source is of a date, or of one component of it: `?` uncertain, `~` approximate, `%` both.
    public struct Qualification: OptionSet, Hashable, Sendable {
        /// Bit 0 uncertain, bit 1 approximate.
        public let rawValue: UInt8

        /// From the bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `?`: the source may be wrong.
        public static let uncertain = Qualification(rawValue: 1)
        /// `~`: the value is an estimate.
        public static let approximate = Qualification(rawValue: 2)
    }

    /// The components of a date that can be qualified.
    public enum Component: Int, CaseIterable, Hashable, Sendable {
        /// The year.
        case year
        /// The month, or the season in its place.
        case month
        /// The day of the month.
        case day
    }
}

extension EDTF {
    /// Whether any part of it is marked uncertain (`?` or `%`).
    public var isUncertain: Bool { doubt.contains(.uncertain) }

    /// Whether any part of it is marked approximate (`~` or `%`).
    public var isApproximate: Bool { doubt.contains(.approximate) }

    /// Every date in the string, in its order: one, the ends of an interval, or the members of a set.
    /// A date-time has none, as it can be neither qualified nor unspecified.
    public var dates: [Date] {
        switch structure {
        case .date(let date): [date]
        case .dateTime: []
        case .interval(let interval): [interval.start.date, interval.end.date].compactMap { $0 }
        case .set(let set): set.members.flatMap(\.dates)
        }
    }
}
