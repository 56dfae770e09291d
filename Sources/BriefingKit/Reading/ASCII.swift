/// Whether a byte is one of `A` to `Z` and `a` to `z`.
func isASCIILetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

/// Whether a byte is one of `0` to `9`.
func isASCIIDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
