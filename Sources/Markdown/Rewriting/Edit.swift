/// A stretch of the source and what cmark is given in its place.
struct Edit {
    enum Replacement {
        case bytes([UInt8])
        /// The opening and the closing bracket of the span with these attributes.
        case spanStart(Int)
        case spanEnd(Int)
        case reference(Int)
        /// Any other mark that stands alone.
        case mark(Mark.Kind, Int)
        case url(Int, endsInPunctuation: Bool)
        case backslash
    }

    var range: Range<Int>
    var replacement: Replacement
    /// The source's line on which `range` begins, from 0.
    var line: Int
    /// How many line endings `range` covers.
    var linesCovered = 0
    /// For each line feed of the replacement, the source's line to which what follows it belongs.
    var lines: [Int]?
}

extension Edit.Replacement {
    func write(into output: inout [UInt8]) {
        switch self {
        case .bytes(let bytes): output.append(contentsOf: bytes)
        case .spanStart(let number):
            output.append(UInt8(ascii: "!"))
            output.append(UInt8(ascii: "["))
            Mark.write(.spanStart, number, into: &output)
        case .spanEnd(let number):
            output.append(UInt8(ascii: "("))
            Mark.write(.spanEnd, number, into: &output)
            output.append(UInt8(ascii: ")"))
        case .reference(let number):
            output.append(contentsOf: "![](".utf8)
            Mark.write(.reference, number, into: &output)
            output.append(UInt8(ascii: ")"))
        case .mark(let kind, let number): Mark.write(kind, number, into: &output)
        case .url(let number, let endsInPunctuation):
            // One word that begins and ends as the URL does, so that emphasis around it is read as before.
            output.append(UInt8(ascii: "h"))
            Mark.write(.autolink, number, into: &output)
            output.append(endsInPunctuation ? UInt8(ascii: ".") : UInt8(ascii: "x"))
        case .backslash: output.append(UInt8(ascii: "\\"))
        }
    }
}
