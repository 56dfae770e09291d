/// Keeps two runs from publishing one site at once: the second would build while the first still sends what was built.
public struct SiteLock {
    private let lock: LocalLock

    /// Waits until no other run publishes the site, having said so.
    public init(_ cache: PublishingCache, say: (String) -> Void) throws(PublishError) {
        lock = try LocalLock(path: cache.root, place: "a target of this site", say: say)
    }

    public func release() { lock.release() }
}
