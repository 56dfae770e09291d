/// Filters for Base64 and for addresses.
extension FilterInput {
    func coded(_ filter: Filter) throws(Fault) -> Value {
        if filter == .urlEncode || filter == .urlDecode, input.isNull { return .null }
        let bytes = Array(input.plainText.utf8)
        switch filter {
        case .base64Encode: return .string(Base64.encode(bytes, isURLSafe: false))
        case .base64URLSafeEncode: return .string(Base64.encode(bytes, isURLSafe: true))
        case .base64Decode, .base64URLSafeDecode:
            guard let decoded = Base64.decode(bytes, isURLSafe: filter == .base64URLSafeDecode) else {
                throw Fault(.argument, "this is not Base64")
            }
            return .string(String(decoding: decoded, as: UTF8.self))
        case .urlEncode: return .string(bytes.percentEncoded)
        default:
            guard let text = String(validating: bytes.percentDecoded, as: UTF8.self) else {
                throw Fault(.argument, "what this decodes to is not UTF-8")
            }
            return .string(text)
        }
    }
}

/// RFC 4648.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let urlSafeLetters = letters.dropLast(2) + [UInt8(ascii: "-"), UInt8(ascii: "_")]

    static func encode(_ bytes: [UInt8], isURLSafe: Bool) -> String {
        let letters = isURLSafe ? Array(urlSafeLetters) : letters
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let rest = bytes.count - start
            let word =
                UInt32(bytes[start]) << 16 | UInt32(rest > 1 ? bytes[start + 1] : 0) << 8
                | UInt32(rest > 2 ? bytes[start + 2] : 0)
            result.append(letters[Int(word >> 18)])
            result.append(letters[Int(word >> 12 & 63)])
            result.append(rest > 1 ? letters[Int(word >> 6 & 63)] : UInt8(ascii: "="))
            result.append(rest > 2 ? letters[Int(word & 63)] : UInt8(ascii: "="))
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Strictly: nil for other characters, a wrong length or stray bits. The form for addresses may lack its padding.
    static func decode(_ bytes: [UInt8], isURLSafe: Bool) -> [UInt8]? {
        var digits = bytes
        if isURLSafe, !digits.contains(UInt8(ascii: "=")) {
            while digits.count % 4 != 0 { digits.append(UInt8(ascii: "=")) }
        }
        guard digits.count % 4 == 0 else { return nil }
        var padding = 0
        while padding < 2, digits.last == UInt8(ascii: "=") {
            digits.removeLast()
            padding += 1
        }
        var result: [UInt8] = []
        var (word, bits): (UInt32, Int) = (0, 0)
        for digit in digits {
            guard let value = value(of: digit, isURLSafe) else { return nil }
            word = word << 6 | value
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
            }
        }
        let isClean = word & (1 << UInt32(bits) - 1) == 0
        return bits < 6 && isClean ? result : nil
    }

    private static func value(of digit: UInt8, _ isURLSafe: Bool) -> UInt32? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit) + 4
        case UInt8(ascii: "+") where !isURLSafe, UInt8(ascii: "-") where isURLSafe: 62
        case UInt8(ascii: "/") where !isURLSafe, UInt8(ascii: "_") where isURLSafe: 63
        // Ruby's decoder for addresses takes both alphabets.
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): isURLSafe ? 63 : nil
        default: nil
        }
    }
}

extension [UInt8] {
    /// As forms are sent: letters, digits and `*-._~` stay, a space becomes `+`.
    fileprivate var percentEncoded: String {
        let digits = [UInt8]("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in self {
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.append(byte)
            case UInt8(ascii: " "): result.append(UInt8(ascii: "+"))
            case _ where byte.isWord: result.append(byte)
            default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    fileprivate var percentDecoded: [UInt8] {
        var result: [UInt8] = []
        var place = 0
        while place < count {
            if self[place] == UInt8(ascii: "%"), place + 2 < count,
                let high = self[place + 1].hexadecimal, let low = self[place + 2].hexadecimal
            {
                result.append(high << 4 | low)
                place += 3
            } else {
                result.append(self[place] == UInt8(ascii: "+") ? UInt8(ascii: " ") : self[place])
                place += 1
            }
        }
        return result
    }
}

extension UInt8 {
    fileprivate var hexadecimal: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self & 15
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): (self & 15) + 9
        default: nil
        }
    }
}
