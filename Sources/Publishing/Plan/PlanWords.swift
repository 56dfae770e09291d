extension Plan {
    /// In one line, such as “3 files added, 1 changed”.
    public var summary: String {
        let counts = [(added.count, "added"), (changed.count, "changed"), (deleted.count, "deleted")].filter {
            $0.0 > 0
        }
        guard let first = counts.first else { return "no file added, changed or deleted" }
        return "\(grouped(first.0)) file\(first.0 == 1 ? "" : "s") \(first.1)"
            + counts.dropFirst().map { ", \(grouped($0.0)) \($0.1)" }.joined()
    }
}

extension Outlook {
    /// The plan as a person reads it before agreeing to it, a line each.
    /// - Parameter isLong: whether every file is named.
    public func lines(isLong: Bool) -> [String] {
        var lines = ["\(name): \(place)"]
        lines += plan.remarks.map { "  " + $0 }
        if plan.isEmpty { return lines + ["  unchanged: \(files(plan.unchanged))"] + foreign }
        var counts = "  \(plan.summary), \(grouped(plan.unchanged)) unchanged"
        if plan.bytes > 0 { counts += "; \(inUnits(plan.bytes)) to send" }
        lines.append(counts)
        lines += foreign
        let all =
            plan.added.map { ("added  ", $0.path) } + plan.changed.map { ("changed", $0.path) }
            + plan.deleted.map { ("deleted", $0) }
        lines += some(
            all.sorted { $0.1 < $1.1 }.map { "    \($0.0)  \($0.1)" }, limit: isLong ? .max : 12, what: "files")
        if !meaning.sentences.isEmpty {
            lines.append("  since the last publication:")
            lines += some(meaning.sentences.map { "    " + $0 }, limit: isLong ? .max : 16, what: "changes")
        }
        return lines
    }

    private var foreign: [String] {
        guard let count = plan.foreignCount, count > 0 else { return [] }
        return [
            "  \(files(count)) there \(count == 1 ? "is" : "are") not ours and \(count == 1 ? "stays" : "stay") as they are"
        ]
    }
}

extension Plan {
    /// What is out of the ordinary.
    var remarks: [String] {
        var remarks: [String] = []
        if isFirst { remarks.append("nothing was published there before") }
        if isResumed { remarks.append("the last run there was interrupted; this one goes on from what it left") }
        if !adopted.isEmpty {
            remarks.append("\(files(adopted.count)) lay there already, byte for byte; ours from now on")
        }
        remarks += named("changed there by somebody else", altered)
        remarks += named("removed there by somebody else", missing)
        remarks += named("in the way, not ours and different", inTheWay)
        return remarks
    }

    private func named(_ words: String, _ paths: [String]) -> [String] {
        paths.isEmpty ? [] : ["\(words): " + listed(paths)]
    }
}

extension Plan.Question {
    /// What is asked, in a sentence.
    public var words: String {
        switch self {
        case .deletions(let count, let published, let limit):
            "\(files(count)) of the \(grouped(published)) that were published would be deleted, more than \(grouped(limit))."
        case .altered(let paths):
            "Somebody else changed \(files(paths.count)) there; what they wrote would be lost: \(listed(paths))."
        }
    }
}

/// “a, b, c and 4 more”
public func listed(_ paths: [String], limit: Int = 5) -> String {
    let shown = paths.prefix(limit).joined(separator: ", ")
    return paths.count > limit ? shown + " and \(grouped(paths.count - limit)) more" : shown
}

private func some(_ lines: [String], limit: Int, what: String) -> [String] {
    // One line that says “1 more” is no shorter than the one that it stands for.
    if lines.count - 1 <= limit { return lines }
    return lines.prefix(limit) + ["    … and \(grouped(lines.count - limit)) more \(what)"]
}

private func files(_ count: Int) -> String { "\(grouped(count)) file\(count == 1 ? "" : "s")" }

/// 10412 as “10,412”.
func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place) % 3 == 0 { text += "," }
        text.append(digit)
    }
    return text
}

/// Bytes in the unit that leaves the fewest digits.
func inUnits(_ bytes: Int) -> String {
    if bytes < 1000 { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var value = Double(bytes)
    for unit in ["kB", "MB", "GB", "TB"] {
        value /= 1000
        if value < 999.5 || unit == "TB" {
            let tenths = Int((value * 10).rounded())
            return value < 9.95 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(Int(value.rounded())) \(unit)"
        }
    }
    return "\(bytes) bytes"
}
