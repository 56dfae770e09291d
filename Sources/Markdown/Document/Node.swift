/// Names a node of one document.
public struct NodeID: Hashable, Sendable, Comparable {
    let index: Int32

    init(_ index: Int32) { self.index = index }
    init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

    /// The node's number among those of its document, from 0.
    public var place: Int { Int(index) }

    /// In the order in which the parser met them; not always the document's order.
    public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// One node of a document's tree, read out of the document that holds it.
public struct Node: Hashable, Sendable {
    public var kind: Kind
    public var parent: NodeID?
    public var firstChild: NodeID?
    public var nextSibling: NodeID?
    /// Where it begins. Blocks know their line; spans and divs know their column too.
    public var position: SourcePosition
    /// The line on which it ends, where known.
    public var endLine: Int?

    /// What a node is. The names are CommonMark's and GFM's.
    public enum Kind: Hashable, Sendable {
        case document
        case paragraph
        /// `level` is 1 to 6.
        case heading(level: Int)
        case blockQuote
        case list(List)
        case item(task: Task?)
        /// A code block with the info string of its fence, empty where it has none. Its text is `Document.text(of:)`.
        case codeBlock(info: String)
        case htmlBlock
        case thematicBreak
        /// A table with one alignment for each column. Its children are one `tableHead` and, if it has rows, one `tableBody`.
        case table(alignments: [Alignment])
        case tableHead
        case tableBody
        case tableRow
        /// `isHeader` in the table's head; `column` from 0.
        case tableCell(column: Int, alignment: Alignment, isHeader: Bool)
        /// A footnote's blocks. Definitions are the last children of the document, in the order of their numbers.
        case footnoteDefinition(Footnote)
        case div(Attributes)

        case text
        case softBreak
        case lineBreak
        case code
        case htmlInline
        case emphasis
        case strong
        case strikethrough
        /// An inline, reference or automatic link. `destination` is as written, entities and escapes resolved.
        case link(destination: String, title: String)
        case image(destination: String, title: String)
        case span(Attributes)
        /// `occurrence` counts the references to the same footnote from 1.
        case footnoteReference(Footnote, occurrence: Int)
    }

    /// What a node is, without what else is known of it: costs nothing to ask for.
    public enum Tag: UInt8, Hashable, Sendable {
        case document, paragraph, heading, blockQuote, list, item, codeBlock, htmlBlock, thematicBreak
        case table, tableHead, tableBody, tableRow, tableCell, footnoteDefinition, div
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough
        case link, image, span, footnoteReference
    }

    public struct List: Hashable, Sendable {
        public var isOrdered: Bool
        /// The first number of an ordered list.
        public var start: Int
        /// A tight list's paragraphs are written without `<p>`.
        public var isTight: Bool
        /// `.` or `)` after an ordered list's numbers; nil for a bullet list.
        public var delimiter: Unicode.Scalar?

        public init(isOrdered: Bool, start: Int, isTight: Bool, delimiter: Unicode.Scalar?) {
            self.isOrdered = isOrdered
            self.start = start
            self.isTight = isTight
            self.delimiter = delimiter
        }
    }

    public enum Task: Hashable, Sendable { case open, done }

    public enum Alignment: Hashable, Sendable { case none, left, center, right }

    public struct Footnote: Hashable, Sendable {
        /// From 1, in the order in which footnotes are first referred to.
        public var number: Int
        /// As its definition writes it.
        public var label: String

        public init(number: Int, label: String) {
            self.number = number
            self.label = label
        }
    }
}
