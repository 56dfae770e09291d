import FileSystem

/// The paths of the files that builds have written into an output folder, sorted; `nil` where none did.
public func writtenFiles(in output: String) -> [String]? {
    guard let bytes = try? Files.read(output + "/" + OutputManifest.name), let manifest = OutputManifest(parsing: bytes)
    else { return nil }
    return manifest.digests.keys.sorted(by: precedesInBytes)
}
