import Bytes

extension ByteOutput {
    /// Writes text that is written as it stands here.
    mutating func write(_ text: StaticString) { append(text) }

    /// Writes a text as it is: what has to be escaped is escaped already.
    mutating func write(text: String) { append(text) }

    /// Writes a number in decimal digits.
    mutating func write(_ number: Int) { append(decimal: number) }

    /// Writes what was written before.
    mutating func write(_ piece: [UInt8]) { piece.withUnsafeBufferPointer { append($0) } }
}
