import Synchronization

/// A table that many threads look things up in and add to. It is in several parts with a lock each, so that they seldom wait
/// for each other.
final class SharedTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private final class Part: Sendable {
        let entries = Mutex<[Key: Value]>([:])
    }

    private let parts = (0..<32).map { _ in Part() }

    private func part(_ key: Key) -> Part { parts[Int(UInt(bitPattern: key.hashValue) >> 7) & 31] }

    subscript(key: Key) -> Value? { part(key).entries.withLock { $0[key] } }

    func keep(_ value: Value, for key: Key) { part(key).entries.withLock { $0[key] = value } }
}
