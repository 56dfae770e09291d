// Writes every file below a folder into one Swift source: `embed-theme FOLDER OUTPUT.swift`.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: embed-theme FOLDER OUTPUT.swift\n".utf8))
    exit(2)
}
let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()

var source = "/// The files of the built-in theme, by their path below `Templates`.\n"
source += "enum EmbeddedTheme {\n    static let files: [(path: String, text: String)] = [\n"
for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
    let file = folder.appendingPathComponent(name)
    guard let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory, !isFolder else { continue }
    let text = try String(contentsOf: file, encoding: .utf8)
    // Four number signs: no text of a theme ends a literal that needs them.
    source += "        (\"\(name)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
}
source += "    ]\n}\n"
// What is the same is left alone: a newer file would have everything compiled again that depends on it.
let output = URL(fileURLWithPath: arguments[2])
if (try? Data(contentsOf: output)) != Data(source.utf8) { try Data(source.utf8).write(to: output) }
