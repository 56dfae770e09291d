import CBrotli

/// The bytes as Brotli compresses them; `nil` where it can't.
///
/// Quality 9: half a minute for what takes the highest, 11, ten minutes, and a few hundredths larger.
func brotli(_ bytes: [UInt8]) -> [UInt8]? {
    var size = BrotliEncoderMaxCompressedSize(bytes.count)
    var isDone = false
    let output = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { output, count in
        isDone =
            BrotliEncoderCompress(9, 22, BROTLI_MODE_TEXT, bytes.count, bytes, &size, output.baseAddress) != 0
        count = isDone ? size : 0
    }
    return isDone ? output : nil
}
