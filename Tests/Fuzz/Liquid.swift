import Glibc

/// Coverage-guided fuzzing of the parser and the renderer: the input is a template, with data and partials that every
/// kind of value occurs in. `Tests/Fuzz/run.sh liquid` builds and runs it.
private let people: Value = [
    ["name": "Berik", "born": 1990, "here": true], ["name": "ana", "born": 1985, "here": false], ["name": nil],
]

private struct Thing: LiquidObject {
    func property(_ name: String) -> Value? {
        switch name {
        case "a": 1
        case "b": people
        case "self": .object(self)
        default: nil
        }
    }

    var propertyNames: [String] { ["a", "b", "self"] }
    var liquidText: Value { "thing <&>" }
    var liquidValue: Value { "thing" }
    var liquidElements: [Value]? { [1, "two", .object(self)] }
}

private let data: LiquidDictionary = [
    "a": [3, 1, "b", nil, [2.5, ["x": 1]]], "s": "Größe & <b>text</b>\r\n日本", "e": "", "n": 7, "m": -3, "f": 2.675,
    "t": true,
    "z": nil, "h": .html("<p>a &amp; b</p>"), "o": .object(Thing()), "p": people,
    "d": ["x": 1, "y": ["z": "q"], "size": 9],
    "r": .range(LiquidRange(lower: -2, upper: 4)), "big": .bigInteger(BigInteger(.max)), "now": "2024-03-09 14:05",
]

private let limits = Limits(renderScore: 20_000, outputBytes: 50_000, nesting: 30, assignSize: 200_000, errors: 5)

private struct Partials: TemplateLoader {
    let input: String
    let environment: Environment

    func template(named name: String) throws(LiquidErrors) -> Template? {
        switch name {
        case "self": try Template(source: input, name: name, environment: environment)
        case "p": try Template(source: "{{ p }}{{ x }}{{ forloop.index }}", name: name, environment: environment)
        case "b": try Template(source: "{% break %}{% assign x = 1 %}", name: name, environment: environment)
        default: nil
        }
    }

    var names: [String] { ["self", "p", "b"] }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLiquid(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let source = String(decoding: UnsafeBufferPointer(start: start + 1, count: count - 1), as: UTF8.self)
    let environment = Environment(
        mode: start[0] & 1 == 0 ? .strict : .lenient, escapes: start[0] & 2 == 0, limits: limits)
    guard let template = try? Template(source: source, name: "fuzz", environment: environment) else { return 0 }
    var output: [UInt8] = []
    let loader = Partials(input: source, environment: environment)
    do {
        try template.render(
            variables: start[0] & 4 == 0 ? data : [:], globals: data, loader: loader, now: 1_709_993_106, into: &output)
    } catch {
        // Errors are what is wanted; each has a place.
        for error in error.errors where error.place.line < 1 || error.place.column < 1 { abort() }
    }
    if output.count > limits.outputBytes || String(validating: output, as: UTF8.self) == nil { abort() }
    return 0
}
