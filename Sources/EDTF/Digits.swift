extension EDTF {
    /// Written digits of a component, any of which may be `X`: not specified.
    public struct Digits: Hashable, Sendable, CustomStringConvertible {
        /// ASCII, each `0` to `9` or `X`; four for a year, two for a month or a day.
        let characters: [UInt8]

        init(_ characters: [UInt8]) { self.characters = characters }

        init(_ number: Int, width: Int) { self.init(Array(EDTF.padded(number, to: width).utf8)) }

        /// The digits as written, `1X`.
        public var description: String { String(decoding: characters, as: UTF8.self) }

        /// How many of them are `X`.
        public var unspecifiedCount: Int { characters.count { $0 == UInt8(ascii: "X") } }

        /// Whether none of them is specified, `XX`.
        public var isWhollyUnspecified: Bool { unspecifiedCount == characters.count }

        /// The number, where every digit is specified.
        public var value: Int? { unspecifiedCount == 0 ? filled(with: 0) : nil }

        /// How many `X` stand together at the right end; nil where there is an `X` to the left of a digit.
        public var unspecifiedFromRight: Int? {
            let trailing = characters.reversed().prefix { $0 == UInt8(ascii: "X") }.count
            return trailing == unspecifiedCount ? trailing : nil
        }

        /// The numbers that the digits allow at the least and at the most, every `X` counted as 0 and as 9.
        public var range: ClosedRange<Int> { filled(with: 0)...filled(with: 9) }

        /// Whether the digits can stand for a number of the same width.
        public func matches(_ number: Int) -> Bool {
            var rest = number
            for character in characters.reversed() {
                if character != UInt8(ascii: "X"), Int(character) - 48 != rest % 10 { return false }
                rest /= 10
            }
            return rest == 0
        }

        /// The numbers within a range that the digits can stand for, in rising order.
        public func completions(in candidates: ClosedRange<Int>) -> [Int] { candidates.filter(matches) }

        private func filled(with digit: Int) -> Int {
            characters.reduce(0) { $0 * 10 + ($1 == UInt8(ascii: "X") ? digit : Int($1) - 48) }
        }
    }
}
