/// The words of `--help`.
enum Help {
    static func overview() -> String {
        var text = """
            briefing turns annotated Markdown into a briefing website.

            usage: briefing COMMAND [OPTIONS]


            """
        for command in commands { text += row("\(command.name) \(command.operands)", command.summary) }
        text += "\nOptions of every command:\n\n"
        for option in commonOptions { text += row(option.usage, option.help) }
        text += "\n‘briefing COMMAND --help’ says more of one. Exit status: 0 done, 1 the content has errors,\n"
        text += "2 the command line is wrong, 3 the machine failed.\n"
        return text
    }

    static func of(_ command: CommandSpec) -> String {
        var text = "usage: briefing \(command.name) \(command.operands)"
        while text.last == " " { text.removeLast() }
        text += command.options.isEmpty ? "\n\n" : " [OPTIONS]\n\n"
        text += command.details + "\n"
        if !command.options.isEmpty {
            text += "\nOptions:\n\n"
            for option in command.options { text += row(option.usage, option.help) }
        }
        text += "\nOptions of every command:\n\n"
        for option in commonOptions { text += row(option.usage, option.help) }
        return text
    }

    private static func row(_ left: String, _ right: String) -> String {
        let width = 30
        if left.count >= width { return "  \(left)\n" + String(repeating: " ", count: width + 2) + right + "\n" }
        return "  " + left + String(repeating: " ", count: width - left.count) + right + "\n"
    }
}

extension OptionSpec {
    fileprivate var usage: String { "--\(name)" + (value.map { " \($0)" } ?? "") }
}
