import JSON
import Markdown

/// Every suite, in the order in which they run.
let suites = [
    Suite(name: "yaml/front-matter") { YAMLSuite.frontMatterPasses($0) ? nil : "read differently" },
    Suite(name: "yaml/libyaml-suite") { YAMLSuite.suitePasses($0) ? nil : "read differently" },
    Suite(
        name: "edtf/cases",
        judge: { test in
            let (hard, soft) = checkEDTF([EDTFCase(test)])
            return hard.failures.first ?? soft.failures.first
        }, isSoft: { $0["decided"]?.string == "soft" }),
    Suite(name: "commonmark/spec-0.30", judge: judgeCommonMark),
    Suite(name: "liquid/golden_liquid") { LiquidCase($0).complaint() },
]

/// All of CommonMark byte for byte, with nothing of ours switched on.
@Sendable private func judgeCommonMark(_ test: JSONValue) -> String? {
    let document = Document(parsing: test["markdown"]?.string ?? "", options: .init(extensions: []))
    let html = HTMLRenderer(options: .init(allowsUnsafeHTML: true)).render(document)
    return html == test["html"]?.string ? nil : "gave \(String(reflecting: html))"
}

extension EDTFCase {
    init(_ test: JSONValue) {
        self.init(
            edtf: test["edtf"]?.string ?? "", isValid: test["valid"] == .bool(true), earliest: test["earliest"]?.string,
            latest: test["latest"]?.string, instant: test["instant"]?.string, isHard: test["decided"]?.string != "soft")
    }
}
