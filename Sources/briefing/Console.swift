import BriefingKit
import Diagnostics
import FileSystem
import Glibc

/// The terminal, or what stands in its place.
enum Console {
    static func error(_ text: String) { write(text, to: STDERR_FILENO) }

    static func output(_ text: String) -> ExitStatus { output(Array(text.utf8)) }

    /// Writes to standard output; a reader that has gone away, as `head` does, is no failure.
    static func output(_ bytes: [UInt8]) -> ExitStatus {
        do {
            try Files.writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
            return .done
        } catch {
            if error.code == EPIPE { return .done }
            Console.error("briefing: can’t write to standard output: \(error.reason)\n")
            return .machineFailed
        }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        // There is nowhere to say that standard error can't be written.
        try? Files.writeAll(Array(text.utf8), to: descriptor, path: "standard error")
    }

    /// Whether colour is wanted on standard error: `NO_COLOR` and terminals that can't are respected.
    static func usesColour(_ choice: String?) -> Bool {
        switch choice {
        case "always": return true
        case "never": return false
        default: break
        }
        if let no = getenv("NO_COLOR"), no.pointee != 0 { return false }
        if let kind = getenv("TERM"), String(cString: kind) == "dumb" { return false }
        return isatty(STDERR_FILENO) == 1
    }

    /// Prints diagnostics and, last, how many there are of each severity.
    static func report(_ diagnostics: [Diagnostic], site: String, colour: Bool) {
        report(diagnostics, colour: colour) { file, number in
            LineCache.shared.line(site == "." ? file : site + "/" + file, number)
        }
    }

    /// Prints diagnostics, with their lines from elsewhere.
    static func report(
        _ diagnostics: [Diagnostic], colour: Bool, line: @escaping @Sendable (_ file: String, _ number: Int) -> String?
    ) {
        let rendering = TerminalRendering(usesColour: colour, line: line)
        var text = ""
        for diagnostic in diagnostics { text += rendering.text(of: diagnostic) }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let counts = [count(errors, "error"), count(warnings, "warning")].compactMap(\.self)
        if !counts.isEmpty { text += counts.joined(separator: ", ") + "\n" }
        error(text)
    }

    private static func count(_ number: Int, _ word: String) -> String? {
        number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
    }
}
