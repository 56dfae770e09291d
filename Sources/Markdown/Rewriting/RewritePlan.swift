/// A rewritten source and the tables to which its marks point. It is handed on as it is, never copied.
final class RewritePlan {
    /// The source before.
    let original: Bytes
    var source = RewrittenSource()
    /// Those of divs, then those of spans.
    var attributes: [Attributes] = []
    /// For each of the attributes where its div's attributes or its span's opening bracket stand.
    var places: [SourceRange] = []
    /// For each of the attributes where it stands in the source; empty for divs.
    var sources: [Range<Int>] = []
    var tables: [(alignments: [Node.Alignment], rows: Int)] = []
    var notes: [Storage.Note] = []
    var notePlaces: [SourceRange] = []
    /// For each reference to a footnote the footnote, and the reference as it is written.
    var references: [(note: Int, source: [UInt8])] = []
    var urls: [String] = []
    /// What was left out, in the order of the source.
    var stretches: [PlainStretch] = []
    var problems: [MarkdownProblem] = []

    init(original: Bytes) { self.original = original }

    func addReference(_ note: Int, source: Slice<Bytes>) -> Int {
        references.append((note, Array(source)))
        return references.count - 1
    }
}
