import JSON

extension Listing {
    public enum Format: String, Sendable, CaseIterable { case table, csv, json }

    public func text(_ format: Format) -> String {
        switch format {
        case .table: table
        case .csv: csv
        case .json: json
        }
    }

    /// Columns as wide as their texts, the last one open; line breaks become spaces.
    private var table: String {
        let lines = ([columns] + rows).map { $0.map { oneLine($0) } }
        let widths = columns.indices.map { column in min(60, lines.map { $0[column].count }.max() ?? 0) }
        return lines.map { line in
            var text = ""
            for (column, cell) in line.enumerated() {
                text += cell
                if column < line.count - 1 {
                    text += String(repeating: " ", count: max(0, widths[column] - cell.count) + 2)
                }
            }
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }

    private func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// RFC 4180, with a line of the columns' names. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    private var csv: String {
        ([columns] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private func cell(_ text: String) -> String {
        var text = text
        if let first = text.first, ["=", "+", "-", "@", "\t", "\r"].contains(first) { text = "'" + text }
        let needsQuotes = text.unicodeScalars.contains { ["\"", ",", "\n", "\r"].contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    /// A list of objects, keys in the order of the columns.
    private var json: String {
        var json = JSONWriter(indents: true)
        json.array(rows) { json, row in
            json.object { json in
                for (column, cell) in zip(columns, row) {
                    json.key(named: column)
                    json.string(cell)
                }
            }
        }
        return String(decoding: json.bytes(endsLine: true), as: UTF8.self)
    }
}
