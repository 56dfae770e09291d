import Markdown

/// Writes an article's annotated text: numbered paragraphs with the notes in their margin, passages with their ids and
/// stances, mentions and dates as links. Never a link within a link.
struct ArticleHTML: HTMLDelegate {
    let scope: ArticleScope
    let read: ReadArticle
    let text: AnnotatedText
    let outline: ArticleOutline
    /// Before every id of the article, so that several can stand in one document.
    let idPrefix: String

    /// How many links are open.
    private var links = 0
    /// What closes each annotated span or div, the innermost last.
    private var closings: [(node: NodeID, tag: StaticString)] = []
    /// The statements of the divs around what is being written.
    private var surrounding: [Int] = []
    private var levels: HeadingLevels
    /// Who was linked in the present paragraph already.
    private var linked: Set<Int> = []
    private var openMention: FoundMention?
    /// Statements that begin in the wrapped block being written.
    private var wrapped: (node: NodeID, notes: [Int])?
    private let label: ParagraphLabel

    init(
        _ scope: ArticleScope, _ read: ReadArticle, _ text: AnnotatedText, idPrefix: String = "", firstHeading: Int = 2
    ) {
        self.scope = scope
        self.read = read
        self.text = text
        outline = ArticleOutline(text)
        self.idPrefix = idPrefix
        levels = HeadingLevels(of: text.document, first: firstHeading)
        label = ParagraphLabel(scope.words, title: idPrefix.isEmpty ? nil : read.article.title)
    }

    /// The whole text.
    mutating func html() -> [UInt8] {
        let renderer = HTMLRenderer(
            options: .init(settings: scope.settings, words: scope.words, idPrefix: idPrefix + "pg-"))
        var output: [UInt8] = []
        output.reserveCapacity(1 << 13)
        renderer.render(text.document, delegate: &self, into: &output)
        return output
    }

    mutating func open(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        switch document.tag(of: id) {
        case .paragraph: return openParagraph(id, document, &output)
        case .table, .list, .blockQuote:
            guard isTopLevel(id, document) else { return false }
            openBlock(id, document, &output)
            return false
        case .heading:
            guard case .heading(let level) = document[id].kind else { return false }
            output.write("<h")
            output.write(levels.enter(level))
            output.write(">")
            return true
        case .link:
            links += 1
            return false
        case .image:
            guard case .image(let destination, _) = document[id].kind else { return false }
            return writeRemoteImage(id, destination, isInLink: links > 0, in: document, &output)
        case .span, .div: return openPassage(id, document, &output)
        default: return false
        }
    }

    mutating func close(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        let tag = document.tag(of: id)
        switch tag {
        case .paragraph:
            guard let number = outline.number(of: id), isTopLevel(id, document) else { return false }
            output.write("</p>\n")
            closeBlock(notes: outline.begun[number] ?? [], &output)
            return true
        case .table, .list, .blockQuote: return closeWrapped(id, document, &output)
        case .heading:
            output.write("</h")
            output.write(levels.current)
            output.write(">\n")
            return true
        case .link:
            links -= 1
            return false
        case .span, .div:
            guard let closing = closings.last, closing.node == id else { return false }
            closings.removeLast()
            if closing.tag.utf8Start[2] == UInt8(ascii: "a") { links -= 1 }
            if tag == .div, case .statement = outline.passage(of: id)?.role { surrounding.removeLast() }
            output.write(closing.tag)
            return true
        default: return false
        }
    }

    mutating func text(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        let found = outline.mentions(beginningIn: id)
        guard !found.isEmpty || openMention?.end.node == id else { return false }
        let text = document.text(of: id)
        var written = text.startIndex
        func write(to offset: Int, _ output: inout [UInt8]) {
            let end = min(text.endIndex, text.startIndex + offset)
            guard end > written else { return }
            appendEscapedHTML(text[written..<end], to: &output)
            written = end
        }
        if let open = openMention, open.end.node == id { closeMention(open, &output, write) }
        for mention in found where links == 0 && linked.insert(mention.stakeholder).inserted {
            write(to: mention.start.offset, &output)
            output.write("<a class=\"mention\" href=\"")
            AddressReference.append(scope.target(ofStakeholder: mention.stakeholder), to: &output)
            output.write("\">")
            openMention = mention
            if mention.end.node == id { closeMention(mention, &output, write) }
        }
        write(to: text.count, &output)
        return true
    }

    mutating func writeDestination(
        _ destination: String, of id: NodeID, in document: Document, into output: inout [UInt8]
    ) -> Bool {
        guard isOfThisSite(destination) else { return false }
        BodyReference.append(link: destination, to: &output)
        return true
    }

    private mutating func closeMention(
        _ mention: FoundMention, _ output: inout [UInt8], _ write: (Int, inout [UInt8]) -> Void
    ) {
        write(mention.end.offset, &output)
        output.write("</a>")
        openMention = nil
    }

    // MARK: Paragraphs and blocks

    private mutating func openParagraph(_ id: NodeID, _ document: Document, _ output: inout [UInt8]) -> Bool {
        linked.removeAll(keepingCapacity: true)
        guard let number = outline.number(of: id) else { return false }
        if isTopLevel(id, document) {
            output.write("<div class=\"para\" id=\"")
            writeParagraphID(number, &output)
            output.write("\"")
            writePassageAttributes(surrounding + (outline.statements[number] ?? []), of: read, scope, into: &output)
            output.write(">\n<p>")
            writeNumber(number, isTarget: false, &output)
            return true
        }
        if let begun = outline.begun[number] { wrapped?.notes += begun }
        if !isInTightList(id, document) { output.write("<p>") }
        writeNumber(number, isTarget: true, &output)
        return true
    }

    private func isInTightList(_ paragraph: NodeID, _ document: Document) -> Bool {
        guard let item = document.parent(of: paragraph), document.tag(of: item) == .item,
            let list = document.parent(of: item), case .list(let list) = document[list].kind
        else { return false }
        return list.isTight
    }

    /// A list, a quotation or a table is wrapped as one, and its notes stand beside it together.
    private mutating func openBlock(_ id: NodeID, _ document: Document, _ output: inout [UInt8]) {
        var statements = surrounding
        var next: NodeID? = id
        while let node = next {
            if let number = outline.number(of: node) { statements += outline.statements[number] ?? [] }
            next = document.next(after: node, within: id)
        }
        wrapped = (id, [])
        output.write("<div class=\"para\"")
        writePassageAttributes(statements, of: read, scope, into: &output)
        output.write(">\n")
        if document.tag(of: id) == .table, let number = outline.number(of: id) {
            wrapped?.notes = outline.begun[number] ?? []
            output.write("<div class=\"block\" role=\"region\" tabindex=\"0\" aria-label=\"¶")
            output.write(number)
            output.write("\">")
            writeNumber(number, isTarget: true, &output)
        } else {
            output.write("<div class=\"block\">")
        }
    }

    private mutating func closeWrapped(_ id: NodeID, _ document: Document, _ output: inout [UInt8]) -> Bool {
        guard let block = wrapped, block.node == id else { return false }
        wrapped = nil
        switch document[id].kind {
        case .table: output.write("</table>\n</div>\n")
        case .list(let list): output.write(list.isOrdered ? "</ol>\n</div>\n" : "</ul>\n</div>\n")
        default: output.write("</blockquote>\n</div>\n")
        }
        closeBlock(notes: block.notes, &output)
        return true
    }

    private func closeBlock(notes: [Int], _ output: inout [UInt8]) {
        writeMarginNotes(notes, of: read, scope, into: &output)
        output.write("</div>\n")
    }

    // MARK: Paragraph numbers

    private func writeNumber(_ number: Int, isTarget: Bool, _ output: inout [UInt8]) {
        output.write("<a class=\"pn\"")
        if isTarget {
            output.write(" id=\"")
            writeParagraphID(number, &output)
            output.write("\"")
        }
        output.write(" href=\"#")
        writeParagraphID(number, &output)
        output.write("\" aria-label=\"")
        label.write(number, into: &output)
        output.write("\">¶")
        output.write(number)
        output.write("</a> ")
    }

    private func writeParagraphID(_ number: Int, _ output: inout [UInt8]) {
        if !idPrefix.isEmpty { output.write(escapedHTML(idPrefix)) }
        output.write("p")
        output.write(number)
    }

    /// Whether a block stands in the text itself: in the document or in divs only.
    private func isTopLevel(_ id: NodeID, _ document: Document) -> Bool {
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

    // MARK: Passages

    private mutating func openPassage(_ id: NodeID, _ document: Document, _ output: inout [UInt8]) -> Bool {
        guard let passage = outline.passage(of: id) else { return false }
        let isBlock = document.tag(of: id) == .div
        let target = passage.anchor.map { " id=\"\(anchor($0))\"" } ?? ""
        switch passage.role {
        case .statement(let place, _): openStatement(place, passage, target, isBlock: isBlock, &output)
        case .event(let reference):
            if isBlock || links > 0 || holdsLinks(id, document) {
                output.write(isBlock ? "<div class=\"when\"" : "<span class=\"when\"")
                output.write(target)
                close(opening: id, with: isBlock ? "</div>\n" : "</span>", &output)
            } else {
                output.write("<a class=\"when\"")
                openLink(id, target, &output) { BodyReference.append(event: reference.account, to: &$0) }
            }
        case .mention(let places):
            for place in places { linked.insert(place) }
            if let place = places.first, places.count == 1, !isBlock, links == 0, !holdsLinks(id, document) {
                output.write("<a class=\"mention\"")
                let address = scope.target(ofStakeholder: place)
                openLink(id, target, &output) { AddressReference.append(address, to: &$0) }
            } else {
                output.write(isBlock ? "<div" : "<span")
                output.write(target)
                close(opening: id, with: isBlock ? "</div>\n" : "</span>", &output)
            }
        }
        if isBlock { output.write("\n") }
        return true
    }

    private mutating func openStatement(
        _ place: Int, _ passage: Passage, _ target: String, isBlock: Bool, _ output: inout [UInt8]
    ) {
        let statements = read.statements
        // A part that goes on from another has an address of its own, or none.
        let isFirst = statements[place].parts.first == passage.node
        let isTarget = isFirst || passage.anchor != statements[place].anchor
        let closing: StaticString
        if isBlock {
            output.write("<div class=\"said-block\"")
            closing = "</div>\n"
            surrounding.append(place)
        } else if statements[place].kind == .direct {
            output.write("<q class=\"said\"")
            closing = "</q>"
        } else {
            output.write("<span class=\"said\"")
            closing = "</span>"
        }
        if isTarget { output.write(target) }
        writePassageAttributes([place], of: read, scope, into: &output)
        close(opening: passage.node, with: closing, &output)
    }

    /// Ends an opening tag, and notes what will close its element.
    private mutating func close(opening id: NodeID, with closing: StaticString, _ output: inout [UInt8]) {
        output.write(">")
        closings.append((id, closing))
    }

    private mutating func openLink(
        _ id: NodeID, _ target: String, _ output: inout [UInt8], address: (inout [UInt8]) -> Void
    ) {
        output.write(target)
        output.write(" href=\"")
        address(&output)
        output.write("\"")
        close(opening: id, with: "</a>", &output)
        links += 1
    }

    /// Whether a link will stand below a node: one of Markdown's, a reference to a footnote, or a mention.
    private func holdsLinks(_ id: NodeID, _ document: Document) -> Bool {
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
                for mention in outline.mentions(beginningIn: node) where !linked.contains(mention.stakeholder) {
                    return true
                }
            default: break
            }
            next = document.next(after: node, within: id)
        }
        return false
    }

    private func anchor(_ name: String) -> String { escapedHTML(idPrefix + name) }
}
