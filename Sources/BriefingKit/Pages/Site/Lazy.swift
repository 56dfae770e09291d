import Synchronization

/// A value that is worked out from its owner when it is first asked for, once, from any thread.
final class Lazy<Owner, Value: Sendable>: Sendable {
    private let known = Mutex<Value?>(nil)
    private let make: @Sendable (Owner) -> Value

    init(_ make: @escaping @Sendable (Owner) -> Value) { self.make = make }

    /// Whoever asks while it is worked out waits for it; working it out must not ask for it.
    func value(of owner: Owner) -> Value {
        known.withLock { known in
            if let known { return known }
            let made = make(owner)
            known = made
            return made
        }
    }
}
