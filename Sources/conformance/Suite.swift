import JSON

/// A file of others' test cases, and how each case is judged.
struct Suite: Sendable {
    /// The file's path in the folder, without its ending.
    let name: String
    /// What is wrong with what we make of a case; `nil` where it is right.
    let judge: @Sendable (JSONValue) -> String?
    /// Whether a case settles nothing and is only counted.
    var isSoft: @Sendable (JSONValue) -> Bool = { _ in false }

    /// Judges all cases of the file's list.
    func run(on cases: [JSONValue]) -> Report {
        var report = Report()
        for (index, test) in cases.enumerated() {
            let complaint = judge(test)
            if isSoft(test) {
                report.soft += 1
                if complaint == nil { report.softPassed += 1 }
            } else {
                report.total += 1
                if let complaint { report.failures.append("\(label(of: test) ?? "case \(index + 1)"): \(complaint)") }
            }
        }
        return report
    }

    /// What the case is called in its file.
    private func label(of test: JSONValue) -> String? {
        if case .number(let example)? = test["example"] { return "example \(example)" }
        return [test["id"]?.string, test["name"]?.string ?? test["edtf"]?.string].compactMap(\.self).joined(
            separator: " ")
    }

    /// How many cases there were, and which of them failed.
    struct Report {
        var total = 0
        var failures: [String] = []
        var soft = 0
        var softPassed = 0

        /// One line, such as `52 of 52 passed`.
        var summary: String {
            let settled = "\(total - failures.count) of \(total) passed"
            return soft == 0 ? settled : settled + ", \(softPassed) of \(soft) that settle nothing"
        }
    }
}
