import Bytes
import Markdown

/// Writes an article's annotated text: numbered paragraphs with the notes in their margin, passages with their ids and
/// stances, mentions and dates as links. Never a link within a link.
struct ArticleHTML: HTMLDelegate {
    private let source: ArticleSource
    /// How many links are open.
    private var links = 0
    /// What closes each annotated span or div, the innermost last.
    private var closings: [(node: NodeID, tag: StaticString)] = []
    /// The statements of the divs around what is being written.
    private var surrounding: [Int] = []
    private var levels: HeadingLevels
    /// For each stakeholder the last paragraph in which it was linked, as these are counted here.
    private var linked: [Int32]
    private var paragraph: Int32 = 1
    private var openMention: FoundMention?
    /// Statements that begin in the wrapped block being written.
    private var wrapped: (node: NodeID, notes: [Int])?

    init(_ source: ArticleSource, levels: HeadingLevels) {
        self.source = source
        self.levels = levels
        linked = [Int32](repeating: 0, count: source.pieces.stakeholderLinks.count)
    }

    mutating func open(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool {
        switch document.tag(of: id) {
        case .paragraph: return openParagraph(id, &output)
        case .table, .list, .blockQuote:
            if source.isTopLevel(id) { openBlock(id, &output) }
            return false
        case .heading:
            output.write("<h")
            output.write(levels.enter(document.headingLevel(of: id)))
            output.write(">")
            return true
        case .link:
            links += 1
            return false
        case .image:
            guard case .image(let destination, _) = document[id].kind else { return false }
            return writeRemoteImage(id, destination, isInLink: links > 0, in: document, &output)
        case .span, .div: return openPassage(id, &output)
        default: return false
        }
    }

    mutating func close(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool {
        let tag = document.tag(of: id)
        switch tag {
        case .paragraph:
            guard let number = source.outline.number(of: id), source.isTopLevel(id) else { return false }
            output.write("</p>\n")
            closeBlock(notes: source.outline.begun[number], &output)
            return true
        case .table, .list, .blockQuote: return closeWrapped(id, &output)
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
            if tag == .div, case .statement = source.outline.passage(of: id)?.role { surrounding.removeLast() }
            output.write(closing.tag)
            return true
        default: return false
        }
    }

    mutating func text(_ id: NodeID, in document: Document, into output: inout ByteOutput) -> Bool {
        let found = source.outline.mentions(beginningIn: id)
        guard !found.isEmpty || openMention?.end.node == id else { return false }
        let text = document.text(of: id)
        var written = text.startIndex
        func write(to offset: Int, _ output: inout ByteOutput) {
            let end = min(text.endIndex, text.startIndex + offset)
            guard end > written else { return }
            text[written..<end].withUnsafeBufferPointer { appendEscapedHTML($0, to: &output) }
            written = end
        }
        func closeMention(_ mention: FoundMention, _ output: inout ByteOutput) {
            write(to: mention.end.offset, &output)
            output.write("</a>")
        }
        if let open = openMention, open.end.node == id {
            closeMention(open, &output)
            openMention = nil
        }
        for place in found where links == 0 {
            let mention = source.outline.mention(place)
            guard linked[mention.stakeholder] != paragraph else { continue }
            linked[mention.stakeholder] = paragraph
            write(to: mention.start.offset, &output)
            output.write(source.pieces.mentionStarts[mention.stakeholder])
            openMention = mention.end.node == id ? nil : mention
            if openMention == nil { closeMention(mention, &output) }
        }
        write(to: text.count, &output)
        return true
    }

    mutating func writeDestination(
        _ destination: String, of id: NodeID, in document: Document, into output: inout ByteOutput
    ) -> Bool {
        guard isOfThisSite(destination) else { return false }
        BodyReference.append(link: destination, to: &output)
        return true
    }

    // MARK: Paragraphs and blocks

    private mutating func openParagraph(_ id: NodeID, _ output: inout ByteOutput) -> Bool {
        paragraph += 1
        guard let number = source.outline.number(of: id) else { return false }
        if source.isTopLevel(id) {
            source.writeStart(number, into: &output)
            var attributes = PassageAttributes()
            source.add(surrounding, to: &attributes)
            source.add(source.outline.statements[number], to: &attributes)
            attributes.write(source.pieces, into: &output)
            output.write(">\n<p>")
            source.writeNumber(number, isTarget: false, into: &output)
            return true
        }
        wrapped?.notes += source.outline.begun[number]
        if !source.isInTightList(id) { output.write("<p>") }
        source.writeNumber(number, isTarget: true, into: &output)
        return true
    }

    /// A list, a quotation or a table is wrapped as one, and its notes stand beside it together.
    private mutating func openBlock(_ id: NodeID, _ output: inout ByteOutput) {
        wrapped = (id, [])
        output.write("<div class=\"para\"")
        source.attributes(ofBlock: id, within: surrounding).write(source.pieces, into: &output)
        output.write(">\n")
        if source.document.tag(of: id) == .table, let number = source.outline.number(of: id) {
            wrapped?.notes = Array(source.outline.begun[number])
            output.write("<div class=\"block\" role=\"region\" tabindex=\"0\" aria-label=\"¶")
            output.write(number)
            output.write("\">")
            source.writeNumber(number, isTarget: true, into: &output)
        } else {
            output.write("<div class=\"block\">")
        }
    }

    private mutating func closeWrapped(_ id: NodeID, _ output: inout ByteOutput) -> Bool {
        guard let block = wrapped, block.node == id else { return false }
        wrapped = nil
        switch source.document[id].kind {
        case .table: output.write("</table>\n</div>\n")
        case .list(let list): output.write(list.isOrdered ? "</ol>\n</div>\n" : "</ul>\n</div>\n")
        default: output.write("</blockquote>\n</div>\n")
        }
        closeBlock(notes: block.notes[...], &output)
        return true
    }

    private mutating func closeBlock(notes: ArraySlice<Int>, _ output: inout ByteOutput) {
        writeMarginNotes(notes, of: source.statements, source.pieces, into: &output)
        output.write("</div>\n")
    }

    // MARK: Passages

    private mutating func openPassage(_ id: NodeID, _ output: inout ByteOutput) -> Bool {
        guard let passage = source.outline.passage(of: id) else { return false }
        let isBlock = source.document.tag(of: id) == .div
        switch passage.role {
        case .statement(let place, _): openStatement(place, passage, isBlock: isBlock, &output)
        case .event(let reference):
            if isBlock || links > 0 || holdsLinks(id) {
                output.write(isBlock ? "<div class=\"when\"" : "<span class=\"when\"")
                source.writeTarget(of: passage, into: &output)
                close(opening: id, with: isBlock ? "</div>\n" : "</span>", &output)
            } else {
                output.write("<a class=\"when\"")
                source.writeTarget(of: passage, into: &output)
                output.write(" href=\"")
                BodyReference.append(event: reference.account, to: &output)
                output.write("\"")
                close(opening: id, with: "</a>", &output)
                links += 1
            }
        case .mention(let places):
            for place in places { linked[place] = paragraph }
            if let place = places.first, places.count == 1, !isBlock, links == 0, !holdsLinks(id) {
                output.write("<a class=\"mention\"")
                source.writeTarget(of: passage, into: &output)
                output.write(source.pieces.stakeholderLinks[place])
                close(opening: id, with: "</a>", &output)
                links += 1
            } else {
                output.write(isBlock ? "<div" : "<span")
                source.writeTarget(of: passage, into: &output)
                close(opening: id, with: isBlock ? "</div>\n" : "</span>", &output)
            }
        }
        if isBlock { output.write("\n") }
        return true
    }

    private mutating func openStatement(_ place: Int, _ passage: Passage, isBlock: Bool, _ output: inout ByteOutput) {
        // A part that goes on from another has an address of its own, or none.
        let isFirst = source.statements[place].parts.first == passage.node
        let isTarget = isFirst || passage.anchor != source.statements[place].anchor
        let closing: StaticString
        if isBlock {
            output.write("<div class=\"said-block\"")
            closing = "</div>\n"
            surrounding.append(place)
        } else if source.statements[place].kind == .direct {
            output.write("<q class=\"said\"")
            closing = "</q>"
        } else {
            output.write("<span class=\"said\"")
            closing = "</span>"
        }
        if isTarget { source.writeTarget(of: passage, into: &output) }
        var attributes = PassageAttributes()
        source.add(CollectionOfOne(place), to: &attributes)
        attributes.write(source.pieces, into: &output)
        close(opening: passage.node, with: closing, &output)
    }

    /// Ends an opening tag, and notes what will close its element.
    private mutating func close(opening id: NodeID, with closing: StaticString, _ output: inout ByteOutput) {
        output.write(">")
        closings.append((id, closing))
    }

    private func holdsLinks(_ id: NodeID) -> Bool { source.holdsLinks(id) { linked[$0] == paragraph } }
}
