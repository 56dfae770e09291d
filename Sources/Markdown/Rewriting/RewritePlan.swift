/// A rewritten source and the tables to which its marks point.
struct RewritePlan {
    var source: RewrittenSource
    /// Those of divs, then those of spans.
    var attributes: [Attributes] = []
    var divPlaces: [SourceRange] = []
    /// Where each span's opening bracket stands, and its attributes as they are written, by the attributes' number.
    var spanPlaces: [Int: SourceRange] = [:]
    var sources: [Int: [UInt8]] = [:]
    var tables: [(alignments: [Node.Alignment], rows: Int)] = []
    var notes: [Storage.Note] = []
    var notePlaces: [SourceRange] = []
    /// For each reference to a footnote the footnote, and the reference as it is written.
    var references: [(note: Int, source: [UInt8])] = []
    var urls: [String] = []
    var problems: [MarkdownProblem] = []

    mutating func addReference(_ note: Int, source: Slice<Bytes>) -> Int {
        references.append((note, Array(source)))
        return references.count - 1
    }
}
