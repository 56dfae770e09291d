/// What a scan of inlines stops at beside brackets. Most texts have none of it, and few sources have all.
struct InlineMarks: OptionSet {
    let rawValue: UInt8

    static let backslash = InlineMarks(rawValue: 1 << 0)
    static let backtick = InlineMarks(rawValue: 1 << 1)
    static let angle = InlineMarks(rawValue: 1 << 2)
    static let tilde = InlineMarks(rawValue: 1 << 3)
    /// `![`
    static let image = InlineMarks(rawValue: 1 << 4)
    /// `:/`
    static let scheme = InlineMarks(rawValue: 1 << 5)
    /// `ww`
    static let host = InlineMarks(rawValue: 1 << 6)

    /// What makes something else of the text around it than text.
    static let opaque: InlineMarks = [.backslash, .backtick, .angle, .tilde, .image]
    static let urls: InlineMarks = [.scheme, .host]

    /// Whether one of these is in a text.
    func areIn(_ text: Bytes) -> Bool {
        contains(.backslash) && text.holds(UInt8(ascii: "\\"))
            || contains(.backtick) && text.holds(UInt8(ascii: "`"))
            || contains(.angle) && text.holds(UInt8(ascii: "<"))
            || contains(.tilde) && text.holds(UInt8(ascii: "~"))
            || contains(.image) && text.first(UInt8(ascii: "!")) { text.at($0 + 1) == UInt8(ascii: "[") } != nil
            || contains(.scheme) && text.first(UInt8(ascii: ":")) { text.at($0 + 1) == UInt8(ascii: "/") } != nil
            || contains(.host) && text.first(UInt8(ascii: "w")) { text.at($0 + 1) == UInt8(ascii: "w") } != nil
    }
}
