import FileSystem

// Whether an output folder holds what the build wrote that left an index.

extension CacheIndex {
    /// Whether the output folder holds, for certain, what the build wrote.
    func isOutputIntact(in folder: String, jobs: Int) -> Bool {
        guard let handle = FolderHandle(folder), manifestBytes(in: folder) != nil else { return false }
        return stamps(in: handle, folder, jobs: jobs) != nil
    }

    /// The bytes of the manifest where it is the one that the build left, which has all pages with their digests.
    func manifestBytes(in folder: String) -> [UInt8]? {
        guard let bytes = try? Files.read(folder + "/" + OutputManifest.name) else { return nil }
        return contentHash(bytes) == manifestPrint ? bytes : nil
    }

    /// The stamps of all files of the output; `nil` where one of them is not what the build wrote.
    func stamps(in handle: FolderHandle, _ folder: String, jobs: Int) -> [FileStamp?]? {
        let stamps = parallelMap(pages.count, handedOutBy: 256, jobs: jobs) { place -> FileStamp? in
            guard let stamp = FileStamp(ofOutput: pages[place].path, in: handle),
                OutputWriting.holds(pages[place], stamp, at: folder + "/" + pages[place].path)
            else { return nil }
            return stamp
        }
        return stamps.contains { $0 == nil } ? nil : stamps
    }
}
