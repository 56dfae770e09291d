import Diagnostics

/// Says which planned files would stand at one address, on a system that tells capital letters from small ones or not, and
/// names what both are made from.
func collisions(among files: [PlannedFile]) -> [Diagnostic] {
    var first: [ByteKey: Int] = [:]
    first.reserveCapacity(files.count)
    var diagnostics: [Diagnostic] = []
    for (place, file) in files.enumerated() {
        let key = addressKey(file.path)
        guard let other = first[key].map({ files[$0] }) else {
            first[key] = place
            continue
        }
        let place = file.origin.sources.first.map { Place(file: $0) }
        diagnostics.append(
            Diagnostic(
                .error, "colliding-address",
                "\(file.origin.words) and \(other.origin.words) would both be ‘\(file.path)’",
                at: place ?? other.origin.sources.first.map { Place(file: $0) },
                related: place == nil
                    ? [] : other.origin.sources.prefix(1).map { .init("the other", at: Place(file: $0)) }))
    }
    return diagnostics
}

extension PlannedFile.Origin {
    /// What it is and, where one file stands behind it, which.
    fileprivate var words: String { sources.count == 1 ? "the \(what) from \(sources[0])" : "the \(what)" }
}
