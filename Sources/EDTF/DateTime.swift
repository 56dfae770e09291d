extension EDTF {
    /// A day with a time of day to the second (level 0): local, in UTC or with a shift from it.
    public struct DateTime: Hashable, Sendable {
        /// The day as written, in its own zone.
        public let day: Day
        /// 0 to 23.
        public let hour: Int
        /// 0 to 59.
        public let minute: Int
        /// 0 to 59.
        public let second: Int
        /// How the time of day relates to UTC.
        public let zone: Zone

        /// The three ways EDTF level 0 ends a time of day.
        public enum Zone: Hashable, Sendable {
            /// Nothing: wherever the author stood.
            case local
            /// `Z`.
            case utc
            /// `+04:30` or `-04`, in minutes east of UTC, -840 to 840.
            case shift(minutes: Int)
        }

        /// Seconds since 1970-01-01T00:00:00Z; nil for a local time, which is no moment.
        public var secondsSinceEpoch: Int? {
            let shift: Int
            switch zone {
            case .local: return nil
            case .utc: shift = 0
            case .shift(let minutes): shift = minutes
            }
            return day.number * 86_400 + hour * 3600 + (minute - shift) * 60 + second
        }

        /// The moment in UTC, `2021-09-20T21:14:00Z`; nil for a local time.
        public var utc: String? {
            guard let seconds = secondsSinceEpoch else { return nil }
            let number = seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1
            let rest = seconds - number * 86_400
            guard let day = Day(number: number) else { return nil }
            let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { EDTF.padded($0, to: 2) }
            return "\(day.iso)T\(clock.joined(separator: ":"))Z"
        }
    }
}
