import Liquid

/// A part of the briefing as templates see it. Nothing is worked out before a template asks for it.
///
/// Views look things up by place, through their page, which notes what they ask for.
protocol View: LiquidObject {
    /// Every name that it answers to.
    associatedtype Name: RawRepresentable & CaseIterable & Sendable where Name.RawValue == String
    static var table: PropertyTable<Name> { get }
    /// The value of a name: `.null` where there is none.
    func value(_ name: Name) -> Value
    /// Writes what a template prints most, without a value in between; false for all else.
    func write(_ name: Name, into output: inout LiquidOutput) -> Bool
    /// Writes a property of what a name stands for, without a view of that in between; false for all else.
    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool
}

extension View {
    static var names: [String] { Name.allCases.map(\.rawValue) }
    var propertyNames: [String] { Self.names }
    func property(_ name: String) -> Value? { Name(rawValue: name).map(value) }
    func property(_ name: PropertyName) -> Value? {
        // Not by `map`, for which the view would be copied.
        guard let name = Self.table[name] else { return nil }
        return value(name)
    }

    func write(_ name: PropertyName, into output: inout LiquidOutput) -> Bool {
        guard let name = Self.table[name] else { return false }
        return write(name, into: &output)
    }

    func write(_ name: PropertyName, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        guard let name = Self.table[name] else { return false }
        return write(name, then: last, into: &output)
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool { false }
    func write(_ name: Name, then last: PropertyName, into output: inout LiquidOutput) -> Bool { false }
}

extension Value {
    static func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
    static func html(_ html: String?) -> Value { html.map { .html($0) } ?? .null }
    static func flag(_ flag: Bool) -> Value { .bool(flag) }
    static func number(_ number: Int) -> Value { .int(number) }
    static func view(_ view: (some LiquidObject)?) -> Value { view.map { .object($0) } ?? .null }
    static func views(_ views: some Sequence<some LiquidObject>) -> Value { .array(views.map { .object($0) }) }
    static func texts(_ texts: [String]) -> Value { .array(texts.map { .string($0) }) }
    static func flags(_ flags: [Bool]) -> Value { .array(flags.map { .bool($0) }) }
}

/// Something in a list with more beside it than a view of its own, by name.
struct Entry: LiquidObject {
    let values: LiquidDictionary

    init(_ values: LiquidDictionary) { self.values = values }

    var propertyNames: [String] { values.keys }
    func property(_ name: String) -> Value? { values[name] }
}
