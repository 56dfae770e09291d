import FileSystem

extension OutputWriting {
    /// Makes the pages of a revision and moves them to their places, all others staying as they are.
    ///
    /// - Parameter made: called after each page, from any thread.
    /// - Returns: `nil`, with nothing written, where the output is not, for certain, what the last build left.
    func revise(
        _ revision: TextRevision, made: @Sendable () -> Void = {}
    ) throws(FileError) -> Result<Revised, OutputFailures>? {
        guard let handle = FolderHandle(folder) else { return nil }
        let lock = try OutputLock(folder: folder)
        defer { lock.release() }
        let old = revision.old
        guard let standing = old.manifestBytes(in: folder), var stamps = old.stamps(in: handle, folder, jobs: jobs)
        else { return nil }
        let staging = try OutputStaging(in: folder)
        defer { staging.remove() }

        let pages = revision.pages
        let results = parallelMap(pages.count, jobs: jobs) { number in
            defer { made() }
            let page = pages[number]
            return settle(
                page.file, staging, isOurs: true, mayStand: true, entry: old.pages[page.place], reason: page.reason)
        }
        var revised = Revised()
        do throws(OutputFailures) {
            revised.files = try OutputWriting.all(results)
        } catch {
            return .failure(error)
        }
        let digests = zip(pages, revised.files).map { ($0.file.path, $1.digest) }
        guard let manifest = OutputManifest.bytes(standing, saying: digests) else { return nil }
        try staging.publish(zip(pages, revised.files).lazy.filter(\.1.isStaged).map(\.0.file.path))
        if !areSame(manifest, standing) { try Files.write(manifest, to: folder + "/" + OutputManifest.name) }
        revised.manifestPrint = contentHash(manifest)
        for (page, result) in zip(pages, revised.files) {
            stamps[page.place] = result.isStaged ? FileStamp(ofOutput: page.file.path, in: handle) : result.stamp
            if result.isStaged { revised.changes.changed.append(page.file.path) }
        }
        revised.changes.changed.sort(by: precedesInBytes)
        revised.changes.unchanged = old.pages.count - revised.changes.changed.count
        revised.stamps = stamps
        return .success(revised)
    }

    /// What a revision did.
    struct Revised: Sendable {
        var changes = OutputChanges()
        /// For each of its pages, in their order.
        var files: [Written] = []
        /// Of every file of the output, in the order of the index.
        var stamps: [FileStamp?] = []
        /// Of the bytes of the manifest.
        var manifestPrint: UInt64 = 0
    }
}
