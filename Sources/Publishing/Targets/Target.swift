/// A place to publish to. A new kind of place is one new file that has these verbs.
///
/// Files are named by their paths from the target's root. Verbs are called in this order: ``open(forWriting:)``, then ``read(_:)``
/// and ``presence(of:isThorough:)`` as often as wanted; where something is to be done, ``begin(_:sending:of:)``, ``send(_:made:)``
/// for each stage, ``remove(_:)`` and ``finish(_:)``; ``close()`` at last, whatever happened.
protocol Target {
    /// Where it is, in words for a person, without anything secret.
    var place: String { get }
    /// Whether nothing is seen of a run until ``finish(_:)``, so that only then it can be verified.
    var isAtomic: Bool { get }
    /// Whether what is overwritten there can be had back.
    var keepsHistory: Bool { get }

    /// Makes sure that it can be reached and, for writing, that nobody else is writing.
    mutating func open(forWriting: Bool) throws(PublishError)
    /// The bytes of one file; `nil` where there is none.
    mutating func read(_ path: String) throws(PublishError) -> [UInt8]?
    /// What stands at some paths. Asked to be thorough, it fetches files where it can't tell their digests otherwise.
    mutating func presence(of paths: [String], isThorough: Bool) throws(PublishError) -> [String: Presence]
    /// How many files there are beside these and the record; `nil` where it would cost too much to know.
    mutating func foreignCount(besides ours: Set<String>) throws(PublishError) -> Int?
    /// Makes ready for sending these files, and puts the record of what is going on in its place.
    /// `site` is what will lie there in the end.
    mutating func begin(_ record: [UInt8], sending files: [SiteFile], of site: SiteTree) throws(PublishError)
    /// Sends the files of one stage. `made` is called with the number of files that were sent.
    mutating func send(_ files: [SiteFile], made: (Int) -> Void) throws(PublishError)
    mutating func remove(_ paths: [String]) throws(PublishError)
    /// Puts the last record in its place; `summary` says in one line what was done.
    mutating func finish(_ record: [UInt8], summary: String) throws(PublishError)
    mutating func close()
}

extension Target {
    var isAtomic: Bool { false }
    var keepsHistory: Bool { false }
    mutating func foreignCount(besides ours: Set<String>) throws(PublishError) -> Int? { nil }
}
