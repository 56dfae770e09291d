/// What one page asks for while it is made.
///
/// Unchecked: a page is made from its beginning to its end by one call on one thread. The call makes this object, hands it
/// to the views of the page, which do not outlive the call, and reads it when all of them are done.
final class PageReads: @unchecked Sendable {
    /// What is asked for by the page, and behind that by each fragment that is being made, the innermost last. Behind those is
    /// empty memory of fragments that have ended.
    private var scopes: UnsafeMutablePointer<Scope>
    private var capacity = 4
    /// How many scopes there are, with those that have ended.
    private var made = 1
    /// The innermost; 0 is the page.
    private var depth = 0

    private struct Scope: ~Copyable {
        var facts = FactSet()
        /// Whether it has asked for something that is the page's own, such as where it lies.
        var isPageBound = false
    }

    init() {
        scopes = .allocate(capacity: capacity)
        scopes.initialize(to: Scope(facts: FactSet(expecting: PageReads.ofOnePage)))
    }

    /// So many facts are about what a page asks for.
    private static let ofOnePage = 128

    deinit {
        scopes.deinitialize(count: made)
        scopes.deallocate()
    }

    /// What kept the page from reading something that was stored; the page is then not to be used.
    var failure: DamagedCache?

    /// Everything asked for so far, in the order of asking.
    var facts: [Fact] { scopes[0].facts.facts }

    @inline(__always)
    func note(_ fact: Fact) { scopes[depth].facts.insert(fact) }

    /// Notes what a fragment asked for when it was made.
    func note(allOf facts: UnsafeBufferPointer<Fact>) { scopes[depth].facts.insert(allOf: facts) }

    /// What is asked for from here on belongs to a fragment of the page.
    func beginFragment() {
        depth += 1
        if depth < made { return }
        if made == capacity { grow() }
        (scopes + made).initialize(to: Scope())
        made += 1
    }

    /// Ends the innermost fragment.
    /// - Parameter keep: is lent what it asked for; not called where it is no other page's too.
    func endFragment<Result>(_ keep: (UnsafeBufferPointer<Fact>) -> Result) -> Result? {
        if depth == 0 { return nil }
        let inner = scopes + depth
        depth -= 1
        scopes[depth].facts.insert(allOf: inner.pointee.facts.all)
        let kept = inner.pointee.isPageBound ? nil : keep(inner.pointee.facts.all)
        if inner.pointee.isPageBound { scopes[depth].isPageBound = true }
        inner.pointee.isPageBound = false
        inner.pointee.facts.removeAll()
        return kept
    }

    /// Says that what is being made belongs to this page alone.
    func bindToPage() { scopes[depth].isPageBound = true }

    private func grow() {
        let more = UnsafeMutablePointer<Scope>.allocate(capacity: capacity * 2)
        more.moveInitialize(from: scopes, count: made)
        scopes.deallocate()
        (scopes, capacity) = (more, capacity * 2)
    }
}
