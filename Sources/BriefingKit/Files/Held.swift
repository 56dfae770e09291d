/// A large value that many hold and nobody changes: to hand it on costs one reference, however much is in it.
final class Held<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
