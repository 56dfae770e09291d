import FileSystem

/// The folders and files below a folder, links followed, and no further where they lead in a circle.
struct FileWalk {
    /// The folder that the paths start from.
    let site: String

    /// - Parameters:
    ///   - path: where to begin, from the site's folder.
    ///   - visit: called for everything that stands there, a folder before what is in it.
    func walk(_ path: String, _ visit: (_ path: String, _ kind: Files.Kind) -> Void) {
        guard let kind = Files.kind(of: site + "/" + path) else { return }
        var waiting: [(path: String, kind: Files.Kind, above: [Files.Kind])] = [(path, kind, [])]
        while let (path, kind, above) = waiting.popLast() {
            visit(path, kind)
            guard case .folder = kind, !above.contains(kind) else { continue }
            // What can't be read is said by whoever reads it.
            for name in (try? Files.names(in: site + "/" + path)) ?? [] where !isTemporary(name) {
                let child = path + "/" + name
                guard let childKind = Files.kind(of: site + "/" + child) else { continue }
                waiting.append((child, childKind, above + [kind]))
            }
        }
    }
}
