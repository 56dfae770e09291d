/// A value that copies share until one of them is changed: to hand it on costs one reference count, however much is in it.
struct CopyOnWrite<Value: Sendable>: Sendable {
    private var box: Box

    init(_ value: consuming Value) { box = Box(value) }

    var value: Value {
        @inline(__always)
        _read { yield box.value }
        @inline(__always)
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }

    /// Unchecked: a box is changed only through the one value that refers to it, by whoever may change that.
    private final class Box: @unchecked Sendable {
        var value: Value

        init(_ value: consuming Value) { self.value = value }
    }
}

extension CopyOnWrite: Equatable where Value: Equatable {
    static func == (one: CopyOnWrite, other: CopyOnWrite) -> Bool { one.box === other.box || one.value == other.value }
}

extension CopyOnWrite: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
