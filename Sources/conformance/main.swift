import Glibc

/// Runs a suite of others' cases against our libraries: `conformance SUITE FOLDER`.
let suites: [String: (String) -> Int32] = ["liquid": runLiquid]

guard CommandLine.arguments.count == 3, let suite = suites[CommandLine.arguments[1]] else {
    print("usage: conformance \(suites.keys.sorted().joined(separator: "|")) FOLDER")
    exit(2)
}
exit(suite(CommandLine.arguments[2]))
