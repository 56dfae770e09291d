import FileSystem

/// Makes a site to start from.
public enum StarterSite {
    /// Writes the files into a folder that is new or empty.
    /// - Returns: the files' paths, or `nil` where the folder holds something already.
    public static func make(in folder: String) throws(FileError) -> [String]? {
        switch Files.kind(of: folder) {
        case nil: break
        case .folder: if try !Files.names(in: folder).isEmpty { return nil }
        case .file, .other: return nil
        }
        for (path, text) in StarterFiles.all {
            let place = folder + "/" + path
            if let slash = place.lastIndex(of: "/") { try Files.makeFolder(String(place[..<slash])) }
            try Files.write(Array(text.utf8), to: place)
        }
        return StarterFiles.all.map(\.path)
    }
}
