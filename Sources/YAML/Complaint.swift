/// What libyaml complains about, put so that a person who never heard of tokens knows what to mend.
struct Complaint {
    /// What libyaml did not expect, in its own words.
    var problem: String
    /// What it was doing.
    var context: String
    /// The problem's line up to the problem.
    var before = ""
    /// The character at the problem; `nil` at the end of the text.
    var next: Unicode.Scalar?

    /// The error, at the place where the mistake was made rather than where libyaml stumbled over it.
    ///
    /// - Parameters:
    ///   - place: where libyaml stopped.
    ///   - origin: where what it could not finish began, where it says so.
    func error(at place: YAMLPosition, origin: YAMLPosition?) -> YAMLError {
        let explanation = explanation(since: origin?.line)
        return YAMLError(
            explanation.code, explanation.message, advice: explanation.advice,
            at: isCausedByOrigin(place, origin) ? origin ?? place : place)
    }

    /// The error for bytes that are no text.
    func encodingError(at place: YAMLPosition) -> YAMLError {
        if problem == "control characters are not allowed" {
            return YAMLError(
                "yaml-encoding", "a control character stands in the text",
                advice: "delete it; only tabs and line ends are allowed",
                at: place)
        }
        return YAMLError(
            "yaml-encoding", "the text is not in the encoding UTF-8", advice: "save the file again as UTF-8", at: place)
    }

    /// Where something is left open, the place to mend is its beginning.
    private func isCausedByOrigin(_ place: YAMLPosition, _ origin: YAMLPosition?) -> Bool {
        switch context {
        case "while scanning a quoted scalar":
            problem == "found unexpected end of stream" || problem == "found unexpected document indicator"
        case "while scanning a simple key", "while scanning an anchor", "while scanning an alias",
            "while scanning a tag":
            true
        case "while parsing a flow sequence", "while parsing a flow mapping": origin?.line != place.line
        default: false
        }
    }

    private struct Explanation {
        var code = "yaml-syntax"
        var message: String
        var advice: String?

        init(_ message: String, _ advice: String?) {
            self.message = message
            self.advice = advice
        }
    }

    private func explanation(since line: Int?) -> Explanation {
        let since = line.map { " from line \($0) on" } ?? ""
        switch problem {
        case "mapping values are not allowed in this context":
            return before.contains(": ")
                ? .init("a second colon with a space stands in this line", "put the whole value in quotation marks")
                : .init(
                    "the colon can’t stand here: this line does not fit the one above it",
                    "keys of one list begin in the same column; spaces indent them")
        case "could not find expected ':'":
            return .init(
                "no colon follows: this is neither ‘key: value’ nor part of the value above",
                "write ‘key: value’; a value of several lines is indented further than its key")
        case "found character that cannot start any token": return badStart()
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return tab
        case "did not find expected alphabetic or numeric character":
            let mark = context.hasSuffix("alias") ? "*" : "&"
            return .init("a value can’t begin with ‘\(mark)’", "put the whole value in quotation marks")
        case "found unexpected end of stream", "found unexpected document indicator":
            return .init("the quotation mark is never closed", "end the value with the same mark")
        case "found unknown escape character":
            return .init(
                "a backslash in double quotation marks has no meaning before this character",
                "write the backslash twice, or use single quotation marks")
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            return .init(
                "the backslash does not lead to a character",
                "write the character itself, or its number as in \"\\u00E9\"")
        case "did not find expected key":
            return before.allSatisfy { $0 == " " || $0 == "\t" }
                ? .init(
                    "this line does not belong to the keys and values\(since)",
                    "keys of one list begin in the same column")
                : .init("the value ended before this", "put the whole value in quotation marks")
        case "did not find expected '-' indicator":
            return .init(
                "this line does not belong to the list\(since)", "each item begins with ‘- ’, all in the same column")
        case "did not find expected ',' or ']'":
            return .init(
                "a comma or the closing ‘]’ is missing in the list\(since)",
                "if it is no list, put the whole value in quotation marks")
        case "did not find expected ',' or '}'":
            return .init(
                "a comma or the closing ‘}’ is missing in the keys and values\(since)",
                "if these are none, put the whole value in quotation marks")
        case "did not find expected node content": return .init("a value is missing here", nil)
        case "block sequence entries are not allowed in this context":
            return .init(
                "a list can’t begin here", "begin the list on the next line; if it is a text, put it in quotation marks"
            )
        case "mapping keys are not allowed in this context":
            return .init("‘? ’ can’t stand here", "put the whole value in quotation marks")
        case "did not find expected <document start>":
            return .init("this can’t follow what stands before it", "is there a bracket or a quotation mark too many?")
        case "found an indentation indicator equal to 0": return blockHeader
        case "did not find expected comment or line break" where context.hasSuffix("block scalar"): return blockHeader
        default: return other()
        }
    }

    private var tab: Explanation { .init("a tab stands where only spaces may", "indent with spaces") }

    private var blockHeader: Explanation {
        .init("the text after ‘|’ or ‘>’ begins on the next line", "move it there, indented further than its key")
    }

    private func badStart() -> Explanation {
        guard let next, next != "\t" else { return tab }
        return .init("a value can’t begin with ‘\(next)’", "put the whole value in quotation marks")
    }

    private func other() -> Explanation {
        if context.contains("tag") || problem.contains("tag") {
            var explanation = Explanation(
                "the exclamation mark begins no known tag", "put the whole value in quotation marks")
            explanation.code = "yaml-tag"
            return explanation
        }
        if context.contains("directive") || problem.contains("YAML") {
            return .init("a line that begins with ‘%’ says something of YAML that is not known", "delete the line")
        }
        return .init(
            "this is no valid YAML: " + [context, problem].filter { !$0.isEmpty }.joined(separator: ", "), nil)
    }
}
