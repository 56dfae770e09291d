@testable import Liquid

/// Keeps fragments in memory, and notes how it was used.
final class MemoryStore: FragmentStore {
    private(set) var fragments: [FragmentKey: (bytes: [UInt8], cost: FragmentCost)] = [:]
    /// How many fragments were written, kept, and given up.
    private(set) var written = 0
    private(set) var kept = 0
    private(set) var failed = 0
    /// The keys of the partials that have begun and not ended.
    private(set) var open: [FragmentKey] = []
    private(set) var isNestingSound = true

    func write(_ key: FragmentKey, into output: inout LiquidOutput) -> FragmentCost? {
        guard let fragment = fragments[key] else { return nil }
        written += 1
        output.append(fragment.bytes)
        return fragment.cost
    }

    func begin(_ key: FragmentKey) { open.append(key) }

    func end(_ key: FragmentKey, bytes: UnsafeBufferPointer<UInt8>?, cost: FragmentCost) {
        if open.popLast() != key { isNestingSound = false }
        if let bytes {
            kept += 1
            fragments[key] = (Array(bytes), cost)
        } else {
            failed += 1
        }
    }
}

/// What a render came to.
struct Outcome: Equatable {
    var bytes: [UInt8] = []
    var errors: [LiquidError] = []
    var wasClockRead = false

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A template with its partials, compiled, to be rendered with a store and without.
struct Fixture {
    let template: Template
    let loader: TemplateDictionary
    let variables: LiquidDictionary

    /// The limits are those of the template, and so of the render.
    init(
        _ source: String, _ variables: LiquidDictionary = [:], partials: [String: String] = [:],
        mode: Liquid.Environment.Mode = .strict, limits: Limits = Limits()
    ) throws {
        let environment = Liquid.Environment(mode: mode, limits: limits)
        template = try Template(source: source, name: "page", environment: environment)
        loader = TemplateDictionary(
            try partials.reduce(into: [:]) {
                $0[$1.key] = try Template(
                    source: $1.value, name: $1.key, environment: Liquid.Environment(mode: mode))
            })
        self.variables = variables
    }

    func outcome(_ store: MemoryStore? = nil) -> Outcome {
        var outcome = Outcome()
        let clock = LiquidClock(instant: 1_709_993_106)
        do {
            try template.render(
                variables: variables, loader: loader, clock: clock, rendering: "index.html", fragments: store,
                into: &outcome.bytes)
        } catch {
            outcome.errors = error.errors
        }
        outcome.wasClockRead = clock.wasRead
        return outcome
    }
}

/// A thing that prints the same wherever it is given.
struct Thing: LiquidObject {
    var number: Int
    var hasIdentity = true

    func property(_ name: String) -> Value? {
        switch name {
        case "number": .int(number)
        case "name": .string("<\(number)>")
        case "next": .object(Thing(number: number + 1, hasIdentity: hasIdentity))
        default: nil
        }
    }

    var propertyNames: [String] { ["number", "name", "next"] }
    var liquidText: Value { .string("thing \(number)") }
    var liquidIdentity: (UInt64, UInt64)? { hasIdentity ? (1, UInt64(bitPattern: Int64(number))) : nil }
}
