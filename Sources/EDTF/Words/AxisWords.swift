/// What the divisions of an axis of time are called where the rest of the date stands beside them.
extension DateWords {
    /// A month without its year, where room is short: “Dec”.
    ///
    /// - Parameter month: 1 to 12; anything else is taken to its nearest.
    public func month(_ month: Int) -> String { table.shortMonths[max(1, min(12, month)) - 1] }

    /// A whole number in the language's own digits.
    public func number(_ number: Int) -> String { Phraser(shared, isShort: true).localised(String(number)) }

    /// The question mark of the language's script.
    public var questionMark: String { table.questionMark }
}
