/// A target on another machine, which one run at a time may change.
protocol RemoteTarget: Target, RemoteFiles {
    /// Keeps other runs of this machine away.
    var lock: LocalLock? { get set }
    /// Keeps other machines away.
    var remoteLock: RemoteLock? { get set }
}

extension RemoteTarget {
    /// Makes sure that the place is still ours, before anything there is changed.
    mutating func renewLock() throws(PublishError) {
        guard var held = remoteLock else { return }
        try held.renew(on: &self)
        remoteLock = held
    }

    mutating func close() {
        remoteLock?.release(on: &self)
        remoteLock = nil
        lock?.release()
        lock = nil
    }
}
