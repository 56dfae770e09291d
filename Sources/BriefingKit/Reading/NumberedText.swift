import Bytes

extension String {
    /// A text, a word and a number from 0 on, one behind the other: `name-12`.
    init(_ text: String, _ word: StaticString, numbered number: Int) {
        var rest = Swift.max(0, number)
        var digits = 1
        var bound = 10
        while digits < 19, rest >= bound {
            digits += 1
            bound = bound.multipliedReportingOverflow(by: 10).partialValue
        }
        self = text.withBytes { text in
            let length = text.count + word.utf8CodeUnitCount + digits
            return String(unsafeUninitializedCapacity: length) { buffer in
                var place = length
                repeat {
                    place -= 1
                    buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                    rest /= 10
                } while place > length - digits
                _ = buffer.update(fromContentsOf: text)
                for offset in 0..<word.utf8CodeUnitCount { buffer[text.count + offset] = word.utf8Start[offset] }
                return length
            }
        }
    }
}
