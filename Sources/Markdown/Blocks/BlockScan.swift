/// What a scan of a source's blocks found.
struct BlockScan {
    /// In the order of their lines.
    var leaves: [InlineLeaf] = []
    var lines: [LeafLine] = []
    /// Edits of block starts, in the order of the source.
    var edits: [Edit] = []
    var divs: [Attributes] = []
    var tables: [[Node.Alignment]] = []
    var notes: [Storage.Note] = []
    var notePlaces: [SourceRange] = []
    /// The footnotes by their labels in lower case.
    var noteIndices: [String: Int] = [:]
    var problems: [MarkdownProblem] = []
}
