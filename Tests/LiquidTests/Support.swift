import Testing

@testable import Liquid

/// What a template renders to, in HTML and strict unless said otherwise.
func render(
    _ source: String, _ variables: LiquidDictionary = [:], mode: Liquid.Environment.Mode = .strict,
    escapes: Bool = true, partials: [String: String] = [:], now: Int = 0, limits: Limits = Limits()
) throws -> String {
    let environment = Liquid.Environment(mode: mode, escapes: escapes, limits: limits)
    return try render(source, variables, environment, partials: partials, now: now)
}

func render(
    _ source: String, _ variables: LiquidDictionary = [:], _ environment: Liquid.Environment,
    partials: [String: String] = [:], globals: (any LiquidObject)? = nil, now: Int = 0
) throws -> String {
    let loader = TemplateDictionary(
        try partials.reduce(into: [:]) { templates, partial in
            templates[partial.key] = try Template(source: partial.value, name: partial.key, environment: environment)
        })
    let template = try Template(source: source, name: "page", environment: environment)
    return try template.render(
        variables: variables, globals: globals, loader: loader, now: now, rendering: "index.html")
}

/// As text, the way the reference renders.
func plain(_ source: String, _ variables: LiquidDictionary = [:]) throws -> String {
    try render(source, variables, mode: .lenient, escapes: false)
}

/// The errors of a template, compiled and rendered.
func errors(
    _ source: String, _ variables: LiquidDictionary = [:], mode: Liquid.Environment.Mode = .strict,
    partials: [String: String] = [:], limits: Limits = Limits()
) -> [LiquidError] {
    do {
        _ = try render(source, variables, mode: mode, partials: partials, limits: limits)
        return []
    } catch let errors as LiquidErrors {
        return errors.errors
    } catch {
        return []
    }
}

/// A template, and what it renders to.
struct Example: Sendable, CustomTestStringConvertible {
    let source: String
    let output: String

    init(_ source: String, _ output: String) {
        self.source = source
        self.output = output
    }

    var testDescription: String { source }
}

/// A person, as a host would show one to its templates.
struct Person: LiquidObject {
    var name: String
    var age: Int

    func property(_ property: String) -> Value? {
        switch property {
        case "name": .string(name)
        case "age": .int(age)
        case "nickname": .null
        default: nil
        }
    }

    var propertyNames: [String] { ["name", "age", "nickname"] }
    var liquidText: Value { .string(name) }
    var liquidValue: Value { .string(name) }
}
