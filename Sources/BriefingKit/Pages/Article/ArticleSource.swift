import Bytes
import Markdown

/// What the HTML of an article's text is made from, and what is to be known of its nodes.
final class ArticleSource {
    let document: Document
    let statements: [Statement]
    let outline: ArticleOutline
    let pieces: ArticlePieces
    /// Before every id of the article, so that several can stand in one document.
    let idPrefix: String
    private let number: ParagraphNumber

    init(
        _ text: AnnotatedText, _ statements: [Statement], _ outline: ArticleOutline, _ pieces: ArticlePieces,
        _ number: ParagraphNumber
    ) {
        document = text.document
        self.statements = statements
        self.outline = outline
        self.pieces = pieces
        self.number = number
        idPrefix = number.idPrefix
    }

    // MARK: Paragraphs

    /// Begins a paragraph that stands in the text itself, up to its further attributes.
    func writeStart(_ paragraph: Int, into output: inout ByteOutput) {
        if idPrefix.isEmpty, paragraph < pieces.paragraphStarts.count {
            output.write(pieces.paragraphStarts[paragraph])
        } else {
            number.writeStart(paragraph, into: &output)
        }
    }

    /// Writes the link of a paragraph's number.
    func writeNumber(_ paragraph: Int, isTarget: Bool, into output: inout ByteOutput) {
        if idPrefix.isEmpty, paragraph < pieces.numbers.count {
            output.write(isTarget ? pieces.targetNumbers[paragraph] : pieces.numbers[paragraph])
        } else {
            number.writeLink(paragraph, isTarget: isTarget, into: &output)
        }
    }

    func add(_ places: some Collection<Int>, to attributes: inout PassageAttributes) {
        for place in places { attributes.add(statements[place].stances, statements[place].kind) }
    }

    /// Whether a block stands in the text itself: in the document or in divs only.
    func isTopLevel(_ id: NodeID) -> Bool {
        var parent = document.parent(of: id)
        while let node = parent {
            switch document.tag(of: node) {
            case .document: return true
            case .div: parent = document.parent(of: node)
            default: return false
            }
        }
        return true
    }

    func isInTightList(_ paragraph: NodeID) -> Bool {
        guard let item = document.parent(of: paragraph), document.tag(of: item) == .item,
            let list = document.parent(of: item), case .list(let list) = document[list].kind
        else { return false }
        return list.isTight
    }

    /// What the numbered blocks below a block say together.
    func attributes(ofBlock id: NodeID, within surrounding: [Int]) -> PassageAttributes {
        var attributes = PassageAttributes()
        add(surrounding, to: &attributes)
        var next: NodeID? = id
        while let node = next {
            if document.tag(of: node).isNumbered, let number = outline.number(of: node) {
                add(outline.statements[number], to: &attributes)
            }
            next = document.next(after: node, within: id)
        }
        return attributes
    }

    // MARK: Passages

    /// Appends the attribute `id` of a passage that has one.
    func writeTarget(of passage: Passage, into output: inout ByteOutput) {
        guard let anchor = passage.anchor else { return }
        output.write(" id=\"")
        if !idPrefix.isEmpty { output.write(text: escapedHTML(idPrefix)) }
        output.write(text: escapedHTML(anchor))
        output.write("\"")
    }

    /// Whether a link will stand below a node: one of Markdown's, a reference to a footnote, or a mention.
    func holdsLinks(_ id: NodeID, isLinked: (_ stakeholder: Int) -> Bool) -> Bool {
        var next = document.next(after: id, within: id)
        while let node = next {
            switch document.tag(of: node) {
            case .link, .footnoteReference: return true
            case .span:
                switch outline.passage(of: node)?.role {
                case .mention, .event: return true
                case .statement, nil: break
                }
            case .text:
                for place in outline.mentions(beginningIn: node)
                where !isLinked(outline.mention(place).stakeholder) { return true }
            default: break
            }
            next = document.next(after: node, within: id)
        }
        return false
    }
}

extension Node.Tag {
    /// Whether it is one of the blocks that have numbers.
    var isNumbered: Bool { self == .paragraph || self == .table }
}
