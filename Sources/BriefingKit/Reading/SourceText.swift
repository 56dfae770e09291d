import Diagnostics

/// A text file of the site as it was read: its bytes, checked to be text that can be quoted from.
struct SourceText: Sendable {
    /// From the site's folder.
    var file: String
    /// UTF-8, without a byte order mark.
    var bytes: [UInt8]

    /// Takes a file's bytes, or says in `diagnostics` why they are no text: another encoding, a broken sequence, a NUL.
    ///
    /// A broken byte is never replaced in silence: a quotation would not be the speaker's words any more.
    init?(file: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) {
        self.file = file
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { self.bytes.removeFirst(3) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16(bytes) {
            diagnostics.append(
                Diagnostic(
                    .error, "not-utf8", "the file is in UTF-16; it is read as UTF-8", at: Place(file: file),
                    advice: "save it again as UTF-8"))
            return nil
        }
        if let offset = firstFault(in: self.bytes) {
            let fault = self.bytes[offset]
            let (line, column) = lineAndColumn(of: offset, in: self.bytes)
            let message =
                fault == 0
                ? "a NUL byte stands in the text; the file is damaged or is no text"
                : "the byte 0x\(hexadecimal(fault)) is not UTF-8"
            diagnostics.append(
                Diagnostic(
                    .error, fault == 0 ? "nul" : "not-utf8", message,
                    at: Place(file: file, line: line, column: column),
                    advice: fault == 0 ? nil : "save the file again as UTF-8"))
            return nil
        }
    }
}

/// Every second one of the first bytes is NUL: UTF-16 without a byte order mark, as some editors write it.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8 else { return false }
    let start = bytes.prefix(8)
    let even = start.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let odd = start.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    return even.allSatisfy { $0 == 0 } != odd.allSatisfy { $0 == 0 }
        && (even.allSatisfy { $0 == 0 } || odd.allSatisfy { $0 == 0 })
}

/// The offset of the first byte that is NUL or does not belong to a well-formed UTF-8 sequence.
private func firstFault(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
        var i = 0
        let count = buffer.count
        while i < count {
            let byte = buffer[i]
            if byte < 0x80 {
                if byte == 0 { return i }
                i += 1
                continue
            }
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF:
                length = 3
                if byte == 0xE0 { low = 0xA0 }
                if byte == 0xED { high = 0x9F }
            case 0xF0...0xF4:
                length = 4
                if byte == 0xF0 { low = 0x90 }
                if byte == 0xF4 { high = 0x8F }
            default: return i
            }
            guard i + length <= count, buffer[i + 1] >= low, buffer[i + 1] <= high else { return i }
            for k in stride(from: 2, to: length, by: 1) where buffer[i + k] & 0xC0 != 0x80 { return i }
            i += length
        }
        return nil
    }
}

/// The line and the column (in Unicode scalars) of a byte, both from 1.
func lineAndColumn(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    for i in 0..<min(offset, bytes.count) where bytes[i] == 0x0A || (bytes[i] == 0x0D && bytes[i + 1] != 0x0A) {
        line += 1
        start = i + 1
    }
    let column = bytes[start..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return (line, column)
}

private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
}
