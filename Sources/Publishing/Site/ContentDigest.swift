/// What a file's bytes are known by.
///
/// SHA-256 is what decides. MD5 stands beside it because it is what rsync and object storage can tell of a file that they
/// hold without sending it; it is never trusted where somebody might have a reason to forge it.
public struct ContentDigest: Hashable, Sendable {
    public var size: Int
    /// Lower-case hexadecimal digits.
    public var sha256: String
    /// Lower-case hexadecimal digits.
    public var md5: String

    public init(size: Int, sha256: String, md5: String) {
        self.size = size
        self.sha256 = sha256
        self.md5 = md5
    }

    /// The digest of some bytes.
    public init(of bytes: [UInt8]) {
        self.init(
            size: bytes.count, sha256: hexadecimal(SHA256.digest(of: bytes)), md5: hexadecimal(MD5.digest(of: bytes)))
    }
}

/// Two lower-case digits for each byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
        for (place, byte) in bytes.enumerated() {
            text[2 * place] = digits[Int(byte >> 4)]
            text[2 * place + 1] = digits[Int(byte & 15)]
        }
        return bytes.count * 2
    }
}
