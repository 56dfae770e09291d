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
    private var closings: [(node: NodeID, tag: String)] = []
    /// The statements of the divs around what is being written.
    private var surrounding: [Int] = []
    private var levels: HeadingLevels
    /// Who was linked in the present paragraph already.
    private var linked: Set<Int> = []
    private var openMention: FoundMention?
    /// Statements that begin in the wrapped block being written.
    private var wrapped: (node: NodeID, notes: [Int])?

    init(
        _ scope: ArticleScope, _ read: ReadArticle, _ text: AnnotatedText, idPrefix: String = "", firstHeading: Int = 2
    ) {
        self.scope = scope
        self.read = read
        self.text = text
        outline = ArticleOutline(text, statements: read.statements)
        self.idPrefix = idPrefix
        levels = HeadingLevels(of: text.document, first: firstHeading)
    }

    /// The whole text.
    mutating func html() -> [UInt8] {
        let renderer = HTMLRenderer(
            options: .init(settings: scope.settings, words: scope.words, idPrefix: idPrefix + "pg-"))
        var output: [UInt8] = []
        renderer.render(text.document, delegate: &self, into: &output)
        return output
    }

    mutating func open(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        switch document[id].kind {
        case .paragraph: return openParagraph(id, document, &output)
        case .table, .list, .blockQuote:
            guard isTopLevel(id, document) else { return false }
            openBlock(id, document, &output)
            return false
        case .heading(let level):
            output.append(contentsOf: "<h\(levels.enter(level))>".utf8)
            return true
        case .link:
            links += 1
            return false
        case .image(let destination, _):
            return writeRemoteImage(id, destination, isInLink: links > 0, in: document, &output)
        case .span, .div: return openPassage(id, document, &output)
        default: return false
        }
    }

    mutating func close(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        switch document[id].kind {
        case .paragraph:
            guard outline.numbers[id] != nil, isTopLevel(id, document) else { return false }
            output.append(contentsOf: "</p>\n".utf8)
            closeBlock(notes: outline.begun[outline.numbers[id] ?? 0] ?? [], &output)
            return true
        case .table, .list, .blockQuote: return closeWrapped(id, document, &output)
        case .heading:
            output.append(contentsOf: "</h\(levels.current)>\n".utf8)
            return true
        case .link:
            links -= 1
            return false
        case .span, .div:
            guard let closing = closings.last, closing.node == id else { return false }
            closings.removeLast()
            if closing.tag.hasPrefix("</a") { links -= 1 }
            if case .statement = outline.passages[id]?.role, case .div = document[id].kind { surrounding.removeLast() }
            output.append(contentsOf: closing.tag.utf8)
            return true
        default: return false
        }
    }

    mutating func text(_ id: NodeID, in document: Document, into output: inout [UInt8]) -> Bool {
        let found = outline.mentions[id] ?? []
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
            openLink("mention", "", to: scope.target(ofStakeholder: mention.stakeholder), &output)
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

    /// The opening tag of a link to a file of the site.
    private func openLink(_ name: String, _ attributes: String, to target: String, _ output: inout [UInt8]) {
        output.append(contentsOf: "<a class=\"\(name)\"\(attributes) href=\"".utf8)
        AddressReference.append(target, to: &output)
        output.append(contentsOf: "\">".utf8)
    }

    private mutating func closeMention(
        _ mention: FoundMention, _ output: inout [UInt8], _ write: (Int, inout [UInt8]) -> Void
    ) {
        write(mention.end.offset, &output)
        output.append(contentsOf: "</a>".utf8)
        openMention = nil
    }

    // MARK: Paragraphs and blocks

    private mutating func openParagraph(_ id: NodeID, _ document: Document, _ output: inout [UInt8]) -> Bool {
        linked = []
        guard let number = outline.numbers[id] else { return false }
        if isTopLevel(id, document) {
            let statements = surrounding + (outline.statements[number] ?? [])
            output.append(
                contentsOf: "<div class=\"para\" id=\"\(anchor("p\(number)"))\"\(attributes(statements))>\n<p>".utf8)
            appendNumber(number, isTarget: false, &output)
            return true
        }
        wrapped?.notes += outline.begun[number] ?? []
        if let parent = document[id].parent, case .item = document[parent].kind, let list = document[parent].parent,
            case .list(let list) = document[list].kind, list.isTight
        {
            appendNumber(number, isTarget: true, &output)
            return true
        }
        output.append(contentsOf: "<p>".utf8)
        appendNumber(number, isTarget: true, &output)
        return true
    }

    /// A list, a quotation or a table is wrapped as one, and its notes stand beside it together.
    private mutating func openBlock(_ id: NodeID, _ document: Document, _ output: inout [UInt8]) {
        var statements = surrounding
        var next: NodeID? = id
        while let node = next {
            if let number = outline.numbers[node] { statements += outline.statements[number] ?? [] }
            next = document.next(after: node, within: id)
        }
        wrapped = (id, [])
        output.append(contentsOf: "<div class=\"para\"\(attributes(statements))>\n".utf8)
        if case .table = document[id].kind, let number = outline.numbers[id] {
            wrapped?.notes = outline.begun[number] ?? []
            let name = escapedHTML("¶\(number)")
            output.append(
                contentsOf: "<div class=\"block\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\">".utf8)
            appendNumber(number, isTarget: true, &output)
        } else {
            output.append(contentsOf: "<div class=\"block\">".utf8)
        }
    }

    private mutating func closeWrapped(_ id: NodeID, _ document: Document, _ output: inout [UInt8]) -> Bool {
        guard let block = wrapped, block.node == id else { return false }
        wrapped = nil
        switch document[id].kind {
        case .table: output.append(contentsOf: "</table>\n</div>\n".utf8)
        case .list(let list): output.append(contentsOf: "\(list.isOrdered ? "</ol>" : "</ul>")\n</div>\n".utf8)
        default: output.append(contentsOf: "</blockquote>\n</div>\n".utf8)
        }
        closeBlock(notes: block.notes, &output)
        return true
    }

    private func closeBlock(notes: [Int], _ output: inout [UInt8]) {
        output.append(contentsOf: marginNotes(notes.map { read.statements[$0] }, scope))
        output.append(contentsOf: "</div>\n".utf8)
    }

    private func appendNumber(_ number: Int, isTarget: Bool, _ output: inout [UInt8]) {
        let id = anchor("p\(number)")
        let name =
            idPrefix.isEmpty
            ? scope.words.filled("paragraph_link", ("n", "\(number)"))
            : scope.words.filled("paragraph_link_of", ("n", "\(number)"), ("title", read.article.title))
        let target = isTarget ? " id=\"\(id)\"" : ""
        output.append(
            contentsOf: "<a class=\"pn\"\(target) href=\"#\(id)\" aria-label=\"\(escapedHTML(name))\">¶\(number)</a> "
                .utf8)
    }

    /// Whether a block stands in the text itself: in the document or in divs only.
    private func isTopLevel(_ id: NodeID, _ document: Document) -> Bool {
        var parent = document[id].parent
        while let node = parent {
            switch document[node].kind {
            case .document: return true
            case .div: parent = document[node].parent
            default: return false
            }
        }
        return true
    }

    // MARK: Passages

    private mutating func openPassage(_ id: NodeID, _ document: Document, _ output: inout [UInt8]) -> Bool {
        guard let passage = outline.passages[id] else { return false }
        let isBlock: Bool
        if case .div = document[id].kind { isBlock = true } else { isBlock = false }
        var target = passage.anchor.map { " id=\"\(anchor($0))\"" } ?? ""
        switch passage.role {
        case .statement(let place, _):
            let statement = read.statements[place]
            if !outline.firstParts.contains(id), passage.anchor == statement.anchor { target = "" }
            let tag = isBlock ? "div" : statement.kind == .direct ? "q" : "span"
            let name = isBlock ? "said-block" : "said"
            if isBlock { surrounding.append(place) }
            push(id, "<\(tag) class=\"\(name)\"\(target)\(attributes([place]))>", "</\(tag)>", isBlock, &output)
        case .event(let reference):
            if isBlock || links > 0 || holdsLinks(id, document) {
                push(
                    id, "<\(isBlock ? "div" : "span") class=\"when\"\(target)>", isBlock ? "</div>" : "</span>",
                    isBlock, &output)
            } else {
                output.append(contentsOf: "<a class=\"when\"\(target) href=\"".utf8)
                BodyReference.append(event: reference.account, to: &output)
                push(id, "\">", "</a>", false, &output)
                links += 1
            }
        case .mention(let places):
            for place in places { linked.insert(place) }
            if let place = places.first, places.count == 1, !isBlock, links == 0, !holdsLinks(id, document) {
                openLink("mention", target, to: scope.target(ofStakeholder: place), &output)
                push(id, "", "</a>", false, &output)
                links += 1
            } else {
                push(id, "<\(isBlock ? "div" : "span")\(target)>", isBlock ? "</div>" : "</span>", isBlock, &output)
            }
        }
        return true
    }

    private mutating func push(
        _ id: NodeID, _ opening: String, _ closing: String, _ isBlock: Bool, _ output: inout [UInt8]
    ) {
        output.append(contentsOf: opening.utf8)
        if isBlock { output.append(UInt8(ascii: "\n")) }
        closings.append((id, isBlock ? closing + "\n" : closing))
    }

    /// Whether a link will stand below a node: one of Markdown's, a reference to a footnote, or a mention.
    private func holdsLinks(_ id: NodeID, _ document: Document) -> Bool {
        var next = document.next(after: id, within: id)
        while let node = next {
            switch document[node].kind {
            case .link, .footnoteReference: return true
            case .span:
                switch outline.passages[node]?.role {
                case .mention, .event: return true
                case .statement, nil: break
                }
            case .text:
                for mention in outline.mentions[node] ?? [] where !linked.contains(mention.stakeholder) { return true }
            default: break
            }
            next = document.next(after: node, within: id)
        }
        return false
    }

    /// Stance and basis of a stretch that holds statements: one stance, or several.
    private func attributes(_ statements: [Int]) -> String {
        passageAttributes(statements.map { read.statements[$0] }, stances: scope.settings.stances)
    }

    private func anchor(_ name: String) -> String { escapedHTML(idPrefix + name) }
}
