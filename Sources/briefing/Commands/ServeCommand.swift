import BriefingKit
import Diagnostics
import FileSystem
import Glibc
import Preview

let serveCommand = CommandSpec(
    name: "serve", operands: "", summary: "shows the site while you write, on this machine",
    details: """
        Serves the site from memory and writes nothing. When a file in Content or Templates changes, pages that are open
        in a browser and look different now are reloaded. While the content has errors, the last good version is shown
        under a list of them. Ctrl-C ends it.
        """,
    options: [
        OptionSpec("port", "N", "the port to listen on; 0 for one that is free (default: \(Preview.Options().port))"),
        OptionSpec("host", "ADDRESS", "the address to listen on; others than 127.0.0.1 let other machines in"),
        OptionSpec("open", nil, "open the site in the browser"),
        OptionSpec("poll", nil, "look for changes twice a second, where the system can’t tell of them"),
    ],
    operandCount: 0...0, run: serve)

@Sendable private func serve(_ arguments: Arguments) -> ExitStatus {
    withBuildOptions(arguments) { options throws(Arguments.Problem) in
        var preview = Preview.Options()
        preview.site = options.site
        preview.host = arguments.value("host") ?? preview.host
        preview.polls = arguments.has("poll")
        if let port = arguments.value("port") {
            guard let number = Int(port), (0...65_535).contains(number) else {
                throw Arguments.Problem(message: "‘--port’ needs a number from 0 to 65535, not ‘\(port)’")
            }
            preview.port = number
        }
        return run(preview, options, arguments)
    }
}

private func run(_ preview: Preview.Options, _ options: BuildOptions, _ arguments: Arguments) -> ExitStatus {
    let console = ConsoleOptions(arguments)
    let signals = EndSignals()
    let site = WholeSite(options, isStrict: arguments.has("strict"))
    let words = PreviewWords(console: console, site: options.site)
    let running: Preview
    do throws(ListenError) {
        running = try Preview(of: site, preview) { words.say($0) }
    } catch {
        Console.error("briefing: \(error.message)\n" + (error.advice.map { "    \($0)\n" } ?? ""))
        return .machineFailed
    }
    guard running.start() else {
        Console.error("briefing: the server can’t be started\n")
        return .machineFailed
    }
    if !running.isLoopback {
        Console.error("Everybody who can reach this machine can read the site, drafts and all, while it is served.\n")
    }
    // A port that the system chose is said in any case: nobody could know it.
    if !console.isQuiet || preview.port == 0 { _ = Console.output("\(running.address)\n") }
    if !console.isQuiet { _ = Console.output("Ctrl-C ends it.\n") }
    if arguments.has("open"), let problem = openInBrowser(running.address) {
        Console.error("briefing: can’t open a browser: \(problem)\n")
    }
    signals.wait()
    running.stop()
    return .done
}
