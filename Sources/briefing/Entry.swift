import BriefingKit
import Diagnostics
import Glibc

@main
enum Entry {
    static func main() {
        setUpHeap()
        exit(run(CommandLine.arguments.dropFirst()).rawValue)
    }

    /// Finds the command and lets it run; what is wrong with the command line itself is said here.
    static func run(_ words: ArraySlice<String>) -> ExitStatus {
        guard let place = placeOfCommand(words) else { return withoutCommand(words) }
        let name = words[place]
        guard let command = commands.first(where: { $0.name == name }) else {
            if name == "help" { return withoutCommand(["--help"]) }
            let nearest = nearestName(to: name, in: commands.map(\.name))
            return refuse("there is no command ‘\(name)’", nearest.map { "did you mean ‘\($0)’?" })
        }
        do {
            let arguments = try Arguments(
                words[..<place] + words[(place + 1)...], options: command.options + commonOptions)
            if arguments.has("help") {
                print(Help.of(command), terminator: "")
                return .done
            }
            if arguments.has("version") { return printVersion() }
            guard command.operandCount.contains(arguments.operands.count) else {
                let wanted = command.operands.isEmpty ? "no operand" : command.operands
                return refuse("‘briefing \(name)’ takes \(wanted)", "‘briefing \(name) --help’ says more")
            }
            return command.run(arguments)
        } catch {
            return refuse(error.message, error.advice)
        }
    }

    /// The first word that is neither an option nor an option's value: options of every command may stand before the command.
    private static func placeOfCommand(_ words: ArraySlice<String>) -> Int? {
        var takesValue = false
        for (place, word) in zip(words.indices, words) {
            if !takesValue, !word.hasPrefix("-") { return place }
            takesValue = !takesValue && commonOptions.contains { $0.value != nil && "--" + $0.name == word }
        }
        return nil
    }

    private static func withoutCommand(_ words: ArraySlice<String>) -> ExitStatus {
        do {
            let arguments = try Arguments(words, options: commonOptions)
            if arguments.has("version") { return printVersion() }
            if arguments.has("help") {
                print(Help.overview(), terminator: "")
                return .done
            }
        } catch {
            return refuse(error.message, error.advice)
        }
        Console.error(Help.overview())
        return .commandLineIsWrong
    }

    private static func printVersion() -> ExitStatus {
        print("briefing \(briefingVersion)")
        return .done
    }

    static func refuse(_ message: String, _ advice: String?) -> ExitStatus {
        Console.error("briefing: \(message)\n")
        if let advice { Console.error("    \(advice)\n") }
        return .commandLineIsWrong
    }
}
