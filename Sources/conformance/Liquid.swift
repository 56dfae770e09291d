import JSON
import Liquid
import LiquidJSON

/// A case of Golden Liquid: a template, its data and its partials, and what must come out, byte for byte.
struct LiquidCase {
    private let template: String
    private let data: LiquidDictionary
    private let partials: GoldenPartials
    private let results: [String]
    private let isInvalid: Bool

    init(_ test: JSONValue) {
        template = test["template"]?.string ?? ""
        data = test["data"].flatMap(LiquidDictionary.init(json:)) ?? [:]
        partials = GoldenPartials(test["templates"])
        results = test["results"]?.array?.compactMap(\.string) ?? test["result"]?.string.map { [$0] } ?? []
        isInvalid = test["invalid"] == .bool(true)
    }

    /// What is wrong; `nil` where the case passes.
    func complaint() -> String? {
        var output: [UInt8] = []
        do {
            let compiled = try Template(source: template, name: "case", environment: GoldenPartials.environment)
            try compiled.render(variables: data, loader: partials, into: &output)
        } catch {
            return isInvalid ? nil : "\(error), after \(text(output))"
        }
        if isInvalid { return "no error, but \(text(output))" }
        return results.contains { Array($0.utf8) == output } ? nil : "gave \(text(output))"
    }

    private func text(_ output: [UInt8]) -> String { String(decoding: output, as: UTF8.self).debugDescription }
}

/// The partials of one case, compiled when they are used: a broken one that is not used does no harm.
private struct GoldenPartials: TemplateLoader {
    static let environment = Environment(mode: .lenient, escapes: false)

    private let sources: [JSONValue.Member]

    init(_ json: JSONValue?) { sources = json?.members ?? [] }

    func template(named name: String) throws(LiquidErrors) -> Template? {
        guard let source = sources.first(where: { $0.key == name })?.value.string else { return nil }
        return try Template(source: source, name: name, environment: Self.environment)
    }

    var names: [String] { sources.map(\.key) }
}
