import Bytes

extension String {
    /// A text, a word and a number, one behind the other: `name-12`.
    init(_ text: String, _ word: StaticString, numbered number: Int) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + word.utf8CodeUnitCount + 20)
        bytes.append(contentsOf: text.utf8)
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(decimal: number)
        self = String(decoding: bytes, as: UTF8.self)
    }
}
