/// A block that holds others and is still open.
struct Container {
    enum Kind {
        case document
        case blockQuote
        /// How many columns its text is indented by.
        case item(offset: Int)
        case footnote
        /// `colons` of its opening fence, and the columns before it.
        case div(index: Int, colons: Int, indent: Int)
    }

    var kind: Kind
    var hasChildren = false
    /// The line that opened it.
    var line: Int
    /// The marker byte of the list that is its last child so far, if that is a list.
    var lastList: UInt8?
    /// The footnotes that are its last children so far, written as items of a list of their own.
    var footnotes = FootnoteRun()

    /// Consecutive definitions, and the list before them, with which theirs must not merge.
    struct FootnoteRun {
        var edits: [Int] = []
        var marker: UInt8 = UInt8(ascii: ")")
        var listBefore: UInt8?
    }

    /// What a continuation line of this block begins with.
    func appendPrefix(to output: inout [UInt8]) {
        switch kind {
        case .document, .div: break
        case .blockQuote: output.append(contentsOf: "> ".utf8)
        case .item(let offset): output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: offset))
        case .footnote: output.append(contentsOf: "    ".utf8)
        }
    }
}
