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
            if text.utf8.count > 128 { return nil }
            let text = text.lowercased()
            if text == "now" || text == "today" { return moment(at: now) }
            if !text.isEmpty, text.utf8.allSatisfy(\.isDigit) { return Int(text).flatMap(moment(at:)) }
            return DateText(text, today: Moment(instant: now, offset: timeZone.offset(now)))?.moment(timeZone)
        default: return nil
        }
    }

    private func moment(at instant: Int) -> Moment? {
        guard abs(instant) < 1 << 55 else { return nil }
        return Moment(instant: instant, offset: timeZone.offset(instant))
    }
}
