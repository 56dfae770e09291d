extension FilterInput {
    /// Formats the input by `strftime`, or gives it back where it is no date.
    func date() throws(Fault) -> Value {
        let format = self[0].plainText
        guard !format.isEmpty, let moment = moment(input) else { return input }
        try checkRoom(format.utf8.count * 16)
        return .string(try moment.formatted(format))
    }

    private func moment(_ value: Value) -> Moment? {
        switch value {
        case .int(let instant): return moment(at: instant)
        case .object(let object):
            if let instant = object.liquidDate { return moment(at: instant) }
            let text = object.liquidText
            if case .object = text { return nil }
            return moment(text)
        case .string(let text), .html(let text):
            if let days = text.isoDay { return midnight(days) }
            if text.utf8.count > 128 { return nil }
            let text = text.lowercased()
            if text == "now" || text == "today" { return moment(at: now) }
            if !text.isEmpty, text.utf8.allSatisfy(\.isDigit) { return Int(text).flatMap(moment(at:)) }
            return DateText(text, today: today)?.moment(timeZone)
        default: return nil
        }
    }

    private func today() -> Moment {
        let instant = now
        return Moment(instant: instant, offset: timeZone.offset(instant))
    }

    private func midnight(_ days: Int) -> Moment {
        let guess = timeZone.offset(days * 86_400)
        let offset = timeZone.offset(days * 86_400 - guess.seconds)
        return Moment(instant: days * 86_400 - offset.seconds, offset: offset)
    }

    private func moment(at instant: Int) -> Moment? {
        guard abs(instant) < 1 << 55 else { return nil }
        return Moment(instant: instant, offset: timeZone.offset(instant))
    }
}

extension String {
    /// The commonest form, `2023-12-29`, as days since 1970-01-01.
    fileprivate var isoDay: Int? {
        guard utf8.count == 10 else { return nil }
        return withBytes { bytes in
            guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
            func number(_ range: Range<Int>) -> Int? {
                var value = 0
                for byte in bytes[range] {
                    guard byte.isDigit else { return nil }
                    value = value * 10 + Int(byte & 15)
                }
                return value
            }
            guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
                (1...12).contains(month), (1...31).contains(day)
            else { return nil }
            return Moment.days(year, month, day)
        }
    }
}
