import Bytes
// Full Foundation would bring ICU's thirty megabytes for these two; the standard library has them for its own comparison.
@_spi(_Unicode) import Swift

/// Unicode's normalization form C.
func composed(_ text: String) -> String {
    isASCII(text) ? text : String(String.UnicodeScalarView(text._nfc))
}

/// Unicode's normalization form D.
func decomposed(_ text: String) -> String {
    isASCII(text) ? text : String(String.UnicodeScalarView(text._nfd))
}

private func isASCII(_ text: String) -> Bool {
    text.withBytes { bytes in
        let end = ByteWords.endOfASCII(bytes, from: 0)
        return bytes[end...].allSatisfy { $0 < 0x80 }
    }
}
