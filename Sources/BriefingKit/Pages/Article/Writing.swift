import Bytes

extension [UInt8] {
    /// Appends text that is written as it stands here.
    mutating func write(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a text as it is: what has to be escaped is escaped already.
    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Appends a number in decimal digits.
    mutating func write(_ number: Int) { append(decimal: number) }
}
