import Diagnostics

/// A command line taken apart: the command, its operands, and the options by name.
struct Arguments: Sendable {
    var operands: [String] = []
    private(set) var values: [String: String] = [:]

    /// Why a command line can't be carried out.
    struct Problem: Error, Equatable {
        var message: String
        var advice: String?
    }

    /// Takes apart what follows the command's name.
    init(_ words: ArraySlice<String>, options: [OptionSpec]) throws(Problem) {
        var words = words
        while let word = words.popFirst() {
            if word == "--" {
                operands += words
                return
            }
            if word == "-h" {
                values["help"] = ""
            } else if word.hasPrefix("--") {
                try take(word.dropFirst(2), options, &words)
            } else if word.hasPrefix("-"), word != "-" {
                throw Problem(
                    message: "there is no option ‘\(word)’", advice: "options are written out, such as --output")
            } else {
                operands.append(word)
            }
        }
    }

    private mutating func take(
        _ word: Substring, _ options: [OptionSpec], _ rest: inout ArraySlice<String>
    ) throws(Problem) {
        let name = String(word.prefix { $0 != "=" })
        guard let option = options.first(where: { $0.name == name }) else {
            let nearest = nearestName(to: name, in: options.map(\.name))
            throw Problem(message: "there is no option ‘--\(name)’", advice: nearest.map { "did you mean ‘--\($0)’?" })
        }
        let attached = word.count > name.count ? String(word.dropFirst(name.count + 1)) : nil
        guard option.value != nil else {
            if attached != nil { throw Problem(message: "‘--\(name)’ takes no value") }
            values[name] = ""
            return
        }
        guard let value = attached ?? rest.popFirst() else {
            throw Problem(message: "‘--\(name)’ needs a value: \(option.value ?? "")")
        }
        values[name] = value
    }

    func has(_ option: String) -> Bool { values[option] != nil }

    func value(_ option: String) -> String? { values[option] }

    /// One of a few words.
    func choice(_ option: String, of known: [String]) throws(Problem) -> String? {
        guard let value = values[option] else { return nil }
        if known.contains(value) { return value }
        let nearest = nearestName(to: value, in: known)
        throw Problem(
            message: "‘--\(option)’ can’t be ‘\(value)’: it is \(known.joined(separator: ", "))",
            advice: nearest.map { "did you mean ‘\($0)’?" })
    }

    /// A whole number of at least 1.
    func count(_ option: String) throws(Problem) -> Int? {
        guard let value = values[option] else { return nil }
        guard let number = Int(value), number >= 1 else {
            throw Problem(message: "‘--\(option)’ needs a whole number of at least 1, not ‘\(value)’")
        }
        return number
    }
}
