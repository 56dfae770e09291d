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
    /// The file's line, from 1, front matter counted.
    public var line: Int
    /// The first Unicode scalar in that line, from 1.
    public var column: Int
    /// How many Unicode scalars it is long.
    public var length: Int

    public init(line: Int, column: Int, length: Int) {
        self.line = line
        self.column = column
        self.length = length
    }

    /// Where it begins.
    public var position: SourcePosition { SourcePosition(line: line, column: column) }
}
