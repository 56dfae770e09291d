import Liquid

/// Every case of `golden_liquid.json` in a folder: template, data, and what comes out.
func runLiquid(folder: String) -> Int32 {
    guard let bytes = readFile(folder + "/golden_liquid.json"), let document = try? JSON(parsing: bytes),
        let cases = document["tests"]?.elements
    else {
        print("liquid: there is no golden_liquid.json in \(folder), or it is not JSON")
        return 2
    }
    var (passed, failed) = (0, 0)
    for test in cases {
        if let failure = LiquidCase(test).failure() {
            failed += 1
            print(
                "FAIL \(test["name"]?.string ?? "?")\n     \(test["template"]?.string?.debugDescription ?? "")\n     \(failure)"
            )
        } else {
            passed += 1
        }
    }
    print("liquid: \(passed) passed, \(failed) failed")
    return failed == 0 ? 0 : 1
}

private struct LiquidCase {
    let template: String
    let data: LiquidDictionary
    let partials: [(String, String)]
    let results: [String]
    let isInvalid: Bool

    init(_ json: JSON) {
        template = json["template"]?.string ?? ""
        if case .dictionary(let data)? = json["data"]?.liquid { self.data = data } else { data = [:] }
        partials = json["templates"]?.pairs.map { ($0, $1.string ?? "") } ?? []
        results = json["results"]?.elements?.compactMap(\.string) ?? json["result"]?.string.map { [$0] } ?? []
        isInvalid = json["invalid"]?.bool ?? false
    }

    /// What is wrong; nil where the case passes.
    func failure() -> String? {
        let environment = Environment(mode: .lenient, escapes: false)
        var output: [UInt8] = []
        do {
            let compiled = try Template(source: template, name: "case", environment: environment)
            let loader = Partials(sources: partials, environment: environment)
            try compiled.render(variables: data, loader: loader, into: &output)
        } catch {
            if isInvalid { return nil }
            return "errors: \(error)\n     output:   \(String(decoding: output, as: UTF8.self).debugDescription)"
        }
        let text = String(decoding: output, as: UTF8.self)
        if isInvalid { return "no error\n     output:   \(text.debugDescription)" }
        if results.contains(where: { Array($0.utf8) == output }) { return nil }
        return
            "expected: \(results.map(\.debugDescription).joined(separator: " or "))\n     output:   \(text.debugDescription)"
    }
}

/// The partials of one case, compiled when they are used: a broken one that is not used does no harm.
private struct Partials: TemplateLoader {
    let sources: [(String, String)]
    let environment: Environment

    func template(named name: String) throws(LiquidErrors) -> Template? {
        guard let source = sources.first(where: { $0.0 == name }) else { return nil }
        return try Template(source: source.1, name: name, environment: environment)
    }

    var names: [String] { sources.map(\.0) }
}
