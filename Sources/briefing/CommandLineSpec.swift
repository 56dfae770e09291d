/// An option as the command line, its help and its completions know it.
struct OptionSpec: Sendable {
    var name: String
    /// What stands for the value in the help; `nil` where the option takes none.
    var value: String?
    var help: String

    init(_ name: String, _ value: String? = nil, _ help: String) {
        self.name = name
        self.value = value
        self.help = help
    }
}

/// A command as the command line and its help know it.
struct CommandSpec: Sendable {
    var name: String
    var operands: String
    var summary: String
    var details: String
    var options: [OptionSpec]
    /// How many operands it takes.
    var operandCount: ClosedRange<Int>
    var run: @Sendable (Arguments) -> ExitStatus
}

/// SPEC §5.
enum ExitStatus: Int32, Sendable {
    case done = 0
    case contentHasErrors = 1
    case commandLineIsWrong = 2
    case machineFailed = 3
}

let commonOptions = [
    OptionSpec("site", "DIR", "the site’s folder (default: the current one)"),
    OptionSpec("output", "DIR", "where the site is written (default: Output in the site’s folder)"),
    OptionSpec("base-url", "URL", "the address at which the site will stand"),
    OptionSpec("drafts", nil, "include articles and pages marked ‘draft: true’"),
    OptionSpec("strict", nil, "treat warnings as errors"),
    OptionSpec("jobs", "N", "work on N things at once (default: one a core)"),
    OptionSpec("now", "DATE", "the day that counts as today, as YYYY-MM-DD"),
    OptionSpec("quiet", nil, "say nothing but errors and warnings"),
    OptionSpec("verbose", nil, "say more"),
    OptionSpec("color", "WHEN", "auto, always or never"),
    OptionSpec("version", nil, "print the version"),
    OptionSpec("help", nil, "print help"),
]

let commands: [CommandSpec] = [
    newCommand, buildCommand, serveCommand, publishCommand, listCommand, whyCommand, renderCommand,
]
