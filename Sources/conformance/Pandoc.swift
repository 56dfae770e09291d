import JSON
import Markdown

/// `pandoc/spans-divs`: which spans and divs a source has, with their words, attributes and surroundings.
///
/// Where Pandoc's two readers disagree, a case is compared with its CommonMark reader and settles nothing.
enum PandocSuite {
    @Sendable static func judge(_ test: JSONValue) -> String? {
        let found = nodes(in: test["markdown"]?.string ?? "")
        let expected = isSettled(test) ? test : test["commonmark_reader"]
        for (name, nodes) in [("spans", found.spans), ("divs", found.divs)] {
            let wanted = (expected?[name]?.array ?? []).map { describe($0) }
            if nodes != wanted { return "gave the \(name) \(nodes), not \(wanted)" }
        }
        return nil
    }

    @Sendable static func isSettled(_ test: JSONValue) -> Bool { test["agree"] == .bool(true) }

    private static func describe(_ node: JSONValue) -> String {
        let pairs = (node["attributes"]?.array ?? []).map { pair in
            (pair.array ?? []).compactMap(\.string).joined(separator: "=")
        }
        return describe(
            text: node["text"]?.string ?? "", id: node["id"]?.string ?? "",
            classes: (node["classes"]?.array ?? []).compactMap(\.string), pairs: pairs,
            within: (node["within"]?.array ?? []).compactMap(\.string))
    }

    private static func describe(
        text: String, id: String, classes: [String], pairs: [String], within: [String]
    ) -> String {
        "\(String(reflecting: text)) #\(id) .\(classes) \(pairs) in \(within)"
    }

    private static func nodes(in source: String) -> (spans: [String], divs: [String]) {
        let document = Document(parsing: source)
        var result: (spans: [String], divs: [String]) = ([], [])
        var next: NodeID? = document.root
        while let id = next {
            switch document[id].kind {
            case .span(let attributes): result.spans.append(describe(id, attributes, in: document))
            case .div(let attributes): result.divs.append(describe(id, attributes, in: document))
            default: break
            }
            next = document.next(after: id, within: document.root)
        }
        return result
    }

    private static func describe(_ id: NodeID, _ attributes: Attributes, in document: Document) -> String {
        describe(
            text: document.plainText(of: id), id: attributes.id ?? "", classes: attributes.classes,
            pairs: attributes.pairs.map { "\($0.key)=\($0.value)" }, within: surroundings(of: id, in: document))
    }

    private static func surroundings(of id: NodeID, in document: Document) -> [String] {
        var names: [String] = []
        var parent = document[id].parent
        while let id = parent {
            switch document[id].kind {
            case .span(let attributes): names.append((["span"] + attributes.classes).joined(separator: "."))
            case .div(let attributes): names.append((["div"] + attributes.classes).joined(separator: "."))
            case .blockQuote: names.append("BlockQuote")
            case .list(let list): names.append(list.isOrdered ? "OrderedList" : "BulletList")
            case .heading: names.append("Header")
            case .strong: names.append("Strong")
            case .link: names.append("Link")
            case .table: names.append("Table")
            default: break
            }
            parent = document[id].parent
        }
        return names.reversed()
    }
}
