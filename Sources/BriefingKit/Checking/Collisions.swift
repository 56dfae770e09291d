import Diagnostics

/// Says which planned files would stand at one address, or one where another needs a folder, on a system that tells capital letters
/// from small ones or not, and names what they are made from.
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
    // In the order of the files, each folder with the first file that needs it.
    var last = ""
    var seen: Set<String> = []
    for file in files {
        let folder = folder(of: file.path)
        if folder == last { continue }
        last = folder
        for folder in folders(of: [file.path]) where seen.insert(folder).inserted {
            guard let other = first[addressKey(folder)].map({ files[$0] }) else { continue }
            diagnostics.append(
                Diagnostic(
                    .error, "colliding-address",
                    "\(other.origin.words) would be ‘\(other.path)’, and ‘\(file.path)’ needs a folder of that name",
                    at: (other.origin.sources + file.origin.sources).first.map { Place(file: $0) }))
        }
    }
    return diagnostics
}

extension PlannedFile.Origin {
    /// What it is and, where one file stands behind it, which.
    fileprivate var words: String { sources.count == 1 ? "the \(what) from \(sources[0])" : "the \(what)" }
}
