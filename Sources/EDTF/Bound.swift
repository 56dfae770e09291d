extension EDTF {
    /// An end of the span of days that a date touches.
    public enum Bound: Hashable, Sendable {
        /// A day.
        case day(Day)
        /// There is one, and nobody knows which: `2019/`.
        case unknown
        /// There is none, or none is stated: `2019/..`.
        case open

        /// The day, where there is one.
        public var day: Day? {
            if case .day(let day) = self { day } else { nil }
        }

        /// The ISO form of the day; nil where the end is open or unknown.
        public var iso: String? { day?.iso }
    }
}
