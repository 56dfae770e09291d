/// What a target holds, as far as it can tell.
struct TargetState: Equatable, Sendable {
    /// `nil` where nothing was published there.
    var record: PublishedRecord?
    /// What stands at the paths of the record and of the site; where nothing does, there is no entry.
    var present: [String: Presence] = [:]
    /// How many files lie there beside ours; `nil` where the target was not asked.
    var foreignCount: Int?
}

extension TargetState {
    /// Takes a file of which only the size is known, and which has the size on record, for the one on record.
    /// - Returns: the files of which the record does not say what they should be, so that they have to be looked at closely.
    mutating func believeRecord() -> [String] {
        var doubtful: [String] = []
        for (path, presence) in present {
            guard case .file(let evidence) = presence, !evidence.isStrong else { continue }
            if let known = record?.files[path], !known.isUnsettled, known.digests.count == 1,
                evidence.fits(known.digests[0])
            {
                present[path] = .file(Evidence(known.digests[0]))
            } else {
                doubtful.append(path)
            }
        }
        return doubtful.sorted()
    }
}

/// What stands at a path of a target.
enum Presence: Equatable, Sendable {
    case file(Evidence)
    /// A symbolic link, where a file of ours was.
    case link
    /// A folder or a device: nothing that a file could take the place of.
    case obstacle
}

/// What is known of a file without having fetched it: the more, the surer.
struct Evidence: Equatable, Sendable {
    var size: Int
    var sha256: String?
    var md5: String?

    init(size: Int, sha256: String? = nil, md5: String? = nil) {
        self.size = size
        self.sha256 = sha256
        self.md5 = md5
    }

    init(_ digest: ContentDigest) { self.init(size: digest.size, sha256: digest.sha256, md5: digest.md5) }

    /// Whether it says more than the size.
    var isStrong: Bool { sha256 != nil || md5 != nil }

    func fits(_ digest: ContentDigest) -> Bool {
        size == digest.size && (sha256 ?? digest.sha256) == digest.sha256 && (md5 ?? digest.md5) == digest.md5
    }
}
