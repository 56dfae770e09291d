import Glibc

extension Value {
    /// A whole number, as `int` where it fits.
    init(_ number: Int128) {
        self = Int(exactly: number).map(Value.int) ?? .bigInteger(BigInteger(number))
    }

    /// A whole number, as `int` where it fits.
    init(_ number: BigInteger) { self = number.int.map(Value.int) ?? .bigInteger(number) }

    /// The number that a literal spells: a sign, digits, and perhaps a point and digits.
    init(number bytes: UnsafeBufferPointer<UInt8>) {
        if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
            self = .decimal(Self.decimal(bytes, point: point))
        } else {
            self = Self.whole(bytes)
        }
    }

    private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>, point: Int) -> LiquidDecimal {
        if bytes.count <= 16 {
            var significand = 0
            for byte in bytes where byte.isDigit { significand = significand * 10 + Int(byte & 0x0F) }
            if significand == 0, bytes[0] == UInt8(ascii: "-") { return .negativeZero }
            return LiquidDecimal(
                significand: bytes[0] == UInt8(ascii: "-") ? -significand : significand,
                exponent: point + 1 - bytes.count)
        }
        return LiquidDecimal(Double(String(decoding: bytes, as: UTF8.self)) ?? 0)
    }

    private static func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = bytes.drop { !$0.isDigit }
        if digits.count <= 18 {
            let magnitude = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
            return .int(isNegative ? -magnitude : magnitude)
        }
        return Value(BigInteger(isNegative: isNegative, digits: digits))
    }

    /// What arithmetic makes of a value: text that spells a number is that number, other text what digits it begins
    /// with, and anything else 0.
    var asNumber: Value {
        switch self {
        case .int, .bigInteger, .decimal: return self
        case .string(let text), .html(let text): return Value(leadingNumberOf: text)
        case .object(let object):
            let value = object.liquidValue
            if case .object = value { return .int(0) }
            return value.asNumber
        default: return .int(0)
        }
    }

    private init(leadingNumberOf text: String) {
        self = text.withBytes { bytes in
            var (start, end) = (0, bytes.count)
            while start < end, bytes[start].isStripped { start += 1 }
            while end > start, bytes[end - 1].isStripped { end -= 1 }
            let trimmed = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if let point = Self.decimalPoint(trimmed) { return .decimal(Self.decimal(trimmed, point: point)) }
            return Self.leadingWhole(trimmed)
        }
    }

    /// The place of the point in `-?\d+\.\d+`.
    private static func decimalPoint(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = bytes.first == UInt8(ascii: "-") ? 1 : 0
        let start = place
        while place < bytes.count, bytes[place].isDigit { place += 1 }
        guard place > start, place + 1 < bytes.count, bytes[place] == UInt8(ascii: ".") else { return nil }
        return bytes[(place + 1)...].allSatisfy(\.isDigit) ? place : nil
    }

    /// The digits at the beginning, perhaps with a sign, and single underscores between.
    private static func leadingWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
        var place = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { place += 1 }
        var digits: [UInt8] = []
        while place < bytes.count {
            if bytes[place].isDigit {
                digits.append(bytes[place])
            } else if bytes[place] != UInt8(ascii: "_") || digits.isEmpty || bytes[place - 1] == UInt8(ascii: "_") {
                break
            }
            place += 1
        }
        if digits.count <= 18 {
            let magnitude = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
            return .int(isNegative ? -magnitude : magnitude)
        }
        return Value(BigInteger(isNegative: isNegative, digits: digits))
    }
}

extension String {
    /// The UTF-8 of the string, without copying it where that can be.
    @inline(__always)
    func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }

    /// Whether the bytes are the same: Swift alone would find composed and decomposed characters equal.
    @inline(__always)
    func hasSameBytes(as other: String) -> Bool {
        utf8.count == other.utf8.count
            && withBytes { bytes in
                other.withBytes { others in
                    guard let start = bytes.baseAddress, let otherStart = others.baseAddress else { return true }
                    return memcmp(start, otherStart, bytes.count) == 0
                }
            }
    }
}
