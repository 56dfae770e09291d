/// Whether a byte is one of `A` to `Z` and `a` to `z`.
func isASCIILetter(_ byte: UInt8) -> Bool { byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A }

/// Whether a byte is one of `0` to `9`.
func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
