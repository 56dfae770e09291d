import Bytes
import Diagnostics

/// Whether a text can be an id: part of a file's name on every system, of an address, and of a list parted by spaces.
func isIdentifier(_ text: String) -> Bool {
    let (isFit, isASCII) = text.withBytes { bytes in
        let isFit =
            bytes.count <= 200 && bytes.last != UInt8(ascii: ".") && bytes.first != UInt8(ascii: ".")
            && bytes.first != UInt8(ascii: "-") && !bytes.isEmpty
        return (isFit, bytes.allSatisfy(isIdentifierByte))
    }
    return isFit && (isASCII || text.unicodeScalars.allSatisfy(isIdentifierScalar))
}

private func isIdentifierByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".")
}

private func isIdentifierScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isIdentifierByte(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber,
        .nonspacingMark, .spacingMark:
        return true
    default: return scalar.value == 0x200C || scalar.value == 0x200D
    }
}

extension Diagnostic {
    static func badIdentifier(_ id: String, what: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error, "bad-id",
            "‘\(id)’ can’t be \(what): it is written with letters, digits, hyphens, underscores and full stops",
            at: place)
    }

    /// Two things with one id: the second is the place, the first is related.
    static func duplicate(_ what: String, id: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-id", "\(what) ‘\(id)’ is there twice", at: place,
            related: [.init("the first one", at: first)])
    }
}

/// An id from a file's name: its ending off, each run of white space a hyphen, letters composed.
func identifier(fromFile path: String) -> String {
    path.withBytes { path in
        let name = UnsafeBufferPointer(rebasing: path[((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
        let ending = ends(name, in: ".md") ? 3 : ends(name, in: ".markdown") ? 9 : 0
        let bytes = UnsafeBufferPointer(rebasing: name.dropLast(ending))
        let stem = String(decoding: bytes, as: UTF8.self)
        // Most names hold nothing to change.
        if bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return stem }
        return composed(stem.split(whereSeparator: \.isWhitespace).joined(separator: "-"))
    }
}

/// Whether a text ends in these bytes.
private func ends(_ text: UnsafeBufferPointer<UInt8>, in ending: StaticString) -> Bool {
    let ending = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    return text.suffix(ending.count).elementsEqual(ending)
}
