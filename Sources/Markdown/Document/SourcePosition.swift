/// A place in a file, as an editor counts it.
public struct SourcePosition: Hashable, Sendable, Comparable {
    /// The file's line, from 1, front matter counted.
    public var line: Int
    /// The Unicode scalar in that line, from 1; nil where only the line is known.
    public var column: Int?

    public init(line: Int, column: Int? = nil) {
        self.line = line
        self.column = column
    }

    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column ?? 0) < (right.line, right.column ?? 0)
    }
}

/// A stretch of one line of a file. What wraps over lines has the range of its first line's part.
public struct SourceRange: Hashable, Sendable {
    // A document keeps many of these.
    private var smallLine: Int32
    private var smallColumn: Int32
    private var smallLength: Int32

    public init(line: Int, column: Int, length: Int) {
        smallLine = Int32(clamping: line)
        smallColumn = Int32(clamping: column)
        smallLength = Int32(clamping: length)
    }

    /// The file's line, from 1, front matter counted.
    public var line: Int {
        get { Int(smallLine) }
        set { smallLine = Int32(clamping: newValue) }
    }

    /// The first Unicode scalar in that line, from 1.
    public var column: Int {
        get { Int(smallColumn) }
        set { smallColumn = Int32(clamping: newValue) }
    }

    /// How many Unicode scalars it is long.
    public var length: Int {
        get { Int(smallLength) }
        set { smallLength = Int32(clamping: newValue) }
    }

    /// Where it begins.
    public var position: SourcePosition { SourcePosition(line: line, column: column) }
}
