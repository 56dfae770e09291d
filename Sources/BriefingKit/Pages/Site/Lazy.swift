import Synchronization

/// A value that is worked out from its owner when it is first asked for, once, from any thread.
final class Lazy<Owner, Value: Sendable>: Sendable {
    private let known = AtomicLazyReference<Held<Value>>()
    /// Held by whoever works it out.
    private let making = Mutex<Void>(())
    private let make: @Sendable (Owner) -> Value

    init(_ make: @escaping @Sendable (Owner) -> Value) { self.make = make }

    /// Whoever asks while it is worked out waits for it; working it out must not ask for it.
    func value(of owner: Owner) -> Value {
        if let held = known.load() { return held.value }
        return making.withLock { _ in
            if let held = known.load() { return held.value }
            return known.storeIfNil(Held(make(owner))).value
        }
    }
}
