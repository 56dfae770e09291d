extension EDTF {
    /// What may stand in the `datetime` attribute of HTML's `time` element: a year, a month, a day or a date and
    /// time. Nil for everything that HTML has no form for, and for anything qualified, since the attribute would
    /// state as certain what the source does not.
    public var htmlDateTime: String? {
        switch structure {
        case .date(let date):
            guard !isUncertain, !isApproximate, date.year.significantDigits == nil,
                let known = date.known, known.year > 0
            else { return nil }
            if known.year <= 9999, known.month != nil, known.day != nil { return date.earliest.iso }
            var form = EDTF.padded(known.year, to: 4)
            if let month = known.month { form += "-" + EDTF.padded(month, to: 2) }
            return form
        case .dateTime(let time):
            guard time.day.year > 0 else { return nil }
            return "\(time.day.iso)T\(time.clock)\(time.zoneSuffix)"
        case .interval, .set:
            return nil
        }
    }
}

extension EDTF.DateTime {
    /// `14:30:00`.
    public var clock: String {
        [hour, minute, second].map { EDTF.padded($0, to: 2) }.joined(separator: ":")
    }

    /// Nothing, `Z`, or `+04:30`.
    var zoneSuffix: String {
        switch zone {
        case .local: return ""
        case .utc: return "Z"
        case .shift(let minutes):
            let magnitude = abs(minutes)
            return (minutes < 0 ? "-" : "+") + EDTF.padded(magnitude / 60, to: 2) + ":"
                + EDTF.padded(magnitude % 60, to: 2)
        }
    }
}
