import BriefingKit
import Dispatch
import Preview
import Synchronization

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
    let site = SessionSite(options, isStrict: arguments.has("strict"))
    let words = PreviewWords(console: console, site: options.site)
    let running: Preview
    do throws(ListenError) {
        running = try Preview(of: site, preview) { words.say($0) }
    } catch {
        Console.error("briefing: \(error.message)\n" + (error.advice.map { "    \($0)\n" } ?? ""))
        return .machineFailed
    }
    // The site is read in the meantime: whoever changes their mind need not wait for the end of it.
    let start = Start(running)
    DispatchQueue.global(qos: .userInitiated).async {
        if start.run() {
            greet(running, console, isPortChosen: preview.port == 0, opens: arguments.has("open"))
        } else {
            Console.error("briefing: the server can’t be started\n")
            signals.send()
        }
    }
    signals.wait()
    return start.end()
}

private func greet(_ preview: Preview, _ console: ConsoleOptions, isPortChosen: Bool, opens: Bool) {
    if !preview.isLoopback {
        Console.error("Everybody who can reach this machine can read the site, drafts and all, while it is served.\n")
    }
    // A port that the system chose is said in any case: nobody could know it.
    if !console.isQuiet || isPortChosen { _ = Console.output("\(preview.address)\n") }
    if !console.isQuiet { _ = Console.output("Ctrl-C ends it.\n") }
    if opens, let problem = openInBrowser(preview.address) {
        Console.error("briefing: can’t open a browser: \(problem)\n")
    }
}

/// How far the start of a preview is, for an end that may come at any moment of it.
private final class Start: Sendable {
    private enum Phase { case reading, running, failed }

    private let preview: Preview
    private let phase = Mutex(Phase.reading)

    init(_ preview: Preview) { self.preview = preview }

    func run() -> Bool {
        let isRunning = preview.start()
        phase.withLock { $0 = isRunning ? .running : .failed }
        return isRunning
    }

    /// Ends a preview that runs. One that has not begun holds nothing that the program's end does not give back.
    func end() -> ExitStatus {
        switch phase.withLock(\.self) {
        case .reading: return .done
        case .running:
            preview.stop()
            return .done
        case .failed: return .machineFailed
        }
    }
}
