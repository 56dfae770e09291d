import Testing

@testable import BriefingKit

/// Holds a type's stored properties against what a test knows of them, so that a new one is not forgotten.
struct PropertyGuard<Value> {
    private let value: Value
    private let digest: (Value) -> UInt64
    private var changes: [(property: String, value: Value)] = []

    init(_ value: Value, digest: @escaping (Value) -> UInt64) {
        self.value = value
        self.digest = digest
    }

    /// A change of one property.
    mutating func change(_ property: String, _ make: (inout Value) -> Void) {
        var other = value
        make(&other)
        changes.append((property, other))
    }

    /// Expects that there is a change of every property, but of those that the digest need not know, and that each gives
    /// another digest.
    func expectAll(besides exempt: Set<String> = [], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(
            Set(changes.map(\.property)).union(exempt) == Set(propertyNames(of: value)),
            "the properties of \(Value.self) are others than were thought of", sourceLocation: sourceLocation)
        let before = digest(value)
        #expect(digest(value) == before, sourceLocation: sourceLocation)
        var seen: Set<UInt64> = [before]
        for (property, other) in changes {
            #expect(
                seen.insert(digest(other)).inserted, "a change of \(Value.self).\(property) is not told",
                sourceLocation: sourceLocation)
        }
    }
}

/// The names of a value's stored properties.
func propertyNames(of value: Any) -> [String] {
    let told: Any? =
        (value as? Statement)?.told.value ?? (value as? Article)?.told.value ?? (value as? Event)?.told.value
        ?? (value as? Source)?.told.value
    let names = Mirror(reflecting: value).children.compactMap(\.label)
    // What is shared behind one reference are properties like any other.
    return names.filter { told == nil || $0 != "told" } + (told.map { propertyNames(of: $0) } ?? [])
}

/// Expects that two values say the same in every property, but in those that are not kept, and that each of the kept ones
/// holds something that an empty value does not.
func expectSameProperties<Value>(
    _ read: Value, _ written: Value, unlike empty: Value, besides exempt: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let names = propertyNames(of: written)
    #expect(exempt.isSubset(of: names), sourceLocation: sourceLocation)
    let (read, written, empty) = (propertyTexts(read), propertyTexts(written), propertyTexts(empty))
    for name in names where !exempt.contains(name) {
        #expect(read[name] == written[name], "\(Value.self).\(name)", sourceLocation: sourceLocation)
        #expect(written[name] != empty[name], "\(Value.self).\(name) is not filled", sourceLocation: sourceLocation)
    }
}

private func propertyTexts(_ value: Any) -> [String: String] {
    var texts: [String: String] = [:]
    for child in Mirror(reflecting: value).children {
        guard let label = child.label else { continue }
        var text = ""
        dump(child.value, to: &text)
        texts[label] = text
    }
    return texts
}
