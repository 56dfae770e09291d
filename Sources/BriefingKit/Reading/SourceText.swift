import Bytes
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
    func areNUL(from first: Int) -> Bool { stride(from: first, to: 8, by: 2).allSatisfy { bytes[$0] == 0 } }
    return areNUL(from: 0) != areNUL(from: 1)
}

/// The offset of the first byte that is NUL or does not belong to a well-formed UTF-8 sequence.
private func firstFault(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
        var i = 0
        while i < buffer.count {
            i = ByteWords.endOfASCII(buffer, from: i)
            while i < buffer.count, buffer[i] >= 0x80 {
                guard let length = sequenceLength(buffer, at: i) else { return i }
                i += length
            }
            if i < buffer.count, buffer[i] == 0 { return i }
        }
        return nil
    }
}

/// The length of the well-formed sequence of several bytes that begins here (Unicode, table 3-7); `nil` where none does.
private func sequenceLength(_ buffer: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    let byte = buffer[i]
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
    default: return nil
    }
    guard i + length <= buffer.count, buffer[i + 1] >= low, buffer[i + 1] <= high else { return nil }
    for k in stride(from: 2, to: length, by: 1) where buffer[i + k] & 0xC0 != 0x80 { return nil }
    return length
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
