extension EDTF.Structure {
    var bounds: (EDTF.Bound, EDTF.Bound) {
        switch self {
        case .date(let date): (.day(date.earliest), .day(date.latest))
        case .dateTime(let time): (.day(time.day), .day(time.day))
        case .interval(let interval): (interval.earliest, interval.latest)
        case .set(let set): (set.earliest, set.latest)
        }
    }

    /// Whether it is one day, none of whose digits is `X`.
    var isOneKnownDay: Bool {
        guard case .date(let date) = self else { return false }
        return date.precision == .day && !date.hasUnspecifiedDigits
    }

    /// What is doubted of any part of it.
    var doubt: EDTF.Qualification {
        switch self {
        case .date(let date): date.doubt
        case .dateTime: []
        case .interval(let interval): (interval.start.date?.doubt ?? []).union(interval.end.date?.doubt ?? [])
        case .set(let set): set.members.reduce([]) { $1.dates.reduce($0) { $0.union($1.doubt) } }
        }
    }

    var level: Int {
        switch self {
        case .date(let date): date.level
        case .dateTime(let time): time.day.year < 0 ? 1 : 0
        case .interval(let interval): max(interval.start.level, interval.end.level)
        case .set: 2
        }
    }
}

extension EDTF.Interval.End {
    /// Unspecified digits within an interval belong to level 2.
    var level: Int {
        switch self {
        case .date(let date): date.hasUnspecifiedDigits ? 2 : date.level
        case .onOrBefore, .onOrAfter: 2
        case .open, .unknown: 1
        }
    }
}

extension EDTF.Date {
    /// The lowest conformance level that has the date outside an interval or a set.
    public var level: Int {
        max(year.level, season.map { $0.rawValue <= 24 ? 1 : 2 } ?? 0, qualificationLevel, unspecifiedLevel)
    }

    /// One qualification of the whole date is level 1; of a part of it, level 2.
    private var qualificationLevel: Int { uniformQualification.map { $0.isEmpty ? 0 : 1 } ?? 2 }

    /// Level 1 has the forms `201X`, `20XX`, `2004-XX`, `2004-12-XX` and `2004-XX-XX`.
    private var unspecifiedLevel: Int {
        guard hasUnspecifiedDigits else { return 0 }
        guard year.value != nil else {
            let isLevel1 = month == nil && season == nil && (1...2).contains(year.digits?.unspecifiedFromRight ?? 0)
            return isLevel1 ? 1 : 2
        }
        let month = month?.unspecifiedCount ?? 0
        let day = day?.unspecifiedCount ?? 2
        return month == 1 || day == 1 || (month == 2 && day == 0) ? 2 : 1
    }
}

extension EDTF.Year {
    var level: Int {
        if isExponential || significantDigits != nil { return 2 }
        return isNegative || digits == nil ? 1 : 0
    }
}
