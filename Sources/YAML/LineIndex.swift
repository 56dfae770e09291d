import CYAML
import Glibc

/// Turns libyaml's marks into places in the file.
///
/// libyaml takes the next-line, line and paragraph separators of Unicode for line ends, as YAML 1.1 did. Editors do
/// not, so in a text that holds one of them the lines are counted again.
struct LineIndex {
    private let firstLine: Int
    /// How many scalars stand before each line; `nil` where libyaml's own count is right.
    private let starts: [Int]?

    init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
        self.firstLine = firstLine
        starts = Self.holdsUnicodeLineEnd(bytes) ? Self.lineStarts(bytes) : nil
    }

    func position(of mark: yaml_mark_t) -> YAMLPosition {
        guard let starts else {
            return YAMLPosition(line: firstLine + Int(mark.line), column: Int(mark.column) + 1)
        }
        let index = Int(mark.index)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle } else { high = middle }
        }
        return YAMLPosition(line: firstLine + low, column: index - starts[low] + 1)
    }

    /// The place of a byte in a UTF-8 text.
    func position(ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> YAMLPosition {
        var position = YAMLPosition(line: firstLine, column: 1)
        var previous: UInt8 = 0
        for (index, byte) in bytes.prefix(offset).enumerated() {
            defer { previous = byte }
            switch byte {
            case 0x0A where previous == 0x0D: continue
            case 0x0A, 0x0D: position = YAMLPosition(line: position.line + 1, column: 1)
            case 0xEF where index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]): continue
            case 0x80...0xBF: continue
            default: position.column += 1
            }
        }
        return position
    }

    /// Looks for U+0085, U+2028 and U+2029.
    private static func holdsUnicodeLineEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        holds(0xC2, in: bytes) { $0 + 1 < bytes.count && bytes[$0 + 1] == 0x85 }
            || holds(0xE2, in: bytes) {
                $0 + 2 < bytes.count && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] & 0xFE == 0xA8
            }
    }

    /// Whether a byte stands anywhere of which, by its index, a condition holds.
    private static func holds(
        _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, where condition: (Int) -> Bool
    ) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var start = 0
        while start < bytes.count, let found = memchr(base + start, Int32(byte), bytes.count - start) {
            let index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if condition(index) { return true }
            start = index + 1
        }
        return false
    }

    private static func lineStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts = [0]
        var scalars = 0
        var previous: UInt8 = 0
        for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte == 0x0A && previous == 0x0D {
                starts[starts.count - 1] = scalars
            } else if byte == 0x0A || byte == 0x0D {
                starts.append(scalars)
            }
            previous = byte
        }
        return starts
    }
}
