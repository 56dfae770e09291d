/// An object as a value holds it: whatever it is, a value that holds one is two words, and a copy costs one reference count.
///
/// It answers as the object itself does; ``Value/object(_:)-(LiquidObject)`` makes one.
///
/// Unchecked: it stores nothing, and its one subclass, which no other module can add to, an unchanging object that is
/// `Sendable`.
public class BoxedObject: @unchecked Sendable {
    @usableFromInline
    init() {}

    /// The object. No box is without one: what is here, and below, only has its place taken.
    public var object: any LiquidObject { LiquidDictionary() }

    func property(_ name: String) -> Value? { nil }
    func property(_ name: PropertyName) -> Value? { nil }
    func write(_ name: PropertyName, into output: inout LiquidOutput) -> Bool { false }
    func write(_ name: PropertyName, then last: PropertyName, into output: inout LiquidOutput) -> Bool { false }
    func write(into output: inout LiquidOutput) -> Bool { false }
    func isTrue(_ name: PropertyName) -> Bool? { nil }
    func size(of name: PropertyName) -> Int? { nil }
    var liquidIdentity: (UInt64, UInt64)? { nil }
    var propertyNames: [String] { [] }
    var liquidText: Value { .null }
    var liquidValue: Value { .null }
    var liquidElements: [Value]? { nil }
    var liquidDate: Int? { nil }
}

/// A box for one type of object.
///
/// Unchecked, as the class above has to be: it stores one constant, which is `Sendable`.
@usableFromInline
final class BoxOf<Object: LiquidObject>: BoxedObject, @unchecked Sendable {
    @usableFromInline let stored: Object

    @inlinable
    init(_ object: Object) {
        stored = object
        super.init()
    }

    override var object: any LiquidObject { stored }
    override func property(_ name: String) -> Value? { stored.property(name) }
    override func property(_ name: PropertyName) -> Value? { stored.property(name) }
    override func write(_ name: PropertyName, into output: inout LiquidOutput) -> Bool {
        stored.write(name, into: &output)
    }
    override func write(_ name: PropertyName, then last: PropertyName, into output: inout LiquidOutput) -> Bool {
        stored.write(name, then: last, into: &output)
    }
    override func write(into output: inout LiquidOutput) -> Bool { stored.write(into: &output) }
    override func isTrue(_ name: PropertyName) -> Bool? { stored.isTrue(name) }
    override func size(of name: PropertyName) -> Int? { stored.size(of: name) }
    override var liquidIdentity: (UInt64, UInt64)? { stored.liquidIdentity }
    override var propertyNames: [String] { stored.propertyNames }
    override var liquidText: Value { stored.liquidText }
    override var liquidValue: Value { stored.liquidValue }
    override var liquidElements: [Value]? { stored.liquidElements }
    override var liquidDate: Int? { stored.liquidDate }
}

extension LiquidObject {
    /// The object in a box.
    var boxed: BoxedObject { BoxOf(self) }
}

extension UnsafeMutablePointer<Value> {
    /// The object in a cell, not counted as held: good as long as the cell holds it. What is asked of an object can't reach
    /// the stack, so that the cell is as it was when the object has answered.
    @inline(__always)
    var object: Unmanaged<BoxedObject>? {
        if case .object(let object) = pointee { .passUnretained(object) } else { nil }
    }
}

extension Value {
    /// Something of the host's that answers for its properties when asked.
    @inlinable
    public static func object(_ object: some LiquidObject) -> Value { .object(BoxOf(object)) }
}
