import Diagnostics
import Markdown
import YAML

extension Stakeholder {
    static let keys = [
        "id", "name", "aliases", "kind", "classification", "description", "memberships", "parent", "sort-name",
        "same-as", "image",
        "extra",
    ]

    /// Reads one entry of the registry. `fileID` is the id that its file's name gives it, where it has a file of its own.
    init?(reading node: YAMLNode, file: String, fileID: String? = nil, diagnostics: inout [Diagnostic]) {
        guard
            let record = Record(node, file: file, what: "a stakeholder", keys: Self.keys, diagnostics: &diagnostics),
            let id = record.identifier(fileID: fileID, what: "a stakeholder’s id", &diagnostics),
            let name = record.required("name", &diagnostics)
        else { return nil }
        self.init(
            id: id, name: name,
            place: record.value("id").map { BriefingKit.place(of: $0, in: file) } ?? Place(file: file))
        aliases = record.strings("aliases", &diagnostics)
        kind = record.choice("kind", Kind.self, &diagnostics) ?? .organization
        classification = record.string("classification", &diagnostics)
        description = record.string("description", &diagnostics)
        memberships = record.nodes("memberships").compactMap {
            Membership(reading: $0, file: file, diagnostics: &diagnostics)
        }
        parent = record.string("parent", &diagnostics)
        sortName = record.string("sort-name", &diagnostics)
        sameAs = record.strings("same-as", &diagnostics)
        image = record.value("image").flatMap { Picture(reading: $0, file: file, diagnostics: &diagnostics) }
    }
}

extension Membership {
    init?(reading node: YAMLNode, file: String, diagnostics: inout [Diagnostic]) {
        guard
            let record = Record(
                node, file: file, what: "a membership", keys: ["organization", "role", "since", "until", "source"],
                diagnostics: &diagnostics),
            let organization = record.required("organization", &diagnostics)
        else { return nil }
        self.organization = organization
        role = record.string("role", &diagnostics)
        since = record.date("since", &diagnostics)
        until = record.date("until", &diagnostics)
        source = record.string("source", &diagnostics)
        if let since, let until, until.isCertainlyBefore(since) {
            diagnostics.append(
                Diagnostic(.error, "bad-date", "the membership ends before it begins", at: record.place(of: "until")))
        }
    }
}

extension Picture {
    init?(reading node: YAMLNode, file: String, diagnostics: inout [Diagnostic]) {
        guard
            let record = Record(
                node, file: file, what: "an image", keys: ["src", "alt", "credit"], diagnostics: &diagnostics),
            let source = record.required("src", &diagnostics)
        else { return nil }
        self.source = source
        alternative = record.string("alt", &diagnostics) ?? ""
        credit = record.string("credit", &diagnostics)
        if record.value("alt") == nil {
            diagnostics.append(
                Diagnostic(
                    .warning, "no-alt", "the image has no ‘alt’", at: record.place(of: "src"),
                    advice: "say in words what it shows; \"\" where it shows nothing that the text does not"))
        }
    }
}

extension Record {
    /// The `id` of an entry, which a file of its own may leave to its name.
    func identifier(fileID: String?, what: String, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let id = value("id") == nil ? fileID : string("id", &diagnostics).map(composed) else {
            return required("id", &diagnostics)
        }
        if !isIdentifier(id) {
            diagnostics.append(.badIdentifier(id, what: what, at: place(of: "id")))
            return nil
        }
        return id
    }
}
