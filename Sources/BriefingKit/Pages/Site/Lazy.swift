import Synchronization

/// A value that is worked out from its owner when it is first asked for, once, from any thread.
///
/// Unchecked: `known` is written once, by whoever holds `making`, and read by nobody else before `isKnown` says that it is
/// there. A lock, or an atomic reference of the library, would cost each of the many who ask more than what they do with it.
final class Lazy<Owner, Value: Sendable>: @unchecked Sendable {
    private var known: Value?
    private let isKnown = Atomic<Bool>(false)
    /// Held by whoever works it out.
    private let making = Mutex<Void>(())
    private let make: @Sendable (Owner) -> Value

    init(_ make: @escaping @Sendable (Owner) -> Value) { self.make = make }

    /// Whoever asks while it is worked out waits for it; working it out must not ask for it.
    @inline(__always)
    func value(of owner: Owner) -> Value {
        if isKnown.load(ordering: .acquiring), let known { return known }
        return made(of: owner)
    }

    @inline(never)
    private func made(of owner: Owner) -> Value {
        making.withLock { _ in
            if let known { return known }
            let value = make(owner)
            known = value
            isKnown.store(true, ordering: .releasing)
            return value
        }
    }
}
