import Diagnostics

/// Whether a text can be an id: part of a file's name on every system, of an address, and of a list parted by spaces.
func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-"), text.utf8.count <= 200
    else { return false }
    return text.utf8.last != UInt8(ascii: ".")
        && (text.utf8.allSatisfy(isIdentifierByte) || text.unicodeScalars.allSatisfy(isIdentifierScalar))
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

/// What stands behind a path's last slash.
private func lastPart(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
    return path[path.utf8.index(after: slash)...]
}

/// Whether a text ends in these bytes.
private func ends(_ text: Substring, in ending: StaticString) -> Bool {
    let ending = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    return text.utf8.withContiguousStorageIfAvailable { $0.suffix(ending.count).elementsEqual(ending) } ?? false
}

/// An id from a file's name: its ending off, each run of white space a hyphen, letters composed.
func identifier(fromFile path: String) -> String {
    let name = lastPart(of: path)
    let ending = ends(name, in: ".md") ? 3 : ends(name, in: ".markdown") ? 9 : 0
    let stem = name[..<name.utf8.index(name.endIndex, offsetBy: -ending)]
    // Most names hold nothing to change.
    if stem.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return String(stem) }
    return composed(stem.split(whereSeparator: \.isWhitespace).joined(separator: "-"))
}
