/// Why a text is no YAML that can be used.
public struct YAMLError: Error, Equatable, Sendable {
    /// A stable name: `yaml-syntax`, `yaml-encoding`, `yaml-alias`, `yaml-tag`, `yaml-limit`, `several-documents` or
    /// `duplicate-key`.
    public var code: String
    /// What is wrong, for a person who does not know YAML; one sentence without a full stop.
    public var message: String
    /// What to do about it.
    public var advice: String?
    /// The file's own line, from 1.
    public var line: Int
    /// The place in the line from 1, in Unicode scalars.
    public var column: Int

    /// Makes an error.
    public init(_ code: String, _ message: String, advice: String? = nil, at position: YAMLPosition) {
        self.code = code
        self.message = message
        self.advice = advice
        line = position.line
        column = position.column
    }
}
