/// Follows a source's block structure line by line, by the rules by which cmark itself does (§5.1, phase 1), with divs,
/// footnotes and tables beside CommonMark's blocks. It builds no tree: it notes where text is, and what must be written
/// differently for cmark to see those three.
struct BlockScanner {
    let bytes: Bytes
    let extensions: MarkdownExtensions
    let places: SourcePlaces

    var scan = BlockScan()
    var containers = [Container(kind: .document, hasChildren: true, line: 0)]
    var leaf = Leaf.none
    /// The open paragraph's or table's lines are those of the scan from here on.
    var leafStart = 0
    /// Where in its first line the open paragraph begins, indentation counted, and the tab columns before that.
    var leafOffset = 0
    var leafLead: [UInt8] = []
    /// How many cells tables got that their source does not have.
    var addedCells = 0

    /// How deep a footnote's definition or a table may lie: each of their lines repeats what is around it.
    static let maximumDepth = 100
    /// How deep a div may lie: every line is compared with all that are open.
    static let maximumDivDepth = 500

    enum Leaf {
        case none
        case paragraph
        case indentedCode
        case fencedCode(mark: UInt8, length: Int)
        case html(kind: Int)
        case table(TablePlan)
    }

    init(bytes: Bytes, extensions: MarkdownExtensions, places: SourcePlaces) {
        self.bytes = bytes
        self.extensions = extensions
        self.places = places
    }

    static func scan(_ bytes: Bytes, extensions: MarkdownExtensions, places: SourcePlaces) -> BlockScan {
        var scanner = BlockScanner(bytes: bytes, extensions: extensions, places: places)
        scanner.run()
        return scanner.scan
    }

    private mutating func run() {
        // As many lines as sources mostly have, and a paragraph for every third.
        scan.lines.reserveCapacity(16 + bytes.count / 64)
        scan.leaves.reserveCapacity(8 + bytes.count / 192)
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = places.lineEnd(from: start)
            if containers.count == 1, takePlainLine(start..<end, number: number) {
                start = places.nextLine(after: end)
                number += 1
                continue
            }
            let taken = process(LineCursor(bytes: bytes, start: start, end: end), number: number)
            start = places.nextLine(after: end)
            number += 1
            for _ in 1..<max(1, taken) {
                start = places.nextLine(after: places.lineEnd(from: start))
                number += 1
            }
        }
        close(to: 1)
    }

    /// Takes a line of a paragraph that stands in no other block, or an empty line between two, as most lines are: no block
    /// begins with a letter, and what may stand in the line before it does not matter where no container is open.
    private mutating func takePlainLine(_ line: Range<Int>, number: Int) -> Bool {
        let isEmpty = line.isEmpty
        guard isEmpty || isLetter(bytes[line.lowerBound]) || bytes[line.lowerBound] >= 0x80 else { return false }
        switch leaf {
        case .paragraph where !isEmpty:
            scan.lines.append(LeafLine(start: line.lowerBound, number: number, text: line))
        case .none where !isEmpty:
            closeLeaf()
            openParagraph(LineCursor(bytes: bytes, start: line.lowerBound, end: line.upperBound), number: number)
        case .none, .paragraph, .table:
            guard isEmpty else { return false }
            closeLeaf()
        case .indentedCode, .fencedCode, .html: return false
        }
        return true
    }

    /// Reads one line and returns how many it used up: more than one where a div's attributes wrap.
    private mutating func process(_ line: LineCursor, number: Int) -> Int {
        var line = line
        let (matched, closing) = matchContainers(&line, number: number)
        let isInHTML = isInOpenHTML
        if matched == containers.count, !(closing != nil && isInHTML), continuesVerbatim(&line) { return 1 }
        if let closing {
            closeDiv(closing, number: number, endsHTML: isInHTML)
            return 1
        }
        let isMatched = matched == containers.count && !(line.isBlank && isTextLeaf)
        return openBlocks(&line, number: number, matched: matched, isMatched: isMatched)
    }

    /// Whether an HTML block is open that would go on up to a blank line; a div's closing fence ends it too.
    private var isInOpenHTML: Bool {
        if case .html(let kind) = leaf { return kind >= 6 }
        return false
    }

    private var isTextLeaf: Bool {
        switch leaf {
        case .paragraph, .table: true
        default: false
        }
    }

    /// Whether the line belongs to the code or HTML block that is open; it is then done with.
    private mutating func continuesVerbatim(_ line: inout LineCursor) -> Bool {
        switch leaf {
        case .none, .paragraph, .table: return false
        case .fencedCode(let mark, let length):
            if BlockStarts.closesCodeFence(line, mark: mark, length: length) { leaf = .none }
            return true
        case .indentedCode:
            if line.isIndented || line.isBlank { return true }
        case .html(let kind):
            if kind < 6 || !line.isBlank {
                if HTMLBlocks.ends(line, kind: kind) { leaf = .none }
                return true
            }
        }
        leaf = .none
        return false
    }

    // MARK: Closing

    /// Ends the leaf, and all containers from an index on.
    mutating func close(to count: Int) {
        closeLeaf()
        while containers.count > count {
            if case .div(let index, _, _) = containers.removeLast().kind {
                let range = scan.divs[index].range
                scan.problems.append(
                    MarkdownProblem(
                        code: .unclosedDiv, message: "no ‘:::’ closes the div that line \(range.line) opens",
                        range: range))
            }
        }
    }

    mutating func closeLeaf() {
        switch leaf {
        case .paragraph:
            scan.leaves.append(InlineLeaf(kind: .text, lines: leafStart..<scan.lines.count))
        case .table(let plan):
            scan.leaves.append(InlineLeaf(kind: .table(plan), lines: leafStart..<scan.lines.count))
        default: break
        }
        leafStart = scan.lines.count
        leaf = .none
    }

    // MARK: Containers

    /// The innermost container that cmark knows too.
    var realParent: Int {
        var index = containers.count - 1
        while case .div = containers[index].kind { index -= 1 }
        return index
    }

    /// Notes that the innermost container has another child, a list of this marker or something else.
    mutating func addChild(list: UInt8? = nil) {
        for index in realParent..<containers.count { containers[index].hasChildren = true }
        let parent = realParent
        separateFootnotes(of: parent, from: list)
        containers[parent].lastList = list
        containers[parent].footnotes = Container.FootnoteRun()
    }

    /// What a line inside all open containers begins with.
    var prefix: [UInt8] {
        var prefix: [UInt8] = []
        for container in containers { container.appendPrefix(to: &prefix) }
        return prefix
    }

    /// The spaces for the columns of a tab that belong to the containers, where an edit takes the tab's place.
    static func lead(_ line: LineCursor) -> [UInt8] {
        line.usedOfTab == 0 ? [] : [UInt8](repeating: UInt8(ascii: " "), count: line.usedOfTab)
    }

    func slice(_ range: Range<Int>) -> Bytes { Bytes(rebasing: bytes[range]) }
}
