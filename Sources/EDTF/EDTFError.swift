/// Why a string is not EDTF.
public struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence without a full stop, about the character at ``offset``.
    public let message: String
    /// Where in the string, counted in characters from 0; the string's length where something is missing at its end.
    public let offset: Int
    /// The valid EDTF that was probably meant: the modern form of an obsolete one, or the strict form of a loose one.
    public let suggestion: String?

    init(message: String, offset: Int, suggestion: String? = nil) {
        self.message = message
        self.offset = offset
        self.suggestion = suggestion
    }

    func suggesting(_ suggestion: String?) -> EDTFError {
        EDTFError(message: message, offset: offset, suggestion: suggestion)
    }

    /// The message with the place and the suggestion.
    public var description: String {
        "\(message) (character \(offset + 1))" + (suggestion.map { "; write “\($0)”" } ?? "")
    }
}
