import FileSystem
import Glibc
import JSON

// Runs others' test suites: conformance FOLDER [SUITE…]
// A suite is named by the beginning of its path, such as `yaml` or `yaml/front-matter`; without names, all run.
// Exit status: 0 all passed; 1 a case failed; 2 it could not run.

func complain(_ message: String) -> Never {
    let line = Array("conformance: \(message)\n".utf8)
    write(STDERR_FILENO, line, line.count)
    exit(2)
}

func cases(in path: String) -> [JSONValue] {
    let bytes: [UInt8]
    do {
        bytes = try Files.read(path)
    } catch {
        complain("\(path) can’t be read: \(error.reason)")
    }
    do {
        let document = try JSONValue(parsing: bytes)
        guard let list = document.array ?? document["tests"]?.array else { complain("\(path) is no list") }
        return list
    } catch {
        complain("\(path):\(error.line):\(error.column): \(error.message)")
    }
}

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first else { complain("conformance FOLDER [SUITE…]") }
let wanted = arguments.dropFirst()
let chosen = suites.filter { suite in wanted.isEmpty || wanted.contains { suite.name.hasPrefix($0) } }
if chosen.isEmpty { complain("no such suite; there are " + suites.map(\.name).joined(separator: ", ")) }

var hasFailed = false
for suite in chosen {
    let report = suite.run(on: cases(in: "\(folder)/\(suite.name).json"))
    print("\(suite.name): \(report.summary)")
    for failure in report.failures.prefix(20) { print("    \(failure)") }
    if report.failures.count > 20 { print("    and \(report.failures.count - 20) more") }
    if !report.failures.isEmpty { hasFailed = true }
}
exit(hasFailed ? 1 : 0)
