import Liquid

/// A part of the briefing as templates see it. Nothing is worked out before a template asks for it.
///
/// Views look things up by place. Their `_read` accessors lend what lies there; a getter would copy the whole of it, and
/// count every reference in it up and down, for each name that a template asks for.
protocol View: LiquidObject {
    /// Every name that it answers to.
    static var names: [String] { get }
    /// The value of a name: `.null` where there is none, `nil` where there is no such name.
    func value(_ name: String) -> Value?
}

extension View {
    func property(_ name: String) -> Value? { value(name) }
    var propertyNames: [String] { Self.names }
}

extension Value {
    static func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
    static func html(_ html: String?) -> Value { html.map { .html($0) } ?? .null }
    static func flag(_ flag: Bool) -> Value { .bool(flag) }
    static func number(_ number: Int) -> Value { .int(number) }
    static func view(_ view: (any View)?) -> Value { view.map { .object($0) } ?? .null }
    static func views(_ views: some Sequence<any View>) -> Value { .array(views.map { .object($0) }) }
    static func views(_ views: some Sequence<some View>) -> Value { .array(views.map { .object($0) }) }
    static func texts(_ texts: [String]) -> Value { .array(texts.map { .string($0) }) }
    static func flags(_ flags: [Bool]) -> Value { .array(flags.map { .bool($0) }) }
}
