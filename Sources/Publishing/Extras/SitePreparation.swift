import FileSystem

/// A built site as it is to lie on a target: the files of its output folder, and what the target asks for beside them.
public struct SitePreparation {
    /// The folder that the site was built into.
    public var output: String
    /// The paths in it that are the site's.
    public var paths: [String]
    /// The site's address, where it is known.
    public var baseURL: String?
    public var cache: PublishingCache
    public var jobs: Int

    public init(output: String, paths: [String], baseURL: String?, cache: PublishingCache, jobs: Int) {
        self.output = output
        self.paths = paths
        self.baseURL = baseURL
        self.cache = cache
        self.jobs = jobs
    }

    /// Reads what has changed since it was last read, and makes the rest.
    public func tree(for settings: TargetSettings) throws(PublishError) -> SiteTree {
        do throws(FileError) {
            return try files(for: settings)
        } catch {
            throw .file(error)
        }
    }

    private func files(for settings: TargetSettings) throws(FileError) -> SiteTree {
        var folder = DigestedFolder(output, cache: cache, name: "output", jobs: jobs)
        var tree = SiteTree()
        for (path, found) in zip(paths, try folder.look(at: paths)) {
            guard case .file(let digest) = found else {
                throw FileError(path: output + "/" + path, action: "read", code: 2)
            }
            tree.add(SiteFile(path: path, root: output, digest: digest))
        }
        folder.save()

        let base = basePath
        if settings.writesHeaders { try add(HostFiles.headers(for: tree, base: base), "_headers", settings, &tree) }
        if settings.writesRedirects,
            let redirects = HostFiles.redirects(try RedirectPage.all(in: tree), base: base)
        {
            try add(redirects, "_redirects", settings, &tree)
        }
        if settings.kind == .git { try add([], ".nojekyll", settings, &tree) }
        if settings.precompresses {
            let copies = try Precompression(folder: try cache.folder("compressed"), jobs: jobs).copies(of: tree)
            for copy in copies { tree.add(copy) }
        }
        return tree
    }

    /// A file that is made here; one that the site brings along itself stays.
    private func add(_ bytes: [UInt8], _ path: String, _ settings: TargetSettings, _ tree: inout SiteTree)
        throws(FileError)
    {
        if tree[path] != nil { return }
        let folder = try cache.folder("extras-" + settings.name)
        let file = folder + "/" + path
        if (try? Files.read(file)) != bytes { try Files.write(bytes, to: file) }
        tree.add(SiteFile(path: path, root: folder, digest: ContentDigest(of: bytes), yields: true))
    }

    /// The path of the site's address, with a slash at both ends.
    private var basePath: String {
        guard let url = baseURL, let scheme = url.firstRange(of: "://"),
            let slash = url[scheme.upperBound...].firstIndex(of: "/")
        else { return "/" }
        return url.hasSuffix("/") ? String(url[slash...]) : url[slash...] + "/"
    }
}
