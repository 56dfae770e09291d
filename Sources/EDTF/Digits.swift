extension EDTF {
    /// Written digits of a component, any of which may be `X`: not specified.
    public struct Digits: Hashable, Sendable, CustomStringConvertible {
        /// ASCII, each `0` to `9` or `X`, the last one in the lowest byte: four for a year, two for a month or a day.
        private let packed: UInt32

        /// - Parameter characters: at most four.
        init(_ characters: some Sequence<UInt8>) {
            packed = characters.reduce(0) { $0 << 8 | UInt32($1) }
        }

        init(_ number: Int, width: Int) {
            var packed: UInt32 = 0
            var rest = UInt32(truncatingIfNeeded: number)
            for place in 0..<width {
                packed |= (48 + rest % 10) << UInt32(8 * place)
                rest /= 10
            }
            self.packed = packed
        }

        /// How many there are.
        var count: Int { (39 - packed.leadingZeroBitCount) / 8 }

        /// The digits from the right end.
        private var reversed: some Sequence<UInt8> {
            sequence(state: packed) { rest in
                guard rest > 0 else { return nil }
                defer { rest >>= 8 }
                return UInt8(truncatingIfNeeded: rest)
            }
        }

        /// The digits as written, `1X`.
        public var description: String { String(decoding: Array(reversed).reversed(), as: UTF8.self) }

        /// How many of them are `X`.
        public var unspecifiedCount: Int {
            // Of what a digit can be, only `X` has this bit set.
            (packed & 0x4040_4040).nonzeroBitCount
        }

        /// Whether none of them is specified, `XX`.
        public var isWhollyUnspecified: Bool { unspecifiedCount == count }

        /// The number, where every digit is specified.
        public var value: Int? { unspecifiedCount == 0 ? filled(with: 0) : nil }

        /// How many `X` stand together at the right end.
        var trailingUnspecifiedCount: Int {
            var trailing = 0
            for character in reversed {
                guard character == UInt8(ascii: "X") else { break }
                trailing += 1
            }
            return trailing
        }

        /// How many `X` stand together at the right end; nil where there is an `X` to the left of a digit.
        public var unspecifiedFromRight: Int? {
            let trailing = trailingUnspecifiedCount
            return trailing == unspecifiedCount ? trailing : nil
        }

        /// The numbers that the digits allow at the least and at the most, every `X` counted as 0 and as 9.
        public var range: ClosedRange<Int> { filled(with: 0)...filled(with: 9) }

        /// Whether the digits can stand for a number of the same width.
        public func matches(_ number: Int) -> Bool {
            var rest = number
            for character in reversed {
                if character != UInt8(ascii: "X"), Int(character) - 48 != rest % 10 { return false }
                rest /= 10
            }
            return rest == 0
        }

        /// The numbers within a range that the digits can stand for, in rising order.
        public func completions(in candidates: ClosedRange<Int>) -> [Int] { candidates.filter(matches) }

        private func filled(with digit: Int) -> Int {
            var number = 0
            var unit = 1
            var rest = packed
            while rest > 0 {
                let character = UInt8(truncatingIfNeeded: rest)
                number += unit * (character == UInt8(ascii: "X") ? digit : Int(character) - 48)
                unit *= 10
                rest >>= 8
            }
            return number
        }
    }
}
