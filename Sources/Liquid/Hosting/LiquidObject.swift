/// Something of the host's that a template can look into. A property is computed only when a template asks for it, so
/// that a page pays for what it uses, and so that the host can note what was asked for.
public protocol LiquidObject: Sendable {
    /// The property of that name; nil where there is no such property, which is an error in strict mode.
    /// A property that exists and is not set is `.null`.
    func property(_ name: String) -> Value?

    /// The same of a name that stands in a template, by its number. By default the one above is asked; an object that
    /// answers here alone can have the other ask `PropertyName.known`. Both must give the same.
    func property(_ name: PropertyName) -> Value?

    /// Writes a property as `{{ object.name }}` prints it; false to have `property` asked instead, as where there is no
    /// such property.
    ///
    /// Asked only where what is written goes straight to the render's output and is escaped as usual: not before a
    /// filter, nor within `capture` and the like. What is written need not be UTF-8, and is not looked at.
    func write(_ name: PropertyName, into output: inout LiquidOutput) -> Bool

    /// Writes a property of a property as `{{ object.name.last }}` prints it, without a value for what is between; false to have
    /// the property asked for, and of it the other. Asked where the one above is.
    func write(_ name: PropertyName, then last: PropertyName, into output: inout LiquidOutput) -> Bool

    /// Writes the object itself as `{{ object }}` prints it; false to have `liquidText` asked instead. Asked where those
    /// above are.
    func write(into output: inout LiquidOutput) -> Bool

    /// Whether a property counts as true, where a condition asks no more; nil, the default, to have `property` asked
    /// instead, as where there is no such property.
    func isTrue(_ name: PropertyName) -> Bool?

    /// How many items a property has, where a template asks for `object.name.size`; nil, the default, to have `property`
    /// asked instead.
    func size(of name: PropertyName) -> Int?

    /// What tells the object from others: two objects with one identity print the same, whatever is asked of them. Nil,
    /// the default, for an object that does not tell; what it is given to is then rendered every time.
    var liquidIdentity: (UInt64, UInt64)? { get }

    /// Every name that `property` answers to, for “did you mean”.
    var propertyNames: [String] { get }

    /// What `{{ object }}` prints, and what filters that want text are given. Nothing, unless the object says otherwise.
    var liquidText: Value { get }

    /// What stands for the object in comparisons, as a key, and for `uniq` and `sort`: its id, say.
    /// `.null`, the default, says that only the object itself is equal to it.
    var liquidValue: Value { get }

    /// What `for` walks over, and `size`, `first`, `last` and the array filters see; nil, the default, for an object
    /// that is not a collection.
    var liquidElements: [Value]? { get }

    /// The instant that the `date` filter formats, in seconds since 1970-01-01T00:00:00Z; nil, the default, to read
    /// `liquidText` as a date instead.
    var liquidDate: Int? { get }
}

extension LiquidObject {
    public func property(_ name: PropertyName) -> Value? { property(name.name) }
    public func write(_ name: PropertyName, into output: inout LiquidOutput) -> Bool { false }
    public func write(_ name: PropertyName, then last: PropertyName, into output: inout LiquidOutput) -> Bool { false }
    public func write(into output: inout LiquidOutput) -> Bool { false }
    public func isTrue(_ name: PropertyName) -> Bool? { nil }
    public func size(of name: PropertyName) -> Int? { nil }
    public var liquidIdentity: (UInt64, UInt64)? { nil }
    public var liquidText: Value { .null }
    public var liquidValue: Value { .null }
    public var liquidElements: [Value]? { nil }
    public var liquidDate: Int? { nil }
}

extension LiquidDictionary: LiquidObject {
    /// The value of the key of that name.
    public func property(_ name: String) -> Value? { self[name] }
    /// The value of the key of that name.
    public func property(_ name: PropertyName) -> Value? { storage.value(of: name) }
    /// The keys.
    public var propertyNames: [String] { keys }
}
