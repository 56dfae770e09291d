import Diagnostics

/// What a build had to say, as bytes: they are seldom read.
struct StoredDiagnostics: Hashable, Sendable {
    private var bytes: [UInt8] = []

    init(_ diagnostics: [Diagnostic] = []) {
        var writer = ByteWriter()
        writer.list(diagnostics) { $1.write(to: &$0) }
        bytes = writer.bytes
    }

    /// `nil` where they can't be read.
    var diagnostics: [Diagnostic]? {
        bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            let diagnostics = reader.list { Diagnostic(&$0) }
            return reader.isBroken || !reader.isAtEnd ? nil : diagnostics
        }
    }

    func write(to writer: inout ByteWriter) {
        writer.count(bytes.count)
        writer.raw(bytes)
    }

    init(_ reader: inout ByteReader) { bytes = reader.raw(reader.count()) }
}
