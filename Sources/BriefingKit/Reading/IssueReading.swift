import Diagnostics
import YAML

extension Issue {
    static let keys = ["id", "title", "question", "description", "order", "extra"]

    /// Reads one entry of the issues. `fileID` is the id that its file's name gives it, where it has a file of its own.
    init?(reading node: YAMLNode, file: String, fileID: String? = nil, diagnostics: inout [Diagnostic]) {
        guard
            let record = Record(node, file: file, what: "an issue", keys: Self.keys, diagnostics: &diagnostics),
            let id = record.identifier(fileID: fileID, what: "an issue’s id", &diagnostics),
            let title = record.required("title", &diagnostics)
        else { return nil }
        self.init(
            id: id, title: title,
            place: record.value("id").map { BriefingKit.place(of: $0, in: file) } ?? Place(file: file))
        question = record.string("question", &diagnostics)
        description = record.string("description", &diagnostics)
        order = record.integer("order", &diagnostics)
    }
}
