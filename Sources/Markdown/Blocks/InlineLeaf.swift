/// One line of a paragraph, a heading or a table, without what belongs to the blocks around it.
struct LeafLine {
    /// Where the source's line begins.
    var start: Int
    /// Its number in the source, from 0.
    var number: Int
    /// Where its text begins and ends.
    var text: Range<Int>
}

/// A block whose text is read as inlines.
struct InlineLeaf {
    enum Kind {
        case text
        /// A table: its first line is the head, its second the delimiter row.
        case table(TablePlan)
    }

    var kind: Kind
    /// Which of the scan's lines are its own.
    var lines: Range<Int>
}

/// What it takes to write a table's cells as headings, one a line.
struct TablePlan {
    var alignments: [Node.Alignment]
    /// Where the edit begins and what it begins with.
    var start: Int
    var lead: [UInt8]
    /// What every further line begins with.
    var prefix: [UInt8]
    /// The table's number in the document.
    var index: Int
    /// What is written in its place, and the source's line for each of the lines that follow the first.
    var output: [UInt8] = []
    var lines: [Int] = []
}
