import BriefingKit
import FileSystem

let newCommand = CommandSpec(
    name: "new", operands: "DIR", summary: "a site to start from, with one small worked example",
    details: """
        Makes the folder DIR, which must be new or empty, and in it a site that builds at once. Its one article
        shows every kind of annotation.
        """,
    options: [], operandCount: 1...1, run: new)

@Sendable private func new(_ arguments: Arguments) -> ExitStatus {
    let folder = arguments.operands[0]
    do throws(FileError) {
        guard let files = try StarterSite.make(in: folder) else {
            return Entry.refuse("‘\(folder)’ is there already and not an empty folder", "choose a new name")
        }
        if !arguments.has("quiet") {
            for file in files { print("\(folder)/\(file)") }
            print("\nNext: briefing build --site \(folder)")
        }
        return .done
    } catch {
        return machineFailed(error)
    }
}
