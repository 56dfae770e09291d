/// What one page asks for while it is made.
///
/// Unchecked: a page is made from its beginning to its end by one call on one thread. The call makes this object, hands it
/// to the views of the page, which do not outlive the call, and reads it when all of them are done.
final class PageReads: @unchecked Sendable {
    private var scopes: [FactSet] = [FactSet()]
    /// Whether a fragment, innermost last, has asked for something that is the page's own, such as where it lies.
    private var isPageBound: [Bool] = [false]

    /// What kept the page from reading something that was stored; the page is then not to be used.
    var failure: DamagedCache?

    /// Everything asked for so far, in the order of asking.
    var facts: [Fact] { scopes[0].facts }

    @inline(__always)
    func note(_ fact: Fact) { scopes[scopes.count - 1].insert(fact) }

    /// What is asked for from here on belongs to a fragment of the page.
    func beginFragment() {
        scopes.append(FactSet())
        isPageBound.append(false)
    }

    /// Ends the innermost fragment.
    /// - Returns: what it asked for; `nil` where it is no other page's too.
    func endFragment() -> [Fact]? {
        guard scopes.count > 1, let inner = scopes.popLast(), let isBound = isPageBound.popLast() else { return nil }
        for fact in inner.facts { note(fact) }
        if isBound { isPageBound[isPageBound.count - 1] = true }
        return isBound ? nil : inner.facts
    }

    /// Says that what is being made belongs to this page alone.
    func bindToPage() { isPageBound[isPageBound.count - 1] = true }
}
