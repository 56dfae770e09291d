import JSON

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
    Suite(name: "commonmark/spec-0.30", judge: CommonMarkSuite.judge),
    Suite(name: "commonmark/gfm-extensions", judge: CommonMarkSuite.judgeGFM),
    Suite(name: "commonmark/gfm-extra", judge: CommonMarkSuite.judgeGFM),
    Suite(name: "pandoc/spans-divs", judge: PandocSuite.judge, isSoft: { !PandocSuite.isSettled($0) }),
    Suite(name: "liquid/golden_liquid") { LiquidCase($0).complaint() },
]

extension EDTFCase {
    init(_ test: JSONValue) {
        self.init(
            edtf: test["edtf"]?.string ?? "", isValid: test["valid"] == .bool(true), earliest: test["earliest"]?.string,
            latest: test["latest"]?.string, instant: test["instant"]?.string, isHard: test["decided"]?.string != "soft")
    }
}
