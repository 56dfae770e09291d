import Markdown

/// The HTML of a source, with raw HTML as it is.
func html(_ source: String, _ extensions: MarkdownExtensions = .all) -> String {
    HTMLRenderer(options: .init(allowsUnsafeHTML: true))
        .render(Document(parsing: source, options: .init(extensions: extensions)))
}

/// The HTML of a source as a site publishes it.
func safeHTML(_ source: String) -> String { HTMLRenderer().render(Document(parsing: source)) }

/// All nodes below the root, in the document's order.
func nodes(of document: Document) -> [NodeID] {
    Array(sequence(first: document.root) { document.next(after: $0, within: document.root) })
}

/// The attributes of all spans and divs with their nodes, in the document's order.
func annotations(in document: Document) -> [(id: NodeID, attributes: Attributes)] {
    nodes(of: document).compactMap { id in
        switch document[id].kind {
        case .span(let attributes), .div(let attributes): (id, attributes)
        default: nil
        }
    }
}

/// U+FDD0, of which this library's own marks are made.
let nonCharacter = String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self)
