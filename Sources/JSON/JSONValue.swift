/// A JSON value. An object keeps the order of its keys, and a number the digits in which it was written.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As written, such as `-1.50e3`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key of an object with its value.
    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSONValue

        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The last value of a key; `nil` where there is none or the value is no object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    /// The text of a string.
    public var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The items of a list.
    public var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

    /// The members of an object.
    public var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}

/// Why bytes are no JSON.
public struct JSONError: Error, Hashable, Sendable {
    /// A sentence without a full stop.
    public var message: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int
}
